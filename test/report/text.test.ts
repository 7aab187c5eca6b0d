import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {TextStyle} from '../../src/report/style.ts';
import {textReport} from '../../src/report/text.ts';
import {cells} from '../../src/text/width.ts';
import {hostile, judged, outcomeOf, steers} from './sample.ts';

const plain: TextStyle = {language: 'en', color: 'plain', width: 80};

function lines(...parameters: Parameters<typeof textReport>): readonly string[] {
  return textReport(...parameters).split('\n');
}

test('place, rule, what was seen, the marked line, the fixed line, the summary', () => {
  const file = judged('web/Dockerfile', 'ARG V\nFROM x:$V AS y\n', [
    {
      at: 'x:$V',
      says: 'Say z.',
      more: (text) => ({fix: {edits: [{span: {start: text.indexOf('x:'), end: text.indexOf(':$')}, text: 'z'}]}}),
    },
    {
      at: 'ARG',
      severity: 'warning',
      name: 'other',
      says: 'Hm.',
      more: () => ({related: [{span: {start: 6, end: 10}, message: {en: 'See.', ko: '봐요.'}}]}),
    },
  ]);
  expect(lines(outcomeOf(file), plain)).toEqual([
    'web/Dockerfile:2:6  error  dockerfile/be-good',
    '  Say z.',
    '  2 │ FROM x:$V AS y',
    '    │      ^^^^',
    '  2 + FROM z:$V AS y',
    '',
    'web/Dockerfile:1:1  warning  dockerfile/other',
    '  Hm.',
    '  1 │ ARG V',
    '    │ ^^^',
    '  web/Dockerfile:2:1  See.',
    '',
    '`drydock why RULE` explains a rule with a good and a bad example.',
    '1 file checked: 1 error, 1 warning.',
    '',
  ]);
});

test('in Korean', () => {
  const report = textReport(outcomeOf(judged('Dockerfile', 'x', [{at: 'x'}])), {...plain, language: 'ko'});
  expect(report).toContain('Dockerfile:1:1  오류  dockerfile/be-good\n  `x` is here. 예요\n');
  expect(report).toContain('파일 1개를 검사했어요: 오류 1개.\n');
});

test('nothing found', () => {
  const clean = outcomeOf(judged('a', '', []), judged('b', '', []));
  expect(textReport(clean, plain)).toBe('2 files checked: nothing to complain about.\n');
  expect(textReport(clean, {...plain, language: 'ko'})).toBe('파일 2개를 검사했어요: 지적할 점이 없어요.\n');
});

test('the mark stands under Korean, emoji and tabs, counted in cells', () => {
  const file = judged('Dockerfile', 'RUN\techo 한글🐍 파이썬 x\n', [{at: '파이썬'}]);
  const [, , line = '', mark = ''] = lines(outcomeOf(file), plain);
  expect(line).toBe('  1 │ RUN echo 한글🐍 파이썬 x');
  expect(mark).toBe(`    │ ${' '.repeat(16)}^^^^^^`);
});

test('a finding over several lines has a bar beside them, at most five', () => {
  const run = `RUN a \\\n${'  b \\\n'.repeat(10)}  c`;
  expect(lines(outcomeOf(judged('Dockerfile', `FROM x\n${run}\n`, [{at: run, says: 'm'}])), plain).slice(2, 8)).toEqual(
    ['   2 ┃ RUN a \\', '   3 ┃   b \\', '   4 ┃   b \\', '   5 ┃   b \\', '   6 ┃   b \\', '   … ┃'],
  );
  const withNewline = judged('Dockerfile', 'FROM x\nRUN y\n', [{at: 'FROM x\n', says: 'm'}]);
  expect(lines(outcomeOf(withNewline), plain)[3]).toBe('    │ ^^^^^^');
});

test('an empty place and the end of the file still get a mark', () => {
  expect(lines(outcomeOf(judged('Dockerfile', '', [{at: ''}])), plain).slice(2, 4)).toEqual(['  1 │', '    │ ^']);
});

test('a long line is cut around its spot and stays in the width', () => {
  for (const filler of ['x', '한', '\t', '🐍', 'e\u0301']) {
    const file = judged('Dockerfile', `${filler.repeat(5000)}HERE${filler.repeat(5000)}`, [{at: 'HERE'}]);
    const [, , line = '', mark = ''] = lines(outcomeOf(file), plain);
    expect(cells(line)).toBeLessThanOrEqual(80);
    expect(mark.indexOf('^^^^')).toBe(cells(line.slice(0, line.indexOf('HERE'))));
    expect(line).toContain('…');
  }
});

test('colour only when asked for, and closed on every line', () => {
  const outcome = outcomeOf(judged('Dockerfile', 'x', [{at: 'x'}]));
  expect(textReport(outcome, plain)).not.toContain('\u001b');
  const colored = textReport(outcome, {...plain, color: 'color'});
  expect(colored).toContain('\u001b[1;31merror\u001b[0m');
  expect(colored.replace(/\u001b\[[\d;]*m/g, '')).toBe(textReport(outcome, plain));
  for (const line of colored.split('\n'))
    expect(line.lastIndexOf('\u001b[0m')).toBeGreaterThanOrEqual(line.lastIndexOf('\u001b[1'));
});

test('whatever is in a file or its name, nothing reaches the terminal raw', () => {
  const words = fc.oneof(fc.constantFrom(...hostile), fc.string({unit: 'binary', maxLength: 80}));
  fc.assert(
    fc.property(words, words, fc.integer({min: 30, max: 120}), (name, word, width) => {
      const file = judged(name, `${word}x${word}`, [{at: 'x', says: word}]);
      for (const color of ['plain', 'color'] as const) {
        const report = textReport(outcomeOf(file), {...plain, color, width});
        expect(steers(report)).toBe(false);
      }
    }),
  );
});

test('a megabyte in one line and a thousand findings take no time', () => {
  const long = judged('Dockerfile', `${'x'.repeat(1 << 20)}HERE${' '.repeat(1 << 19)}`, [{at: 'HERE'}]);
  const text = Array.from({length: 10_000}, (_, line) => `RUN line${line}`).join('\n');
  const many = judged(
    'Dockerfile',
    text,
    Array.from({length: 1000}, (_, at) => ({at: `line${at * 10}\n`})),
  );
  const before = performance.now();
  textReport(outcomeOf(long, many), plain);
  expect(performance.now() - before).toBeLessThan(10_000);
});
