import {expect, test} from 'vitest';
import {attentionOf, helpOf} from '../../../src/classroom/report/attention.ts';
import {gradebookOf} from '../../../src/classroom/report/gradebook.ts';
import {recordOf} from '../../../src/classroom/report/record.ts';
import {began, joins, logOf, minute, type Said, sources} from './sample.ts';

const check = (who: string, at: number, ok: boolean): Said => [
  `l:${who}`,
  at,
  {k: 'check', ex: 'x', ok, rules: ok ? [] : [{id: 'a/b', n: 1}], ms: 0},
];
const help = (who: string, at: number, on = true): Said => [`l:${who}`, at, {k: 'help', on}];
const tries = (who: string) => [3, 4, 5].map((at) => check(who, at, false));

function bookOf(...said: readonly Said[]) {
  const people = ['a', 'b', 'c'].map((id, index) => joins(id, id.toUpperCase(), index));
  const teaches: Said = ['server', 0, {k: 'teach', instructor: 'i1', name: 'Kim', role: 'instructor'}];
  return gradebookOf(recordOf(logOf(began(), teaches, ...people, ...said, ['i:i1', 60, {k: 'end'}])), sources);
}
const needs = (...said: readonly Said[]) => attentionOf(bookOf(...said)).map(({row, need}) => [row.id, need]);
const absent = (...ids: readonly string[]) => ids.map((id) => [id, {why: 'absent'}]);

test('who waited in vain comes first, who waited longest before the others', () => {
  expect(needs(help('a', 50), help('b', 20), check('c', 9, true))).toEqual([
    ['b', {why: 'waited', ms: 40 * minute}],
    ['a', {why: 'waited', ms: 10 * minute}],
  ]);
});

test('who passed after asking needs no word', () => {
  expect(needs(help('a', 2), check('a', 9, true))).toEqual(absent('b', 'c'));
  expect(needs(check('a', 2, true), help('a', 9))[0]).toEqual(['a', {why: 'waited', ms: 51 * minute}]);
});

test('who tried hard, did not pass and was never helped was alone', () => {
  expect(needs(...tries('a'))[0]).toEqual(['a', {why: 'alone', exercises: ['x'], asked: 0}]);
  expect(needs(...tries('a'), help('a', 6), help('a', 7, false))[0]).toEqual([
    'a',
    {why: 'alone', exercises: ['x'], asked: 1},
  ]);
  expect(needs(...tries('a'), help('a', 6), ['i:i1', 7, {k: 'helped', learner: 'a'}])).toEqual(absent('b', 'c'));
  expect(needs(...tries('a').slice(1))).toEqual(absent('b', 'c'));
  expect(needs(...tries('a'), check('a', 6, true))).toEqual(absent('b', 'c'));
});

test('who was removed is left out, of the people and of the calls', () => {
  const book = bookOf(help('a', 2), help('b', 3), ['i:i1', 9, {k: 'kick', learner: 'b'}]);
  expect(attentionOf(book).map(({row}) => row.id)).toEqual(['a', 'c']);
  expect(helpOf(book)).toEqual({calls: 1, helped: 0, takenBack: 0, waiting: 1});
});
