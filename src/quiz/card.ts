import type {Grade} from './grade.ts';

/**
 * What is remembered of a question between its answers: when it should be asked again and what the plan is made of.
 * Times are ms since 1970. Stands under the question's id, so that edits of its text keep it.
 */
export interface Card {
  readonly due: number;
  /** The last answer. */
  readonly last: number;
  /** FSRS: the days after which it is still known with a chance of 90 %. */
  readonly stability: number;
  /** FSRS: from 1 (easy) to 10. */
  readonly difficulty: number;
  /** How many answers, and how many of them had forgotten it. */
  readonly reps: number;
  readonly lapses: number;
  /** What the last answer came to, and the hash of the question as it was then. */
  readonly outcome: Grade['outcome'];
  readonly hash: string;
}
