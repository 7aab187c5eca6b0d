import {createHash} from 'node:crypto';

/** An entry that was in the log of a class in Redis. */
export interface Known {
  readonly seq: number;
  /** Names it for good; empty for one that may come any number of times. */
  readonly name: string;
  readonly json: string;
  /** Says which entry stands there, and which stand before it. */
  readonly mark: string;
}

/** The mark of an entry behind one with this mark ('' before the first). redis-scripts.ts does the same. */
export function markAfter(mark: string, json: string): string {
  return createHash('sha1')
    .update(mark + json)
    .digest('hex')
    .slice(0, 16);
}

/**
 * Every entry that this server read or wrote: a Redis that takes over may have got less, and gets the rest from here.
 */
export class RedisMemory {
  /** The entry of place n at n - 1; some may be missing. */
  #known: (Known | undefined)[] = [];

  /** Takes in an entry that is there; one that is known already stays as it is. */
  add(entry: Known): void {
    this.#known[entry.seq - 1] ??= entry;
  }

  /** The furthest entry; place 0 when none is known. */
  get last(): Pick<Known, 'seq' | 'mark'> {
    return this.#known.at(-1) ?? {seq: 0, mark: ''};
  }

  /** The mark of a place; undefined when its entry is not known. */
  markOf(seq: number): string | undefined {
    return seq === 0 ? '' : this.#known[seq - 1]?.mark;
  }

  /** What stood behind a place, in order. */
  behind(seq: number): readonly Known[] {
    return this.#known.slice(seq).filter((entry) => entry !== undefined);
  }

  /** Forgets what stood behind a place. */
  cut(seq: number): void {
    this.#known = this.#known.slice(0, seq);
    while (this.#known.length > 0 && this.#known.at(-1) === undefined) this.#known.pop();
  }

  /** The furthest place that a log still has as it was; its marks are asked for. 0: none. */
  async common(markAt: (seq: number) => Promise<string | undefined>): Promise<number> {
    const entries = this.behind(0);
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const entry = entries[middle - 1];
      if (entry !== undefined && (await markAt(entry.seq)) === entry.mark) low = middle;
      else high = middle - 1;
    }
    return entries[low - 1]?.seq ?? 0;
  }
}
