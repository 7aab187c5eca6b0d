import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import type {Validators} from '../src/course/judge.ts';
import {lintCourse} from '../src/course/lint.ts';
import {pageProblem} from '../src/course/lint-links.ts';
import {plannedLessons} from '../src/course/plan.ts';
import {type ReadCourse, readCourse} from '../src/course/read.ts';
import type {CourseSource} from '../src/course/source.ts';
import {readCourseFolder} from '../src/io/course-folder.ts';
import {loadValidators} from '../src/io/lessons.ts';
import {type ContentProblem, problemLine} from '../src/text/problem.ts';
import {judgedKinds} from '../src/validators/index.ts';

/** The built-in course, proven whole: what `drydock lessons check` says of it, warnings included, is nothing. */
let source: CourseSource;
let found: readonly ContentProblem[];
let read: ReadCourse;
let validators: Validators;
let proven: readonly ContentProblem[];

beforeAll(async () => {
  ({source, problems: found} = await readCourseFolder(join(import.meta.dirname, '../lessons'), 'lessons'));
  validators = await loadValidators();
  read = readCourse(source, validators);
  proven = lintCourse(source, validators, 'strict');
}, 600_000);

const lines = (problems: readonly ContentProblem[]) => problems.map((problem) => problemLine(problem, 'en'));

test('every file can be read', () => {
  expect(lines(found)).toEqual([]);
});

test('the first three lessons of the plan are written, under their numbers', () => {
  const numbered = source.lessons.map(({id, number}) => ({id, number}));
  const planned = plannedLessons.map(({id, number}) => ({id, number}));
  expect(numbered.slice(0, 3)).toEqual(planned.slice(0, 3));
  expect(planned).toEqual(expect.arrayContaining(numbered));
});

test('the incidents stand in the order of their numbers', () => {
  const incidents = read.course.lessons.find(({id}) => id === 'incidents')?.exercises ?? [];
  expect(incidents.map(({title}) => /^Incident (\d)/.exec(title.en)?.[1]).join('')).toBe('1234567');
});

const written = ['lessons/01-first-image', 'lessons/02-layer-cache', 'lessons/03-production-image'];

test.each(written)('%s is proven: languages, links, rules, every answer, every harmless rewrite', (folder) => {
  expect(source.lessons.map(({path}) => path)).toContain(folder);
  expect(lines(proven.filter(({path}) => path.startsWith(folder)))).toEqual([]);
});

test('nothing is wrong elsewhere in the course', () => {
  expect(lines(proven.filter(({path}) => !written.some((folder) => path.startsWith(folder))))).toEqual([]);
});

describe.each(judgedKinds)('the rules of %s', (kind) => {
  test('lead to pages of the course', () => {
    const wrong = validators.of(kind).rules.flatMap(({id, learn}) => {
      const problem = learn === undefined ? undefined : pageProblem(learn, '', read.course);
      return problem === undefined ? [] : [`${id}: ${problem.en}`];
    });
    expect(wrong).toEqual([]);
  });
});
