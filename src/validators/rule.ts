import type {Span} from '../syntax/span.ts';
import type {Text} from '../text/language.ts';

/**
 * error: the program refuses the file, or what it builds certainly does not work.
 * warning: it is accepted and will hurt. hint: it could be better.
 */
export type Severity = 'error' | 'warning' | 'hint';

/** What a rule saw in one place. The message says what was seen, why it matters here, and what to do. */
export interface Finding {
  readonly span: Span;
  readonly message: Text;
  readonly fix?: Fix;
  readonly related?: readonly Related[];
}

/** Edits that would settle the finding: spans of the judged text and what should stand there instead. */
export interface Fix {
  readonly edits: readonly {readonly span: Span; readonly text: string}[];
}

/** Another place of the same file that has to do with the finding. */
interface Related {
  readonly span: Span;
  readonly message: Text;
}

export type OptionValue = string | number | boolean | readonly string[];
export type Options = Readonly<Record<string, OptionValue>>;
/** For rules that take no options. */
export type NoOptions = Readonly<Record<never, never>>;

/** One opinion about a tree: a card for the learner and a pure generator of findings. */
export interface Rule<Tree, Asked extends Options = NoOptions> {
  /** `kind/what-a-good-file-does`; the file is named after the part behind the slash. */
  readonly id: string;
  readonly title: Text;
  /** Why it matters, two to five sentences of Markdown (inline marks only). */
  readonly why: Text;
  /** The lesson page that teaches it: `lesson#page`. */
  readonly learn?: string;
  /** The primary source. */
  readonly reference: string;
  /** The same rule in other tools, by id only: "hadolint DL3006", "BuildKit JSONArgsRecommended". */
  readonly alsoKnownAs?: readonly string[];
  readonly severity: Severity;
  /** The version of the program from which it judges so; left out: all that drydock knows. */
  readonly since?: string;
  /** The first version of the program that no longer judges so. */
  readonly until?: string;
  /** Nothing judged after it can be trusted: goals wait until it is settled. */
  readonly blocking?: true;
  /** Speaks only when an exercise's goal asks for it; `drydock check` on its own never runs it. */
  readonly onlyWhenAsked?: true;
  /** The options a goal may set, with the values they have when it does not. */
  readonly defaults?: Asked;
  /** A file the rule complains about and one that nobody complains about: shown to the learner and run as tests. */
  readonly bad: string;
  readonly good: string;
  /**
   * What must be in the file before silence means anything: says what is missing, or nothing when it is there.
   * Only goals ask it; an empty file never passes a goal.
   */
  missing?(tree: Tree, options: Asked): Text | undefined;
  /** Yields what is wrong. Never throws, whatever the tree holds. */
  check(tree: Tree, options: Asked): Iterable<Finding>;
}

/** What a learner can read about a rule: the rule without its judgement. Plain data. */
export type RuleCard = Pick<
  Rule<unknown>,
  'id' | 'title' | 'why' | 'learn' | 'reference' | 'alsoKnownAs' | 'severity' | 'since' | 'until' | 'bad' | 'good'
>;
