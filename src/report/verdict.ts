import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
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

export interface Counts {
  readonly accepted: number;
  readonly refused: number;
  readonly notChecked: number;
}

/** How a program's verdict and drydock's own fit together. */
type Agreement =
  | {readonly kind: 'agree'}
  /** The program accepts what drydock calls an error. */
  | {readonly kind: 'drydock alone'; readonly errors: readonly Diagnostic[]}
  /** The program refuses what drydock finds no error in; `milder` is what drydock says of the same lines. */
  | {readonly kind: 'program alone'; readonly milder: readonly Diagnostic[]};

/**
 * Compares a verdict with what drydock found in the same file. Nothing is compared where the program did not judge, or
 * complains of another file alone.
 */
function agreement({outcome, scope}: Verdict, diagnostics: readonly Diagnostic[]): Agreement {
  const errors = diagnostics.filter(({severity, blocking}) => severity === 'error' && (scope === 'file' || blocking));
  switch (outcome.kind) {
    case 'accepted':
      return errors.length > 0 ? {kind: 'drydock alone', errors} : {kind: 'agree'};
    case 'refused':
      if (diagnostics.some(({severity}) => severity === 'error')) return {kind: 'agree'};
      if (outcome.complaints.length > 0 && outcome.complaints.every(({file}) => file !== undefined))
        return {kind: 'agree'};
      return {
        kind: 'program alone',
        milder: diagnostics.filter(({start}) => outcome.complaints.some(({line}) => line === start.line)),
      };
    case 'not checked':
      return {kind: 'agree'};
  }
}

/** Rules that tell of what only newer versions of a program know. */
const newer: ReadonlySet<string> = new Set(['nginx/newer-directive', 'systemd/newer-version']);

/** What is to be said of a disagreement, beside what both said; undefined where they agree. */
export function disagreement(verdict: Verdict, diagnostics: readonly Diagnostic[]): Text | undefined {
  const seen = agreement(verdict, diagnostics);
  const name = judgeName(verdict);
  switch (seen.kind) {
    case 'agree':
      return undefined;
    case 'drydock alone': {
      const errors = seen.errors.map(({rule, start}) => `${start.line}: ${rule}`).join(', ');
      return {
        en: `${name} accepts this; drydock finds errors (line ${errors}). drydock also looks at what this program leaves alone; if a finding is wrong, please report it.`,
        ko: `${particle(name, '은/는')} 문제없다고 하지만 drydock은 오류로 봐요(줄 ${errors}). drydock은 이 프로그램이 보지 않는 것도 검사해요. drydock이 틀린 것 같으면 알려 주세요.`,
      };
    }
    case 'program alone': {
      const rules = seen.milder.map(({rule}) => rule).join(', ');
      if (seen.milder.some(({rule}) => newer.has(rule))) {
        return {
          en: `${name} is older than what this file uses (${rules}). If your server has a newer one, it is fine there.`,
          ko: `${particle(name, '은/는')} 이 파일에서 쓴 것보다 오래된 버전이에요(${rules}). 서버의 버전이 더 새롭다면 괜찮아요.`,
        };
      }
      if (rules !== '') {
        return {
          en: `${name} refuses this and drydock says less (${rules}): please report it, so that drydock learns it.`,
          ko: `${particle(name, '은/는')} 거부하는데 drydock은 오류로 보지 않았어요(${rules}). drydock이 배울 수 있게 알려 주세요.`,
        };
      }
      return {
        en: `${name} refuses this and drydock saw nothing: please report it, so that drydock learns it.`,
        ko: `${particle(name, '은/는')} 거부하는데 drydock은 찾지 못했어요. drydock이 배울 수 있게 알려 주세요.`,
      };
    }
  }
}

/** How many verdicts there are of each kind; undefined when no program was asked. */
export function countVerdicts(files: readonly {readonly verdicts?: readonly Verdict[]}[]): Counts | undefined {
  if (files.every(({verdicts}) => verdicts === undefined)) return undefined;
  const all = files.flatMap(({verdicts = []}) => verdicts);
  const count = (kind: Verdict['outcome']['kind']) => all.filter(({outcome}) => outcome.kind === kind).length;
  return {accepted: count('accepted'), refused: count('refused'), notChecked: count('not checked')};
}

/** The program with its version: `nginx 1.22.1`. */
export function judgeName({program, version}: Pick<Verdict, 'program' | 'version'>): string {
  return version === undefined ? program : `${program} ${version}`;
}
