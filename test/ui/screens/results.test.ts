import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {State} from '../../../src/app/state.ts';
import {unanswered} from '../../../src/quiz/answering.ts';
import {newRun, type Run, type RunAnswer, summary} from '../../../src/quiz/run.ts';
import {languages} from '../../../src/text/language.ts';
import {faults, longBank, longQuestions, longTexts, squeezed, windowLines} from '../../support/long-questions.ts';
import {press, sampleState} from '../../support/sample.ts';

const sizes = [
  [80, 24],
  [120, 40],
  [40, 15],
  [40, 10],
] as const;

const graded = longBank.filter(({kind}) => kind !== 'poll');

/** An answer with this grade; what was put down is what lay there at first. */
function answer(id: string, score: number, hash = 'hash-en'): RunAnswer {
  const question = longQuestions.en.find((one) => one.id === id);
  if (question === undefined) throw new Error(id);
  const {draft} = unanswered(question, 0, 's');
  const grade = {score, outcome: score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong'} as const;
  return {draft: draft.kind === 'choices' ? {...draft, picked: [0]} : draft, grade, hash, at: 5};
}

function runWith(scores: Readonly<Record<string, number>>, mode: Run['mode'] = 'exam'): Run {
  const answers = Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, answer(id, score)]));
  return {...newRun({mode, seed: 's', startedAt: 0}, graded), answers};
}

function onResults(run: Run, questions = longTexts, more: Partial<State> = {}): State {
  return sampleState({screen: {kind: 'results', run, selected: 0, questions, scroll: 'follow'}, ...more});
}

const some = runWith({'long-single': 0, 'long-multi': 0.5, 'long-truefalse': 1, 'long-order': 0.5, 'long-bug': 0});
const all = runWith(Object.fromEntries(graded.map(({id}) => [id, 1])));
const whole = (state: State, columns = 80) => windowLines(state, columns, 500).join('\n');
const selecting = (state: State, mistake: number) => press(state, ...Array.from({length: mistake}, () => 'down')).state;

describe('in any window', () => {
  test.each(sizes)('%i × %i: nothing sticks out and the chosen mistake is in sight', (columns, rows) => {
    for (const language of languages)
      for (const depth of [0, 1, 3] as const)
        for (const selected of [0, 1, 5]) {
          const lines = windowLines({...selecting(onResults(some), selected), language}, columns, rows, depth);
          expect(faults(lines, columns, rows)).toEqual([]);
          // The first stands below the score, which comes first.
          if (selected > 0) expect(lines.join('\n')).toContain('▶');
        }
  });

  test('from 40 × 10 on', () => {
    const window = fc.record({
      columns: fc.integer({min: 40, max: 160}),
      rows: fc.integer({min: 10, max: 50}),
      selected: fc.integer({min: 1, max: 7}),
      language: fc.constantFrom(...languages),
    });
    fc.assert(
      fc.property(window, ({columns, rows, selected, language}) => {
        const lines = windowLines({...selecting(onResults(some), selected), language}, columns, rows);
        expect(faults(lines, columns, rows)).toEqual([]);
        expect(lines.some((line) => line.startsWith('▶'))).toBe(true);
      }),
      {numRuns: 60},
    );
  });
});

describe('the score', () => {
  test('is told in points and percent, by lesson, with how many had no answer', () => {
    const text = whole(onResults(some));
    expect(text).toContain('2 of 9 right (22 %)');
    expect(text).toContain('4 without an answer.');
    const {topics} = summary(some);
    expect(text).toContain(`01 Your first image`);
    expect(text).toMatch(new RegExp(`${topics[0]?.score}/${topics[0]?.of}$`, 'm'));
  });

  test('a lesson whose name is too long loses its end, not its score; one that is gone keeps its id', () => {
    const text = whole(onResults(some), 40);
    expect(text).toMatch(/^02 a-lesson-with-…\s+\S+ \d(\.\d)?\/4$/m);
  });

  test('everything right is praised, and there is nothing to look at again', () => {
    const text = whole(onResults(all));
    expect(text).toContain('9 of 9 right (100 %)');
    expect(text).toContain('Everything right.');
    expect(text).not.toContain('To look at again');
  });

  test('of nothing is no division by zero', () => {
    const text = whole(onResults(runWith({}, 'practice')));
    expect(text).toContain('No question was answered.');
    expect(text).not.toMatch(/NaN|Infinity/);
  });

  test('in Korean', () => {
    const text = whole(onResults(some, longTexts, {language: 'ko'}));
    expect(text).toContain('9문제 중 2점 (22 %)');
    expect(text).toContain('답하지 않은 문제 4개.');
  });
});

describe('a mistake', () => {
  const only = (run: Run, id: string): Run => ({...run, questions: run.questions.filter((one) => one.id === id)});

  test('that is chosen is shown whole: the answer, what is right, and why', () => {
    const text = whole(onResults(only(some, 'long-single')));
    expect(text).toContain('(yours)');
    expect(text).toMatch(/✓ beta/);
    expect(text).toContain('This is why people pick beta.');
    expect(squeezed(text)).toContain('Becauseitistoldsointhedocumentation');
  });

  test('that is not chosen is one line', () => {
    const lines = windowLines(onResults(some), 80, 500);
    expect(lines.filter((line) => line.includes('Which of these holds'))).toHaveLength(summary(some).mistakes.length);
    expect(lines.filter((line) => line.includes('Because it is told'))).toHaveLength(1);
  });

  test.each(graded.map(({id}) => id))('without an answer says so, and what would have been right: %s', (id) => {
    const text = whole(onResults(only(runWith({}), id)));
    expect(text).toContain('– Not answered.');
    expect(text).not.toMatch(/yours|✗|Not right/);
    expect(squeezed(text)).toContain('Becauseitistoldsointhedocumentation');
  });

  test('whose question changed since shows the question of today and no answer that was to another one', () => {
    const run = {...some, answers: {'long-single': answer('long-single', 0, 'older')}};
    const text = whole(onResults(only(run, 'long-single')));
    expect(text).toContain('The question has changed since you answered it');
    expect(text).toMatch(/✓ beta/);
    expect(text).not.toContain('(yours)');
  });

  test('whose question left the course keeps its place and its lesson; the others are drawn', () => {
    const {'long-single': _, ...rest} = longTexts;
    for (const language of languages) {
      const text = whole(onResults(some, rest, {language}));
      expect(text).toMatch(/^▶ 01 .* · long-single$/m);
      expect(text).toContain(language === 'en' ? 'Which of these holds' : '프록시에 맞는 설명');
    }
    const none = windowLines(onResults(some, {}), 40, 15);
    expect(faults(none, 40, 15)).toEqual([]);
  });

  test('may be called what JavaScript calls its own things', () => {
    const odd = longBank.slice(0, 2).map((entry, at) => ({...entry, id: ['constructor', 'hasownproperty'][at] ?? ''}));
    const run = newRun({mode: 'exam', seed: 's', startedAt: 0}, odd);
    expect(whole(onResults(run, {}))).toContain('· constructor');
  });

  test('with a draft of another kind than its question harms nothing', () => {
    const odd: RunAnswer = {...answer('long-single', 0), draft: {kind: 'order', items: [7, 1], cursor: 0, held: false}};
    const answers = Object.fromEntries(graded.map(({id}) => [id, odd]));
    for (const selected of graded.keys())
      expect(faults(windowLines(selecting(onResults({...some, answers}), selected), 40, 12), 40, 12)).toEqual([]);
  });
});
