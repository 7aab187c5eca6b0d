import type {Block, Inline, Listing} from '../text/document.ts';

/** A question of a lesson in one language; `quiz` fences hold them. Choices keep the author's order. */
export type Question =
  | SingleQuestion
  | MultiQuestion
  | TrueFalseQuestion
  | FillQuestion
  | PredictQuestion
  | OrderQuestion
  | MatchQuestion
  | BugQuestion
  | ConfigQuestion
  | PollQuestion;
export type QuestionKind = Question['kind'];

export const questionKinds = [
  'single',
  'multi',
  'truefalse',
  'fill',
  'predict',
  'order',
  'match',
  'bug',
  'config',
  'poll',
] as const satisfies readonly QuestionKind[];

interface Common {
  /** Unique in the course and the same in every language. */
  readonly id: string;
  readonly tags: readonly string[];
  /** The rules it exercises, by id. */
  readonly rules: readonly string[];
  readonly prompt: readonly Block[];
  /** Shown after answering. Polls may have none. */
  readonly explanation: readonly Inline[];
  /** A short hash of everything the learner sees: stored with each answer. */
  readonly hash: string;
  /** The line of the fence in the lesson file. */
  readonly line: number;
}

export interface Choice {
  readonly inlines: readonly Inline[];
  readonly correct: boolean;
  /** Why somebody picks it and what is right or wrong about it; may be empty. */
  readonly reason: readonly Inline[];
}

interface SingleQuestion extends Common {
  readonly kind: 'single';
  readonly choices: readonly Choice[];
}
export interface MultiQuestion extends Common {
  readonly kind: 'multi';
  readonly choices: readonly Choice[];
}
/** Two choices, the true one first. */
interface TrueFalseQuestion extends Common {
  readonly kind: 'truefalse';
  readonly choices: readonly Choice[];
}
/** One list of accepted texts for each `____` of the prompt. */
export interface FillQuestion extends Common {
  readonly kind: 'fill';
  readonly accept: readonly (readonly string[])[];
  readonly caseSensitive: boolean;
}
export interface PredictQuestion extends Common {
  readonly kind: 'predict';
  readonly accept: readonly (readonly string[])[];
  readonly caseSensitive: boolean;
}
/** The items in the right order. */
export interface OrderQuestion extends Common {
  readonly kind: 'order';
  readonly items: readonly (readonly Inline[])[];
}
export interface MatchQuestion extends Common {
  readonly kind: 'match';
  readonly header: readonly [readonly Inline[], readonly Inline[]];
  readonly pairs: readonly (readonly [readonly Inline[], readonly Inline[]])[];
}
export interface BugQuestion extends Common {
  readonly kind: 'bug';
  readonly listing: Listing;
  /** The guilty lines, from 1. */
  readonly guilty: readonly number[];
}
/** Judged by the validators: the listing is the starting text. */
export interface ConfigQuestion extends Common {
  readonly kind: 'config';
  readonly check: string;
  readonly listing: Listing;
}
export interface PollQuestion extends Common {
  readonly kind: 'poll';
  readonly choices: readonly Choice[];
}
