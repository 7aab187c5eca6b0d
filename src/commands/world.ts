import type {Environment} from '../io/terminal.ts';
import type {Language} from '../text/language.ts';
import {asciiOnly} from '../text/width.ts';

/** What a command knows of the place it runs in; main fills it, a test makes it up. */
export interface World {
  /** The current folder, absolute. */
  readonly directory: string;
  readonly language: Language;
  /** drydock's own version. */
  readonly version: string;
  /** `color` only on a terminal that wants it. */
  readonly color: 'color' | 'plain';
  /** ascii: texts for people are drawn without signs that a terminal or font may lack. */
  readonly signs: 'unicode' | 'ascii';
  /** The terminal's columns; undefined where the output goes elsewhere. */
  readonly columns: number | undefined;
  /** Everything on the standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  readonly env: Environment;
  /** The folder of drydock's data; undefined when nothing says where it should be, or the command needs none. */
  readonly data: string | undefined;
  /** Puts a question and gives the line that is answered; undefined where nobody can answer. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What a command wants printed, and the code drydock ends with: 0 fine, 1 errors in the files, 2 wrong usage or trouble. */
export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: 0 | 1 | 2;
}

/** A text for people with the signs that the terminal can show. */
export function drawn(text: string, {signs}: Pick<World, 'signs'>): string {
  return signs === 'ascii' ? asciiOnly(text) : text;
}
