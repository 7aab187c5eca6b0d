import {describe, expect, test} from 'vitest';
import type {Effect, Event, State} from '../../src/app/state.ts';
import {isTyping, placeOf} from '../../src/app/update.ts';
import type {BankEntry} from '../../src/quiz/bank.ts';
import type {Question} from '../../src/quiz/question.ts';
import {lessons, play, press, sampleState} from '../support/sample.ts';

const questions = new Map(
  lessons.en.pages.flatMap(({id: page, questions: own}) => own.map((one) => [one.id, {page, en: one}] as const)),
);
const korean = new Map(lessons.ko.pages.flatMap((page) => page.questions.map((one) => [one.id, one] as const)));
const bank: readonly BankEntry[] = [...questions].map(([id, {page, en}]) => ({
  id,
  kind: en.kind,
  lesson: 'first-image',
  number: 1,
  page,
  tags: en.tags,
  rules: en.rules,
}));

/** Lets the world answer what a quiz asks of it: the texts of questions. */
function served({state, effects}: {state: State; effects: readonly {readonly type: string}[]}): State {
  return (effects as readonly Effect[]).reduce((now, effect) => {
    if (effect.type !== 'load-questions') return now;
    const found = effect.questions.flatMap(({id}) => {
      const one = questions.get(id)?.en;
      return one ? [[id, {en: one, ko: korean.get(id) ?? one}] as const] : [];
    });
    return served(play(now, {type: 'questions-loaded', questions: Object.fromEntries(found)}));
  }, state);
}

type Opened = Extract<Event, {type: 'quiz-opened'}>;

function opened(more: Partial<Opened> = {}): State {
  const waiting = sampleState({screen: {kind: 'opening', what: {kind: 'quiz'}}});
  return served(play(waiting, {type: 'quiz-opened', bank, at: 1000, ...more}));
}

const practice = () => opened({wish: {mode: 'practice', seed: 's', count: 3}});
const exam = (more: {limit?: number; seed?: string} = {}) =>
  opened({wish: {mode: 'exam', seed: 's', count: 3, ...more}});

function quizOf(state: State) {
  if (state.screen.kind !== 'quiz') throw new Error(`no quiz but ${state.screen.kind}`);
  return state.screen;
}

function asked(state: State): Question {
  const question = quizOf(state).current?.[state.language];
  if (!question) throw new Error('no question');
  return question;
}

/** Answers the question in front, right or wrong, as a learner would. */
function answer(state: State, how: 'right' | 'wrong'): {state: State; effects: readonly {readonly type: string}[]} {
  const question = asked(state);
  switch (question.kind) {
    case 'single':
    case 'truefalse': {
      const index = question.choices.findIndex(({correct}) => correct === (how === 'right'));
      return play(state, {type: 'chosen', index, at: 2000});
    }
    case 'multi': {
      const right = question.choices.flatMap(({correct}, index) => (correct ? [index] : []));
      const marks = how === 'right' ? right : question.choices.flatMap(({correct}, index) => (correct ? [] : [index]));
      const events = [...marks, question.choices.length].map((index): Event => ({type: 'chosen', index, at: 2000}));
      return play(state, ...events);
    }
    case 'fill':
    case 'predict': {
      const texts = question.accept.map((accepted) => (how === 'right' ? (accepted[0] ?? '') : 'nonsense'));
      const keys = texts.flatMap((text) => [...[...text].map((key) => (key === ' ' ? 'space' : key)), 'enter']);
      return press(state, ...keys);
    }
    case 'bug': {
      const line = how === 'right' ? (question.guilty[0] ?? 1) - 1 : question.guilty[0] === 1 ? 1 : 0;
      return play(state, {type: 'chosen', index: line, at: 2000});
    }
    default:
      throw new Error(`The sample course has no ${question.kind}.`);
  }
}

test('the menu says what there is, and an exam that was left stands first', () => {
  expect(opened().screen).toMatchObject({kind: 'quiz-menu', selected: 0});
  expect(placeOf(opened())).toBe('quiz-menu');
  expect(quizOf(served(press(opened(), 'enter'))).run.mode).toBe('practice');
  const left = quizOf(exam()).run;
  expect(quizOf(served(press(opened({left}), 'enter'))).run).toEqual(left);
  expect(press(opened(), '4').effects).toEqual([{type: 'open-statistics'}]);
});

test('from home z leads to the quiz, and back', () => {
  const {state, effects} = press(sampleState(), 'z');
  expect(effects).toEqual([{type: 'open-quiz'}]);
  const menu = play(state, {type: 'quiz-opened', bank, at: 1}).state;
  expect(press(menu, 'escape').state.screen.kind).toBe('home');
});

test('a review with nothing to review says so', () => {
  const {screen, notice} = opened({wish: {mode: 'review', seed: 's'}});
  expect(screen.kind).toBe('quiz-menu');
  expect(notice?.en).toMatch(/Nothing is due/);
});

describe('practice', () => {
  test('shows the reasons at once, and hands the answer on', () => {
    const {state, effects} = answer(practice(), 'right');
    expect(quizOf(state).answering?.grade?.outcome).toBe('right');
    expect(effects).toEqual([
      {type: 'answered', answers: [expect.objectContaining({mode: 'practice', helped: false})]},
    ]);
    expect(placeOf(state)).toBe('answered');
  });

  test('a second try is help, and the first one counts in the results', () => {
    const wrong = answer(practice(), 'wrong').state;
    const {state, effects} = answer(press(wrong, 'r').state, 'right');
    expect(effects).toEqual([{type: 'answered', answers: [expect.objectContaining({outcome: 'right', helped: true})]}]);
    expect(Object.values(quizOf(state).run.answers)).toMatchObject([{grade: {outcome: 'wrong'}}]);
  });

  test('ends in results with what was wrong, remembered for the review', () => {
    let state = practice();
    const first = asked(state).id;
    for (const how of ['wrong', 'right', 'right'] as const) state = served(press(answer(state, how).state, 'enter'));
    expect(state.screen).toMatchObject({kind: 'results', questions: {[first]: {}}});
    expect(state.progress.mistakes?.value).toEqual([first]);
    expect(press(state, 'enter').effects.at(-1)).toMatchObject({type: 'open-lesson', id: 'first-image'});
  });

  test('the language switches in the middle, and the order of the choices stays', () => {
    const state = practice();
    const english = asked(state);
    const switched = press(state, 'L').state;
    const other = asked(switched);
    expect(other.id).toBe(english.id);
    if (!('choices' in english) || !('choices' in other)) return;
    expect(other.choices.map(({correct}) => correct)).toEqual(english.choices.map(({correct}) => correct));
  });
});

describe('an exam', () => {
  test('shows nothing before the end, and is kept after every answer', () => {
    const {state, effects} = answer(exam(), 'wrong');
    expect(quizOf(state).at).toBe(1);
    expect(effects.map(({type}) => type)).toEqual(['keep-run', 'load-questions']);
    expect(effects.some(({type}) => type === 'answered')).toBe(false);
  });

  test('answers can be changed until it is handed in', () => {
    // A question with choices stands first: a text would have to be rubbed out.
    const second = served(answer(exam({seed: 'c'}), 'wrong'));
    const back = served(press(second, 'left'));
    expect(quizOf(back).answering?.grade).toBeUndefined();
    const changed = served(answer(back, 'right'));
    expect(Object.values(quizOf(changed).run.answers)).toMatchObject([{grade: {outcome: 'right'}}]);
  });

  test('handing in asks, says how many are open, and grades all at once', () => {
    let state = served(answer(exam(), 'right'));
    if (isTyping(state)) state = served(press(state, 'right'));
    while (isTyping(state)) state = served(press(state, 'right'));
    const confirming = press(state, 'f').state;
    expect(placeOf(confirming)).toBe('confirm');
    expect(quizOf(press(confirming, 'n').state).confirm).toBeUndefined();
    const {state: done, effects} = press(confirming, 'y');
    expect(done.screen.kind).toBe('results');
    expect(effects.map(({type}) => type)).toEqual(['drop-run', 'answered', 'save', 'load-questions']);
  });

  test('left, it waits in the menu and its clock goes on', () => {
    const {state} = press(exam({limit: 60_000}), 'escape', 'y');
    expect(state.screen.kind).toBe('home');
    expect(state.notice?.en).toMatch(/waits/);
    const left = quizOf(exam({limit: 60_000})).run;
    expect(opened({left, wish: {mode: 'exam', seed: 'other'}, at: 30_000}).screen).toMatchObject({run: left});
    expect(opened({left, wish: {mode: 'exam', seed: 'other'}, at: 99_000}).screen.kind).toBe('results');
  });

  test('ends when its time is over', () => {
    const state = exam({limit: 60_000});
    const ticking = play(state, {type: 'woke', at: 60_000});
    expect(ticking.effects).toEqual([{type: 'wake', after: 1000}]);
    const over = play(state, {type: 'woke', at: 61_000}).state;
    expect(over.screen.kind).toBe('results');
    expect(over.notice?.en).toBe('The time is over.');
  });
});

test('a question that left the course is passed over', () => {
  const left = {...quizOf(exam()).run, questions: [{id: 'gone', lesson: 'first-image', number: 1, page: 'p'}]};
  const both = {...left, questions: [...left.questions, ...quizOf(exam()).run.questions.slice(0, 1)]};
  expect(quizOf(served(press(opened({left: both}), 'enter'))).run.questions).toHaveLength(1);
  const empty = served(press(opened({left}), 'enter'));
  expect(empty.screen.kind).toBe('home');
});

test('an answer to a question that has changed since counts as none', () => {
  const state = served(answer(exam(), 'right'));
  const run = quizOf(state).run;
  const first = run.questions[0]?.id ?? '';
  const before = run.answers[first];
  if (!before) throw new Error('not answered');
  const stale = {...run, answers: {[first]: {...before, hash: 'older'}}, questions: run.questions.slice(0, 1)};
  const again = served(press(opened({left: stale}), 'enter'));
  expect(quizOf(again).answering?.draft).not.toEqual(before.draft);
});
