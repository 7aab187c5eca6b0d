import type {Span} from '../span.ts';

/** Why Python does not read a file; each kind has a message of its own. */
export type ProblemKind =
  | 'unclosed-bracket'
  | 'unmatched-bracket'
  | 'mismatched-bracket'
  | 'unterminated-string'
  | 'unterminated-triple'
  | 'smart-quote'
  | 'invalid-character'
  | 'stray-backslash'
  | 'nul'
  | 'tabs'
  | 'unindent'
  | 'unexpected-indent'
  | 'expected-indent'
  | 'expected-colon'
  | 'equals-in-condition'
  | 'equals-in-brackets'
  | 'dict-colon'
  | 'try-alone'
  | 'decorator'
  | 'starred'
  | 'pattern'
  | 'print-statement'
  | 'exec-statement'
  | 'except-comma'
  | 'missing-comma'
  | 'invalid-number'
  | 'leading-zero'
  | 'assign-to'
  | 'keyword-name'
  | 'else-without-if'
  | 'positional-after-keyword'
  | 'outside-function'
  | 'outside-async'
  | 'outside-loop'
  | 'duplicate-argument'
  | 'default-order'
  | 'scope'
  | 'future'
  | 'bad-escape'
  | 'bad-f-string'
  | 'bad-bytes'
  | 'unexpected-end'
  | 'too-deep'
  | 'other';

/** One thing Python refuses. */
export interface PythonProblem {
  readonly kind: ProblemKind;
  readonly span: Span;
  /** The learner's own words that the message quotes: the character, the name, the keyword; may be empty. */
  readonly word: string;
  /** Another place that belongs to it: the bracket that was opened, the block that wants a body. */
  readonly other?: Span;
}
