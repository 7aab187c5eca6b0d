import {expect, test} from 'vitest';
import {againOf} from '../../../src/classroom/report/again.ts';

const rule = (id: string, open: number, people = 10) => ({rule: id, people, tries: 20, open});
const question = (id: string, right: number, wrong: number, partly = 0) => ({
  quiz: 'quiz-1',
  question: id,
  answered: right + wrong + partly,
  right,
  wrong,
  partly,
  late: 0,
  missing: 0,
});
const exercise = (ex: string, tried: number, passed: number) => ({ex, tried, passed, checks: 30});
const none = {rules: [], questions: [], exercises: []};
const named = (again: ReturnType<typeof againOf>) =>
  again.map((one) => (one.kind === 'rule' ? one.rule : one.kind === 'question' ? one.question : one.ex));

test('rules that a fifth of the class never got past, those most are left with first, two at most', () => {
  const rules = [rule('a/few', 3), rule('a/some', 4), rule('a/more', 6), rule('a/most', 9)];
  expect(named(againOf({...none, rules}, 20))).toEqual(['a/most', 'a/more']);
  expect(named(againOf({...none, rules: [rule('a/few', 3)]}, 20))).toEqual([]);
  expect(named(againOf({...none, rules: [rule('a/few', 3)]}, 15))).toEqual(['a/few']);
});

test('questions that a third did not get right, by their share; partly right is not right', () => {
  const questions = [question('easy', 9, 1), question('third', 6, 3), question('half', 3, 1, 2)];
  expect(named(againOf({...none, questions}, 9))).toEqual(['half', 'third']);
});

test('exercises that less than two thirds passed', () => {
  const exercises = [exercise('hard', 10, 2), exercise('fair', 9, 6), exercise('lone', 2, 0)];
  expect(named(againOf({...none, exercises}, 10))).toEqual(['hard']);
});

test('of a class of two nothing is said', () => {
  const all = {rules: [rule('a/b', 2)], questions: [question('q', 0, 2)], exercises: [exercise('x', 2, 0)]};
  expect(againOf(all, 2)).toEqual([]);
});
