import fc from 'fast-check';
import {expect, test} from 'vitest';
import {boardOf} from '../../src/classroom/board-view.ts';
import {fold} from '../../src/classroom/session.ts';
import {anyLog, logOf, type Said} from '../support/class-events.ts';

const failed = (who: string, id = 'dockerfile/pin'): Said => ({
  k: 'check',
  ex: 'build',
  ok: false,
  rules: [{id, n: 1}],
  ms: 0,
  by: `l:${who}`,
});
const board = (...bodies: Said[]) =>
  boardOf(fold(logOf(...bodies)), {online: new Set(['ann']), places: [], now: 99_000});

test('nobody can be recognised on the board', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const json = JSON.stringify(boardOf(fold(log), {online: new Set(['ann', 'bob']), places: [], now: 1}));
      for (const who of ['ann', 'bob', 'cem', 'ada', 'max', 'Ada', 'why?', 'look'])
        expect(json).not.toContain(`"${who}"`);
      expect(json).not.toMatch(/"(?:picks|given|name|token|learner)":/);
    }),
  );
});

test('a rule is told from three people on', () => {
  expect(board(failed('ann'), failed('bob'), failed('cem', 'other/rule')).rules).toEqual([]);
  expect(board(failed('ann'), failed('bob'), failed('cem')).rules).toEqual([{rule: 'dockerfile/pin', people: 3}]);
});

const open: Said = {k: 'poll.open', poll: 'p', prompt: '?', choices: ['a', 'b'], by: 'i:ada'};
const vote = (who: string): Said => ({k: 'vote', poll: 'p', picks: [1], by: `l:${who}`});
const polled = (...tally: number[]): Said[] => [
  {k: 'poll.reveal', poll: 'p', by: 'i:ada'},
  {k: 'polled', poll: 'p', tally, by: 'server'},
];
const quiz: Said = {k: 'quiz.open', quiz: 'z', questions: [{id: 'q', hash: 'h'}], by: 'i:ada'};
const answer = (who: string): Said => ({
  k: 'answer',
  quiz: 'z',
  q: 'q',
  given: {kind: 'choices', choices: [1]},
  by: `l:${who}`,
});
const key = {kind: 'choices' as const, choices: [1]};
const revealed = (...tally: number[]): Said[] => [
  {k: 'quiz.reveal', quiz: 'z', by: 'i:ada'},
  {k: 'revealed', quiz: 'z', q: 'q', key, tally, by: 'server'},
];

test('counts of a poll and of a quiz, and the key, stay hidden until the reveal', () => {
  const asked = {isOpen: true, isRevealed: false};
  expect(board(open, vote('ann')).poll).toEqual({prompt: '?', choices: ['a', 'b'], votes: 1, ...asked});
  const told = {isOpen: false, isRevealed: true};
  expect(board(open, vote('ann'), vote('bob'), vote('cem'), ...polled(0, 3)).poll).toMatchObject({
    ...told,
    tally: [0, 3],
  });
  expect(board(quiz, answer('ann')).quiz).toEqual({number: 1, of: 1, question: 'q', answers: 1, ...asked});
  const answers = ['ann', 'bob', 'cem'].map(answer);
  expect(board(quiz, ...answers, ...revealed(0, 3)).quiz).toMatchObject({...told, tally: [0, 3], key});
});

test('of fewer than three answers no counts are shown, only what was right', () => {
  const two = board(open, vote('ann'), vote('bob'), ...polled(0, 2)).poll;
  expect(two).toEqual({prompt: '?', choices: ['a', 'b'], votes: 2, isOpen: false, isRevealed: true});
  const told = board(quiz, answer('ann'), answer('bob'), ...revealed(0, 2)).quiz;
  expect(told).toEqual({number: 1, of: 1, question: 'q', answers: 2, isOpen: false, isRevealed: true, key});
});

test('one or two who ask for help, are done or still try are nobody on the board', () => {
  const doing = (...who: string[]): Said[] =>
    who.flatMap((one): Said[] => [
      {k: 'help', on: true, by: `l:${one}`},
      {k: 'done', on: true, by: `l:${one}`},
      failed(one),
    ]);
  expect(board(...doing('ann', 'bob'))).toMatchObject({needHelp: 0, done: 0, exercises: [{passed: 0, trying: 0}]});
  expect(board(...doing('ann', 'bob', 'cem'))).toMatchObject({
    needHelp: 3,
    done: 3,
    exercises: [{passed: 0, trying: 3}],
  });
});

test('two boards, one after the other, tell of nobody who came between them how they answered', () => {
  const frames = (...bodies: Said[]) => [1, 0].map((less) => board(...bodies.slice(0, bodies.length - less)));
  const [before, after] = frames(open, vote('ann'), vote('bob'), ...polled(0, 2), vote('cem'));
  expect(after?.poll).toEqual(before?.poll);
  expect(after?.poll?.tally).toBeUndefined();
  const [asked, late] = frames(quiz, answer('ann'), answer('bob'), answer('cem'), ...revealed(0, 3), answer('dan'));
  expect(late?.quiz).toEqual(asked?.quiz);
});

test('it counts who is there, and hides the code of a room that is locked', () => {
  const seen = board({k: 'lock', on: true, by: 'i:ada'}, {k: 'kick', learner: 'cem', by: 'i:ada'});
  expect(seen).toMatchObject({people: 2, online: 1, code: '', now: 99_000});
  expect(board().code).toBe('ABCDEFGH');
  expect(board({k: 'code', code: '7K2M9QXD', by: 'i:ada'}).code).toBe('7K2M9QXD');
});

test('exercises stand in the order they were begun, and who passed the offered one in the order they did', () => {
  const passed = (who: string, ex: string): Said => ({k: 'check', ex, ok: true, rules: [], ms: 0, by: `l:${who}`});
  const seen = board(
    {k: 'push', ex: 'build', by: 'i:ada'},
    failed('cem'),
    passed('bob', 'build'),
    passed('ann', 'other'),
    passed('cem', 'build'),
  );
  expect(seen.exercises).toEqual([
    {ex: 'build', passed: 2, trying: 0},
    {ex: 'other', passed: 1, trying: 0},
  ]);
  expect(seen.passedBy).toEqual([1, 2]);
  expect(seen.offered).toBe('build');
});
