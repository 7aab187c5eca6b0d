import {expect, test} from 'vitest';
import {gradebookOf} from '../../../src/classroom/report/gradebook.ts';
import {recordOf} from '../../../src/classroom/report/record.ts';
import {strugglesOf} from '../../../src/classroom/report/struggles.ts';
import {began, joins, lesson, logOf, minute, type Said, sources} from './sample.ts';

test('rules by people, then by tries; exercises by who passed; questions by wrong answers', () => {
  const {rules, exercises, questions} = strugglesOf(gradebookOf(recordOf(lesson), sources));
  expect(rules).toEqual([
    {rule: 'dockerfile/exec-form', people: 2, tries: 3, open: 1},
    {rule: 'dockerfile/pin', people: 1, tries: 1, open: 1},
  ]);
  expect(exercises).toEqual([{ex: 'fix-cmd', tried: 2, passed: 1, median: 5 * minute, checks: 4}]);
  expect(questions).toEqual([
    {quiz: 'quiz-1', question: 'q-port', answered: 2, right: 1, wrong: 1, partly: 0, late: 1, missing: 0},
    {quiz: 'quiz-1', question: 'q-many', answered: 1, right: 0, wrong: 0, partly: 1, late: 0, missing: 2},
  ]);
});

test('who was removed does not count', () => {
  const check = {k: 'check' as const, ex: 'x', ok: false, rules: [{id: 'dockerfile/pin', n: 1}], ms: 0};
  const log = logOf(
    began(),
    ['server', 0, {k: 'teach', instructor: 'i1', name: 'Kim', role: 'instructor'}],
    joins('a', 'A', 0),
    ['l:a', 2, check],
    ['i:i1', 3, {k: 'kick', learner: 'a'}],
  );
  expect(strugglesOf(gradebookOf(recordOf(log), sources))).toEqual({rules: [], exercises: [], questions: []});
});

test('the exercise that fewest passed comes first, then the one that took longest', () => {
  const pass = (ex: string, at: number): Said => ['l:a', at, {k: 'check', ex, ok: true, rules: [], ms: minute}];
  const log = logOf(
    began(),
    joins('a', 'A', 0),
    pass('quick', 3),
    ['l:a', 4, {k: 'check', ex: 'slow', ok: true, rules: [], ms: 2 * minute}],
    ['l:a', 5, {k: 'check', ex: 'never', ok: false, rules: [{id: 'dockerfile/pin', n: 1}], ms: 0}],
  );
  const {exercises} = strugglesOf(gradebookOf(recordOf(log), sources));
  expect(exercises.map(({ex, passed, median}) => [ex, passed, median])).toEqual([
    ['never', 0, undefined],
    ['slow', 1, 2 * minute],
    ['quick', 1, minute],
  ]);
});
