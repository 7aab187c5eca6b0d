import {describe, expect, test} from 'vitest';
import {quizStage, stageOf} from '../../src/board/stage.ts';
import {noTitles} from '../../src/board/titles.ts';
import type {Titles} from '../../src/classroom/board-titles.ts';
import {aliasName} from '../../src/classroom/names.ts';
import {boardView} from '../support/board-view.ts';

const titles: Titles = {
  ...noTitles,
  exercises: {site: {en: 'Put Nginx in front', ko: 'Nginx 세우기'}},
  questions: {
    runs: {
      prompt: {en: 'What is there now?', ko: '무엇이 생겼을까요?'},
      choices: [
        {en: 'One', ko: '하나'},
        {en: 'Three', ko: '셋'},
      ],
    },
    line: {
      prompt: {en: 'Which line?', ko: '몇 번째 줄일까요?'},
      choices: [],
      listing: {en: 'one\n  two\n\nfour', ko: '하나\n  둘\n\n넷'},
    },
  },
};
const english = {language: 'en', titles} as const;
const korean = {language: 'ko', titles} as const;
const poll = {prompt: 'Sure?', choices: ['Yes', 'No'], votes: 8, isOpen: true, isRevealed: false};
const quiz = {number: 2, of: 5, question: 'runs', answers: 10, isOpen: true, isRevealed: false};
const revealed = {isOpen: false, isRevealed: true};
const choice = (...choices: number[]) => ({kind: 'choices' as const, choices});

describe('the most pressing thing is on the stage', () => {
  const all = boardView({
    isOver: true,
    poll,
    quiz,
    isPaused: true,
    offered: 'site',
    exercises: [{ex: 'site', passed: 3, trying: 2}],
  });
  const {poll: _, ...withoutPoll} = {...all, isOver: false};
  const {quiz: __, ...withoutQuiz} = withoutPoll;
  const {offered: ___, ...withoutOffer} = {...withoutQuiz, isPaused: false};
  test.each([
    ['over', all],
    ['poll', {...all, isOver: false}],
    ['quiz', withoutPoll],
    ['paused', withoutQuiz],
    ['exercise', {...withoutQuiz, isPaused: false}],
    ['exercises', withoutOffer],
    ['waiting', boardView()],
  ] as const)('%s', (kind, view) => {
    expect(stageOf(view, english).kind).toBe(kind);
  });
});

test('an offered exercise says how many of the room have passed, and who passed last', () => {
  const view = boardView({
    offered: 'site',
    exercises: [{ex: 'site', passed: 18, trying: 9}],
    passedBy: [0, 1, 2, 3, 4, 5],
  });
  expect(stageOf(view, english)).toMatchObject({
    heading: 'Put Nginx in front',
    meter: {value: 18, of: 30, text: '18 of 30 passed', beside: '9 still trying'},
    names: [5, 4, 3, 2].map((alias) => aliasName(alias).en),
  });
  expect(stageOf(view, korean)).toMatchObject({
    heading: 'Nginx 세우기',
    meter: {text: '30명 중 18명 통과'},
    names: [5, 4, 3, 2].map((alias) => aliasName(alias).ko),
  });
});

test('an exercise nobody has tried, of a course the board does not know, is shown by its id', () => {
  expect(stageOf(boardView({offered: 'constructor'}), english)).toMatchObject({
    heading: 'constructor',
    meter: {value: 0, of: 30},
  });
});

test('a poll shows how many have voted, and what only after the reveal', () => {
  const open = stageOf(boardView({poll}), english);
  expect(open.meter).toMatchObject({value: 8, of: 28, text: '8 of 28 voted'});
  expect(open.bars).toEqual([
    {label: 'Yes', isRight: false},
    {label: 'No', isRight: false},
  ]);
  const told = stageOf(boardView({poll: {...poll, isOpen: false, isRevealed: true, tally: [6, 2]}}), english);
  expect(told.bars.map(({share, figure}) => [share, figure])).toEqual([
    [0.75, '6'],
    [0.25, '2'],
  ]);
});

test('more votes than people online are no share above one', () => {
  const {meter, bars} = stageOf(
    boardView({online: 3, poll: {...poll, isOpen: false, isRevealed: true, tally: [12, 0]}}),
    english,
  );
  expect(meter).toMatchObject({value: 8, of: 8});
  expect(bars[0]?.share).toBe(1);
});

test('a question of the course is shown with its texts; which is right only with the tally', () => {
  expect(quizStage(quiz, 28, korean)).toMatchObject({
    heading: '무엇이 생겼을까요?',
    bars: [
      {label: '하나', isRight: false},
      {label: '셋', isRight: false},
    ],
  });
  expect(quizStage({...quiz, ...revealed, tally: [4, 6], key: choice(1)}, 28, english).bars).toEqual([
    {label: 'One', share: 0.4, figure: '4', isRight: false},
    {label: 'Three', share: 0.6, figure: '6', isRight: true},
  ]);
});

test('a question whose texts are not known is shown by number', () => {
  const asked = {...quiz, question: 'own', isOpen: false};
  const told = {...asked, isRevealed: true};
  expect(quizStage(asked, 28, english)).toMatchObject({heading: 'Question 2 of 5', bars: []});
  expect(quizStage({...told, tally: [4, 6], key: choice(0)}, 28, english).bars.map(({label}) => label)).toEqual([
    'Choice 1',
    'Choice 2',
  ]);
  expect(quizStage({...told, tally: [4, 5, 1], key: {kind: 'order', items: []}}, 28, english).bars).toMatchObject([
    {label: 'Right', isRight: true},
    {label: 'Partly right', isRight: false},
    {label: 'Not yet', isRight: false},
  ]);
});

test('while joining is locked nobody is told to join', () => {
  expect(stageOf(boardView({code: ''}), english).heading).toBe('Joining is locked');
});

test('code stands below its question; which line is right only after the reveal', () => {
  const asked = {...quiz, question: 'line'};
  expect(quizStage(asked, 28, english)).toMatchObject({
    heading: 'Which line?',
    listing: [
      {text: 'one', isRight: false},
      {text: '  two', isRight: false},
      {text: '', isRight: false},
      {text: 'four', isRight: false},
    ],
    bars: [],
  });
  expect(quizStage(asked, 28, english).note).toBeUndefined();
  const told = {...asked, ...revealed, tally: [7, 0, 3], key: {kind: 'lines' as const, lines: [2, 4]}};
  expect(quizStage(told, 28, english).listing.map(({isRight}) => isRight)).toEqual([false, true, false, true]);
  expect(quizStage(told, 28, english).note).toBe('Right answer: lines 2, 4');
  expect(quizStage(told, 28, korean).note).toBe('정답: 2번째, 4번째 줄');
  expect(quizStage(told, 28, english).bars.map(({label, figure}) => [label, figure])).toEqual([
    ['Right', '7'],
    ['Partly right', '0'],
    ['Not yet', '3'],
  ]);
});

test('after the reveal a text is told; how the room answered only of three answers or more', () => {
  const key = {kind: 'texts' as const, texts: ['gunicorn', '8000']};
  expect(quizStage({...quiz, ...revealed, key, tally: [4, 3, 3]}, 28, korean).note).toBe('정답: gunicorn · 8000');
  const few = quizStage({...quiz, ...revealed, answers: 2, key: choice(1)}, 28, english);
  expect(few.note).toContain('three answers');
  expect(few.bars).toEqual([
    {label: 'One', isRight: false},
    {label: 'Three', isRight: true},
  ]);
  const polled = stageOf(boardView({poll: {...poll, ...revealed, votes: 2}}), english);
  expect(polled.note).toContain('three answers');
  expect(polled.bars.every(({figure}) => figure === undefined)).toBe(true);
});

test('many choices are sorted by how many took them, few stay in their order, and nothing moves before the reveal', () => {
  const choices = ['a', 'b', 'c', 'd', 'e', 'f'];
  const labels = (change: object, all = choices) =>
    stageOf(boardView({poll: {...poll, votes: 14, choices: all, ...change}}), english)
      .bars.map(({label}) => label)
      .join('');
  expect(labels({})).toBe('abcdef');
  expect(labels({...revealed, tally: [1, 5, 0, 5, 1, 2]})).toBe('bdfaec');
  expect(labels({...revealed, tally: [1, 5, 0, 5, 3]}, choices.slice(0, 5))).toBe('abcde');
});
