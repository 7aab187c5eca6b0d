import type {QuestionKind} from './question.ts';

/** A question of the course as far as choosing it goes; its text stands in the lesson. */
export interface BankEntry {
  readonly id: string;
  readonly kind: QuestionKind;
  /** The lesson and page it belongs to, by id, and the lesson's number. */
  readonly lesson: string;
  readonly number: number;
  readonly page: string;
  readonly tags: readonly string[];
  readonly rules: readonly string[];
}
