import {expect, test} from 'vitest';
import {doors, nextDoor, standing} from '../../src/app/doors.ts';
import {isTyping, placeOf} from '../../src/app/place.ts';
import type {State} from '../../src/app/state.ts';
import {exerciseProgress, pageSeenAt} from '../../src/progress/progress.ts';
import {
  desk,
  failedVerdict,
  lessons,
  onExercise,
  onLesson,
  passedVerdict,
  play,
  press,
  sampleCard,
  sampleExercise,
  sampleState,
} from '../support/sample.ts';

const types = (effects: readonly {type: string}[]) => effects.map(({type}) => type);

test('home lists each lesson, its exercises, and what is coming, in the order of the course', () => {
  const rows = doors(sampleState().course);
  expect(rows.slice(0, 3).map((door) => door.kind)).toEqual(['lesson', 'exercise', 'coming']);
  expect(rows.filter(({kind}) => kind === 'coming')).toHaveLength(14);
});

test('the pointer on the home screen stops at both ends', () => {
  const last = doors(sampleState().course).length - 1;
  expect(press(sampleState(), 'up').state.screen).toEqual({kind: 'home', selected: 0});
  expect(press(sampleState(), 'end', 'down').state.screen).toEqual({kind: 'home', selected: last});
});

test('a lesson that is coming is told so, not opened', () => {
  const {state, effects} = press(sampleState(), 'down', 'down', 'enter');
  expect(state.screen.kind).toBe('home');
  expect(state.notice?.ko).toContain('준비');
  expect(effects).toEqual([]);
});

test('a notice goes with the next key', () => {
  expect(press(sampleState(), 'down', 'down', 'enter', 'up').state.notice).toBeUndefined();
});

test('opening a lesson asks for it and shows the page where the learner was', () => {
  const opened = press(sampleState(), 'enter');
  expect(opened.effects).toEqual([{type: 'open-lesson', id: 'first-image'}]);
  const on = play(opened.state, {type: 'lesson-opened', lessons, page: 'walk', at: 7});
  expect(on.state.screen).toMatchObject({kind: 'lesson', page: 1});
  expect(pageSeenAt(on.state.progress, 'first-image', 'walk')).toBe(7);
  const home = press(on.state, 'escape');
  expect(home.state.screen.kind).toBe('home');
  expect(press(home.state, 'enter').effects).toEqual([{type: 'open-lesson', id: 'first-image', page: 'walk'}]);
});

test('a lesson that arrives when nobody waits for it any more is dropped', () => {
  const state = sampleState();
  expect(play(state, {type: 'lesson-opened', lessons, at: 1}).state).toBe(state);
});

test('forward goes page, questions, walk step by step, questions, the end', () => {
  let state = onLesson();
  const seen: string[] = [];
  for (let i = 0; i < 8; i++) {
    state = press(state, 'n').state;
    const {screen} = state;
    if (screen.kind === 'lesson') seen.push(`${screen.page}:${screen.step.kind}`);
    if (screen.kind === 'lesson' && screen.step.kind === 'question') state = skipQuestion(state);
  }
  expect(seen).toEqual([
    '0:question',
    '0:question',
    '1:read',
    '1:walk',
    '1:walk',
    '1:question',
    '1:question',
    '2:read',
  ]);
});

/** Answers whatever is asked, right or wrong, so that the way is free. */
function skipQuestion(state: State): State {
  const typed = isTyping(state) ? press(state, '9', 'enter').state : state;
  const {screen} = typed;
  if (screen.kind !== 'lesson' || screen.step.kind !== 'question' || screen.step.answer.grade) return typed;
  const chosen = play(typed, {type: 'chosen', index: 0, at: 1}).state;
  return play(chosen, {type: 'chosen', index: 3, at: 1}).state;
}

test('the language switches in the middle of a question and is kept', () => {
  const asked = press(onLesson(), 'n').state;
  const {state, effects} = press(asked, 'L');
  expect(state.language).toBe('ko');
  expect(state.screen).toEqual(asked.screen);
  expect(state.progress.language?.value).toBe('ko');
  expect(types(effects)).toEqual(['save']);
});

test('keys of the Korean layout do what their Latin twins do', () => {
  expect(press(onLesson(), 'ㅜ').state.screen).toMatchObject({step: {kind: 'question'}});
  expect(press(sampleState(), 'ㅣ').state.language).toBe('ko');
});

test('a choice is graded and handed on with the hash of the question', () => {
  const {state, effects} = play(press(onLesson(), 'n').state, {type: 'chosen', index: 1, at: 9});
  expect(state.screen).toMatchObject({step: {answer: {draft: {picked: [1]}, grade: {outcome: 'right'}}}});
  const answer = {question: 'q-layer', mode: 'lesson', hash: 'h1', outcome: 'right', score: 1, at: 9, helped: false};
  expect(effects).toEqual([{type: 'answered', answers: [answer]}]);
});

test('after an answer `r` asks again, Enter goes on', () => {
  const answered = play(press(onLesson(), 'n').state, {type: 'chosen', index: 0, at: 9}).state;
  expect(press(answered, 'r').state.screen).toMatchObject({step: {answer: {draft: {picked: []}, tries: 1}}});
  expect(press(answered, 'enter').state.screen).toMatchObject({step: {kind: 'question', index: 1}});
});

test('a text field takes letters that are commands elsewhere, and a correction', () => {
  const field = press(play(press(onLesson(), 'n').state, {type: 'chosen', index: 1, at: 9}).state, 'enter').state;
  expect(isTyping(field)).toBe(true);
  const typed = press(field, 'q', 'L', 'backspace', 'backspace', '8', '0', '0', '0').state;
  expect(typed.screen).toMatchObject({step: {answer: {draft: {texts: ['8000']}}}});
  expect(press(typed, 'enter').state.screen).toMatchObject({step: {answer: {grade: {outcome: 'right'}}}});
});

test('an empty field is no answer', () => {
  const field = press(play(press(onLesson(), 'n').state, {type: 'chosen', index: 1, at: 9}).state, 'enter').state;
  expect(press(field, 'enter').state.screen).toMatchObject({step: {answer: {draft: {texts: ['']}}}});
});

test('several answers are marked one by one and settled by the last row', () => {
  let state = onLesson();
  const {screen} = state;
  if (screen.kind !== 'lesson') throw new Error('not on a lesson');
  state = {
    ...state,
    screen: {
      ...screen,
      page: 1,
      step: {kind: 'question', index: 1, answer: {draft: {kind: 'choices', cursor: 0, picked: []}, tries: 0}},
    },
  };
  const {state: done} = play(
    state,
    {type: 'chosen', index: 2, at: 1},
    {type: 'chosen', index: 1, at: 1},
    {type: 'chosen', index: 1, at: 1},
    {type: 'chosen', index: 0, at: 1},
    {type: 'chosen', index: 3, at: 1},
  );
  expect(done.screen).toMatchObject({step: {answer: {draft: {picked: [0, 2]}, grade: {score: 1}}}});
});

test('the guilty line is found with the arrows', () => {
  const state = onLesson();
  if (state.screen.kind !== 'lesson') throw new Error('not on a lesson');
  const asked: State = {
    ...state,
    screen: {
      ...state.screen,
      page: 1,
      step: {kind: 'question', index: 0, answer: {draft: {kind: 'lines', cursor: 0, marked: []}, tries: 0}},
    },
  };
  expect(press(asked, 'down', 'down', 'down', 'enter').state.screen).toMatchObject({
    step: {answer: {draft: {marked: [1]}, grade: {outcome: 'wrong'}}},
  });
  expect(press(asked, 'enter').state.screen).toMatchObject({
    step: {answer: {draft: {marked: [0]}, grade: {outcome: 'right'}}},
  });
});

test('the help lies over any screen and gives it back unchanged', () => {
  const lesson = onLesson();
  const helped = press(lesson, '?').state;
  expect(placeOf(helped)).toBe('over');
  expect(press(helped, 'escape').state.screen).toEqual(lesson.screen);
});

test('the card of a rule leads to the page that teaches it', () => {
  const state = play(onExercise('FROM python\n', failedVerdict), {type: 'card-found', card: sampleCard}).state;
  expect(placeOf(state)).toBe('card');
  const {state: leaving, effects} = press(state, 'o');
  expect(leaving.over).toBeUndefined();
  expect(effects).toEqual([{type: 'leave-exercise'}, {type: 'open-lesson', id: 'first-image', page: 'walk'}]);
  expect(press(state, 'escape').state).toEqual(onExercise('FROM python\n', failedVerdict));
});

test('x leads back to the exercise that was left to look something up', () => {
  const card = play(onExercise('FROM python\n', failedVerdict), {type: 'card-found', card: sampleCard}).state;
  const other = {...card, screen: {...card.screen, exercise: {...sampleExercise, id: 'elsewhere'}}} as State;
  const reading = play(press(other, 'o').state, {type: 'lesson-opened', lessons, page: 'walk', at: 1}).state;
  expect(press(reading, 'x').effects).toEqual([{type: 'open-exercise', id: 'elsewhere'}]);
  const home = press(reading, 'escape').state;
  const again = play(press(home, 'enter').state, {type: 'lesson-opened', lessons, page: 'walk', at: 1}).state;
  expect(press(again, 'x').effects).toEqual([{type: 'open-exercise', id: 'first-image'}]);
});

test.each(['other-course#walk', 'first-image#gone', undefined])(
  'a card without a page here (%s) has no door',
  (learn) => {
    const {learn: _, ...plain} = sampleCard;
    const card = learn === undefined ? plain : {...plain, learn};
    const state = play(onExercise('FROM python\n', failedVerdict), {type: 'card-found', card}).state;
    expect(placeOf(state)).toBe('over');
    expect(press(state, 'o')).toEqual({state, effects: []});
  },
);

test('a verdict for another exercise is dropped', () => {
  const state = onExercise('FROM python\n', failedVerdict);
  const late = play(state, {type: 'checked', exercise: 'other', desk: desk(''), verdict: passedVerdict, at: 2});
  expect(late.state).toBe(state);
});

test('a changed desk counts as an attempt, the same desk does not', () => {
  const state = onExercise('FROM python\n', failedVerdict);
  const same = play(state, {
    type: 'checked',
    exercise: 'first-image',
    desk: desk('FROM python\n'),
    verdict: failedVerdict,
    at: 2,
  });
  expect(exerciseProgress(same.state.progress, 'first-image').attempts).toEqual([]);
  const other = play(state, {
    type: 'checked',
    exercise: 'first-image',
    desk: desk('FROM x\n'),
    verdict: failedVerdict,
    at: 2,
  });
  expect(exerciseProgress(other.state.progress, 'first-image').attempts).toEqual([2]);
});

test('passing is recorded once and does not jump anywhere', () => {
  const state = onExercise('FROM python\n', failedVerdict);
  const {state: passed, effects} = play(state, {
    type: 'checked',
    exercise: 'first-image',
    desk: desk('FROM y\n'),
    verdict: passedVerdict,
    at: 5,
  });
  expect(passed.screen).toMatchObject({kind: 'exercise', panel: {kind: 'verdict'}});
  expect(exerciseProgress(passed.progress, 'first-image').passedAt).toBe(5);
  expect(types(effects)).toContain('save');
});

test('hints open one by one, then the rule’s card', () => {
  const state = onExercise('FROM python\n', failedVerdict);
  const one = press(state, 'h').state;
  expect(exerciseProgress(one.progress, 'first-image').hints).toEqual({base: 1});
  const two = press(one, 'h').state;
  expect(exerciseProgress(two.progress, 'first-image').hints).toEqual({base: 2});
  expect(press(two, 'h').effects).toEqual([{type: 'find-card', rule: 'dockerfile/pin-base-image'}]);
});

test('the reference answer asks first, the comparison waits until the exercise is passed', () => {
  const state = onExercise('FROM python\n', failedVerdict);
  const asked = press(state, 's').state;
  expect(placeOf(asked)).toBe('confirm');
  expect(press(asked, 'n').state.screen).toMatchObject({panel: {kind: 'verdict'}});
  const shown = press(asked, 'y').state;
  expect(shown.screen).toMatchObject({panel: {kind: 'solution'}});
  expect(exerciseProgress(shown.progress, 'first-image').solutionAt).toBe(1_000);
  expect(press(state, 'd').state.screen).toMatchObject({panel: {kind: 'verdict'}});
  expect(press(onExercise('x', passedVerdict), 'd').state.screen).toMatchObject({panel: {kind: 'diff'}});
});

test('reset asks, and only a yes resets', () => {
  const state = onExercise('FROM python\n', failedVerdict);
  expect(press(state, 'r', 'n').effects).toEqual([]);
  expect(press(state, 'r', 'y').effects).toEqual([{type: 'reset'}]);
});

test('edit opens the file at the first finding', () => {
  expect(press(onExercise('FROM python\n', failedVerdict), 'e').effects).toEqual([
    {type: 'edit', path: 'Dockerfile', line: 1},
  ]);
});

test('no editor is opened on something that is not the learner’s file, but on one in a wrong encoding it is', () => {
  const refused = (wrong: 'content' | 'thing') => {
    const desk = new Map([['Dockerfile', {kind: 'refused', wrong, reason: {en: 'A link.', ko: '링크예요.'}} as const]]);
    return play(onExercise('x', failedVerdict), {
      type: 'checked',
      exercise: 'first-image',
      desk,
      verdict: failedVerdict,
      at: 2,
    }).state;
  };
  expect(press(refused('thing'), 'e')).toMatchObject({effects: [], state: {notice: {en: 'A link.'}}});
  expect(types(press(refused('content'), 'e').effects)).toEqual(['edit']);
});

test('colours that come for an older text are not shown for the new one', () => {
  const state = onExercise('FROM a\n', failedVerdict);
  const later = play(state, {
    type: 'highlighting',
    exercise: 'other',
    path: 'Dockerfile',
    text: 'x',
    listing: {language: 'dockerfile', lines: []},
  });
  expect(later.state).toBe(state);
});

test('leaving an exercise stops its watcher', () => {
  expect(types(press(onExercise('x', failedVerdict), 'escape').effects)).toContain('leave-exercise');
});

test('standing: new, started, done', () => {
  const {course} = sampleState();
  const [lesson] = course.lessons;
  if (!lesson) throw new Error('no lesson');
  expect(standing(sampleState().progress, lesson).state).toBe('new');
  const read = press(onLesson(), 'escape').state;
  expect(standing(read.progress, lesson)).toMatchObject({state: 'started', pagesSeen: 1});
  expect(nextDoor(course, read.progress)).toBe(0);
});

test('the next door after an exercise was opened is that exercise', () => {
  const state = onExercise('x', failedVerdict);
  expect(nextDoor(state.course, state.progress)).toBe(1);
  expect(sampleExercise.lesson).toBe('first-image');
});

test('every key in every place gives a state and never throws', () => {
  const places = [
    sampleState(),
    onLesson(),
    press(onLesson(), 'n').state,
    onExercise('x', failedVerdict),
    press(onExercise('x', failedVerdict), 'r').state,
    press(onLesson(), '?').state,
  ];
  const keys = [
    'enter',
    'escape',
    'up',
    'down',
    'left',
    'right',
    'tab',
    'space',
    'backspace',
    'pageup',
    'pagedown',
    'home',
    'end',
    'ctrl+c',
    ...'abcdefghijklmnopqrstuvwxyzABC0123456789?/.:;ㅂㅎ한🙂',
  ];
  for (const state of places)
    for (const key of keys) expect(press(state, key, key).state.screen.kind).toMatch(/home|opening|lesson|exercise/);
});
