import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {State} from '../../../src/app/state.ts';
import type {Statistics} from '../../../src/quiz/history.ts';
import {languages} from '../../../src/text/language.ts';
import {look} from '../../../src/ui/look.ts';
import {statisticsLines} from '../../../src/ui/screens/statistics.ts';
import {faults, windowLines} from '../../support/long-questions.ts';
import {press, sampleState} from '../../support/sample.ts';

const sizes = [
  [80, 24],
  [120, 40],
  [40, 15],
  [40, 10],
] as const;

const full: Statistics = {
  answers: 12_345,
  right: 2 / 3,
  days: Array.from({length: 30}, (_, n) => ({
    date: `2026-11-${String(n + 1).padStart(2, '0')}`,
    answers: 10 ** (n % 5),
    score: n / 29,
  })),
  topics: [
    {lesson: 'first-image', number: 1, answers: 99_999, score: 1},
    {lesson: 'gone-from-the-course-since-it-was-answered', number: 14, answers: 1, score: 0},
  ],
  seen: 120,
  of: 302,
  due: 7,
  retention: [0, 7, 14, 30, 60].map((days) => ({days, chance: 1 - days / 100})),
  unreadable: 3,
};
const nothing: Statistics = {
  answers: 0,
  right: undefined,
  days: [],
  topics: [],
  seen: 0,
  of: 302,
  due: 0,
  retention: [],
  unreadable: 0,
};

const onStatistics = (statistics: Statistics, more: Partial<State> = {}): State =>
  sampleState({screen: {kind: 'statistics', statistics, scroll: 0}, ...more});
const linesOf = (statistics: Statistics, columns = 80, language: 'en' | 'ko' = 'en') =>
  statisticsLines(statistics, sampleState(), look(language, 'dark', 0, columns, 24));

describe('in any window', () => {
  test.each(sizes)('%i × %i: nothing sticks out, from the first line to the last', (columns, rows) => {
    for (const language of languages)
      for (const depth of [0, 1, 3] as const)
        for (const keys of [[], ['end']]) {
          const state = press(onStatistics(full, {language}), ...keys).state;
          expect(faults(windowLines(state, columns, rows, depth), columns, rows)).toEqual([]);
        }
  });

  test('from 30 columns on, whatever the numbers', () => {
    const share = fc.double({min: 0, max: 1, noNaN: true});
    const statistics = fc.record({
      answers: fc.nat(99_999),
      right: fc.option(share, {nil: undefined}),
      days: fc.array(fc.record({date: fc.constant('2026-11-24'), answers: fc.nat(9999), score: share}), {maxLength: 5}),
      topics: fc.array(
        fc.record({
          lesson: fc.constantFrom('first-image', '아주아주긴레슨이름이라서다들어가지못해요정말로', 'x'.repeat(60)),
          number: fc.nat(99),
          answers: fc.nat(9999),
          score: share,
        }),
      ),
      seen: fc.nat(9999),
      of: fc.nat(9999),
      due: fc.nat(9999),
      retention: fc.array(fc.record({days: fc.constantFrom(0, 7, 60), chance: share})),
      unreadable: fc.nat(999),
    });
    const window = fc.record({columns: fc.integer({min: 30, max: 160}), language: fc.constantFrom(...languages)});
    fc.assert(
      fc.property(statistics, window, (some, {columns, language}) => {
        const lines = linesOf(some, columns, language);
        expect(faults(lines, columns, lines.length)).toEqual([]);
        expect(lines.join('')).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });
});

test('a learner reads what was answered, what is due, and how it went', () => {
  const lines = linesOf(full);
  expect(lines[0]).toBe('12345 answers, 67 % right. 120 of 302 questions seen, 7 due.');
  expect(lines).toContain('Score by day');
  expect(lines).toContain(`2026-11-30 ${'█'.repeat(20)} 100 %  10000`);
  expect(lines).toContain(`01 Your first image              ${'█'.repeat(20)} 100 %  99999`);
  expect(lines).toContain('Still known, without review');
  expect(lines.find((line) => line.startsWith('in 60 days'))).toMatch(/ 40 %$/);
  expect(lines.at(-1)).toBe('3 lines of the history could not be read and were left out.');
});

test('in Korean', () => {
  const text = linesOf(full, 80, 'ko').join(' ');
  expect(text).toContain('12345번 답했고 67 %가 맞았어요. 전체 302문제 중 120문제를 풀었고');
  expect(text).toContain('60일 뒤');
});

test('one answer is one answer, one line one line', () => {
  const lines = linesOf({...full, answers: 1, unreadable: 1});
  expect(lines[0]).toMatch(/^1 answer, /);
  expect(lines.at(-1)).toBe('1 line of the history could not be read and was left out.');
});

test('a name that is too long loses its end, never its numbers', () => {
  expect(linesOf(full, 40).find((line) => line.startsWith('14'))).toMatch(/^14 gone-from-th… ░{10} {3}0 % {2}1$/);
});

test('who has not begun is told so', () => {
  expect(linesOf(nothing)).toEqual(['No question has been answered yet.']);
  expect(linesOf(nothing, 80, 'ko')).toEqual(['아직 푼 문제가 없어요.']);
});

test('a lost history does not hide what is remembered, and nothing stands under a heading alone', () => {
  const lines = linesOf({...nothing, seen: 5, due: 2, retention: full.retention});
  expect(lines[0]).toBe('5 of 302 questions seen, 2 due.');
  expect(lines).toContain('Still known, without review');
  expect(lines).not.toContain('Score by day');
  expect(lines).not.toContain('Score by lesson');
});

test('a history of which nothing can be read says that', () => {
  expect(linesOf({...nothing, unreadable: 2}).join('\n')).toContain('2 lines of the history could not be read');
});
