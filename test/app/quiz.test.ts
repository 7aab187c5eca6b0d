import {describe, expect, test} from 'vitest';
import {isTyping, placeOf} from '../../src/app/place.ts';
import type {Effect, Event, State} from '../../src/app/state.ts';
import type {BankEntry} from '../../src/quiz/bank.ts';
import {hintFor} from '../../src/quiz/hint.ts';
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

describe('help and ease', () => {
  test('a hint is shown once it is asked for, and the answer counts as helped', () => {
    const all = bank.filter(({kind}) => kind === 'single' || kind === 'multi');
    const start = served(
      play(sampleState({screen: {kind: 'opening', what: {kind: 'quiz'}}}), {
        type: 'quiz-opened',
        bank: all,
        wish: {mode: 'practice', seed: 's', count: 9},
        at: 1,
      }),
    );
    const question = asked(start);
    const given = press(start, 'h').state;
    if (hintFor(question) === undefined) return expect(given.notice?.en).toMatch(/no hint/);
    expect(quizOf(given).answering?.hinted).toBe(true);
    expect(answer(given, 'right').effects).toEqual([
      {type: 'answered', answers: [expect.objectContaining({outcome: 'right', helped: true})]},
    ]);
    expect(press(answer(given, 'right').state, 'e').effects).toEqual([]);
  });

  test('an exam gives no hints', () => {
    const state = exam();
    if (isTyping(state)) return expect(press(state, 'ctrl+o').state.screen).toEqual(state.screen);
    expect(press(state, 'h').state.screen).toEqual(state.screen);
  });

  test('a right answer can be called easy, once, and is scheduled from the card it found', () => {
    const right = answer(practice(), 'right').state;
    const {state, effects} = press(right, 'e');
    expect(effects).toEqual([
      {type: 'found-easy', answered: {answer: expect.objectContaining({outcome: 'right'}), card: undefined}},
    ]);
    expect(press(state, 'e').effects).toEqual([]);
    expect(press(answer(practice(), 'wrong').state, 'e').effects).toEqual([]);
  });
});

describe('looking something up', () => {
  const read = (state: State) => play(state, {type: 'lesson-opened', lessons, page: 'walk', at: 5}).state;

  test('from the results and back, by x, Esc and the first page', () => {
    let state = practice();
    for (const how of ['wrong', 'right', 'right'] as const) state = served(press(answer(state, how).state, 'enter'));
    const reading = read(press(state, 'enter').state);
    expect(reading.screen.kind).toBe('lesson');
    for (const key of ['x', 'escape']) expect(press(reading, key).state.screen).toEqual(state.screen);
    expect(press(press(reading, 'x').state, 'z').effects).toEqual([{type: 'open-quiz'}]);
  });

  test('from the middle of an exam and back; its clock went on', () => {
    const state = exam({limit: 60_000});
    const reading = {
      ...state,
      screen: read({...state, screen: {kind: 'opening', what: {kind: 'lesson', id: 'first-image'}}}).screen,
      left: quizOf(state),
    };
    const back = press(reading, 'x');
    expect(quizOf(back.state)).toMatchObject({run: quizOf(state).run, at: 0});
    expect(back.effects).toContainEqual({type: 'wake', after: 1000});
    const late = {...reading, left: {...quizOf(state), run: {...quizOf(state).run, startedAt: -100_000}}};
    expect(press(late, 'x').state.screen.kind).toBe('results');
  });
});

test('a new exam asks before it takes the place of one that was left', () => {
  const left = quizOf(exam()).run;
  const confirming = press(opened({left}), '4').state;
  expect(placeOf(confirming)).toBe('confirm');
  expect(press(confirming, 'n').state).toEqual(opened({left}));
  expect(quizOf(served(press(confirming, 'y'))).run.seed).not.toBe(left.seed);
});

test('a quiz that nothing was answered in ends without asking', () => {
  expect(press(practice(), 'escape').state.screen.kind).toBe('home');
  const answeredOne = answer(practice(), 'right').state;
  expect(quizOf(press(answeredOne, 'escape').state).confirm).toBe('leave');
});

test('what was put down in an exam counts when somebody goes on without Enter', () => {
  let state = exam();
  while (!isTyping(state)) state = served(press(state, 'right'));
  const {id} = asked(state);
  const on = press(press(state, '8', '0').state, 'right');
  expect(on.effects).toContainEqual(expect.objectContaining({type: 'keep-run'}));
  expect(on.state.screen).toMatchObject({run: {answers: {[id]: {draft: {texts: ['80']}}}}});
});
