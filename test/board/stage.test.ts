import {describe, expect, test} from 'vitest';
import {densityOf} from '../../src/board/density.ts';
import {quizStage, stageOf} from '../../src/board/stage.ts';
import {noTitles, type Titles} from '../../src/board/titles.ts';
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
  },
};
const english = {language: 'en', titles} as const;
const korean = {language: 'ko', titles} as const;
const poll = {prompt: 'Sure?', choices: ['Yes', 'No'], votes: 8, isOpen: true};
const quiz = {number: 2, of: 5, question: 'runs', answers: 10, isOpen: true};

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
  const told = stageOf(boardView({poll: {...poll, isOpen: false, tally: [6, 2]}}), english);
  expect(told.bars.map(({share, figure}) => [share, figure])).toEqual([
    [0.75, '6'],
    [0.25, '2'],
  ]);
});

test('more votes than people online are no share above one', () => {
  const {meter, bars} = stageOf(boardView({online: 3, poll: {...poll, isOpen: false, tally: [12, 0]}}), english);
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
  expect(quizStage({...quiz, isOpen: false, tally: [4, 6], right: [1]}, 28, english).bars).toEqual([
    {label: 'One', share: 0.4, figure: '4', isRight: false},
    {label: 'Three', share: 0.6, figure: '6', isRight: true},
  ]);
});

test('a question whose texts are not known is shown by number', () => {
  const asked = {...quiz, question: 'own', isOpen: false};
  expect(quizStage(asked, 28, english)).toMatchObject({heading: 'Question 2 of 5', bars: []});
  expect(quizStage({...asked, tally: [4, 6], right: [0]}, 28, english).bars.map(({label}) => label)).toEqual([
    'Choice 1',
    'Choice 2',
  ]);
  expect(quizStage({...asked, tally: [4, 5, 1]}, 28, english).bars).toMatchObject([
    {label: 'Right', isRight: true},
    {label: 'Partly right', isRight: false},
    {label: 'Not yet', isRight: false},
  ]);
});

test('while joining is closed nobody is told to join', () => {
  expect(stageOf(boardView({code: ''}), english).heading).toBe('Joining is closed');
});

test('more text is set smaller', () => {
  const stage = (heading: string, label: string, count: number) =>
    densityOf(stageOf(boardView({poll: {...poll, prompt: heading, choices: Array(count).fill(label)}}), english));
  expect(stage('Sure?', 'Yes', 2)).toBe('roomy');
  expect(stage('How sure are you that you could do this tomorrow?', 'I would look things up', 4)).toBe('full');
  expect(stage('long '.repeat(60), 'also long '.repeat(12), 9)).toBe('packed');
});
