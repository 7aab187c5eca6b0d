import {readFileSync} from 'node:fs';
import {
  type Dockerfile as Ast,
  DockerfileParser,
  type Flag,
  type ModifiableInstruction,
  type PropertyInstruction,
} from 'dockerfile-ast';
import {validate as secondOpinion} from 'dockerfile-utils';
import {describe, expect, it} from 'vitest';
import {type Dockerfile, parseDockerfile} from '../../src/syntax/dockerfile.ts';
import {Lines} from '../../src/syntax/span.ts';
import {dockerfile} from '../../src/validators/dockerfile/index.ts';
import {withoutMark} from '../../src/validators/validator.ts';

/**
 * Our reader follows BuildKit to the letter; dockerfile-ast was written by somebody else from Docker's documentation.
 * Whatever both read the same way is hardly a mistake of ours. Where they differ, BuildKit's recorded verdicts and its
 * documentation decide, and it has been dockerfile-ast's mistake each time:
 */
const itsMistakes: readonly {readonly text: RegExp; readonly what: string}[] = [
  {text: /<<[ \t]/, what: 'It does not know that blanks may stand between << and the name.'},
  {text: /\d<</, what: 'It does not know heredocs with a file descriptor.'},
  {text: /\\\\\r?\n/, what: 'It takes an escaped escape character for a continuation.'},
  {text: /^[ \t]*\\\s*\n/m, what: 'It takes a lone continuation for an instruction.'},
  {text: /\r\r\n/, what: 'It counts two carriage returns as two lines.'},
  {text: /[\f\v\u0085\u00a0]/, what: 'It knows fewer kinds of white space.'},
];

/** Only for the words of an instruction, not for where it stands. */
const itsMistakesInWords: readonly {readonly text: RegExp; readonly what: string}[] = [
  {text: /\\/, what: 'It keeps or drops other escape characters of words and values.'},
  {text: /["']/, what: 'It holds quoted words together where Docker cuts them, and keeps quotes in flags.'},
  {text: /\[/, what: 'It hands out JSON strings otherwise.'},
  {text: /--\s|--$/m, what: 'It takes a lone -- for a word.'},
  {text: /<</, what: 'It counts the content of heredocs among the arguments.'},
  {text: /#/, what: 'It leaves out words that begin with #.'},
];

const recorded = new URL('../validators/dockerfile/verdicts.ndjson', import.meta.url);
const texts = readFileSync(recorded, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): {readonly text: string; readonly error?: string} => JSON.parse(line))
  .filter(({error}) => error === undefined)
  .map(({text}) => withoutMark(text));

function ourPlaces(file: Dockerfile): string {
  const lines = new Lines(file.text);
  return file.instructions.map(({keyword, span}) => `${keyword}@${lines.position(span.start).line}`).join(' ');
}

function itsPlaces(ast: Ast): string {
  return ast
    .getInstructions()
    .map((one) => `${one.getKeyword()}@${one.getRange().start.line + 1}`)
    .join(' ');
}

const listed = new Set(['ADD', 'COPY', 'EXPOSE', 'FROM', 'VOLUME']);
const paired = new Set(['ENV', 'LABEL']);

function ourWords(file: Dockerfile): string[] {
  return file.instructions.flatMap(({keyword, flags, words, pairs}) => {
    if (paired.has(keyword))
      return pairs.map(
        ({nameSpan, value}) => `${keyword} ${file.text.slice(nameSpan.start, nameSpan.end)}=${value?.text}`,
      );
    if (!listed.has(keyword)) return [];
    return [
      [keyword, ...flags.map(({name, value}) => `--${name}=${value?.text}`), ...words.map(({text}) => text)].join(' '),
    ];
  });
}

function itsWords(ast: Ast): string[] {
  return ast.getInstructions().flatMap((one) => {
    const keyword = one.getKeyword();
    if (paired.has(keyword)) {
      const properties = (one as PropertyInstruction).getProperties();
      return properties.map(
        (property) => `${keyword} ${property.getName()}=${property.getUnescapedValue() ?? undefined}`,
      );
    }
    if (!listed.has(keyword)) return [];
    const flags = 'getFlags' in one ? (one as ModifiableInstruction).getFlags() : [];
    const written = flags.map((flag: Flag) => `--${flag.getName()}=${flag.getValue() ?? undefined}`);
    return [[keyword, ...written, ...one.getArguments().map((argument) => argument.getValue())].join(' ')];
  });
}

describe('dockerfile-ast reads what the build accepts', () => {
  const read = texts.map((text) => ({text, ours: parseDockerfile(text), its: DockerfileParser.parse(text)}));
  const sound = read.filter(({text}) => !itsMistakes.some((mistake) => mistake.text.test(text)));

  it('with the same instructions on the same lines', () => {
    expect(sound.length / read.length).toBeGreaterThan(0.9);
    const other = sound.filter(({ours, its}) => ourPlaces(ours) !== itsPlaces(its));
    expect(other.map(({text}) => text)).toEqual([]);
  });

  it('with the same words, flags and pairs', () => {
    const plain = sound.filter(({text}) => !itsMistakesInWords.some((mistake) => mistake.text.test(text)));
    expect(plain.length).toBeGreaterThan(800);
    const other = plain.filter(({ours, its}) => ourWords(ours).join('\n') !== itsWords(its).join('\n'));
    expect(other.map(({text, ours, its}) => [text, ourWords(ours), itsWords(its)])).toEqual([]);
  });

  it.each(itsMistakes.map(({what, text}) => [what, text] as const))('otherwise only where it errs: %s', (_, text) => {
    const errs = read.filter((one) => text.test(one.text) && ourPlaces(one.ours) !== itsPlaces(one.its));
    expect(errs.length).toBeGreaterThan(0);
  });
});

describe('dockerfile-utils', () => {
  it.each(dockerfile.rules.map(({id, good}) => [id, good] as const))(
    'has nothing against the good example of %s',
    (_, good) => {
      const error = 1;
      expect(secondOpinion(good).filter(({severity}) => severity === error)).toEqual([]);
    },
  );
});
