import type {Stall} from '../../app/console/state.ts';

/**
 * How long to wait between two attempts, in ms: at `first`, and at `most` after many; and how long orders that the server
 * cannot take are sent again.
 */
export interface CalmTimes {
  readonly first: number;
  readonly most: number;
  readonly stall: number;
}

/** Keeps a console from pressing a server that is away, or that answers and can take nothing. */
export class Calm {
  readonly #times: CalmTimes;
  #failures = 0;
  /** Since when the server answers and takes nothing, and until when it wants to be left alone; in ms since 1970. */
  #stalledAt: number | undefined;
  #quietUntil = 0;

  constructor(times: CalmTimes) {
    this.#times = times;
  }

  /** The server takes orders, or there are none. */
  flows(): void {
    this.#failures = 0;
    this.#stalledAt = undefined;
    this.#quietUntil = 0;
  }

  /**
   * The server took nothing and wants to be left alone for so many ms. Tells what becomes of the orders that wait. One
   * that is given up may have reached the log all the same, when its acknowledgement was lost.
   */
  stalls(retryMs: number, orders: number): Stall['kind'] {
    const now = Date.now();
    this.#stalledAt ??= now;
    this.#quietUntil = Math.max(this.#quietUntil, now + Math.min(retryMs, this.#times.stall));
    if (orders === 0 || now - this.#stalledAt < this.#times.stall) return 'held';
    this.#stalledAt = undefined;
    return 'given-up';
  }

  /** How long to wait for the next attempt, in ms; longer each time, and never the same for everybody. */
  wait(): number {
    const {first, most} = this.#times;
    const longest = Math.min(most, first * 2 ** Math.min(this.#failures++, 10));
    return Math.max(this.#quietUntil - Date.now(), longest * (0.5 + Math.random() / 2));
  }
}
