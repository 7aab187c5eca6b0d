import {describe, expect, test} from 'vitest';
import type {BankEntry} from '../../src/quiz/bank.ts';
import type {Card} from '../../src/quiz/card.ts';
import {alternating, choose, isDue, type Known, matching, type Wish} from '../../src/quiz/choose.ts';

const entry = (id: string, lesson: string, number: number, more: Partial<BankEntry> = {}): BankEntry => ({
  id,
  kind: 'single',
  lesson,
  number,
  page: 'p',
  tags: [],
  rules: [],
  ...more,
});

const card = (due: number, last = 0): Card => ({
  due,
  last,
  stability: 3,
  difficulty: 5,
  reps: 1,
  lapses: 0,
  outcome: 'right',
  hash: 'h',
});

const bank = ['a', 'b', 'c'].flatMap((lesson, index) =>
  [1, 2, 3, 4].map((n) => entry(`${lesson}${n}`, lesson, index + 1, {tags: n === 1 ? ['first'] : []})),
);

function known(cards: Readonly<Record<string, Card>>, more: Partial<Known> = {}): Known {
  return {card: (id) => cards[id], failedAt: () => undefined, hasSeen: () => false, mistakes: [], ...more};
}

const wish = (mode: Wish['mode'], more: Partial<Wish> = {}): Wish => ({mode, seed: 's', ...more});
const ids = (entries: readonly BankEntry[]) => entries.map(({id}) => id);

test('the same seed chooses the same questions in the same order, another seed others', () => {
  const chosen = (seed: string) => ids(choose(bank, known({}), wish('exam', {seed, count: 6}), 0));
  expect(chosen('x')).toEqual(chosen('x'));
  expect(chosen('x')).not.toEqual(chosen('y'));
  expect(new Set(chosen('x')).size).toBe(6);
});

test('a wish may name lessons and tags', () => {
  expect(ids(matching(bank, {lessons: ['b']}))).toEqual(['b1', 'b2', 'b3', 'b4']);
  expect(ids(matching(bank, {tags: ['first']}))).toEqual(['a1', 'b1', 'c1']);
  expect(ids(choose(bank, known({}), wish('exam', {lessons: ['a'], tags: ['first']}), 0))).toEqual(['a1']);
});

describe('due', () => {
  test('is what was answered and whose day has come', () => {
    const one = entry('a1', 'a', 1);
    expect(isDue(one, known({}), 10)).toBe(false);
    expect(isDue(one, known({a1: card(10)}), 9)).toBe(false);
    expect(isDue(one, known({a1: card(10)}), 10)).toBe(true);
  });

  test('is what has a rule that an exercise failed by since it was answered, or before it ever was', () => {
    const one = entry('a1', 'a', 1, {rules: ['nginx/x']});
    const failed = (at: number): Partial<Known> => ({failedAt: (rule) => (rule === 'nginx/x' ? at : undefined)});
    expect(isDue(one, known({}, failed(5)), 10)).toBe(true);
    expect(isDue(one, known({a1: card(99, 4)}, failed(5)), 10)).toBe(true);
    expect(isDue(one, known({a1: card(99, 6)}, failed(5)), 10)).toBe(false);
  });
});

test('practice asks what is due first, then what was read, then the course in its order, then the rest', () => {
  const cards = {a1: card(5), a2: card(3), b1: card(99)};
  const hasSeen = (lesson: string) => lesson === 'c';
  const all = ids(choose(bank, known(cards, {hasSeen}), wish('practice', {count: 2}), 10));
  expect(all.toSorted()).toEqual(['a1', 'a2']);
  const six = ids(choose(bank, known(cards, {hasSeen}), wish('practice', {count: 6}), 10));
  expect(six.toSorted()).toEqual(['a1', 'a2', 'c1', 'c2', 'c3', 'c4']);
  expect(ids(choose(bank, known(cards, {hasSeen}), wish('practice', {count: 11}), 10))).not.toContain('b1');
});

test('review asks what was wrong and what is due, and nothing else', () => {
  const cards = {a1: card(5), a2: card(99)};
  expect(ids(choose(bank, known(cards, {mistakes: ['b3']}), wish('review'), 10)).toSorted()).toEqual(['a1', 'b3']);
  expect(choose(bank, known({}), wish('review'), 10)).toEqual([]);
});

describe('alternating', () => {
  test('puts no two of a lesson side by side as long as that is possible', () => {
    const row = alternating(bank);
    expect(ids(row).toSorted()).toEqual(ids(bank).toSorted());
    for (const [at, one] of row.entries()) expect(row[at + 1]?.lesson).not.toBe(one.lesson);
  });

  test('keeps what cannot be parted', () => {
    const many = [...bank.filter(({lesson}) => lesson === 'a'), entry('b1', 'b', 2)];
    expect(ids(alternating(many))).toEqual(['a1', 'b1', 'a2', 'a3', 'a4']);
  });
});
