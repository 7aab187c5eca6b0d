import {plannedLessons} from './course/plan.ts';
import {compileCourse} from './io/lessons.ts';
import {problemLine} from './text/problem.ts';

/** `node compile-lessons.js LESSONS OUT`: compiles the built-in course when drydock is built; exit code 1 when it is broken. */
const [lessons, out] = process.argv.slice(2);
if (lessons === undefined || out === undefined) throw new Error('Say which lessons to compile and where to.');
void compileCourse(lessons, out, plannedLessons).then((problems) => {
  for (const problem of problems) process.stderr.write(`${problemLine(problem, 'en')}\n`);
  process.exitCode = problems.some(({severity}) => severity === 'error') ? 1 : 0;
});
