import {describe, expect, test} from 'vitest';
import {
  givenBy,
  movedInOrder,
  type OrderDraft,
  type PairsDraft,
  paired,
  toggled,
  unanswered,
} from '../../src/quiz/answering.ts';
import type {Question} from '../../src/quiz/question.ts';
import {plainListing} from '../../src/text/listing.ts';

const common = {id: 'q', tags: [], rules: [], prompt: [], explanation: [], hash: 'h', line: 1};
const words = (text: string) => [{kind: 'text', text} as const];
const order: Question = {...common, kind: 'order', items: ['a', 'b', 'c'].map(words)};
const match: Question = {
  ...common,
  kind: 'match',
  header: [words('l'), words('r')],
  pairs: [
    [words('1'), words('one')],
    [words('2'), words('two')],
    [words('3'), words('three')],
  ],
};

test('what is to be sorted never lies sorted, and lies the same for the same seed', () => {
  const lay = (seed: string, tries = 0) => unanswered(order, tries, seed).draft;
  expect(lay('x')).toEqual(lay('x'));
  for (const seed of ['a', 'b', 'c', 'd', 'e']) expect(lay(seed)).not.toMatchObject({items: [0, 1, 2]});
  expect([1, 2, 3, 4, 5].map((tries) => JSON.stringify(lay('x', tries)))).not.toEqual(
    Array.from({length: 5}, () => JSON.stringify(lay('x'))),
  );
});

describe('an item that is held', () => {
  const draft: OrderDraft = {kind: 'order', items: [2, 0, 1], cursor: 0, held: true};

  test('goes where the cursor goes, and no further than the ends', () => {
    expect(movedInOrder(draft, 1)).toMatchObject({items: [0, 2, 1], cursor: 1});
    expect(movedInOrder(draft, 99)).toMatchObject({items: [0, 1, 2], cursor: 2});
    expect(movedInOrder(draft, -1)).toEqual(draft);
  });

  test('stays where it is put down', () => {
    expect(movedInOrder({...draft, held: false}, 2)).toMatchObject({items: [2, 0, 1], cursor: 2});
  });
});

describe('pairs', () => {
  const empty: PairsDraft = {kind: 'pairs', rights: [undefined, undefined, undefined], offered: [2, 0, 1], cursor: 0};

  test('the number of an offer goes to the row under the cursor, which goes on to the next empty one', () => {
    expect(paired(empty, 1)).toMatchObject({rights: [0, undefined, undefined], cursor: 1});
    const last = paired({...empty, rights: [0, undefined, undefined], cursor: 2}, 0);
    expect(last).toMatchObject({rights: [0, undefined, 2], cursor: 1});
  });

  test('a partner belongs to one row: the other gives it up', () => {
    expect(paired({...empty, rights: [0, 2, undefined], cursor: 2}, 1)).toMatchObject({rights: [undefined, 2, 0]});
  });

  test('a number that is not offered changes nothing', () => {
    expect(paired(empty, 7)).toEqual(empty);
  });

  test('are an answer when every row has a partner', () => {
    expect(givenBy({...empty, rights: [0, undefined, 2]})).toBeUndefined();
    expect(givenBy({...empty, rights: [0, 1, 2]})).toEqual({kind: 'pairs', rights: [0, 1, 2]});
    expect(unanswered(match, 0).draft).toMatchObject({rights: [undefined, undefined, undefined]});
  });
});

test('texts are an answer when no blank is empty', () => {
  expect(givenBy({kind: 'texts', texts: ['8000', ' '], blank: 0})).toBeUndefined();
  expect(givenBy({kind: 'texts', texts: ['8000'], blank: 0})).toEqual({kind: 'texts', texts: ['8000']});
});

test('the line under the cursor is the answer when none is marked', () => {
  expect(givenBy({kind: 'lines', cursor: 2, marked: []})).toEqual({kind: 'lines', lines: [3]});
  expect(givenBy({kind: 'lines', cursor: 2, marked: [0, 1]})).toEqual({kind: 'lines', lines: [1, 2]});
});

test('a mark comes and goes', () => {
  expect(toggled([2], 0)).toEqual([0, 2]);
  expect(toggled([0, 2], 0)).toEqual([2]);
});

test('a fragment begins as it stands in the question', () => {
  const config: Question = {
    ...common,
    kind: 'config',
    check: 'dockerfile',
    listing: plainListing('dockerfile', 'FROM x'),
  };
  expect(unanswered(config, 0).draft).toEqual({kind: 'config', text: undefined, findings: []});
});
