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
const board = (...bodies: Said[]) => boardOf(fold(logOf(...bodies)), new Set(['ann']), 99_000);

test('nobody can be recognised on the board', () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const json = JSON.stringify(boardOf(fold(log), new Set(['ann', 'bob']), 1));
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

test('counts of a poll and of a quiz stay hidden until the reveal', () => {
  const open: Said = {k: 'poll.open', poll: 'p', prompt: '?', choices: ['a', 'b'], by: 'i:ada'};
  const vote: Said = {k: 'vote', poll: 'p', picks: [1], by: 'l:ann'};
  expect(board(open, vote).poll).toEqual({prompt: '?', choices: ['a', 'b'], votes: 1, isOpen: true});
  const polled: Said = {k: 'polled', poll: 'p', tally: [0, 1], by: 'server'};
  expect(board(open, vote, {k: 'poll.reveal', poll: 'p', by: 'i:ada'}, polled).poll).toMatchObject({
    tally: [0, 1],
    isOpen: false,
  });
  const quiz: Said = {k: 'quiz.open', quiz: 'z', questions: [{id: 'q', hash: 'h'}], by: 'i:ada'};
  expect(board(quiz).quiz).toEqual({number: 1, of: 1, question: 'q', answers: 0, isOpen: true});
  const revealed: Said = {
    k: 'revealed',
    quiz: 'z',
    q: 'q',
    key: {kind: 'choices', choices: [1]},
    tally: [0, 1],
    by: 'server',
  };
  expect(board(quiz, revealed).quiz).toMatchObject({isOpen: false, tally: [0, 1], right: [1]});
});

test('it counts who is there, and hides the code of a room that is locked', () => {
  const seen = board(
    {k: 'lock', on: true, by: 'i:ada'},
    {k: 'kick', learner: 'cem', by: 'i:ada'},
    {k: 'help', on: true, by: 'l:bob'},
  );
  expect(seen).toMatchObject({people: 2, online: 1, needHelp: 1, code: '', now: 99_000});
  expect(board().code).toBe('ABCDEFGH');
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
