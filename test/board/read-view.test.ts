import {expect, test} from 'vitest';
import {readBoardView} from '../../src/board/read-view.ts';
import {boardView} from '../support/board-view.ts';

const full = boardView({
  page: {lesson: 'proxy', page: 'why'},
  timerEnds: 1_500_000,
  offered: 'site',
  exercises: [{ex: 'site', passed: 3, trying: 4}],
  rules: [{rule: 'nginx/a', people: 5}],
  poll: {prompt: 'Sure?', choices: ['Yes', 'No'], votes: 8, isOpen: false, isRevealed: true, tally: [6, 2]},
  quiz: {
    number: 1,
    of: 3,
    question: 'runs',
    answers: 4,
    isOpen: false,
    isRevealed: true,
    tally: [1, 3],
    key: {kind: 'choices', choices: [1]},
  },
  passedBy: [3, 1],
  places: ['192.168.0.10', '[fd00::1]:8000', 'wss://class.example.org'],
});

test('a view comes through JSON as it is, and what is not known is left out', () => {
  expect(readBoardView(JSON.parse(JSON.stringify(full)))).toEqual(full);
  expect(readBoardView({...full, names: ['Kim']})).toEqual(full);
  expect(readBoardView(boardView())).toEqual(boardView());
});

test('what is no view is none', () => {
  for (const value of [undefined, null, 4, 'x', [], {}, {...full, now: 'soon'}, {...full, people: -1}])
    expect(readBoardView(value)).toBeUndefined();
  const odd = {...full, exercises: 'many', rules: {}, poll: 3, quiz: null, page: [], passedBy: 'all', timerEnds: '1'};
  expect(readBoardView(odd)).toMatchObject({exercises: [], rules: [], passedBy: []});
  expect(readBoardView(odd)?.poll).toBeUndefined();
});

test('texts lose what could turn or hide others, ids and codes as well', () => {
  const bad = '\u202eevil\u2066\u0007\u001b[31m\nsecond';
  const read = readBoardView({...full, title: bad, offered: bad, code: '<b>', poll: {...full.poll, prompt: bad}});
  expect(read).toMatchObject({title: 'evil[31m second', offered: 'evil[31m second', code: ''});
  expect(read?.poll?.prompt).toBe('evil[31m second');
});

test('of a right answer only what the board shows is kept, and nothing is typed that is no address', () => {
  const keyed = (key: unknown) => readBoardView({...full, quiz: {...full.quiz, key}})?.quiz?.key;
  expect(keyed({kind: 'texts', texts: ['a\u0007b', 3]})).toEqual({kind: 'texts', texts: ['ab', '3']});
  expect(keyed({kind: 'lines', lines: [2, 'x']})).toEqual({kind: 'lines', lines: [2, 0]});
  expect([keyed({kind: 'order', items: [1]}), keyed({kind: 'pairs', rights: [1]})]).toEqual([
    {kind: 'order', items: []},
    {kind: 'pairs', rights: []},
  ]);
  expect([keyed(3), keyed({kind: 'magic'})]).toEqual([undefined, undefined]);
  const places = ['evil.example/path', 'a b', '<b>', 3, 'host.local:80', '; rm -rf'];
  expect(readBoardView({...full, places})?.places).toEqual(['host.local:80']);
});
