import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import type {Saying} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';
import {makeFolder} from '../folder.ts';
import {trouble} from '../trouble.ts';
import {
  appendDurably,
  type Found,
  isKept,
  keyOf,
  nothing,
  readOutbox,
  rewriteOutbox,
  type Said,
} from './outbox-file.ts';

/** More checks than these say nothing new; answers and votes are kept by what they answer. */
const mostKept = 1000;
/** The file is written anew when it has so many lines more than twice what is needed. */
const mostLeftOver = 2000;

/**
 * Everything that was said and is not acknowledged, and the answers that are, until the class ends. It is on disk before
 * it is sent: whatever kills the process, what was sent once can be sent again under the same number.
 */
export class Outbox {
  readonly #path: string | undefined;
  readonly #told: (notice: Text) => void;
  #pending: Said[];
  #kept: Said[];
  /** Where the log has what is kept; not known of what an earlier process said. */
  readonly #places = new WeakMap<Said, number>();
  #lastCid: number;
  /** Lines that are not on disk yet. */
  #unwritten: string[] = [];
  /** In the file. */
  #lines: number;
  #writing: Promise<void> = Promise.resolve();
  #isTroubled = false;

  private constructor(path: string | undefined, found: Found, lines: number, told: (notice: Text) => void) {
    this.#path = path;
    this.#told = told;
    this.#pending = [...found.pending];
    this.#kept = [...found.kept];
    this.#lines = lines;
    this.#lastCid = Math.max(0, ...[...found.pending, ...found.kept].map(({cid}) => cid));
  }

  /**
   * Reads what an earlier process left in a folder; undefined: nothing is kept on disk. `told` hears what has to be said
   * about it.
   */
  static async open(folder: string | undefined, stamp: string, told: (notice: Text) => void): Promise<Outbox> {
    if (folder === undefined) return new Outbox(undefined, nothing, 0, told);
    const path = join(folder, 'outbox.jsonl');
    try {
      await makeFolder(folder, 0o700);
      const found = await readOutbox(path, stamp, told);
      return new Outbox(path, found, found.lines, told);
    } catch (error) {
      told(trouble(error, 'read', path));
      return new Outbox(undefined, nothing, 0, told);
    }
  }

  /** What waits for its acknowledgement, oldest first. */
  get pending(): readonly Said[] {
    return this.#pending;
  }

  /** Takes something up; it is on disk when `settled` resolves. `now`: in ms since 1970. */
  add(say: Saying, now: number): Said {
    // From the clock, so that no number comes twice even when the file is lost or two drydocks share it.
    this.#lastCid = Math.max(this.#lastCid + 1, now * 1000 + Math.floor(Math.random() * 1000));
    const said = {cid: this.#lastCid, say};
    this.#pending.push(said);
    this.#write(JSON.stringify(said));
    return said;
  }

  /** The server has it for good, at this place of the log, or will never take it. */
  settle(cid: number, how: 'acknowledged' | 'refused', seq?: number): void {
    const said = this.#pending.find((one) => one.cid === cid);
    if (said === undefined) return;
    this.#pending = this.#pending.filter((one) => one !== said);
    if (how === 'acknowledged' && isKept(said)) this.#keep(said);
    if (seq !== undefined && this.#kept.includes(said)) this.#places.set(said, seq);
    this.#write(JSON.stringify({[how === 'acknowledged' ? 'ack' : 'no']: cid}));
  }

  /** Drops what has been said without effect and need not be sent any more. */
  drop(cids: readonly number[]): void {
    for (const cid of cids) this.settle(cid, 'refused');
  }

  /** The log may not have what stood behind a place: answers that were acknowledged there wait again, in their order. */
  sendAgain(behind = 0): void {
    const lost = this.#kept.filter((said) => (this.#places.get(said) ?? Number.POSITIVE_INFINITY) > behind);
    this.#pending = [...this.#pending, ...lost].sort((a, b) => a.cid - b.cid);
    this.#kept = this.#kept.filter((said) => !lost.includes(said));
  }

  /** Nothing is needed any more: the class has ended, or does not know us. */
  async clear(): Promise<void> {
    this.#pending = [];
    this.#kept = [];
    this.#unwritten = [];
    await this.#writing;
    this.#lines = 0;
    if (this.#path !== undefined) await rm(this.#path, {force: true}).catch(() => {});
  }

  /** Resolves when everything said so far is on disk; where the disk refuses, once that has been told. */
  settled(): Promise<void> {
    return this.#writing;
  }

  #keep(said: Said): void {
    const key = keyOf(said);
    this.#kept = [...this.#kept.filter((one) => keyOf(one) !== key), said].slice(-mostKept);
  }

  #write(line: string): void {
    this.#unwritten.push(line);
    this.#writing = this.#writing.then(() => this.#flush());
  }

  async #flush(): Promise<void> {
    const lines = this.#unwritten.splice(0);
    if (lines.length === 0 || this.#path === undefined) return;
    try {
      await appendDurably(this.#path, lines);
      this.#lines += lines.length;
      if (this.#lines > mostLeftOver + 2 * this.#needed) await this.#tidy(this.#path);
    } catch (error) {
      if (!this.#isTroubled) this.#told(trouble(error, 'write', this.#path));
      this.#isTroubled = true;
    }
  }

  get #needed(): number {
    return this.#pending.length + 2 * this.#kept.length;
  }

  /** What is said meanwhile stands in the new file and comes once more behind it: that says no more than once. */
  async #tidy(path: string): Promise<void> {
    this.#lines = await rewriteOutbox(path, {pending: this.#pending, kept: this.#kept});
  }
}
