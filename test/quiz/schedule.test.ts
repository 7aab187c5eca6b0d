import {expect, test} from 'vitest';
import {retention, scheduled} from '../../src/quiz/schedule.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 24, 9);
const right = {outcome: 'right', helped: false, hash: 'h'} as const;

test('what is known comes back later and later, what was forgotten soon', () => {
  const first = scheduled(undefined, right, start);
  const second = scheduled(first, right, first.due);
  const third = scheduled(second, right, second.due);
  expect(first.due - start).toBeGreaterThanOrEqual(day);
  expect(second.due - first.due).toBeGreaterThan(first.due - start);
  expect(third.due - second.due).toBeGreaterThan(second.due - first.due);
  const forgotten = scheduled(third, {...right, outcome: 'wrong'}, third.due);
  expect(forgotten.due - third.due).toBeLessThan(third.due - second.due);
  expect(forgotten).toMatchObject({lapses: 1, outcome: 'wrong', reps: 4});
});

test('right with help is less than right', () => {
  const card = scheduled(undefined, right, start);
  const known = scheduled(card, right, card.due);
  const helped = scheduled(card, {...right, helped: true}, card.due);
  expect(helped.stability).toBeLessThan(known.stability);
});

test('nothing waits for more than half a year', () => {
  let card = scheduled(undefined, right, start);
  for (let n = 0; n < 15; n++) card = scheduled(card, right, card.due);
  expect(card.due - card.last).toBeLessThanOrEqual(181 * day);
});

test('a clock that went backwards stands still: nothing is due before it was answered', () => {
  const card = scheduled(undefined, right, start);
  const early = scheduled(card, right, start - 400 * day);
  expect(early.last).toBe(start);
  expect(early.due).toBeGreaterThan(start);
});

test('the chance to know it falls with the days, and is 90 % on the day it is due', () => {
  const card = scheduled(undefined, right, start);
  const chances = [0, 1, 5, 30, 90].map((days) => retention(card, start + days * day));
  expect(chances[0]).toBeCloseTo(1);
  expect(chances.toSorted((a, b) => b - a)).toEqual(chances);
  expect(retention(card, start + card.stability * day)).toBeCloseTo(0.9, 1);
});

test('a card survives JSON', () => {
  const card = scheduled(undefined, right, start);
  const again = JSON.parse(JSON.stringify(card)) as typeof card;
  expect(scheduled(again, right, card.due)).toEqual(scheduled(card, right, card.due));
});
