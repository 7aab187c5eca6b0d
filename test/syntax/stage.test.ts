import {describe, expect, it} from 'vitest';
import {type Dockerfile, parseDockerfile, type Stage} from '../../src/syntax/dockerfile.ts';
import {
  destination,
  effectiveUser,
  finalStage,
  inherited,
  lineage,
  startCommand,
  workdirAt,
} from '../../src/syntax/stage.ts';

function last(text: string): {readonly file: Dockerfile; readonly stage: Stage} {
  const file = parseDockerfile(text);
  const stage = finalStage(file);
  if (stage === undefined) throw new Error('no stage');
  return {file, stage};
}

const family =
  'FROM a AS one\nUSER x\nWORKDIR /w\nFROM b AS other\nUSER y\nFROM one AS two\nRUN r\nFROM two\nCOPY s .\n';

it('follows a stage back to where it comes from', () => {
  const {stage} = last(family);
  expect(lineage(stage).map(({index}) => index)).toEqual([0, 2, 3]);
  expect(inherited(stage).map(({keyword}) => keyword)).toEqual(['USER', 'WORKDIR', 'RUN', 'COPY']);
  expect(finalStage(parseDockerfile('ARG A\n'))).toBeUndefined();
});

it('finds the user and the directory in effect', () => {
  const {stage} = last(family);
  expect(effectiveUser(stage)?.word.value).toBe('x');
  expect(stage.instructions.map((instruction) => workdirAt(instruction))).toEqual(['/w']);
  expect(effectiveUser(last('FROM a\n').stage)).toBeUndefined();
});

it.each([
  ['COPY a .', '/w/'],
  ['COPY a ./', '/w/'],
  ['COPY a b', '/w/b'],
  ['COPY a b/', '/w/b/'],
  ['COPY a /x', '/x'],
  ['COPY a /x/../y/', '/y/'],
  ['COPY a ..', '/'],
  ['COPY a /', '/'],
  ['ADD ["a", "b c"]', '/w/b c'],
  ['COPY a $B', undefined],
  ['COPY a', undefined],
])('%s lands in %s', (line, expected) => {
  const {stage} = last(`FROM a\nWORKDIR /w\n${line}\n`);
  expect(stage.instructions.slice(1).map((instruction) => destination(instruction))).toEqual([expected]);
});

describe('what a container starts', () => {
  const starts = (text: string) => {
    const {file, stage} = last(text);
    const command = startCommand(stage, file);
    return (
      command && `${command.instruction.keyword} ${command.form}: ${command.argv.map(({value}) => value).join(' ')}`
    );
  };

  it.each([
    ['CMD ["a", "b c"]', 'CMD exec: a b c'],
    ['CMD a b', 'CMD shell: a b'],
    ['CMD x && PORT=1 exec a "b"', 'CMD shell: a b'],
    ['CMD ["sh", "-c", "x; exec a b"]', 'CMD exec: a b'],
    ['CMD ["/bin/bash", "-lc", "a b"]', 'CMD exec: a b'],
    ['ENTRYPOINT ["a"]\nCMD ["b"]', 'ENTRYPOINT exec: a b'],
    ['ENTRYPOINT ["a"]\nCMD b c', 'ENTRYPOINT exec: a b c'],
    ['ENTRYPOINT a\nCMD ["b"]', 'ENTRYPOINT shell: a'],
    ['CMD ["a"]\nCMD ["b"]', 'CMD exec: b'],
    ['CMD a --port $PORT', 'CMD shell: a --port $PORT'],
    ['CMD ["a"]\nCMD []', undefined],
    ['RUN a', undefined],
  ])('%j', (lines, expected) => {
    expect(starts(`FROM a\n${lines}\n`)).toBe(expected);
  });

  it('is inherited, and a new ENTRYPOINT drops an inherited CMD', () => {
    expect(starts('FROM a AS b\nCMD ["x"]\nFROM b\nRUN y\n')).toBe('CMD exec: x');
    expect(starts('FROM a AS b\nCMD ["x"]\nFROM b\nENTRYPOINT ["y"]\n')).toBe('ENTRYPOINT exec: y');
    expect(starts('FROM a AS b\nENTRYPOINT ["y"]\nFROM b\nCMD ["x"]\n')).toBe('ENTRYPOINT exec: y x');
    expect(starts('FROM a AS b\nCMD ["x"]\nFROM c\n')).toBeUndefined();
  });

  it('has its places in the file', () => {
    const text = 'FROM a\nENTRYPOINT ["a"]\nCMD ["b"]\n';
    const {file, stage} = last(text);
    expect(startCommand(stage, file)?.argv.map(({span}) => text.slice(span.start, span.end))).toEqual(['"a"', '"b"']);
  });
});
