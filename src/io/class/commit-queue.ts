import type {Entry} from '../../classroom/protocol.ts';
import {closedLog} from './log-notices.ts';
import {StoreTrouble} from './opened.ts';
import type {Appended} from './store.ts';

/** At most so many entries go into one commit, but for a single call that brings more. */
const most = 512;

interface Call {
  readonly entries: readonly Entry[];
  readonly resolve: (appended: readonly Appended[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Puts the entries of many calls into few commits, in the order of the calls and one commit at a time. All calls of a
 * commit share its fate.
 */
export class CommitQueue {
  readonly #commit: (entries: readonly Entry[]) => Promise<readonly Appended[]>;
  readonly #collect: number;
  #calls: Call[] = [];
  #waiting = 0;
  #wake: (() => void) | undefined;
  #running: Promise<void> | undefined;
  #isClosed = false;

  /** `collect`: how long a call waits for others, in ms. */
  constructor(commit: (entries: readonly Entry[]) => Promise<readonly Appended[]>, collect: number) {
    this.#commit = commit;
    this.#collect = collect;
  }

  append(entries: readonly Entry[]): Promise<readonly Appended[]> {
    if (this.#isClosed) return Promise.reject(new StoreTrouble(closedLog));
    if (entries.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.#calls.push({entries, resolve, reject});
      this.#waiting += entries.length;
      if (this.#waiting >= most) this.#wake?.();
      this.#running ??= this.#run();
    });
  }

  /** Takes nothing more; resolves when all that was taken has come to its end. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#wake?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#calls.length > 0) {
      if (this.#waiting < most && !this.#isClosed) await this.#others();
      await this.#commitSome();
    }
    this.#running = undefined;
  }

  async #others(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#collect);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }

  async #commitSome(): Promise<void> {
    const calls = this.#take();
    try {
      const appended = await this.#commit(calls.flatMap(({entries}) => entries));
      let from = 0;
      for (const {entries, resolve} of calls) {
        resolve(appended.slice(from, from + entries.length));
        from += entries.length;
      }
    } catch (error) {
      for (const {reject} of calls) reject(error);
    }
  }

  #take(): readonly Call[] {
    let size = 0;
    const end = this.#calls.findIndex(({entries}, index) => {
      size += entries.length;
      return index > 0 && size > most;
    });
    const calls = this.#calls.slice(0, end === -1 ? this.#calls.length : end);
    this.#calls = this.#calls.slice(calls.length);
    this.#waiting -= calls.reduce((sum, {entries}) => sum + entries.length, 0);
    return calls;
  }
}
