import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Card} from '../../src/quiz/card.ts';
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

test('wrong, right with help, right and easy come back later and later', () => {
  const card = scheduled(undefined, right, start);
  const dues = [{outcome: 'wrong'} as const, {helped: true}, {}, {easy: true}].map(
    (how) => scheduled(card, {...right, ...how}, card.due).due,
  );
  expect(dues.toSorted((a, b) => a - b)).toEqual(dues);
  expect(new Set(dues).size).toBe(4);
  expect(scheduled(undefined, {...right, easy: true}, start).due).toBeGreaterThan(card.due);
});

test('easy says nothing of an answer that needed help or was wrong', () => {
  const card = scheduled(undefined, right, start);
  for (const how of [{helped: true}, {outcome: 'wrong'} as const, {outcome: 'partly'} as const])
    expect(scheduled(card, {...right, ...how, easy: true}, card.due)).toEqual(
      scheduled(card, {...right, ...how}, card.due),
    );
});

test('an answer of the future counts as given now: a wrong clock does not put a question off for years', () => {
  const ahead = scheduled(undefined, right, start + 3650 * day);
  const card = scheduled(ahead, right, start);
  expect(card.last).toBe(start);
  expect(card.due - start).toBeGreaterThanOrEqual(day);
  expect(card.due - start).toBeLessThanOrEqual(181 * day);
});

/** What a file may hold, mended by hand or spoiled: `progress/file.ts` lets these through. */
const anyCard: fc.Arbitrary<Card> = fc.record({
  due: fc.maxSafeNat(),
  last: fc.maxSafeNat(),
  stability: fc.double({min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true}),
  difficulty: fc.double({min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true}),
  reps: fc.maxSafeNat(),
  lapses: fc.maxSafeNat(),
  outcome: fc.constantFrom('right', 'partly', 'wrong', 'ungraded'),
  hash: fc.string(),
});

test('whatever a card and the clock say, it never throws, and the next day is from one day to half a year away', () => {
  const recall = fc.record({
    outcome: fc.constantFrom('right', 'partly', 'wrong', 'ungraded'),
    helped: fc.boolean(),
    easy: fc.boolean(),
    hash: fc.constant('h'),
  });
  fc.assert(
    fc.property(fc.option(anyCard, {nil: undefined}), recall, fc.integer({min: 0, max: 8.6e15}), (card, how, at) => {
      const after = scheduled(card, how, at);
      expect(after.last).toBe(at);
      expect(after.due - at).toBeGreaterThanOrEqual(day);
      // 180 days; right is a day later than hard at least, and easy than right.
      expect(after.due - at).toBeLessThanOrEqual(182 * day);
      expect(after.stability).toBeGreaterThan(0);
      expect(after).toMatchObject({outcome: how.outcome, hash: 'h'});
    }),
  );
});

test('easy comes back later than right, whatever the card: that is how a copy of the progress knows it as the newer', () => {
  fc.assert(
    fc.property(fc.option(anyCard, {nil: undefined}), fc.integer({min: 0, max: 8.6e15}), (card, at) => {
      const known = scheduled(card, right, at);
      const easy = scheduled(card, {...right, easy: true}, at);
      expect(easy.due).toBeGreaterThan(known.due);
      expect([easy.reps, easy.last]).toEqual([known.reps, known.last]);
    }),
  );
});

test('whatever a card and the clock say, the chance to know it lies from 0 to 1', () => {
  fc.assert(
    fc.property(anyCard, fc.maxSafeInteger(), (card, at) => {
      const chance = retention(card, at);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
    }),
  );
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
