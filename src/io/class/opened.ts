import type {Text} from '../../text/language.ts';
import type {SessionStore} from './store.ts';

/** What became of opening the log of a class. */
export type Opened =
  /** `notices`: what the instructor should know all the same, such as a line that a crash cut off. */
  {readonly kind: 'open'; readonly store: SessionStore; readonly notices: readonly Text[]} | RefusedLog;

/**
 * Why a log is not opened, and what to do. `busy`: another server writes it; `damaged`: a line in its middle cannot be
 * read; `newer`: a newer drydock wrote it; `address`: the address of Redis is none; `system`: disk or network refuse.
 */
export interface RefusedLog {
  readonly kind: 'refused';
  readonly why: 'busy' | 'damaged' | 'newer' | 'address' | 'system';
  readonly reason: Text;
}

export function refuse(why: RefusedLog['why'], reason: Text): RefusedLog {
  return {kind: 'refused', why, reason};
}

/** A log that could not be written or asked; with what to tell the instructor. */
export class StoreTrouble extends Error {
  readonly text: Text;
  constructor(text: Text, cause?: unknown) {
    super(text.en, {cause});
    this.name = 'StoreTrouble';
    this.text = text;
  }
}
