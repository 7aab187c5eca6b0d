import {describe, expect, test} from 'vitest';
import type {BankEntry} from '../../src/quiz/bank.ts';
import {answered, newRun, type Run, type RunAnswer, summary, timeLeft} from '../../src/quiz/run.ts';
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

describe('the file of an exam', () => {
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
  ])('%j is none', (text) => {
    expect(parseRun(text)).toBeUndefined();
  });
});
