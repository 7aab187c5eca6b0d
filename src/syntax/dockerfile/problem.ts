import type {Span} from '../span.ts';

/** What BuildKit's frontend refuses about lines, directives, quotes and variables. */
export type LineProblem =
  | 'line-too-long'
  | 'directive-twice'
  | 'directive-escape'
  | 'directive-check'
  | 'directive-syntax'
  | 'heredoc-open'
  | 'quote-open'
  | 'brace-open'
  | 'substitution'
  | 'modifier'
  | 'pattern'
  | 'required';

/** What it refuses about the arguments of instructions. */
export type ArgumentProblem =
  | 'arguments-missing'
  | 'json-not-strings'
  | 'pair-value-missing'
  | 'pair-equals-missing'
  | 'pair-name-blank'
  | 'from-arguments'
  | 'stage-name'
  | 'platform'
  | 'copy-destination-missing'
  | 'copy-heredoc-destination'
  | 'copy-from-variable'
  | 'copy-url'
  | 'chmod'
  | 'checksum'
  | 'volume-empty'
  | 'shell-not-json'
  | 'run-empty'
  | 'signal'
  | 'onbuild-trigger'
  | 'healthcheck-type'
  | 'healthcheck-none'
  | 'healthcheck-command'
  | 'healthcheck-duration'
  | 'healthcheck-retries';

/** What it refuses about flags, the mounts of RUN among them. */
export type FlagProblem =
  | 'flag-unknown'
  | 'flag-twice'
  | 'flag-value-missing'
  | 'flag-not-boolean'
  | 'run-network'
  | 'run-security'
  | 'run-device'
  | 'mount-field'
  | 'mount-key'
  | 'mount-type'
  | 'mount-value'
  | 'mount-combination'
  | 'mount-target';

export type ProblemCode = LineProblem | ArgumentProblem | FlagProblem;

/** Something the frontend refuses. `detail` holds the learner's words it is about. */
export interface Problem {
  readonly code: ProblemCode;
  readonly span: Span;
  readonly detail: string;
  /** The instruction it is in, in capitals; empty outside of instructions. */
  readonly keyword: string;
}

/** A problem of one instruction. */
export function problem({keyword}: {readonly keyword: string}, code: ProblemCode, span: Span, detail: string): Problem {
  return {code, span, detail, keyword};
}
