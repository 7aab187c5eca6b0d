import type {Text} from '../text/language.ts';
import type {Diagnostic} from '../validators/validator.ts';

/** Something a real program said of a file, in its own words; places are the learner's. */
export interface Complaint {
  /** error: the program refuses the file for it. warning: it goes on. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** From 1; left out where the program names none. */
  readonly line?: number;
  /** Another file than the judged one, as it is shown. */
  readonly file?: string;
}

/** What a real program makes of a file. A program that did not get to judge never counts as content. */
export interface Verdict {
  /** As it is called on the command line: `nginx`. */
  readonly program: string;
  readonly version?: string;
  /** syntax: it reads the file and says nothing of what is in it, so that only errors of reading can be compared. */
  readonly scope: 'file' | 'syntax';
  readonly outcome:
    | {
        readonly kind: 'accepted';
        readonly complaints: readonly Complaint[];
        /** What it could not judge on this machine, each with the reason. */
        readonly unjudged: readonly Text[];
      }
    | {readonly kind: 'refused'; readonly complaints: readonly Complaint[]}
    | {readonly kind: 'not checked'; readonly reason: Text};
}

/** How a program's verdict and drydock's own fit together. */
export type Agreement =
  | {readonly kind: 'agree'}
  /** The program accepts what drydock calls an error. */
  | {readonly kind: 'drydock alone'; readonly errors: readonly Diagnostic[]}
  /** The program refuses what drydock finds no error in. */
  | {readonly kind: 'program alone'};

/** Compares a verdict with what drydock found in the same file. Nothing is compared where the program did not judge. */
export function agreement({outcome, scope}: Verdict, diagnostics: readonly Diagnostic[]): Agreement {
  const errors = diagnostics.filter(({severity, blocking}) => severity === 'error' && (scope === 'file' || blocking));
  switch (outcome.kind) {
    case 'accepted':
      return errors.length > 0 ? {kind: 'drydock alone', errors} : {kind: 'agree'};
    case 'refused':
      return diagnostics.some(({severity}) => severity === 'error') ? {kind: 'agree'} : {kind: 'program alone'};
    case 'not checked':
      return {kind: 'agree'};
  }
}

/** The program with its version: `nginx 1.22.1`. */
export function judgeName({program, version}: Pick<Verdict, 'program' | 'version'>): string {
  return version === undefined ? program : `${program} ${version}`;
}
