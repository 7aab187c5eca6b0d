import {expect, test} from 'vitest';
import {start} from '../../src/app/program.ts';
import type {Effect, State} from '../../src/app/state.ts';
import {look} from '../../src/ui/look.ts';
import {plainInput, plainText} from '../../src/ui/plain.ts';
import {failedVerdict, onExercise, onLesson, play, press, sampleState} from '../support/sample.ts';

const text = (state: State) => plainText(state, look(state.language, 'dark', 0, 80, 1000));

/** A program whose effects are only written down. */
function running(state: State) {
  const effects: Effect[] = [];
  const program = start(state, (effect) => effects.push(effect));
  const say = (...lines: readonly string[]) => {
    for (const line of lines) plainInput(line, program, 1);
  };
  return {program, effects, say};
}

test('home numbers its rows, and a number opens one', () => {
  expect(text(sampleState())).toContain(
    '1. 01  Your first image  ○ 0/2 pages\n2. exercise · A first Dockerfile  ○ to do',
  );
  const {effects, say} = running(sampleState());
  say('2');
  expect(effects).toEqual([{type: 'open-exercise', id: 'first-image'}]);
});

test('a number that names no row changes nothing', () => {
  const {program, effects, say} = running(sampleState());
  say('99', '0');
  expect(effects).toEqual([]);
  expect(program.state().screen.kind).toBe('home');
});

test('a whole page is said at once, however long', () => {
  const said = text(onLesson());
  expect(said).toContain('What an image is');
  expect(said).toContain('Then: 2 questions on this page.');
});

test('a choice is made by its number, several by theirs', () => {
  const {program, say} = running(press(onLesson(), 'n').state);
  say('2');
  expect(program.state().screen).toMatchObject({step: {answer: {grade: {outcome: 'right'}}}});
  expect(text(program.state())).toContain('✓ Right.');
});

test('where a text is asked for, the line is the text', () => {
  const {program, say} = running(play(press(onLesson(), 'n').state, {type: 'chosen', index: 1, at: 1}).state);
  say('', ':8000');
  expect(program.state().screen).toMatchObject({
    step: {answer: {draft: {texts: [':8000']}, grade: {outcome: 'right'}}},
  });
});

test('after a save only the verdict is said again, not the task', () => {
  const state = onExercise('FROM python\n', failedVerdict);
  expect(text(state)).toContain('Write a Dockerfile for mysite.');
  const desk = new Map([['Dockerfile', {kind: 'text', text: 'FROM x\n'} as const]]);
  const after = play(state, {type: 'checked', exercise: 'first-image', desk, verdict: failedVerdict, at: 1}).state;
  expect(text(after)).not.toContain('Write a Dockerfile for mysite.');
  expect(text(after)).toContain('✗ not yet  Starts from a pinned Python image');
});

test('keys may be written by name or by letter', () => {
  const {program, say} = running(onLesson());
  say('L');
  expect(program.state().language).toBe('ko');
  say('escape');
  expect(program.state().screen.kind).toBe('home');
});
