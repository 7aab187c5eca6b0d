import {describe, expect, it} from 'vitest';
import {type Dockerfile, type Instruction, parseDockerfile, type Word} from '../../src/syntax/dockerfile.ts';

/** What the tree says of a file, in few words: each word as `written→value`, or only once where they are the same. */
function told(file: Dockerfile): string[] {
  return file.instructions.map((instruction) => {
    const flags = instruction.flags.map(({name, value}) => `--${name}${value === undefined ? '' : `=${word(value)}`}`);
    return [instruction.keyword, ...flags, ...instruction.words.map(word)].join(' | ');
  });
}

function word({text, value}: Word): string {
  return text === value ? text : `${text}→${value ?? '?'}`;
}

const only = (text: string): Instruction => {
  const [instruction] = parseDockerfile(text).instructions;
  if (instruction === undefined) throw new Error('no instruction');
  return instruction;
};

const codes = (text: string) => parseDockerfile(text).problems.map(({code}) => code);

describe('lines', () => {
  it('joins continued lines and drops comments and blank lines between them', () => {
    const text = 'FROM a\nRUN one \\\n# why\n\n  two \\ \n  three\n# end\n';
    const file = parseDockerfile(text);
    expect(file.instructions[1]?.body).toBe('one   two   three');
    expect(file.comments.map(({start, end}) => text.slice(start, end))).toEqual(['# why', '# end']);
    expect(file.gaps).toEqual([{start: 23, end: 23}]);
    const {span} = file.instructions[1] ?? {span: {start: 0, end: 0}};
    expect(text.slice(span.start, span.end)).toBe('RUN one \\\n# why\n\n  two \\ \n  three');
  });

  it('keeps an escaped escape at the end of a line', () => {
    expect(told(parseDockerfile('FROM a\nWORKDIR c:\\\\\nUSER b\n'))).toEqual([
      'FROM | a',
      'WORKDIR | c:\\\\→c:\\',
      'USER | b',
    ]);
  });

  it('reads CRLF, a last line without end, indented instructions and keywords split in two', () => {
    expect(told(parseDockerfile('FROM a\r\n  USER b \\\r\n  c\r\nWORK\\\nDIR /x'))).toEqual([
      'FROM | a',
      'USER | b   c',
      'WORKDIR | /x',
    ]);
  });

  it('takes parser directives only at the top', () => {
    const file = parseDockerfile('# Syntax = docker/dockerfile:1 \n#escape=`\nFROM a\nRUN b `\n  c\n');
    expect(file.directives.map(({name, value}) => [name, value])).toEqual([
      ['syntax', 'docker/dockerfile:1'],
      ['escape', '`'],
    ]);
    expect(file.escape).toBe('`');
    expect(file.instructions[1]?.body).toBe('b   c');
    expect(parseDockerfile('\n# escape=`\nFROM a\n').escape).toBe('\\');
    expect(parseDockerfile('# other=x\n# escape=`\nFROM a\n').escape).toBe('\\');
  });

  it('counts spans over continuations in offsets of the file', () => {
    const text = 'FROM a\nCOPY one \\\n  two \\\n  /x/\n';
    const copy = parseDockerfile(text).instructions[1];
    expect(copy?.words.map(({span}) => text.slice(span.start, span.end))).toEqual(['one', 'two', '/x/']);
  });
});

describe('words', () => {
  it('cuts COPY and FROM at blanks, ENV at blanks outside quotes', () => {
    expect(told(parseDockerfile('FROM a AS b\nENV A="b c" D=\'e f\' G=h\\ i\nLABEL x=y\nARG P Q=1\n'))).toEqual([
      'FROM | a | AS | b',
      'ENV | A | "b c"→b c | D | \'e f\'→e f | G | h\\ i→h i',
      'LABEL | x | y',
      'ARG | P | Q | 1',
    ]);
  });

  it('takes the rest of the line for the value of an old ENV', () => {
    const [pair] = only('ENV A b = "c d"\n').pairs;
    expect([pair?.name, pair?.spaced, pair?.value?.text, pair?.value?.value]).toEqual([
      'A',
      true,
      'b = "c d"',
      'b = c d',
    ]);
  });

  it('sees the exec form only in valid JSON of strings', () => {
    expect(only('CMD ["a", "b\\"c"]\n').form).toBe('exec');
    expect(only('CMD ["a", "b\\"c"]\n').words.map(({value}) => value)).toEqual(['a', 'b"c']);
    expect(only("CMD ['a']\n").form).toBe('shell');
    expect(only('CMD ["a"] # b\n').form).toBe('shell');
    expect(only('HEALTHCHECK CMD ["a"]\n').words.map(({value}) => value)).toEqual(['CMD', 'a']);
    expect(codes('FROM a\nCMD ["a", 1]\n')).toEqual(['json-not-strings']);
  });

  it('reads flags in front of the arguments and leaves those behind alone', () => {
    expect(
      told(
        parseDockerfile('FROM --platform=$BUILDPLATFORM a\nRUN --network=none x --y=z\nCOPY --link --from="b" c d\n'),
      ),
    ).toEqual([
      'FROM | --platform=$BUILDPLATFORM→? | a',
      'RUN | --network=none | x --y=z→?',
      'COPY | --link | --from="b"→b | c | d',
    ]);
  });

  it('knows instructions in any case and the unknown ones too', () => {
    expect(parseDockerfile('from a\nRunn b\n').instructions.map(({keyword, known}) => [keyword, known])).toEqual([
      ['FROM', true],
      ['RUNN', false],
    ]);
  });

  it('reads what stands behind ONBUILD', () => {
    expect(only('ONBUILD COPY --link a /b\n').trigger?.words.map(({text}) => text)).toEqual(['a', '/b']);
    expect(only('ONBUILD ONBUILD RUN x\n').trigger?.trigger).toBeUndefined();
  });
});

describe('variables', () => {
  const value = (text: string) => parseDockerfile(text).instructions.at(-1)?.words.at(-1)?.value;

  it.each([
    ['$A', '1'],
    ['${A}', '1'],
    ['x${A}y$A', 'x1y1'],
    ['${B:-2}', '2'],
    ['${B-2}', '2'],
    ['${A:+yes}', 'yes'],
    ['${B:+yes}', ''],
    ['${E:-empty}', 'empty'],
    ['${E-empty}', ''],
    ["'$A'", '$A'],
    ['"$A"', '1'],
    ['\\$A', '$A'],
    ['"\\$A"', '$A'],
    ['$B', ''],
    ['${P#*/}', 'b/c.txt'],
    ['${P##*/}', 'c.txt'],
    ['${P%.txt}', 'a/b/c'],
    ['${P%%/*}', 'a'],
    ['${P/b/x}', 'a/x/c.txt'],
    ['${P//\\//-}', 'a-b-c.txt'],
    ['${B:-${A}${A}}', '11'],
  ])('puts in %s', (written, expected) => {
    expect(value(`FROM alpine\nENV A=1 E= P=a/b/c.txt\nENV X=${written}\n`)).toBe(expected);
  });

  it('lets only FROM see the ARGs above it, until a stage asks again', () => {
    expect(value('ARG V=1\nFROM a:$V\n')).toBe('a:1');
    expect(value('ARG V=1\nFROM alpine\nENV A=$V\n')).toBe('');
    expect(value('ARG V=1\nFROM alpine\nARG V\nENV A=$V\n')).toBe('1');
    expect(value('ARG V=1\nFROM alpine\nARG V=2\nENV A=$V\n')).toBe('2');
    expect(value('ARG V=1 W=$V-x\nFROM a:$W\n')).toBe('a:1-x');
  });

  it('hands ENV and ARG on to stages built on a stage, and to no other', () => {
    expect(value('FROM alpine AS a\nENV X=1\nARG Y=2\nFROM a AS b\nFROM b\nENV A=$X$Y\n')).toBe('12');
    expect(value('FROM alpine AS a\nENV X=1\nFROM alpine\nENV A=$X\n')).toBe('');
  });

  it('does not know what only the build or the base image sets', () => {
    expect(value('FROM some/image\nENV A=$X\n')).toBeUndefined();
    expect(value('FROM alpine\nARG X\nENV A=$X\n')).toBeUndefined();
    expect(value('FROM alpine\nARG X\nENV A=${X:-d}\n')).toBe('d');
    expect(value('FROM alpine\nENV A=/x:$PATH\n')).toBeUndefined();
    expect(value('FROM alpine\nARG TARGETARCH\nENV A=$TARGETARCH\n')).toBeUndefined();
    expect(value('FROM python:3.13\nENV A=$PYTHON_VERSION\n')).toBeUndefined();
    expect(value('FROM python:3.13\nENV A=$DJANGO_VERSION\n')).toBe('');
  });

  it('says of each variable where it stands and whether it is declared', () => {
    const text = 'FROM alpine\nENV A=1\nENV B=$A-${C:-x}\n';
    const variables = parseDockerfile(text).instructions[2]?.words[1]?.variables ?? [];
    expect(
      variables.map(({name, modifier, declared, span}) => [name, modifier, declared, text.slice(span.start, span.end)]),
    ).toEqual([
      ['A', '', true, '$A'],
      ['C', ':-x', false, '${C:-x}'],
    ]);
  });
});

describe('stages', () => {
  it('knows names, parents, platforms and the instructions of each', () => {
    const {stages} = parseDockerfile(
      'FROM a AS Base\nRUN x\nFROM --platform=linux/amd64 base\nRUN y\nFROM Base\nFROM scratch\n',
    );
    expect(
      stages.map(({name, parent, platform, image, instructions}) => [
        name?.text,
        parent?.index,
        platform?.text,
        image.value,
        instructions.length,
      ]),
    ).toEqual([
      ['Base', undefined, undefined, 'a', 1],
      [undefined, 0, 'linux/amd64', 'base', 1],
      [undefined, undefined, undefined, 'Base', 0],
      [undefined, undefined, undefined, 'scratch', 0],
    ]);
  });

  it('follows WORKDIR and SHELL', () => {
    const file = parseDockerfile(
      'FROM a AS b\nWORKDIR /x\nWORKDIR y/../z/\nSHELL ["bash", "-c"]\nRUN q\nFROM b\nRUN r\nARG D\nWORKDIR $D\nRUN s\nWORKDIR /t\nRUN u\n',
    );
    expect(
      file.instructions.filter(({keyword}) => keyword === 'RUN').map(({workdir, shell}) => [workdir, shell?.[0]]),
    ).toEqual([
      ['/x/z', 'bash'],
      ['/x/z', 'bash'],
      [undefined, 'bash'],
      ['/t', 'bash'],
    ]);
  });

  it('puts ARG before the first FROM into no stage', () => {
    expect(parseDockerfile('ARG A\nFROM a\nARG B\n').instructions.map(({stage}) => stage)).toEqual([-1, 0, 0]);
  });
});

describe('heredocs', () => {
  it('belong to RUN, COPY and ADD in shell form', () => {
    const text = 'FROM a\nCOPY <<one <<-"two" /x/\n1\none\n\t2\n\ttwo\nUSER u\n';
    const file = parseDockerfile(text);
    expect(file.instructions.map(({keyword}) => keyword)).toEqual(['FROM', 'COPY', 'USER']);
    expect(file.instructions[1]?.heredocs.map(({name, literal, content}) => [name, literal, content])).toEqual([
      ['one', false, '1\n'],
      ['two', true, '\t2\n'],
    ]);
    const {span} = file.instructions[1] ?? {span: {start: 0, end: 0}};
    expect(text.slice(span.start, span.end)).toMatch(/two$/);
  });

  it.each(['CMD x <<EOF', 'RUN ["x", "<<EOF"]', 'RUN x <<<EOF', "RUN echo 'it <<EOF", 'ENV A=<<EOF', 'RUN x << '])(
    'do not open in %s',
    (line) => {
      expect(parseDockerfile(`FROM a\n${line}\nUSER u\n`).instructions).toHaveLength(3);
    },
  );

  it('reach to the end of the file when nobody closes them', () => {
    const file = parseDockerfile('FROM a\nRUN <<EOF\nUSER u\n');
    expect(file.instructions).toHaveLength(2);
    expect(file.problems.map(({code, detail}) => [code, detail])).toEqual([['heredoc-open', 'EOF']]);
  });
});

it('carries the text of the .dockerignore beside it', () => {
  expect(parseDockerfile('').dockerignore).toBeUndefined();
  expect(parseDockerfile('', null).dockerignore).toBeNull();
  expect(parseDockerfile('', '*.pyc').dockerignore).toBe('*.pyc');
});
