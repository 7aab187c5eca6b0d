import {expect, test} from 'vitest';
import {minutesOf, speechOf} from '../../src/board/speech.ts';
import {noTitles} from '../../src/board/titles.ts';
import type {BoardView} from '../../src/classroom/board-view.ts';
import {boardView} from '../support/board-view.ts';

const sources = {language: 'en', titles: noTitles} as const;
const told = (view: BoardView, minutes?: number) => ({view, minutes});
const said = (before: Partial<BoardView>, after: Partial<BoardView>) =>
  speechOf(told(boardView(before)), told(boardView(after)), sources);
const site = (passed: number) => ({offered: 'site', exercises: [{ex: 'site', passed, trying: 1}]});

test('nothing new is no news', () => {
  expect(said(site(3), site(3))).toBe('');
  expect(said({online: 3}, {online: 9})).toBe('');
  expect(speechOf(undefined, told(boardView()), sources)).toBe('');
});

test('offers, passes, help, pauses and the end are told in sentences', () => {
  expect(said({}, site(0))).toBe('New exercise: site.');
  expect(said(site(3), site(5))).toBe('5 of 30 passed.');
  expect(said({needHelp: 1}, {needHelp: 2})).toBe('2 people need help.');
  expect(said({needHelp: 2}, {needHelp: 1})).toBe('');
  expect(said({}, {isPaused: true})).toBe('Paused.');
  expect(said({}, {isOver: true})).toBe('The class is over. Well sailed!');
  expect(said({isOver: true}, {isOver: true})).toBe('');
});

test('polls and questions are told when they open, counts only at the reveal', () => {
  const poll = {prompt: 'Sure?', choices: ['Yes', 'No'], votes: 0, isOpen: true, isRevealed: false};
  expect(said({}, {poll})).toBe('A poll is open: Sure?');
  expect(said({poll}, {poll: {...poll, votes: 9}})).toBe('');
  expect(said({poll}, {poll: {...poll, isOpen: false, isRevealed: true, tally: [6, 2]}})).toBe(
    'Poll: results. Yes: 6. No: 2.',
  );
  const quiz = {number: 2, of: 5, question: 'q', answers: 4, isOpen: true, isRevealed: false};
  expect(said({}, {quiz})).toBe('Question 2 of 5.');
  expect(
    said({quiz}, {quiz: {...quiz, isOpen: false, isRevealed: true, key: {kind: 'texts', texts: ['gunicorn']}}}),
  ).toBe('Question 2 of 5: results. Right answer: gunicorn Counts are shown from three answers on.');
  expect(
    said(
      {quiz},
      {quiz: {...quiz, isOpen: false, isRevealed: true, tally: [1, 3], key: {kind: 'choices', choices: [1]}}},
    ),
  ).toBe('Question 2 of 5: results. Choice 1: 1. Choice 2: 3, right answer.');
});

test('the timer is told at ten, five, one minute and at its end', () => {
  const view = boardView({timerEnds: 700_000});
  expect(minutesOf(view, 0)).toBe(12);
  expect(minutesOf(view, 700_001)).toBe(0);
  expect(minutesOf(boardView(), 0)).toBeUndefined();
  const heard = [12, 11, 10, 9, 5, 4, 1, 0].map((minutes, index, all) =>
    speechOf(told(view, index === 0 ? undefined : all[index - 1]), told(view, minutes), sources),
  );
  expect(heard).toEqual([
    '12 minutes left.',
    '',
    '10 minutes left.',
    '',
    '5 minutes left.',
    '',
    '1 minute left.',
    'Time is up.',
  ]);
});
