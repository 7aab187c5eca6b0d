import {expect, test} from 'vitest';
import {hits} from '../../src/app/find.ts';
import {isTyping, placeOf} from '../../src/app/place.ts';
import type {State} from '../../src/app/state.ts';
import {catalogue, onExercise, onLesson, passedVerdict, play, press, sampleState} from '../support/sample.ts';

const query = (state: State) => (state.over?.kind === 'find' ? state.over.query : undefined);
const found = (state: State) => (state.over?.kind === 'find' ? hits(state, state.over) : []);

test('the first search has the catalogue read, later ones have it', () => {
  const first = press(sampleState(), '/', 'l');
  expect(first.effects).toEqual([{type: 'load-catalogue'}]);
  expect(found(first.state)).toEqual([]);
  const loaded = play(first.state, {type: 'catalogue-loaded', catalogue}).state;
  expect(found(loaded)[0]).toMatchObject({kind: 'term', term: {names: {en: ['layer']}}});
  expect(press(loaded, 'escape', '/').effects).toEqual([]);
});

test('every letter is text, also those that are keys elsewhere', () => {
  const {state, effects} = press(sampleState({catalogue}), '/', 'q', '?', 'space', 'L', '/', '1', '한', 'backspace');
  expect(query(state)).toBe('q? L/1');
  expect(effects).toEqual([]);
  expect(isTyping(state)).toBe(true);
  expect(placeOf(state)).toBe('find');
  expect(query(play(state, {type: 'pasted', text: 'a\n b', at: 1}).state)).toBe('q? L/1a b');
});

test('arrows choose a hit and stop at both ends, a new letter begins at the first', () => {
  const selected = (...keys: string[]) => press(sampleState({catalogue}), '/', ...keys).state.over;
  expect(selected('up')).toMatchObject({selected: 0});
  expect(selected('down')).toMatchObject({selected: 1});
  expect(selected('down', 'down', 'down')).toMatchObject({selected: 1});
  expect(selected('down', 'e')).toMatchObject({selected: 0});
  expect(selected(...'nothing', 'down')).toMatchObject({selected: 0});
});

test('Enter goes to the page that teaches a term, to a page, to an exercise', () => {
  const opened = (words: string) => press(sampleState({catalogue}), '/', ...words, 'enter');
  expect(opened('stage')).toMatchObject({
    state: {screen: {kind: 'opening'}},
    effects: [{type: 'open-lesson', id: 'first-image', page: 'walk'}],
  });
  expect(opened('stage').state.over).toBeUndefined();
  expect(opened('line').effects).toEqual([{type: 'open-lesson', id: 'first-image', page: 'walk'}]);
  expect(opened('dockerf').effects.at(-1)).toEqual({type: 'open-exercise', id: 'first-image'});
  expect(opened('zzz').state.over).toMatchObject({kind: 'find'});
});

test('leaving an exercise by a search leaves its desk', () => {
  const {effects} = press(onExercise('x', passedVerdict, {catalogue}), '/', ...'stage', 'enter');
  expect(effects.map(({type}) => type)).toEqual(['leave-exercise', 'open-lesson']);
});

test('on a page its own terms come first, and closing gives the page back', () => {
  const lesson = onLesson({catalogue});
  const searching = press(lesson, '/').state;
  expect(found(searching).map((hit) => hit.kind === 'term' && hit.term.names.en[0])).toEqual(['layer', 'stage']);
  expect(press(searching, 'escape').state).toEqual(lesson);
});
