import {expect, test} from 'vitest';
import {fold} from '../../src/classroom/session.ts';
import {failingRules, stuckLearners} from '../../src/classroom/stuck.ts';
import {logOf, type Said} from '../support/class-events.ts';

const check = (who: string, ...rules: string[]): Said => ({
  k: 'check',
  ex: 'build',
  ok: rules.length === 0,
  rules: rules.map((id) => ({id, n: 1})),
  ms: 0,
  by: `l:${who}`,
});
const stuck = (now: number, ...bodies: Said[]) =>
  stuckLearners(fold(logOf(...bodies)), now).map(({learner, stuck: found}) => [learner.id, found]);

test('the same rule three times in a row; another rule, or a pass, begins anew', () => {
  const twice = [check('ann', 'a/b', 'c/d'), check('ann', 'a/b')];
  expect(stuck(20_000, ...twice)).toEqual([]);
  // The opening of the class takes the first six seconds.
  expect(stuck(20_000, ...twice, check('ann', 'a/b'))).toEqual([
    ['ann', {why: 'rule', ms: 13_000, ex: 'build', rule: 'a/b', times: 3}],
  ]);
  expect(stuck(20_000, ...twice, check('ann', 'c/d'), check('ann', 'a/b'))).toEqual([]);
  expect(stuck(20_000, ...twice, check('ann', 'a/b'), check('ann'))).toEqual([]);
});

test('longer than one and a half times the median of those who passed, with a failed check', () => {
  const passedIn = (who: string, ms: number): Said => ({
    k: 'check',
    ex: 'build',
    ok: true,
    rules: [],
    ms,
    by: `l:${who}`,
  });
  const join = (learner: string, alias: number): Said => ({
    k: 'join',
    learner,
    name: learner,
    alias,
    token: 't',
    by: 'server',
  });
  const room = [join('dan', 3), passedIn('bob', 1000), passedIn('cem', 2000), passedIn('dan', 1000)];
  expect(stuck(14_000, ...room, check('ann', 'a/b'))).toEqual([
    ['ann', {why: 'slow', ms: 3000, ex: 'build', median: 1000}],
  ]);
  expect(stuck(12_500, ...room, check('ann', 'a/b'))).toEqual([]);
  // Two who passed say nothing.
  expect(stuck(90_000, ...room.slice(0, 3), check('ann', 'a/b'))).toEqual([]);
});

test('who asks for help comes first, whoever waits longest before the others', () => {
  const streak = (who: string) => [check(who, 'a/b'), check(who, 'a/b'), check(who, 'a/b')];
  const found = stuck(60_000, ...streak('cem'), ...streak('bob'), {k: 'help', on: true, text: 'please', by: 'l:ann'});
  expect(found.map(([who]) => who)).toEqual(['ann', 'cem', 'bob']);
  expect(found[0]?.[1]).toEqual({why: 'help', ms: 47_000, text: 'please'});
});

test('asking again does not begin the wait anew; being helped ends it', () => {
  const help: Said = {k: 'help', on: true, by: 'l:ann'};
  expect(stuck(20_000, help, help)[0]?.[1]).toEqual({why: 'help', ms: 13_000});
  expect(stuck(20_000, help, {k: 'helped', learner: 'ann', by: 'i:ada'})).toEqual([]);
  expect(stuck(20_000, help, {k: 'help', on: false, by: 'l:ann'})).toEqual([]);
  expect(stuck(20_000, help, {k: 'kick', learner: 'ann', by: 'i:ada'})).toEqual([]);
});

test('rules are counted by people, those that most fail first', () => {
  const state = fold(logOf(check('ann', 'a/b', 'c/d'), check('bob', 'c/d'), check('cem', 'e/f'), check('cem')));
  expect(failingRules(state)).toEqual([
    {rule: 'c/d', people: 2},
    {rule: 'a/b', people: 1},
  ]);
});
