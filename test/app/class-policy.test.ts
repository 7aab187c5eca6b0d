import {describe, expect, test} from 'vitest';
import {closedAction} from '../../src/app/class-policy.ts';
import {idleActions} from '../../src/app/exercise.ts';
import {hits} from '../../src/app/find.ts';
import type {State} from '../../src/app/state.ts';
import {bar as keyBarOf} from '../../src/ui/bar.ts';
import {look} from '../../src/ui/look.ts';
import {drawExercise} from '../../src/ui/screens/exercise.ts';
import {changed, classStatus, inClassAfter} from '../support/in-class.ts';
import {catalogue, failedVerdict, onExercise, onLesson, play, press, sampleState} from '../support/sample.ts';

const hour = 3_600_000;
const ruled = (over: object) => ({policy: {...classStatus.policy, ...over}});
const exam = ruled({exam: true, hints: false, solutions: false});
const sitting = (state: State, more: object = {}) => inClassAfter(state, [], {...exam, ...more});
const graded = (effects: readonly {type: string}[]) => effects.some(({type}) => type === 'answered');

describe('in an exam', () => {
  test('nothing that tells an answer opens, each in words; checking goes on', () => {
    const state = sitting(onExercise('x', failedVerdict));
    for (const key of ['h', 's', 'd', 'w']) {
      const {state: after, effects} = press(state, key);
      expect(after.notice?.en, key).toContain('exam');
      expect(after.screen, key).toEqual(state.screen);
      expect(effects, key).toEqual([]);
    }
    expect(press(state, 'c').effects).toEqual([{type: 'check'}]);
    const {screen} = state;
    if (screen.kind !== 'exercise') throw new Error('No exercise.');
    expect([...idleActions(state, screen)]).toEqual(expect.arrayContaining(['hint', 'explain', 'solution', 'diff']));
  });

  test('the quiz neither opens nor is offered', () => {
    const state = sitting(sampleState());
    const foot = (one: State) => keyBarOf(one, look('en', 'dark', 0, 120, 24));
    expect(press(state, 'z').state.notice?.en).toContain('exam');
    expect(press(state, 'z').effects).toEqual([]);
    expect(foot(sampleState())).toContain('quiz');
    expect(foot(state)).not.toContain('quiz');
    expect(foot(sitting(sampleState(), {link: 'over'}))).toContain('quiz');
  });

  test('hints that were opened before are away, too', () => {
    const before = press(onExercise('x', failedVerdict), 'h').state;
    const textOf = (state: State) =>
      state.screen.kind === 'exercise'
        ? drawExercise(state, state.screen, look('en', 'dark', 0, 80, 24)).lines.join('\n')
        : '';
    expect(textOf(before)).toContain('Hints');
    expect(textOf(sitting(before))).not.toContain('Hints');
    expect(textOf(inClassAfter(before, [], ruled({hints: false})))).not.toContain('Hints');
    expect(textOf(inClassAfter(before))).toContain('Hints');
  });

  test('a question of a lesson is not graded, and one can go on', () => {
    const asked = sitting(press(onLesson(), 'n').state);
    expect(asked.screen).toMatchObject({step: {kind: 'question', index: 0}});
    const {state, effects} = play(asked, {type: 'chosen', index: 1, at: 5});
    expect(graded(effects)).toBe(false);
    expect(state.notice?.en).toContain('exam');
    expect(state.screen).toMatchObject({step: {answer: {tries: 0}}});
    expect(state.screen).not.toHaveProperty('step.answer.grade');
    expect(press(state, 'n').state.screen).toMatchObject({step: {kind: 'question', index: 1}});
    expect(graded(play(press(onLesson(), 'n').state, {type: 'chosen', index: 1, at: 5}).effects)).toBe(true);
  });

  test('the own quiz stays closed from every way there', () => {
    for (const state of [sitting(sampleState()), sitting(onLesson())]) {
      const {effects} = press(state, 'escape', 'z');
      expect(effects.filter(({type}) => type === 'open-quiz')).toEqual([]);
    }
    const {state, effects} = play(sitting(sampleState()), {type: 'go', place: {kind: 'quiz'}});
    expect(effects).toEqual([]);
    expect(state.notice?.en).toContain('exam');
  });

  test('what was open when it began is closed: a solution, a card, a quiz and what waits behind it', () => {
    const solution = press(onExercise('x', failedVerdict), 's', 'y').state;
    expect(solution.screen).toMatchObject({panel: {kind: 'solution'}});
    expect(sitting(solution).screen).toMatchObject({panel: {kind: 'verdict'}});
    const reset = press(onExercise('x', failedVerdict), 'r').state;
    expect(sitting(reset).screen).toMatchObject({panel: {kind: 'confirm', what: 'reset'}});
    const run = {mode: 'practice', seed: 's', startedAt: 1, questions: [], answers: {}} as const;
    const quiz = {kind: 'quiz', run, at: 0, drafts: {}, clock: 1, scroll: 0} as const;
    expect(sitting(sampleState({screen: quiz})).screen.kind).toBe('home');
    const results = {kind: 'results', run, selected: 0, questions: {}, scroll: 0} as const;
    expect(sitting({...onLesson(), left: results}).left).toBeUndefined();
    expect(inClassAfter({...onLesson(), left: results}).left).toEqual(results);
  });
});

describe('a policy', () => {
  const isClosed = (state: State) => closedAction(state, 'solution') !== undefined;

  test('holds while the class is away, and not for ever', () => {
    const away = sitting(onExercise('x', failedVerdict), {link: 'offline', policyUntil: 4 * hour});
    expect(isClosed(away)).toBe(true);
    const later = play(away, changed({...exam, link: 'offline', policyUntil: 4 * hour}, 4 * hour));
    expect(isClosed(later.state)).toBe(false);
  });

  test('holds in a drydock that another one took the place of, and ends with the class', () => {
    const state = onExercise('x', failedVerdict);
    expect(isClosed(sitting(state, {link: 'refused', policyUntil: 4 * hour}))).toBe(true);
    expect(isClosed(sitting(state, {link: 'refused'}))).toBe(false);
    expect(isClosed(sitting(state, {link: 'over'}))).toBe(false);
  });

  test('of an exam goes with who leaves it; any other ends there', () => {
    const leave = (status: object) =>
      play(inClassAfter(onExercise('x', failedVerdict), [], status), {
        type: 'class-left',
        notice: {en: 'Left.', ko: '나감.'},
      }).state;
    const left = leave({...exam, policyUntil: 4 * hour});
    expect(isClosed(left)).toBe(true);
    expect(press(left, 's').state.notice?.en).toMatch(/exam goes on.*join/);
    expect(isClosed({...left, now: 4 * hour})).toBe(false);
    expect(isClosed(leave({...ruled({solutions: false}), policyUntil: 4 * hour}))).toBe(false);
    expect(isClosed(leave({...exam, link: 'over'}))).toBe(false);
  });

  test('that has not opened a lesson yet lets nothing of it be found', () => {
    const search = press(sampleState({catalogue}), '/').state;
    if (search.over?.kind !== 'find') throw new Error('No search.');
    const {over} = search;
    const found = (state: State) => ['', 'image', 'layer'].flatMap((query) => hits(state, {...over, query}));
    expect(found(inClassAfter(search)).length).toBeGreaterThan(0);
    const closed = inClassAfter(search, [], ruled({opens: {'first-image': 9_000_000}}));
    const lessonsOf = found(closed).map((hit) =>
      hit.kind === 'term' ? hit.term.page.lesson : hit.kind === 'page' ? hit.lesson : hit.id,
    );
    expect(lessonsOf.filter((lesson) => lesson === 'first-image')).toEqual([]);
  });
});
