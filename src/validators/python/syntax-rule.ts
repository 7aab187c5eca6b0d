import type {PythonFile} from '../../syntax/python.ts';
import type {Options, Rule} from '../rule.ts';
import {problemMessage, relatedMessage} from './messages.ts';
import {missingStatements} from './presence.ts';

/**
 * The rule that Python reads the file, for a kind of file that is a Python module: `KIND/python-syntax`.
 * Everything else about the file waits for it. `bad` must be refused by Python, `good` must please the kind's own rules.
 */
export function pythonSyntax<Tree>(
  kind: string,
  fileOf: (tree: Tree) => PythonFile,
  examples: {readonly bad: string; readonly good: string},
): Rule<Tree, Options> {
  return {
    id: `${kind}/python-syntax`,
    title: {en: 'Python can read the file', ko: 'Python이 읽을 수 있는 파일이에요'},
    why: {
      en: 'The file is a Python program: Python reads all of it before it runs the first line. One missing bracket or quote, and nothing in the file counts. The server does not start, and the log ends with `SyntaxError`.',
      ko: '이 파일은 Python 프로그램이고, Python은 첫 줄을 실행하기 전에 파일 전체를 읽어요. 괄호나 따옴표 하나만 빠져도 파일 전체가 소용없어져서 서버가 뜨지 않고 로그 끝에 `SyntaxError`가 남아요.',
    },
    reference: 'https://docs.python.org/3/tutorial/errors.html#syntax-errors',
    severity: 'error',
    blocking: true,
    ...examples,
    missing: (tree) => (fileOf(tree).problems.length > 0 ? undefined : missingStatements(fileOf(tree))),
    *check(tree) {
      for (const problem of fileOf(tree).problems) {
        const related = problem.other && [{span: problem.other, message: relatedMessage(problem)}];
        yield {span: problem.span, message: problemMessage(problem), ...(related && {related})};
      }
    },
  };
}
