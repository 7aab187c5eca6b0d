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

beforeAll(async () => {
  ({source, problems: found} = await readCourseFolder(join(import.meta.dirname, '../lessons'), 'lessons'));
  validators = await loadValidators();
  read = readCourse(source, validators);
});

const lines = (problems: readonly ContentProblem[]) => problems.map((problem) => problemLine(problem, 'en'));

test('every file can be read', () => {
  expect(lines(found)).toEqual([]);
});

test('the first three lessons of the plan are written, under their numbers', () => {
  const written = source.lessons.map(({id, number}) => ({id, number}));
  const planned = plannedLessons.map(({id, number}) => ({id, number}));
  expect(written.slice(0, 3)).toEqual(planned.slice(0, 3));
  expect(planned).toEqual(expect.arrayContaining(written));
});

describe.each(['first-image', 'layer-cache', 'production-image'])('%s', (id) => {
  test('is proven: languages, links, rules, every answer, every harmless rewrite', {timeout: 120_000}, () => {
    const lessons = source.lessons.filter((lesson) => lesson.id === id);
    expect(lessons).toHaveLength(1);
    const own = lintCourse({...source, lessons}, validators, 'strict').filter(
      ({message}) => !message.en.startsWith('The link'),
    );
    expect(lines(own)).toEqual([]);
  });
});

test('names are unique and links lead somewhere in the whole course', {timeout: 120_000}, () => {
  const bare = source.lessons.map((lesson) => ({
    ...lesson,
    exercises: lesson.exercises.map((exercise) => ({...exercise, accepted: [], rejected: []})),
  }));
  const whole = lintCourse({...source, lessons: bare}, validators, 'kind').filter(({severity}) => severity === 'error');
  expect(lines(whole)).toEqual([]);
});

describe.each(judgedKinds)('the rules of %s', (kind) => {
  test('lead to pages of the course', () => {
    const wrong = validators(kind).rules.flatMap(({id, learn}) => {
      const problem = learn === undefined ? undefined : pageProblem(learn, '', read.course);
      return problem === undefined ? [] : [`${id}: ${problem.en}`];
    });
    expect(wrong).toEqual([]);
  });
});
