import type {RootContent} from 'mdast';
import type {Inline} from '../text/document.ts';
import type {Markdown} from '../text/markdown.ts';
import type {Problems} from '../text/problem.ts';
import type {QuizFence} from './fence.ts';

/** A question on its way: its first line is read, its body is not. */
export interface Draft {
  readonly fence: QuizFence;
  readonly line: number;
  /** The body without the explanation. */
  readonly nodes: readonly RootContent[];
  readonly markdown: Markdown;
  readonly explanation: readonly Inline[];
  /** For problems about the whole question: lines of the lesson. */
  readonly problems: Problems;
}
