import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Lines} from '../../../src/syntax/span.ts';
import {type Diagnostic, validate} from '../../../src/validators/validator.ts';
import {workflow} from '../../../src/validators/workflow/index.ts';

/** One seed, so that every run judges the same files; fast-check prints it with a failure. */
const seed = 20_261_123;
const folder = join(import.meta.dirname, 'accepted');
const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

/** Judges a text and holds every diagnostic to what it promises; rules that only exercises ask for are asked too. */
function judge(text: string): readonly Diagnostic[] {
  const lines = new Lines(text);
  const asked = workflow.rules.filter(({onlyWhenAsked}) => onlyWhenAsked).map(({id}) => ({rule: id}));
  const {diagnostics, answers} = validate(workflow, {path: 'ci.yml', text}, asked);
  for (const {span, start, end, fix, related, message} of [
    ...diagnostics,
    ...answers.flatMap((one) => one.diagnostics),
  ]) {
    for (const one of [span, ...(fix?.edits ?? []).map((edit) => edit.span)]) {
      const inside = 0 <= one.start && one.start <= one.end && one.end <= text.length;
      if (!inside) expect.fail(`${JSON.stringify(one)} is not inside ${JSON.stringify(text)}`);
    }
    for (const place of [start, end, ...(related ?? []).flatMap((other) => [other.start, other.end])]) {
      const real = place.line >= 1 && place.column >= 1 && place.line <= lines.count;
      if (!real) expect.fail(`${JSON.stringify(place)} is no place of ${JSON.stringify(text)}`);
    }
    if (message.en === '' || message.ko === '') expect.fail(`no words for ${JSON.stringify(text)}`);
  }
  return diagnostics;
}

const bits = [
  ...'on: jobs: steps: - run: uses: with: env: if: needs: name: ${{ }} github. secrets. matrix. steps. == && || ! \' " | > |- >2 [ ] { } , : # & * & &a *a << ? % @ ` \t \n \r\n \0 \uFEFF \u00a0 한글 😀 \ud800 --- ... !!str !x ~ null true 3.10'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\n  ',
  '\n    - ',
  'runs-on: ubuntu-latest\n',
  'on: push\njobs:\n  a:\n',
  '${{ format(',
  "cron: '* * * * *'",
  'actions/checkout@v5',
];
const soup = fc.array(fc.constantFrom(...bits), {maxLength: 60}).map((parts) => parts.join(''));

/** Cuts, doublings and insertions in real files. */
const mutant = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(fc.tuple(fc.nat(1200), fc.nat(12), fc.constantFrom('', ...bits)), {minLength: 1, maxLength: 6}),
  )
  .map(([file, edits]) =>
    edits.reduce((text, [at, length, insert]) => text.slice(0, at) + insert + text.slice(at + length), file),
  );

describe('no file makes the judge throw, and every finding has its place', () => {
  it.each([
    ['any text', fc.string({unit: 'grapheme', maxLength: 300}), 300],
    ['any characters', fc.string({unit: 'binary', maxLength: 300}), 300],
    ['any bytes', fc.uint8Array({maxLength: 300}).map((bytes) => new TextDecoder().decode(bytes)), 300],
    ['a soup of what workflows are made of', soup, 1500],
    ['mistakes in real files', mutant, 1000],
  ] as const)('%s', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => void judge(text)),
      {seed, numRuns},
    );
  });

  it('real files have nothing of it', () => {
    for (const text of files) expect(judge(text).filter(({severity}) => severity === 'error')).toEqual([]);
  });
});

const many = 10_000;
const head = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n';
const laughs = Array.from(
  {length: 12},
  (_, n) => `l${n}: &l${n} [${n === 0 ? 'x, x' : Array(9).fill(`*l${n - 1}`)}]\n`,
).join('');

describe('no file makes the judge hang or run out of memory', () => {
  it.each([
    ['10,000 lines', `${head}${'      - run: echo "hello"\n        env: {A: "${{ github.sha }}"}\n'.repeat(many / 2)}`],
    [
      '10,000 jobs that wait',
      `on: push\njobs:\n${Array.from({length: many / 4}, (_, n) => `  j${n}:\n    needs: ${n === 0 ? '[]' : `j${n - 1}`}\n    runs-on: ubuntu-latest\n    steps: [{run: x}]\n`).join('')}`,
    ],
    [
      'a circle of 2,000 jobs',
      `on: push\njobs:\n${Array.from({length: 2000}, (_, n) => `  j${n}:\n    needs: j${(n + 1) % 2000}\n    runs-on: ubuntu-latest\n    steps: [{run: x}]\n`).join('')}`,
    ],
    [
      '10,000 unknown keys',
      `${head}      - run: x\n${Array.from({length: many}, (_, n) => `        k${n}: 1\n`).join('')}`,
    ],
    ['10,000 brackets', `on: ${'['.repeat(many)}`],
    ['10,000 braces', `on: ${'{a: '.repeat(many)}`],
    ['10,000 dashes', `on: push\njobs:\n${'- '.repeat(many)}x\n`],
    ['10,000 question marks', '? '.repeat(many)],
    ['1,400 levels', Array.from({length: 1400}, (_, n) => `${' '.repeat(n)}a:\n`).join('')],
    ['a billion laughs', `${laughs}${head}      - run: x\n`],
    ['an alias of everything', `on: push\njobs: &all\n  a: *all\n`],
    ['a line of a megabyte', `${head}      - run: ${'echo x; '.repeat(125_000)}\n`],
    ['a quoted line of a megabyte', `name: "${'x '.repeat(500_000)}"\n`],
    ['a block of a megabyte', `${head}      - run: |\n${'          echo x\n'.repeat(60_000)}`],
    ['a block of blanks', `name: |\n${' '.repeat(1_000_000)}\n`],
    ['an expression of a megabyte', `${head}      - run: echo \${{ ${'a && '.repeat(200_000)} }}\n`],
    ['10,000 expressions', `${head}      - run: echo ${'${{ github.sha }} '.repeat(many)}\n`],
    ['10,000 open expressions', `${head}      - run: echo ${'${{ '.repeat(many)}\n`],
    ['deep expressions', `${head}      - if: ${'('.repeat(many)}x${')'.repeat(many)}\n        run: x\n`],
    ['10,000 shell brackets', `${head}      - run: ${'('.repeat(many)}\n`],
    ['10,000 tabs', '\t'.repeat(many)],
    ['10,000 NULs', `name: ${'\0'.repeat(many)}\n${'\0'.repeat(many)}`],
    ['10,000 documents', '---\n'.repeat(many)],
    ['10,000 comments', `${'# a\n'.repeat(many)}${head}      - run: x\n`],
    ['10,000 broken flow lines', `on: [\n${'push,\n'.repeat(many)}`],
    ['a pattern full of stars', `on:\n  push:\n    branches: ['${'*a'.repeat(80)}b']\n`],
    [
      '10,000 anchors',
      `on: push\njobs:\n${Array.from({length: many}, (_, n) => `  j${n}: &a${n} {runs-on: x, steps: [{run: x}]}\n`).join('')}`,
    ],
  ])('%s', (_, text) => {
    judge(text);
  });

  it('time grows with the lines, not faster', () => {
    const job = (n: number) =>
      `  j${n}:\n    needs: [${n === 0 ? '' : `j${n - 1}`}]\n    runs-on: ubuntu-latest\n    steps:\n      - id: s\n        run: |\n          pytest\n          echo "\${{ steps.s.outcome }}"\n      - uses: actions/checkout@v5\n        with: {fetch-depth: 0}\n`;
    const file = (lines: number) => `on: push\njobs:\n${Array.from({length: lines / 10}, (_, n) => job(n)).join('')}`;
    const spent = (lines: number) => {
      const text = file(lines);
      const before = process.cpuUsage().user;
      validate(workflow, {path: 'ci.yml', text});
      return (process.cpuUsage().user - before) / 1000;
    };
    spent(1000);
    const [few, more] = [spent(1000), spent(10_000)];
    console.log(`1,000 lines ${few.toFixed(0)} ms, 10,000 lines ${more.toFixed(0)} ms of processor time`);
    expect(more / few).toBeLessThan(40);
  });
});
