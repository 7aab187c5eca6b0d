import type {Kind} from '../validators/index.ts';
import type {RuleCard} from '../validators/rule.ts';
import type {Diagnostic} from '../validators/validator.ts';

/** One judged file with its text, so that a report can show the lines. */
export interface JudgedFile {
  /** As it is shown: relative to the folder drydock was started in, with forward slashes. */
  readonly file: string;
  readonly kind: Kind;
  /** Without the byte order mark; positions count in it. */
  readonly text: string;
  /** Worst first. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A finished check, ready to be printed in any shape. */
export interface Outcome {
  /** The version of drydock that judged. */
  readonly version: string;
  readonly files: readonly JudgedFile[];
  /** The cards of the rules that found something, by id; others may be there. */
  readonly cards: ReadonlyMap<string, RuleCard>;
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

/** How many findings of each severity the files have. */
export function summarize(files: readonly JudgedFile[]): Summary {
  const all = files.flatMap(({diagnostics}) => diagnostics);
  const count = (severity: Diagnostic['severity']) => all.filter((one) => one.severity === severity).length;
  return {errors: count('error'), warnings: count('warning'), hints: count('hint')};
}
