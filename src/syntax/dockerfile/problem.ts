import type {Span} from '../span.ts';

/** Everything BuildKit's frontend refuses about single instructions and lines. */
export type ProblemCode =
  // lines and directives
  | 'line-too-long'
  | 'directive-twice'
  | 'directive-escape'
  | 'directive-check'
  | 'directive-syntax'
  | 'heredoc-open'
  // quotes and variables
  | 'quote-open'
  | 'brace-open'
  | 'substitution'
  | 'modifier'
  | 'pattern'
  | 'required'
  // arguments
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
  | 'healthcheck-retries'
  // flags
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
