import {describe, expect, test} from 'vitest';
import {authorsPlaces} from '../../src/app/class-answer.ts';
import {checkOf} from '../../src/app/class-check.ts';
import {classKeys} from '../../src/app/class-keys.ts';
import {offerOf} from '../../src/app/class-offer.ts';
import {panelRows} from '../../src/app/class-panel.ts';
import {withSaid} from '../../src/app/class-pending.ts';
import {fileAsked} from '../../src/app/class-share.ts';
import {actionOf, keysOf, keyTable} from '../../src/app/keys.ts';
import {isTyping, placeOf} from '../../src/app/place.ts';
import type {State} from '../../src/app/state.ts';
import {emptyView} from '../../src/classroom/learner-view.ts';
import {changed, classStatus, inClassAfter, viewAfter} from '../support/in-class.ts';
import {
  catalogue,
  desk,
  failedVerdict,
  lessons,
  onExercise,
  onLesson,
  passedVerdict,
  play,
  press,
  sampleState,
} from '../support/sample.ts';

const walk = (hard = false) => ({k: 'page', lesson: 'first-image', page: 'walk', hard}) as const;
const push = {k: 'push', ex: 'first-image'} as const;
const poll = {k: 'poll.open' as const, poll: 'p', prompt: 'Lunch?', choices: ['now', 'later']};
const quiz = (...ids: readonly string[]) =>
  ({k: 'quiz.open', quiz: 'z', questions: ids.map((id) => ({id, hash: 'h1'}))}) as never;
const says = (effects: readonly {type: string}[]) =>
  effects.flatMap((effect) => ('saying' in effect ? [effect.saying] : []));
const opened = (effects: readonly {type: string}[]) => effects.filter(({type}) => type.startsWith('open-'));

/** In front of the first question of the class. */
function onQuestion(id: string, from: State = sampleState(), learner = 'l-7'): State {
  const asked = inClassAfter(from, [quiz(id, 'q-port')], {learner});
  const questions = lessons.en.pages.flatMap((page) => page.questions);
  const korean = lessons.ko.pages.flatMap((page) => page.questions);
  const texts = {en: questions.find((one) => one.id === id), ko: korean.find((one) => one.id === id)};
  return play(press(asked, 'g').state, {type: 'questions-loaded', questions: {[id]: texts as never}}).state;
}

test('while the class cannot be reached nobody is told that the instructor sees it', () => {
  const away = inClassAfter(sampleState(), [], {link: 'offline'});
  for (const key of ['!', 'v']) {
    const {state, effects} = press(away, key);
    expect(says(effects)).toHaveLength(1);
    expect(state.notice?.en, key).toMatch(/^Kept\. The class cannot be reached just now/);
    expect(press(inClassAfter(sampleState()), key).state.notice?.en, key).toMatch(/^The instructor sees/);
  }
});

describe('outside of a class', () => {
  test('its keys mean nothing and nothing is said', () => {
    for (const key of ['m', '!', 'v']) expect(press(sampleState(), key)).toMatchObject({effects: []});
    expect(press(sampleState(), 'm').state.over).toBeUndefined();
    const {effects} = play(onExercise('x', failedVerdict), {
      type: 'checked',
      exercise: 'first-image',
      desk: desk('y'),
      verdict: failedVerdict,
      at: 9,
    });
    expect(says(effects)).toEqual([]);
  });

  test('in the places of the class a key means one thing, and all of them have a way out', () => {
    for (const place of ['class', 'class-ask', 'class-quiz', 'class-seen'] as const) {
      const keys = keysOf(place).flatMap((row) => row.keys);
      expect(keys, place).toEqual([...new Set(keys)]);
      expect(['close', 'home']).toContain(actionOf('escape', place));
    }
  });

  test('no key of the class but g is taken by anything else in the same place', () => {
    for (const {keys, places, action} of classKeys)
      for (const key of keys.filter(() => action !== 'go'))
        for (const row of keyTable.filter((one) => one.keys.includes(key)))
          expect(
            row.places.filter((place) => places.includes(place)),
            `${key} ${row.action}`,
          ).toEqual([]);
  });
});

describe('following the instructor', () => {
  test('softly: one key goes there, and the exercise that was left waits', () => {
    const state = inClassAfter(onExercise('x', failedVerdict), [walk()]);
    expect(state.screen.kind).toBe('exercise');
    expect(offerOf(state)).toEqual({kind: 'page', lesson: 'first-image', page: 'walk'});
    const gone = press(state, 'g');
    expect(opened(gone.effects)).toEqual([{type: 'open-lesson', id: 'first-image', page: 'walk'}]);
    expect(gone.state.left).toEqual({kind: 'exercise', id: 'first-image'});
  });

  test('who is there already is not called, and g is the top of the page again', () => {
    const there = play(press(inClassAfter(onLesson(), [walk()]), 'g').state, {
      type: 'lesson-opened',
      lessons,
      page: 'walk',
      at: 2,
    }).state;
    expect(offerOf(there)).toBeUndefined();
    expect(opened(press(there, 'g').effects)).toEqual([]);
  });

  test('at once when the instructor takes everybody along', () => {
    const {effects} = play(sampleState(), changed({view: viewAfter(emptyView, walk(true))}));
    expect(opened(effects)).toEqual([{type: 'open-lesson', id: 'first-image', page: 'walk'}]);
  });

  test('the same order takes nobody along a second time', () => {
    const view = viewAfter(emptyView, walk(true));
    const home = press(inClassAfter(sampleState(), [walk(true)]), 'escape').state;
    const elsewhere: State = {...home, screen: {kind: 'home', selected: 0}};
    expect(opened(play(elsewhere, changed({view, waiting: 1})).effects)).toEqual([]);
  });

  const fill = press(play(press(onLesson(), 'n').state, {type: 'chosen', index: 1, at: 1}).state, 'enter').state;
  const busy: Readonly<Record<string, State>> = {
    'a text is being typed': press(fill, '8').state,
    'a search is being typed': press(sampleState({catalogue}), '/', 'i').state,
    'something has to be confirmed': press(onExercise('x', failedVerdict), 'r').state,
    'an editor has the terminal': play(onExercise('x', failedVerdict), {type: 'editor', isOpen: true}).state,
    'a question to the instructor is being written': press(
      {...inClassAfter(sampleState()), over: {kind: 'class', page: 'ask', selected: 0, text: '', scroll: 0}},
      'w',
    ).state,
  };
  test.each(Object.entries(busy))('never while %s: then it is an offer', (_, state) => {
    const {state: after, effects} = play(state, changed({view: viewAfter(emptyView, walk(true))}));
    expect(opened(effects)).toEqual([]);
    expect(after.screen).toEqual(state.screen);
    expect(after.over).toEqual(state.over);
    expect(offerOf(after)?.kind).toBe('page');
  });

  test('not during an exam of their own', () => {
    const run = {mode: 'exam', seed: 's', startedAt: 1, questions: [], answers: {}} as const;
    const exam = sampleState({screen: {kind: 'quiz', run, at: 0, drafts: {}, clock: 1, scroll: 0}});
    expect(opened(play(exam, changed({view: viewAfter(emptyView, walk(true))})).effects)).toEqual([]);
  });

  test('a page of another course is told so', () => {
    const state = inClassAfter(sampleState(), [{k: 'page', lesson: 'nowhere', page: 'x', hard: false}]);
    const {state: after, effects} = press(state, 'g');
    expect(opened(effects)).toEqual([]);
    expect(after.notice?.en).toContain('another version');
  });

  test('the later of page and exercise is what is offered', () => {
    expect(offerOf(inClassAfter(sampleState(), [walk(), push]))?.kind).toBe('exercise');
    expect(offerOf(inClassAfter(sampleState(), [push, walk()]))?.kind).toBe('page');
    expect(opened(press(inClassAfter(sampleState(), [push]), 'g').effects)).toEqual([
      {type: 'open-exercise', id: 'first-image'},
    ]);
    expect(offerOf(inClassAfter(onExercise('x', failedVerdict), [walk(), push]))).toBeUndefined();
  });
});

describe('what the class is told', () => {
  test('where somebody is, once for each place', () => {
    const first = play(onLesson(), changed({}));
    expect(says(first.effects)).toEqual([{k: 'at', lesson: 'first-image', page: 'image'}]);
    expect(says(press(first.state, 'down', 'L').effects)).toEqual([]);
    const home = press(first.state, 'escape').state;
    const {effects} = play(press(home, 'down', 'enter').state, {
      type: 'exercise-opened',
      exercise: onExerciseScreen().exercise,
      folder: 'f',
      desk: desk('x'),
      verdict: failedVerdict,
      at: 5,
    });
    expect(says(effects)).toEqual([{k: 'at-exercise', ex: 'first-image'}]);
  });

  test('the rules that complain at a save, and how long it took: never the text', () => {
    const state = play(inClassAfter(sampleState()), {type: 'go', place: {kind: 'exercise', id: 'first-image'}}).state;
    const open = play(state, {
      type: 'exercise-opened',
      exercise: onExerciseScreen().exercise,
      folder: 'f',
      desk: desk('secret-1'),
      verdict: failedVerdict,
      at: 1000,
    }).state;
    const save = (text: string, at: number) =>
      ({type: 'checked', exercise: 'first-image', desk: desk(text), verdict: failedVerdict, at}) as const;
    const {state: saved, effects} = play(open, save('secret-2', 61_000));
    expect(says(effects)).toEqual([
      {k: 'check', ex: 'first-image', ok: false, rules: [{id: 'dockerfile/pin-base-image', n: 1}], ms: 60_000},
    ]);
    expect(JSON.stringify(effects.filter(({type}) => type === 'class-say'))).not.toContain('secret');
    expect(says(play(saved, save('secret-2', 62_000)).effects)).toEqual([]);
    const passed = play(saved, {...save('z', 63_000), verdict: passedVerdict});
    expect(says(passed.effects)).toEqual([{k: 'check', ex: 'first-image', ok: true, rules: [], ms: 62_000}]);
  });

  test('nothing once it is over', () => {
    const state = inClassAfter(onExercise('x', failedVerdict), [], {link: 'over'});
    const {effects} = play(state, {
      type: 'checked',
      exercise: 'first-image',
      desk: desk('y'),
      verdict: failedVerdict,
      at: 9,
    });
    expect(says(effects)).toEqual([]);
    expect(says(press(state, '!', 'v').effects)).toEqual([]);
  });

  test('at most thirty rules', () => {
    const diagnostics = Array.from({length: 50}, (_, at) => ({
      ...failedVerdict.goals[0]?.diagnostics[0],
      rule: `a/${at}`,
      severity: 'error',
    }));
    const said = checkOf('x', {...failedVerdict, diagnostics: diagnostics as never}, 1.4);
    expect(said).toMatchObject({k: 'check', ms: 1});
    expect(said.k === 'check' && said.rules.length).toBe(30);
  });

  test('help and done by one key each, as they stand', () => {
    const state = inClassAfter(sampleState());
    expect(says(press(state, '!').effects)).toEqual([{k: 'help', on: true}]);
    expect(says(press(state, 'v').effects)).toEqual([{k: 'done', on: true}]);
    expect(says(press(state, 'ㅍ').effects)).toEqual([{k: 'done', on: true}]);
    const asked = inClassAfter(state, [{k: 'help', on: true}]);
    expect(says(press(asked, '!').effects)).toEqual([{k: 'help', on: false}]);
  });

  test('what was said shows at once, whatever the connection does', () => {
    const view = withSaid(viewAfter(emptyView, poll), [
      {k: 'help', on: true},
      {k: 'vote', poll: 'p', picks: [1]},
      {k: 'ask', text: 'why?'},
    ]);
    expect(view).toMatchObject({seq: 1, needsHelp: true, poll: {picks: [1]}});
  });
});

function onExerciseScreen() {
  const {screen} = onExercise('x', failedVerdict);
  if (screen.kind !== 'exercise') throw new Error('No exercise is open.');
  return screen;
}

describe('the panel', () => {
  const row = (state: State, kind: string) => String(panelRows(state).findIndex((one) => one.kind === kind) + 1);

  test('help by one key; a line about what, for who wants to', () => {
    const asking = press(inClassAfter(sampleState()), 'm', 'enter').state;
    expect(asking.over).toMatchObject({kind: 'class', page: 'help'});
    expect(isTyping(asking)).toBe(true);
    expect(says(press(asking, 'enter').effects)).toEqual([{k: 'help', on: true}]);
    const typed = press(asking, ...'it !', 'backspace', 'v').state;
    const pasted = play(typed, {type: 'pasted', text: ' x\ny', at: 1}).state;
    const sent = press(pasted, 'enter');
    expect(says(sent.effects)).toEqual([{k: 'help', on: true, text: 'it v x y'}]);
    expect(sent.state.over).toBeUndefined();
    const long = play(asking, {type: 'pasted', text: '가'.repeat(400), at: 1}).state;
    expect(says(press(long, 'enter').effects)).toMatchObject([{text: '가'.repeat(200)}]);
    const helped = inClassAfter(sampleState(), [{k: 'help', on: true}]);
    expect(panelRows(helped).slice(0, 2)).toEqual([{kind: 'help'}, {kind: 'help-with'}]);
    expect(says(press(helped, 'm', 'enter').effects)).toEqual([{k: 'help', on: false}]);
  });

  test('what is pasted over the list of the panel is nothing that was written', () => {
    const menu = press(inClassAfter(sampleState()), 'm').state;
    expect(play(menu, {type: 'pasted', text: 'x', at: 1}).state.over).toEqual(menu.over);
  });

  test('a question without a name is written and sent', () => {
    const state = press(inClassAfter(sampleState()), 'm').state;
    const asking = press(state, row(state, 'ask')).state;
    expect(placeOf(asking)).toBe('class-ask');
    expect(isTyping(asking)).toBe(true);
    const typed = press(asking, 'w', 'h', 'space', 'q', 'm', 'backspace');
    const pasted = play(typed.state, {type: 'pasted', text: '?\n한글', at: 1}).state;
    const sent = press(pasted, 'enter');
    expect(says(sent.effects)).toEqual([{k: 'ask', text: 'wh q? 한글'}]);
    expect(sent.state.over).toBeUndefined();
    expect(says(press(asking, 'x', 'escape').effects)).toEqual([]);
    const long = play(asking, {type: 'pasted', text: '😀'.repeat(400), at: 1}).state;
    expect(says(press(long, 'enter').effects)).toEqual([{k: 'ask', text: '😀'.repeat(150)}]);
  });

  test('pace, and a way out that asks first', () => {
    const state = press(inClassAfter(sampleState()), 'm').state;
    expect(says(press(state, row(state, 'pace')).effects)).toEqual([{k: 'pace', pace: 'slower'}]);
    const leaving = press(state, row(state, 'leave')).state;
    expect(press(leaving, 'n').effects).toEqual([]);
    expect(press(leaving, 'y').effects).toEqual([{type: 'class-leave'}]);
    expect(play(leaving, {type: 'class-left', notice: {en: 'bye', ko: '안녕'}}).state.class).toBeUndefined();
  });

  test('a poll is answered by a number and can be changed until it is closed', () => {
    const state = inClassAfter(sampleState(), [poll]);
    expect(offerOf(state)?.kind).toBe('poll');
    const open = press(state, 'g');
    expect(says(press(open.state, '2').effects)).toEqual([{k: 'vote', poll: 'p', picks: [1]}]);
    expect(says(press(open.state, 'down', 'enter', 'up', 'enter').effects)).toEqual([
      {k: 'vote', poll: 'p', picks: [1]},
      {k: 'vote', poll: 'p', picks: [0]},
    ]);
    expect(says(press(open.state, '7').effects)).toEqual([]);
    const closed = inClassAfter(open.state, [{k: 'poll.close', poll: 'p'}]);
    expect(says(press(closed, '1').effects)).toEqual([]);
  });

  test('hints are told as they come, and counted until they are read', () => {
    const state = inClassAfter(inClassAfter(sampleState()), [{k: 'hint', text: 'Look at line 3'}]);
    expect(state.notice?.en).toContain('Look at line 3');
    const open = press(state, 'm').state;
    expect(press(open, row(open, 'hints')).state.class?.hintSeen).toBe(1);
  });

  test('on joining, what is shared is said; never over something that is being written', () => {
    const joined = {type: 'class-changed', status: classStatus, isNew: true, at: 1} as const;
    expect(play(sampleState(), joined).state.over).toMatchObject({kind: 'class', page: 'shared'});
    const busy = press(sampleState({catalogue}), '/', 'i').state;
    expect(play(busy, joined).state.over).toEqual(busy.over);
  });
});

describe('a file of the learner', () => {
  const ask = {k: 'askShare', req: 'r1', path: 'Dockerfile'} as const;
  const atWork = (text: string) =>
    play(
      inClassAfter(sampleState()),
      {type: 'go', place: {kind: 'exercise', id: 'first-image'}},
      {
        type: 'exercise-opened',
        exercise: onExerciseScreen().exercise,
        folder: 'f',
        desk: desk(text),
        verdict: failedVerdict,
        at: 1,
      },
    ).state;

  test('goes out only after a yes, and only that one', () => {
    const state = inClassAfter(atWork('FROM x\n'), [ask]);
    const question = press(state, 'g');
    expect(says(question.effects)).toEqual([]);
    expect(placeOf(question.state)).toBe('confirm');
    expect(says(press(question.state, 'n').effects)).toEqual([{k: 'share', req: 'r1'}]);
    expect(says(press(question.state, 'y').effects)).toEqual([
      {k: 'share', req: 'r1', file: {path: 'Dockerfile', text: 'FROM x\n'}},
    ]);
  });

  test('no path leads out of the exercise in hand', () => {
    const state = atWork('x'.repeat(9000));
    for (const path of ['/etc/passwd', '../secret', 'other/Dockerfile', ''])
      expect(fileAsked(state, path)).toBeUndefined();
    expect(fileAsked(state, 'first-image/Dockerfile')).toMatchObject({text: 'x'.repeat(6000), of: 1});
    const {state: after, effects} = press(inClassAfter(state, [{...ask, path: '.env'}]), 'g', 'y');
    expect(says(effects)).toEqual([]);
    expect(after.notice?.en).toContain('.env');
  });
});

describe('a question of the class', () => {
  test('is answered in the author’s positions, however it was shuffled, and can be changed', () => {
    for (const learner of ['l-1', 'l-2', 'l-3', 'l-4', 'l-5']) {
      const state = onQuestion('q-layer', sampleState(), learner);
      const {screen} = state;
      if (screen.kind !== 'class-quiz' || screen.current === undefined) throw new Error('No question is asked.');
      const places = authorsPlaces(screen.current.texts.en, screen.current.shown.en);
      for (const index of [0, 1]) {
        const {effects} = play(state, {type: 'chosen', index, at: 1});
        expect(says(effects)).toEqual([
          {k: 'answer', quiz: 'z', q: 'q-layer', given: {kind: 'choices', choices: [places[index]]}},
        ]);
      }
      const twice = play(state, {type: 'chosen', index: 0, at: 1}, {type: 'chosen', index: 1, at: 2});
      expect(says(twice.effects)).toHaveLength(2);
    }
  });

  test('two learners see the choices in different orders', () => {
    const orders = new Set(
      Array.from({length: 12}, (_, at) => {
        const {screen} = onQuestion('q-layer', sampleState(), `l-${at}`);
        if (screen.kind !== 'class-quiz' || screen.current === undefined) throw new Error('No question is asked.');
        return authorsPlaces(screen.current.texts.en, screen.current.shown.en).join();
      }),
    );
    expect(orders.size).toBe(2);
  });

  test('shows at the reveal what was answered, what is right, and what the room said', () => {
    const state = onQuestion('q-layer');
    const key = {kind: 'choices', choices: [1]} as const;
    const answered = inClassAfter(state, [
      {k: 'answer', quiz: 'z', q: 'q-layer', given: {kind: 'choices', choices: [0]}},
    ]);
    const closed = inClassAfter(answered, [{k: 'quiz.close', quiz: 'z'}]);
    expect(says(play(closed, {type: 'chosen', index: 0, at: 1}).effects)).toEqual([]);
    const shown = inClassAfter(closed, [{k: 'revealed', quiz: 'z', q: 'q-layer', key, tally: [3, 9]} as never]);
    expect(shown.screen).toMatchObject({kind: 'class-quiz', answering: {grade: {outcome: 'wrong'}}});
    expect(placeOf(shown)).toBe('class-seen');
    const silent = inClassAfter(state, [{k: 'revealed', quiz: 'z', q: 'q-layer', key, tally: [3, 9]} as never]);
    expect(silent.screen).toMatchObject({answering: {grade: {outcome: 'ungraded'}}});
  });

  test('a sentence about an answer goes when the question is closed, and not before', () => {
    const notice = {en: 'You can change it.', ko: '바꿀 수 있어요.'};
    const answered = {...onQuestion('q-layer'), notice};
    expect(inClassAfter(answered, [quiz('q-layer', 'q-port'), {k: 'pause', on: false}]).notice).toBe(notice);
    expect(inClassAfter(answered, [quiz('q-layer', 'q-port'), {k: 'quiz.close', quiz: 'z'}]).notice).toBeUndefined();
  });

  test('the next one comes by itself, and what was begun waits for who comes back', () => {
    const state = onQuestion('q-multi');
    const begun = play(state, {type: 'chosen', index: 1, at: 1}).state;
    const back = press(begun, 'escape').state;
    expect(back.screen.kind).toBe('home');
    expect(Object.keys(back.class?.drafts ?? {})).toEqual(['z q-multi']);
    const next = inClassAfter(begun, [{k: 'quiz.next', quiz: 'z'}]);
    expect(next.screen).toMatchObject({kind: 'class-quiz', q: 'q-port'});
    expect(next.class?.drafts['z q-multi']).toMatchObject({picked: [1]});
  });

  test('whoever was at an exercise is back at it, and it is judged anew', () => {
    const state = onQuestion('q-layer', onExercise('x', failedVerdict));
    const {state: after, effects} = press(state, 'escape');
    expect(after.screen.kind).toBe('exercise');
    expect(effects).toContainEqual({type: 'check'});
    expect(press(inClassAfter(state, [walk()]), 'g').effects).toContainEqual({type: 'leave-exercise'});
  });

  test('an answer of the disk that comes late, for the question before, changes nothing', () => {
    const moved = inClassAfter(onQuestion('q-layer'), [{k: 'quiz.next', quiz: 'z'}]);
    expect(moved.screen).toMatchObject({q: 'q-port'});
    const late = {'q-layer': {en: lessons.en.pages[0]?.questions[0], ko: lessons.ko.pages[0]?.questions[0]} as never};
    expect(play(moved, {type: 'questions-loaded', questions: late}).state).toBe(moved);
  });

  test('whoever leaves the class is back where they were', () => {
    const state = play(onQuestion('q-layer', onLesson()), {type: 'class-left', notice: {en: 'bye', ko: '안녕'}}).state;
    expect(state.screen.kind).toBe('lesson');
    expect(state.class).toBeUndefined();
  });

  test('one that the course does not have, or that reads differently, is told so', () => {
    const strange = press(inClassAfter(sampleState(), [quiz('q-new')]), 'g');
    expect(strange.effects.filter(({type}) => type === 'load-questions')).toEqual([]);
    expect(strange.state.screen).toMatchObject({missing: {en: expect.stringContaining('not in your course')}});
    const other = {k: 'quiz.open', quiz: 'z', questions: [{id: 'q-layer', hash: 'other'}]} as never;
    const texts = {en: lessons.en.pages[0]?.questions[0], ko: lessons.ko.pages[0]?.questions[0]} as never;
    const loaded = play(press(inClassAfter(sampleState(), [other]), 'g').state, {
      type: 'questions-loaded',
      questions: {'q-layer': texts},
    });
    expect(loaded.state.screen).toMatchObject({missing: {en: expect.stringContaining('differently')}});
    expect(press(loaded.state, 'escape').state.screen.kind).toBe('home');
  });
});

describe('pause, timer and policy', () => {
  test('a pause stops work and lets read on; a class that is away stops nobody', () => {
    const state = inClassAfter(onExercise('x', failedVerdict), [{k: 'pause', on: true}]);
    for (const key of ['e', 'r', 'h', 's']) {
      const {state: after, effects} = press(state, key);
      expect(effects, key).toEqual([]);
      expect(after.notice?.en).toContain('paused');
    }
    expect(press(state, 'L').state.language).toBe('ko');
    expect(press(inClassAfter(state, [], {link: 'offline'}), 'e').effects).toMatchObject([{type: 'edit'}]);
    const question = inClassAfter(press(onLesson(), 'n').state, [{k: 'pause', on: true}]);
    expect(play(question, {type: 'chosen', index: 0, at: 1}).effects).toEqual([]);
    expect(press(inClassAfter(onLesson(), [{k: 'pause', on: true}]), 'n').state.screen).toMatchObject({
      step: {kind: 'question'},
    });
  });

  test('a timer asks for its next second until it has been over for a minute, by the server’s clock', () => {
    const view = viewAfter(emptyView, {k: 'timer', ms: 2000});
    const first = play(sampleState(), changed({view, clockOffset: -500}));
    const wakes = (effects: readonly {type: string}[]) => effects.filter(({type}) => type === 'class-wake');
    expect(wakes(first.effects)).toHaveLength(1);
    expect(wakes(play(first.state, changed({view, waiting: 1, clockOffset: -500})).effects)).toEqual([]);
    expect(wakes(play(first.state, {type: 'class-woke', at: 63_400}).effects)).toHaveLength(1);
    expect(wakes(play(first.state, {type: 'class-woke', at: 63_500}).effects)).toEqual([]);
  });

  const policy = (over: object) => ({policy: {...classStatus.policy, ...over}});

  test('a lesson that is not open yet says when it opens, from every way there', () => {
    const state = inClassAfter(sampleState(), [walk(), push], policy({opens: {'first-image': 90_000_000}}));
    for (const keys of [['enter'], ['down', 'enter'], ['g']]) {
      const {state: after, effects} = press(state, ...keys);
      expect(opened(effects), keys.join()).toEqual([]);
      expect(after.notice?.en).toContain('opens on');
      expect(after.notice?.ko).toContain('열려요');
    }
    const later = inClassAfter(sampleState(), [], {...policy({opens: {'first-image': 90_000}}), clockOffset: 90_000});
    expect(opened(press(later, 'enter').effects)).toHaveLength(1);
  });

  test('a hard page of a closed lesson takes nobody there and loses nothing', () => {
    const {state, effects} = play(
      onExercise('x', failedVerdict),
      changed({view: viewAfter(emptyView, walk(true)), ...policy({opens: {'first-image': 90_000_000}})}),
    );
    expect(opened(effects)).toEqual([]);
    expect(state.screen.kind).toBe('exercise');
    expect(state.left).toBeUndefined();
  });

  test('hints, solutions and an exam are kept closed, in words', () => {
    const at = (over: object) => inClassAfter(onExercise('x', failedVerdict), [], policy(over));
    expect(press(at({hints: false}), 'h').state.notice?.en).toContain('hints off');
    expect(press(at({solutions: false}), 's').state.notice?.en).toContain('solutions closed');
    for (const key of ['h', 's', 'w', 'd']) expect(press(at({exam: true}), key).state.notice?.en).toContain('exam');
    expect(press(at({}), 's').state.screen).toMatchObject({panel: {kind: 'confirm'}});
    const over = inClassAfter(at({exam: true}), [], {...policy({exam: true}), link: 'over'});
    expect(press(over, 's').state.screen).toMatchObject({panel: {kind: 'confirm'}});
  });
});
