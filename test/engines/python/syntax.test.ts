import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parsePython} from '../../../src/syntax/python.ts';
import {printedSeed, random} from '../../support/seed.ts';
import {expectAgreement, type Judged} from '../support/agreement.ts';
import {anywhere, changing, type Mutator, mutants, pick} from '../support/mutate.ts';
import {compileAll, python, pythonVersion} from './program.ts';
import {seeds} from './seeds.ts';

const version = pythonVersion();

export const mutators: Readonly<Record<string, Mutator>> = {
  ...anywhere,
  'loses a bracket': changing(/[()[\]{}]/, () => ''),
  'doubles a bracket': changing(/[()[\]{}]/, (one) => one + one),
  'turns a bracket': changing(/[()[\]{}]/, (_, next) => pick(['(', ')', '[', ']', '{', '}'], next) ?? ''),
  'loses a colon': changing(/:/, () => ''),
  'loses a comma': changing(/,/, () => ''),
  'compares with one sign': changing(/==/, () => '='),
  'assigns with two': changing(/ = /, () => ' == '),
  'indents a line': changing(/\n(?=\S| )/, (end) => `${end} `),
  'loses an indent': changing(/\n {1,4}/, () => '\n'),
  'indents with a tab': changing(/\n {4}/, () => '\n\t'),
  'ends in the middle': (text, next) => text.slice(0, Math.floor(next() * text.length)),
  'swaps words': changing(/\b[a-z_]+ [a-z_]+\b/, (two) => two.split(' ').reverse().join(' ')),
  'makes a keyword': changing(
    /\b[a-z_]{2,}\b/,
    (_, next) =>
      pick(
        ['if', 'class', 'return', 'in', 'None', 'yield', 'await', 'else', 'pass', 'break', 'global x', 'import'],
        next,
      ) ?? '',
  ),
  'puts a sign': changing(
    /[ =(]/,
    (one, next) =>
      one + (pick(['*', '**', '+', '=', ':=', '.', ';', '$', '?', '!', '\\', ':', '->', '@', '~', '`'], next) ?? ''),
  ),
  'puts a statement': changing(
    /\n/,
    (end, next) =>
      end +
      (pick(
        [
          'return 1',
          'break',
          'yield 1',
          'await x',
          'continue',
          'nonlocal x',
          'print "x"',
          'x = = 1',
          'def f(a, a): pass',
          'from __future__ import braces',
          'import',
          'else:',
          'a b',
          'f(a=1, 2)',
          'f() = 1',
          '"\\x1"',
          "f'{a b}'",
          'x = 08',
          'None = 1',
        ],
        next,
      ) ?? '') +
      end,
  ),
};

function judge(texts: readonly string[]): readonly Judged[] {
  const verdicts = compileAll(texts);
  return texts.map((text, at) => {
    const {problems, places} = parsePython(text);
    const ours = problems.map(({kind, span}) => ({rule: kind, line: places.line(span.start)}));
    return {text, ours, program: verdicts[at] ?? {kind: 'accepted'}};
  });
}

describe.skipIf(version === undefined)(`Python ${version ?? 'is not installed'}`, () => {
  it('refuses what we refuse', () => {
    const next = random(printedSeed());
    const texts = seeds.flatMap((seed) => [seed, ...mutants(seed, mutators, 300, next).map(({text}) => text)]);
    expectAgreement('python', 'mutants of our seeds', judge(texts), {recall: 0.99, sameLine: 0.95});
  });

  it('reads every file of its own library', () => {
    const listing = spawnSync(
      python,
      [
        '-c',
        'import sysconfig,glob,json;print(json.dumps(glob.glob(sysconfig.get_path("stdlib")+"/**/*.py",recursive=True)))',
      ],
      {encoding: 'utf8', maxBuffer: 2 ** 26},
    );
    const files = JSON.parse(listing.stdout) as readonly string[];
    expect(files.length).toBeGreaterThan(500);
    const texts = files
      .map((file) => readFileSync(file, 'utf8'))
      .filter((text) => text.length < 300_000 && !text.includes('\ufffd'));
    expectAgreement('python', 'files of the library', judge(texts), {recall: 0.9, sameLine: 0.9});
  });
});
