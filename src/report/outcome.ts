import type {Kind} from '../validators/index.ts';
import type {RuleCard} from '../validators/rule.ts';
import type {Diagnostic} from '../validators/validator.ts';
import type {Verdict} from './verdict.ts';

/** One judged file with its text, so that a report can show the lines. */
export interface JudgedFile {
  /** As it is shown: relative to the folder drydock was started in, with forward slashes. */
  readonly file: string;
  readonly kind: Kind;
  /** Without the byte order mark; positions count in it. */
  readonly text: string;
  /** Worst first. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the real programs said; left out when they were not asked. */
  readonly verdicts?: readonly Verdict[];
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

/** True when drydock finds an error in a file or a real program refuses it. */
export function hasErrors(files: readonly JudgedFile[]): boolean {
  const refused = files.some(({verdicts = []}) => verdicts.some(({outcome}) => outcome.kind === 'refused'));
  return refused || summarize(files).errors > 0;
}

/** How many findings of each severity drydock itself has in the files. */
export function summarize(files: readonly JudgedFile[]): Summary {
  const all = files.flatMap(({diagnostics}) => diagnostics);
  const count = (severity: Diagnostic['severity']) => all.filter((one) => one.severity === severity).length;
  return {errors: count('error'), warnings: count('warning'), hints: count('hint')};
}
