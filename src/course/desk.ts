import type {Text} from '../text/language.ts';

/** One file of the learner's desk as it was found. */
export type DeskFile =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'missing'}
  /**
   * It is there and cannot be judged; the reason says what was seen and what to do. An editor can mend what is wrong
   * with the content, not what is wrong with the thing itself (a folder, a link that leads out).
   */
  | {readonly kind: 'refused'; readonly wrong: 'content' | 'thing'; readonly reason: Text};

/** The files of an exercise by path, as they were read at one moment. */
export type Desk = ReadonlyMap<string, DeskFile>;
