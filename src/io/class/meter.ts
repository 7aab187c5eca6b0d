import type {Bucket} from '../../classroom/limits.ts';
import {fullBucket, type Rate, type Spent, spend} from '../../classroom/limits.ts';

/** So many are remembered at a time. */
const usual = 5000;

/**
 * How much each of many (addresses, learners) may still do. With more of them than `mostKeys`, whoever did nothing for
 * the longest is forgotten and starts full again: a flood of addresses takes no memory.
 */
export class Meter {
  readonly #rate: Rate;
  readonly #mostKeys: number;
  /** In the order of their last use. */
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate, mostKeys = usual) {
    this.#rate = rate;
    this.#mostKeys = mostKeys;
  }

  /** How many are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** As `spend`, for one of them. */
  spend(key: string, count: number, now: number, patience = 0): Spent {
    const spent = this.#ask(key, count, now, patience);
    this.#buckets.delete(key);
    this.#buckets.set(key, spent.bucket);
    for (const oldest of this.#buckets.keys()) {
      if (this.#buckets.size <= this.#mostKeys) break;
      this.#buckets.delete(oldest);
    }
    return spent;
  }

  /** How long to wait until as much is granted, in ms; nothing is taken. */
  wait(key: string, count: number, now: number): number {
    return this.#ask(key, count, now, 0).waitMs;
  }

  #ask(key: string, count: number, now: number, patience: number): Spent {
    return spend(this.#buckets.get(key) ?? fullBucket(now, this.#rate), count, now, this.#rate, patience);
  }
}
