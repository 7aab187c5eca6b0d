import {expect, test} from 'vitest';
import {grouped} from '../../src/quiz/group.ts';

test('keys stand in the order in which they first come, items in theirs', () => {
  const groups = grouped(['bee', 'ant', 'bug', 'asp'], (word) => word.slice(0, 1));
  expect([...groups]).toEqual([
    ['b', ['bee', 'bug']],
    ['a', ['ant', 'asp']],
  ]);
});

test('a key may be any text', () => {
  const keys = ['__proto__', 'constructor', '', '__proto__'];
  expect([...grouped(keys, (key) => key)].map(([key, items]) => [key, items.length])).toEqual([
    ['__proto__', 2],
    ['constructor', 1],
    ['', 1],
  ]);
  expect(grouped([], String).size).toBe(0);
});
