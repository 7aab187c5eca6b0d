import type {Code} from 'mdast';
import {parseQuiz} from '../../../src/quiz/parse.ts';
import type {Question} from '../../../src/quiz/question.ts';
import {parseMarkdown} from '../../../src/text/markdown.ts';
import {Problems} from '../../../src/text/problem.ts';

/** The questions of printed fences, as a lesson reads them. */
export function questionsIn(text: string): Question[] {
  const markdown = parseMarkdown(text, new Problems('printed'));
  return markdown.root.children.flatMap((node): Question[] => {
    const question = node.type === 'code' ? parseQuiz(node satisfies Code, markdown) : undefined;
    return question === undefined ? [] : [question];
  });
}
