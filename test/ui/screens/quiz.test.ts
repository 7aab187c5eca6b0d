import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {QuizMenuScreen, QuizScreen, State} from '../../../src/app/state.ts';
import {failRules, keepCard, keepMistakes, noProgress, type Progress} from '../../../src/progress/progress.ts';
import type {Card} from '../../../src/quiz/card.ts';
import {answered, newRun, type Run, type RunAnswer} from '../../../src/quiz/run.ts';
import {languages} from '../../../src/text/language.ts';
import {faults, longBank, onQuiz, windowLines} from '../../support/long-questions.ts';
import {sampleState} from '../../support/sample.ts';

const sizes = [
  [80, 24],
  [120, 40],
  [40, 15],
  [40, 10],
] as const;
const now = 10_000;

const answer: RunAnswer = {
  draft: {kind: 'choices', cursor: 0, picked: [0]},
  grade: {score: 1, outcome: 'right'},
  hash: 'h',
  at: 5,
};
const exam = newRun({mode: 'exam', seed: 's', startedAt: 0}, longBank.slice(0, 4));
const begun = answered(answered(exam, 'long-single', answer), 'long-multi', answer);
/** `long-single` has left the course after it was answered. */
const shrunk: Run = {...begun, questions: begun.questions.filter(({id}) => id !== 'long-single')};

const card = (due: number, last = 0): Card => ({
  due,
  last,
  stability: 3,
  difficulty: 5,
  reps: 1,
  lapses: 0,
  outcome: 'right',
  hash: 'h',
});

function onMenu(progress: Progress = noProgress, more: Partial<QuizMenuScreen> = {}): State {
  return sampleState({progress, screen: {kind: 'quiz-menu', selected: 0, bank: longBank, at: now, ...more}});
}

const text = (state: State, columns = 80, rows = 40) => windowLines(state, columns, rows).join('\n');

describe('the menu', () => {
  test.each(sizes)('%i × %i: nothing sticks out and the chosen row is in sight', (columns, rows) => {
    for (const language of languages)
      for (const depth of [0, 1, 3] as const)
        for (const selected of [0, 1, 2, 3, 4]) {
          const lines = windowLines({...onMenu(noProgress, {selected, left: begun}), language}, columns, rows, depth);
          expect(faults(lines, columns, rows)).toEqual([]);
          expect(lines.join('\n')).toContain('▶');
        }
  });

  test('from 40 × 10 on', () => {
    const window = fc.record({
      columns: fc.integer({min: 40, max: 160}),
      rows: fc.integer({min: 10, max: 50}),
      selected: fc.integer({min: 0, max: 4}),
      language: fc.constantFrom(...languages),
    });
    fc.assert(
      fc.property(window, ({columns, rows, selected, language}) => {
        const state = {...onMenu(noProgress, {left: begun, selected}), language};
        const lines = windowLines(state, columns, rows);
        expect(faults(lines, columns, rows)).toEqual([]);
        expect(lines.filter((line) => line.startsWith('▶'))).toEqual([expect.stringMatching(`^▶ ${selected + 1} `)]);
      }),
      {numRuns: 60},
    );
  });

  test('counts what there is to review, each question once, and nothing that left the course', () => {
    const cards = [
      ['long-single', card(1)],
      ['long-fill', card(1)],
      ['gone', card(1)],
      ['long-bug', card(99_999)],
    ] as const;
    const due = cards.reduce((all, [id, one]) => keepCard(all, id, one), noProgress);
    const progress = keepMistakes(due, ['long-single', 'long-order', 'gone-too'], 1);
    expect(text(onMenu(progress))).toContain('What went wrong last time (2) and what is due (1).');
    expect(text({...onMenu(progress), language: 'ko'})).toContain('지난번에 틀린 문제(2개)와 복습할 때가 된 문제(1개)');
  });

  test('counts the questions of a rule that an exercise failed by', () => {
    expect(text(onMenu(failRules(noProgress, ['nginx/x'], 5)))).toContain(`what is due (${longBank.length}).`);
    expect(text(onMenu(failRules(noProgress, ['nginx/y'], 5)))).toContain('what is due (0).');
  });

  test('says how far an exam has come, whatever left the course meanwhile', () => {
    expect(text(onMenu(noProgress, {left: begun}))).toContain('2 of 4 answered.');
    expect(text(onMenu(noProgress, {left: shrunk}))).toContain('1 of 3 answered.');
    expect(text(onMenu())).not.toContain('Go on with the exam');
  });
});

describe('a running quiz', () => {
  const confirming = (run: Run, confirm: 'finish' | 'leave'): State =>
    sampleState({screen: {kind: 'quiz', run, at: 0, drafts: {}, clock: 0, scroll: 0, confirm}});

  test('asks before an exam is handed in, and says how many questions are open', () => {
    expect(text(confirming(begun, 'finish'))).toContain('2 questions have no answer yet. Hand in all the same? (y/n)');
    const three = answered(begun, 'long-truefalse', answer);
    expect(text(confirming(three, 'finish'))).toContain('1 question has no answer yet.');
    expect(text(confirming(answered(three, 'long-poll', answer), 'finish'))).toContain('Hand in the exam? (y/n)');
  });

  test('does not count an answer to a question that left the course', () => {
    expect(text(confirming(shrunk, 'finish'))).toContain('2 questions have no answer yet.');
  });

  test('does not speak of an exam where there is none', () => {
    for (const mode of ['practice', 'review'] as const)
      for (const confirm of ['finish', 'leave'] as const)
        for (const language of languages)
          expect(text({...confirming({...begun, mode}, confirm), language})).not.toMatch(/exam|Hand in|시험|제출/i);
  });

  test('asks in every window without a cut', () => {
    for (const [columns, rows] of sizes)
      for (const language of languages)
        for (const confirm of ['finish', 'leave'] as const) {
          const lines = windowLines({...confirming(begun, confirm), language}, columns, rows);
          expect(faults(lines, columns, rows)).toEqual([]);
          expect(lines.join('\n')).toContain('(y/n)');
        }
  });

  test('says what it is, how far it is, and which lesson it is about', () => {
    const [header = ''] = windowLines(onQuiz('practice', ['single', 'multi']), 80, 24);
    expect(header).toMatch(/Quiz · Practice · lesson [12] +1\/2 $/);
    const narrow = windowLines({...onQuiz('practice', ['single', 'multi']), language: 'ko'}, 40, 10)[0];
    expect(narrow).toMatch(/퀴즈 · 연습 · [12]번 레슨 +1\/2 $/);
  });

  test('shows that a question is still being read', () => {
    const screen: QuizScreen = {kind: 'quiz', run: exam, at: 0, drafts: {}, clock: 0, scroll: 0};
    expect(text(sampleState({screen}))).toContain('Opening…');
  });

  describe('the clock', () => {
    const at = (clock: number, limit = 3_661_000): string => {
      const run = {...exam, startedAt: 5_000, limit};
      const state = sampleState({screen: {kind: 'quiz', run, at: 0, drafts: {}, clock, scroll: 0}});
      return windowLines(state, 80, 24)[0] ?? '';
    };

    test.each([
      [5_000, '1:01:01 · 1/4'],
      [5_001, '1:01:01 · 1/4'],
      [66_000, '1:00:00 · 1/4'],
      [67_000, '59:59 · 1/4'],
      [3_606_000, '1:00 · 1/4'],
      [3_657_000, '0:09 · 1/4'],
      [3_665_999, '0:01 · 1/4'],
    ])('at %i shows %s', (clock, shown) => {
      expect(at(clock)).toContain(` ${shown} `);
    });

    test('that jumped shows nothing below zero and never more than was given', () => {
      expect(at(9e15)).toContain(' 0:00 · ');
      expect(at(0)).toContain(' 1:01:01 · ');
      fc.assert(
        fc.property(fc.maxSafeInteger(), (clock) => {
          expect(at(clock, 59_000)).toMatch(/ 0:[0-5]\d · 1\/4 $/);
        }),
      );
    });

    test('is not there without a limit', () => {
      expect(windowLines(onQuiz('exam', ['single']), 80, 24)[0]).toMatch(/lesson \d +1\/1 $/);
    });
  });

  test('an exam names the key that hands it in', () => {
    const state = onQuiz('exam', ['single', 'bug']);
    expect(windowLines(state, 80, 24).at(-1)).toContain('hand in');
  });
});
