import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {BankEntry} from '../../src/quiz/bank.ts';
import {answered, newRun, openCount, points, type Run, type RunAnswer, summary, timeLeft} from '../../src/quiz/run.ts';
import {formatRun, parseRun} from '../../src/quiz/run-file.ts';

const entry = (id: string, lesson: string, number: number): BankEntry => ({
  id,
  kind: 'single',
  lesson,
  number,
  page: 'p',
  tags: [],
  rules: [],
});
const entries = [entry('a', 'x', 1), entry('b', 'y', 2), entry('c', 'x', 1), entry('d', 'y', 2)];
const answer = (score: number, at = 1): RunAnswer => ({
  draft: {kind: 'choices', cursor: 0, picked: [0]},
  grade: {score, outcome: score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong'},
  hash: 'h',
  at,
});
const run = (mode: Run['mode'], limit?: number) =>
  newRun({mode, seed: 's', startedAt: 1000, ...(limit !== undefined && {limit})}, entries);

test('in an exam the last answer counts, elsewhere the first', () => {
  const twice = (mode: Run['mode']) =>
    answered(answered(run(mode), 'a', answer(0)), 'a', answer(1)).answers.a?.grade.score;
  expect(twice('exam')).toBe(1);
  expect(twice('practice')).toBe(0);
  expect(twice('review')).toBe(0);
});

describe('the clock', () => {
  test('runs down from the start of the exam, whoever watches', () => {
    expect(timeLeft(run('exam', 500), 1000)).toBe(500);
    expect(timeLeft(run('exam', 500), 1400)).toBe(100);
    expect(timeLeft(run('exam', 500), 9000)).toBe(0);
    expect(timeLeft(run('exam'), 9000)).toBeUndefined();
  });

  test('that goes backwards gives no more than the whole time', () => {
    expect(timeLeft(run('exam', 500), 0)).toBe(500);
  });
});

test('the time left is never negative and never more than was given, wherever the clock jumps', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(86_400_000), fc.maxSafeInteger(), (startedAt, limit, now) => {
      const left = timeLeft({...run('exam', limit), startedAt}, now) ?? -1;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(limit);
    }),
  );
});

test('an answer to a question that left the course is not counted as an answer', () => {
  const some = answered(answered(run('exam'), 'a', answer(1)), 'b', answer(1));
  const without = {...some, questions: some.questions.filter(({id}) => id !== 'a')};
  expect(openCount(some)).toBe(2);
  expect(openCount(without)).toBe(2);
  expect(summary(without)).toMatchObject({score: 1, of: 3, open: 2});
});

test('questions may be called what JavaScript calls its own things', () => {
  const odd = newRun({mode: 'exam', seed: 's', startedAt: 0}, [entry('constructor', 'x', 1), entry('valueof', 'x', 1)]);
  expect(openCount(odd)).toBe(2);
  expect(summary(odd)).toMatchObject({score: 0, of: 2, open: 2});
  expect(summary(answered(odd, 'constructor', answer(1)))).toMatchObject({score: 1, open: 1});
});

test.each([
  [3, '3'],
  [2.5, '2.5'],
  [1 / 3, '0.3'],
  [0.1 + 0.2 + 0.7, '1'],
  [2.9999999999999996, '3'],
])('%d points are written %s', (score, shown) => {
  expect(points(score)).toBe(shown);
});

describe('the summary', () => {
  const some = answered(answered(answered(run('exam'), 'a', answer(1)), 'b', answer(0.5)), 'c', answer(0));

  test('adds up by lesson, in the order of the course; what has no answer is wrong in an exam', () => {
    expect(summary(some)).toMatchObject({
      score: 1.5,
      of: 4,
      open: 1,
      topics: [
        {lesson: 'x', number: 1, score: 1, of: 2},
        {lesson: 'y', number: 2, score: 0.5, of: 2},
      ],
    });
    expect(summary(some).mistakes.map(({id}) => id)).toEqual(['b', 'c', 'd']);
  });

  test('counts only what was answered in a practice that was left early', () => {
    const left = answered(run('practice'), 'a', answer(1));
    expect(summary(left)).toMatchObject({score: 1, of: 1, open: 0, mistakes: []});
  });

  test('leaves polls out', () => {
    const poll = {...answer(0), grade: {score: 0, outcome: 'ungraded'}} as const;
    expect(summary(answered(run('practice'), 'a', poll))).toMatchObject({of: 0, mistakes: []});
  });
});

const wholeDrafts: readonly RunAnswer['draft'][] = [
  {kind: 'choices', cursor: 2, picked: [0, 3]},
  {kind: 'texts', blank: 1, texts: ['8000', '한글']},
  {kind: 'order', cursor: 0, held: false, items: [2, 0, 1]},
  {kind: 'pairs', cursor: 0, rights: [1, 0], offered: [1, 0]},
  {kind: 'lines', cursor: 0, marked: [2]},
  {kind: 'config', text: 'FROM x\n', findings: [{rule: 'dockerfile/x', line: 1, message: {en: 'a', ko: '가'}}]},
];
const damagedDrafts: readonly unknown[] = [
  {kind: 'poem'},
  ...wholeDrafts.map(({kind}) => ({kind})),
  {kind: 'choices', cursor: 0, picked: ['0']},
  {kind: 'texts', blank: 0, texts: [8000]},
  {kind: 'order', cursor: 0, held: false, items: [-1]},
  {kind: 'pairs', cursor: 0, rights: [null], offered: [0]},
  {kind: 'config', text: 'FROM x', findings: [{}]},
];

describe('the file of an exam', () => {
  test.each(wholeDrafts)('keeps an answer of kind $kind', (draft) => {
    const some = answered(run('exam'), 'a', {...answer(1), draft});
    expect(parseRun(formatRun(some))).toEqual(some);
  });

  test('cut off anywhere it is none, and nothing throws', () => {
    const text = formatRun(answered(run('exam', 60_000), 'a', answer(1))).trimEnd();
    for (let length = 0; length < text.length; length++) expect(parseRun(text.slice(0, length))).toBeUndefined();
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(parseRun(json)).toBeUndefined();
      }),
    );
  });

  test('gives the same exam back', () => {
    const some = answered(run('exam', 60_000), 'a', answer(1));
    expect(parseRun(formatRun(some))).toEqual(some);
  });

  test.each([
    '',
    '{}',
    '[]',
    'null',
    '{"version": 2}',
    formatRun(run('practice')),
    formatRun({...run('exam'), startedAt: -1}),
    formatRun({...run('exam'), questions: []}),
    formatRun(run('exam')).slice(0, -20),
    JSON.stringify({...JSON.parse(formatRun(run('exam'))), answers: {a: {draft: 1}}}),
    ...damagedDrafts.map((draft) => formatRun({...run('exam'), answers: {a: {...answer(1), draft: draft as never}}})),
    formatRun({...run('exam'), answers: {a: {...answer(1), grade: {score: 7, outcome: 'right'}}}}),
    formatRun({...run('exam'), answers: {a: {...answer(1), at: 0.5}}}),
  ])('%j is none', (text) => {
    expect(parseRun(text)).toBeUndefined();
  });
});
