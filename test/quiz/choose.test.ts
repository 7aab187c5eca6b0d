import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {knownBy} from '../../src/app/quiz.ts';
import {formatProgress, parseProgress} from '../../src/progress/file.ts';
import {failRules, keepCard, keepMistakes, noProgress, type Progress} from '../../src/progress/progress.ts';
import type {BankEntry} from '../../src/quiz/bank.ts';
import type {Card} from '../../src/quiz/card.ts';
import {choose, interleaved, isDue, type Known, matching, type Wish} from '../../src/quiz/choose.ts';

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

test('a rule that an exercise failed by brings its questions into practice and review, until they are answered', () => {
  const asking = [...bank, entry('d1', 'd', 4, {rules: ['nginx/x']})];
  const failed = knownBy(failRules(noProgress, ['nginx/x'], 5));
  expect(ids(choose(asking, failed, wish('review'), 10))).toEqual(['d1']);
  expect(ids(choose(asking, failed, wish('practice', {count: 1}), 10))).toEqual(['d1']);
  const answered = knownBy(keepCard(failRules(noProgress, ['nginx/x'], 5), 'd1', card(99, 8)));
  expect(choose(asking, answered, wish('review'), 10)).toEqual([]);
});

describe('clocks that were wrong', () => {
  const one = entry('a1', 'a', 1, {rules: ['nginx/x']});
  const year = 365 * 86_400_000;

  test('a card answered in the future is due, so that its dates are set right', () => {
    expect(isDue(one, known({a1: card(9 * year, 8 * year)}), year)).toBe(true);
  });

  test('a clock put back by some minutes makes nothing due', () => {
    expect(isDue(one, known({a1: card(year, 60_000)}), 0)).toBe(false);
  });

  test('an exercise that failed in the future does not make its questions due for years', () => {
    expect(isDue(one, known({a1: card(9 * year, 5)}, {failedAt: () => 8 * year}), 10)).toBe(false);
    expect(isDue(one, known({}, {failedAt: () => 8 * year}), 10)).toBe(false);
  });
});

test('what left the course is passed over: cards and mistakes of questions that are no more', () => {
  const progress = keepMistakes(keepCard(noProgress, 'gone', card(1)), ['gone', 'b3', 'gone-too'], 5);
  expect(ids(choose(bank, knownBy(progress), wish('review'), 10))).toEqual(['b3']);
});

test('the same is chosen by the cards of a file, which are not opened for it', () => {
  const answers = fc.array(
    fc.record({id: fc.constantFrom(...ids(bank)), due: fc.nat(20), last: fc.nat(20), rule: fc.nat(20)}),
  );
  const asking = bank.map((one, n) => (n % 3 === 0 ? {...one, rules: ['nginx/x']} : one));
  fc.assert(
    fc.property(answers, fc.string(), fc.constantFrom('practice', 'exam', 'review'), (given, seed, mode) => {
      const progress = given.reduce(
        (all, {id, due, last, rule}) => keepCard(failRules(all, ['nginx/x'], rule), id, card(due, last)),
        noProgress,
      );
      const read = parseProgress(formatProgress(progress));
      if (read.kind !== 'read') throw new Error(`read as ${read.kind}`);
      const chosen = (of: Progress) => ids(choose(asking, knownBy(of), wish(mode, {seed, count: 7}), 10));
      expect(chosen(read.progress)).toEqual(chosen(progress));
    }),
  );
});

test('polls only fill a practice up, and never come into an exam or a review', () => {
  const polls = [entry('p1', 'a', 1, {kind: 'poll'}), entry('p2', 'b', 2, {kind: 'poll'})];
  const mixed = [...polls, ...bank];
  for (const mode of ['practice', 'exam'] as const) {
    expect(ids(choose(mixed, known({}), wish(mode, {count: 12}), 0)).toSorted()).toEqual(ids(bank).toSorted());
    expect(choose(mixed, known({}), wish(mode, {count: 14}), 0)).toHaveLength(mode === 'exam' ? 12 : 14);
  }
  const failed = {failedAt: () => 1, mistakes: ['p1', 'a1']};
  expect(ids(choose(mixed, known({}, failed), wish('review'), 10))).toEqual(['a1']);
});

test('a wish that nothing fits chooses nothing', () => {
  for (const mode of ['practice', 'exam', 'review'] as const) {
    expect(choose(bank, known({}), wish(mode, {tags: ['none']}), 0)).toEqual([]);
    expect(choose([], known({}), wish(mode), 0)).toEqual([]);
  }
});

test('the time grows with the bank and not with its square', () => {
  const many = Array.from({length: 50_000}, (_, n) => entry(`q${n}`, `l${n % 15}`, n % 15, {page: `p${n % 90}`}));
  const all = known(Object.fromEntries(many.map(({id}) => [id, card(1)])), {mistakes: ids(many).toReversed()});
  const start = performance.now();
  for (const mode of ['practice', 'exam', 'review'] as const)
    expect(choose(many, all, wish(mode), 10).length).toBeGreaterThan(9);
  // A search in a list for each question takes several seconds, what is done now a tenth of one.
  expect(performance.now() - start).toBeLessThan(2_000);
});

/** Questions of few lessons with few pages, so that many are alike. */
const anyEntries = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('p', 'q', 'r')), {maxLength: 40})
  .map((drawn) => drawn.map(([lesson, page], n) => entry(`${lesson}${n}`, lesson, 1, {page})));

/** The longest stretch of neighbours with the same key. */
function stretch(row: readonly BankEntry[], keyOf: (entry: BankEntry) => string): number {
  let longest = 0;
  let length = 0;
  for (const [at, one] of row.entries()) {
    const before = row[at - 1];
    length = before !== undefined && keyOf(before) === keyOf(one) ? length + 1 : 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

/** The shortest that the longest stretch can be. */
function leastStretch(row: readonly BankEntry[], keyOf: (entry: BankEntry) => string): number {
  const counts = [...new Set(row.map(keyOf))].map((key) => row.filter((one) => keyOf(one) === key).length);
  const most = Math.max(0, ...counts);
  return Math.ceil(most / (row.length - most + 1));
}

describe('interleaved', () => {
  const lessonOf = ({lesson}: BankEntry) => lesson;
  const pageOf = ({page}: BankEntry) => page;

  test('keeps every question once', () => {
    fc.assert(
      fc.property(anyEntries, (row) => {
        expect(ids(interleaved(row)).toSorted()).toEqual(ids(row).toSorted());
      }),
    );
  });

  test('no lesson comes more often in a row than it has to', () => {
    fc.assert(
      fc.property(anyEntries, (row) => {
        expect(stretch(interleaved(row), lessonOf)).toBe(leastStretch(row, lessonOf));
      }),
    );
  });

  test('nor, where there is one lesson only, does a page', () => {
    const oneLesson = anyEntries.map((row) => row.map((one) => ({...one, lesson: 'a'})));
    fc.assert(
      fc.property(oneLesson, (row) => {
        expect(stretch(interleaved(row), pageOf)).toBe(leastStretch(row, pageOf));
      }),
    );
  });

  test('what cannot be parted is spread', () => {
    const many = [...bank.filter(({lesson}) => lesson === 'a'), entry('b1', 'b', 2)];
    expect(ids(interleaved(many))).toEqual(['a1', 'a2', 'b1', 'a3', 'a4']);
  });
});
