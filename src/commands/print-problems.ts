import type {Language} from '../text/language.ts';
import {type ContentProblem, problemLine} from '../text/problem.ts';
import {visible} from '../text/width.ts';

/** Problems of a course as lines that editors understand. */
export function printProblems(problems: readonly ContentProblem[], language: Language): string {
  return problems.map((problem) => `${visible(problemLine(problem, language))}\n`).join('');
}
