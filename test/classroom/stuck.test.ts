import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fold} from '../../src/classroom/session.ts';
import {failingRules, idleAfter, stuckLearners} from '../../src/classroom/stuck.ts';
import {jumpingLog} from './jumping-log.ts';
import {began, joins, logOf, minute, type Said, start} from './report/sample.ts';

const teaches: Said = ['server', 0, {k: 'teach', instructor: 'i1', name: 'Kim', role: 'instructor'}];
const opening = [began(), teaches, joins('ann', 'Ann', 0), joins('bob', 'Bob', 1), joins('cem', 'Cem', 2)];

/** Somebody checks an exercise: without rules it passes. `took`: minutes since they opened it. */
function check(who: string, at: number, rules: readonly string[], took = 0, ex = 'build'): Said {
  const complaints = rules.map((id) => ({id, n: 1}));
  return [`l:${who}`, at, {k: 'check', ex, ok: rules.length === 0, rules: complaints, ms: took * minute}];
}

/** Who is stuck so many minutes after the start, and why; times in minutes. */
function stuck(now: number, ...said: readonly Said[]) {
  return stuckLearners(fold(logOf(...opening, ...said)), start + now * minute).map(({learner, stuck: found}) => {
    const {ms, ...rest} = found;
    return [learner.id, {...rest, minutes: ms / minute}];
  });
}

describe('one rule', () => {
  const twice = [check('ann', 2, ['a/b', 'c/d']), check('ann', 3, ['a/b'])];

  test('three times in a row; another rule, or a pass, begins anew', () => {
    expect(stuck(6, ...twice)).toEqual([]);
    expect(stuck(6, ...twice, check('ann', 4, ['a/b']))).toEqual([
      ['ann', {why: 'rule', ex: 'build', rule: 'a/b', times: 3, minutes: 4}],
    ]);
    expect(stuck(6, ...twice, check('ann', 4, ['c/d']), check('ann', 5, ['a/b']))).toEqual([]);
    expect(stuck(6, ...twice, check('ann', 4, ['a/b']), check('ann', 5, []))).toEqual([]);
  });

  test('within seconds, as editors save while one types, says nothing yet', () => {
    const typed = [0, 0.02, 0.04, 0.06].map((after) => check('ann', 2 + after, ['a/b']));
    expect(stuck(2.9, ...typed)).toEqual([]);
    expect(stuck(3.1, ...typed)).toMatchObject([['ann', {why: 'rule', times: 4}]]);
  });

  test('fails again after the exercise was passed: trying things out is not being stuck', () => {
    expect(stuck(9, check('ann', 2, []), ...[3, 4, 5].map((at) => check('ann', at, ['a/b'])))).toEqual([]);
  });
});

describe('slow', () => {
  const room = [joins('dan', 'Dan', 3), check('bob', 3, [], 1), check('cem', 4, [], 3), check('dan', 5, [], 2)];

  test('longer than one and a half times the median of those who passed, with a failed check', () => {
    expect(stuck(8, ...room, check('ann', 6, ['a/b'], 1))).toEqual([]);
    expect(stuck(8.5, ...room, check('ann', 6, ['a/b'], 1))).toEqual([
      ['ann', {why: 'slow', ex: 'build', median: 2 * minute, minutes: 3.5}],
    ]);
    expect(stuck(60, ...room)).toEqual([]);
  });

  test('the median of one or two says nothing', () => {
    expect(stuck(60, check('ann', 6, ['a/b']))).toEqual([]);
    expect(stuck(60, ...room.slice(0, 2), check('ann', 6, ['a/b']))).toEqual([]);
    expect(stuck(60, ...room.slice(0, 3), check('ann', 6, ['a/b']))).toEqual([]);
  });

  test('those who know it already do not make the others slow', () => {
    const knew = [joins('dan', 'Dan', 3), ...['bob', 'cem', 'dan'].map((who) => check(who, 3, []))];
    expect(stuck(4.9, ...knew, check('ann', 3, ['a/b']))).toEqual([]);
    expect(stuck(5.1, ...knew, check('ann', 3, ['a/b']))).toMatchObject([['ann', {why: 'slow', median: 0}]]);
  });

  test('of a pause only the first minutes count: who comes back after an hour is not slow at once', () => {
    const long = [joins('dan', 'Dan', 3), ...['bob', 'cem', 'dan'].map((who) => check(who, 7, [], 6))];
    const back = [...long, check('ann', 8, ['a/b'], 1), check('ann', 70, ['c/d'], 63)];
    expect(stuck(70.5, ...back)).toEqual([]);
    expect(stuck(74, ...back)).toMatchObject([['ann', {why: 'slow', minutes: 1 + 5 + 4}]]);
  });
});

describe('several exercises', () => {
  const failed = [2, 3, 4].map((at) => check('ann', at, ['a/b'], 0, 'old'));

  test('who passed the one they did last is not stuck at one they gave up', () => {
    expect(stuck(9, ...failed)).toMatchObject([['ann', {ex: 'old'}]]);
    expect(stuck(9, ...failed, check('ann', 5, [], 0, 'new'))).toEqual([]);
    expect(stuck(9, ...failed, ['l:ann', 5, {k: 'at-exercise', ex: 'new'}])).toEqual([]);
  });

  test('who comes back to an old one is stuck there', () => {
    const newer = [5, 6, 7].map((at) => check('ann', at, ['c/d'], 0, 'new'));
    expect(stuck(9, ...failed, ...newer)).toMatchObject([['ann', {ex: 'new', rule: 'c/d'}]]);
    const again = check('ann', 8, ['a/b'], 0, 'old');
    expect(stuck(9, ...failed, ...newer, again)).toMatchObject([['ann', {ex: 'old', rule: 'a/b', times: 4}]]);
    const opened: Said = ['l:ann', 8, {k: 'at-exercise', ex: 'old'}];
    expect(stuck(9, ...failed, ...newer, opened)).toMatchObject([['ann', {ex: 'old'}]]);
  });

  test('who reads a page in between is still stuck at what they checked last', () => {
    expect(stuck(9, ...failed, ['l:ann', 5, {k: 'at', lesson: '01', page: 'a'}])).toMatchObject([['ann', {ex: 'old'}]]);
  });
});

describe('help', () => {
  const help: Said = ['l:ann', 2, {k: 'help', on: true}];

  test('comes first, whoever waits longest before the others', () => {
    const streak = (who: string, from: number) => [0, 1, 2].map((more) => check(who, from + more, ['a/b'], 1));
    const asks: Said = ['l:ann', 8, {k: 'help', on: true, text: 'please'}];
    const found = stuck(10, ...streak('cem', 3), ...streak('bob', 4), asks);
    expect(found.map(([who]) => who)).toEqual(['ann', 'cem', 'bob']);
    expect(found[0]?.[1]).toEqual({why: 'help', minutes: 2, text: 'please'});
  });

  test('asking again does not begin the wait anew; being helped ends it', () => {
    expect(stuck(5, help, ['l:ann', 4, {k: 'help', on: true}])[0]?.[1]).toEqual({why: 'help', minutes: 3});
    expect(stuck(5, help, ['i:i1', 4, {k: 'helped', learner: 'ann'}])).toEqual([]);
    expect(stuck(5, help, ['l:ann', 4, {k: 'help', on: false}])).toEqual([]);
    expect(stuck(5, help, ['i:i1', 4, {k: 'kick', learner: 'ann'}])).toEqual([]);
  });

  test('nobody waits longer than the class was', () => {
    expect(stuck(90, help, ['i:i1', 10, {k: 'end'}])).toEqual([['ann', {why: 'help', minutes: 8}]]);
  });
});

test('a clock that was set back takes nothing away and makes nobody slow', () => {
  const back = [joins('dan', 'Dan', 3), ...['bob', 'cem', 'dan'].map((who) => check(who, 50, [], 10))];
  const ann = [check('ann', 55, ['a/b'], 2), check('ann', 3, ['c/d'], 3)];
  expect(stuck(4, ...back, ...ann)).toEqual([]);
  expect(stuck(4, ['l:ann', 9, {k: 'help', on: true}])).toEqual([['ann', {why: 'help', minutes: 0}]]);
});

describe('of any log', () => {
  test('nobody is stuck who is removed or has passed what they are at, no time is below zero, no reason is untrue', () => {
    fc.assert(
      fc.property(jumpingLog, fc.nat(7_200_000), (log, now) => {
        const state = fold(log);
        const found = stuckLearners(state, now);
        expect(new Set(found.map(({learner}) => learner.id)).size).toBe(found.length);
        for (const {learner, stuck: why} of found) {
          expect(learner.isRemoved).toBe(false);
          expect(why.ms).toBeGreaterThanOrEqual(0);
          if (why.why === 'help') continue;
          const checks = log.filter((event) => event.k === 'check' && event.by === `l:${learner.id}`);
          const here = checks.filter((event) => event.k === 'check' && event.ex === why.ex);
          expect(here.length).toBeGreaterThan(0);
          expect(here.every((event) => event.k === 'check' && !event.ok)).toBe(true);
          expect(why.ms).toBeLessThanOrEqual((here.length + 1) * idleAfter);
        }
      }),
      {numRuns: 1000},
    );
  });

  test('a rule that three checks in a row complained of makes stuck whoever does nothing else', () => {
    fc.assert(
      fc.property(fc.integer({min: 3, max: 9}), fc.integer({min: 1, max: 20}), (times, gap) => {
        const said = Array.from({length: times}, (_, index) => check('ann', 2 + index * gap, ['a/b']));
        const found = stuck(2 + times * gap, ...said);
        expect(found).toMatchObject([['ann', {why: 'rule', times}]]);
      }),
    );
  });
});

test('rules are counted by people, those that most fail first; what was passed counts no more', () => {
  const log = [
    check('ann', 2, ['a/b', 'c/d']),
    check('bob', 2, ['c/d']),
    check('cem', 2, ['e/f']),
    check('cem', 3, []),
    check('cem', 4, ['c/d']),
  ];
  expect(failingRules(fold(logOf(...opening, ...log)))).toEqual([
    {rule: 'c/d', people: 2},
    {rule: 'a/b', people: 1},
  ]);
});
