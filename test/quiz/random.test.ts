import fc from 'fast-check';
import {expect, test} from 'vitest';
import {disordered, randomFrom, shuffled} from '../../src/quiz/random.ts';

test('the same seed gives the same row of numbers, another seed another', () => {
  const row = (seed: string) => Array.from({length: 5}, randomFrom(seed));
  expect(row('monday')).toEqual(row('monday'));
  expect(row('monday')).not.toEqual(row('tuesday'));
});

test('numbers lie from 0 to 1 and fill the room between', () => {
  const random = randomFrom('even');
  const tenths = Array.from({length: 10}, () => 0);
  for (let i = 0; i < 10_000; i++) {
    const tenth = Math.floor(random() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  expect(tenths).toHaveLength(10);
  for (const count of tenths) expect(count).toBeGreaterThan(800);
});

test('shuffling keeps every thing once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      expect([...shuffled(items, randomFrom(seed))].sort()).toEqual([...items].sort());
    }),
  );
});

test('every place is as likely as every other', () => {
  const firsts = new Map<string, number>();
  for (let seed = 0; seed < 4000; seed++) {
    const [first = ''] = shuffled(['a', 'b', 'c', 'd'], randomFrom(String(seed)));
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('what is disordered is never in order from the start', () => {
  for (let seed = 0; seed < 200; seed++)
    for (const count of [2, 3, 4]) {
      const order = disordered(count, randomFrom(String(seed)));
      expect([...order].sort()).toEqual([...order.keys()]);
      expect(order).not.toEqual([...order.keys()]);
    }
  expect(disordered(1, randomFrom('one'))).toEqual([0]);
});
