import type {ClassEvent} from '../../classroom/protocol.ts';

/** At most so many events are handed over at a time. */
const most = 500;

type Listener = (events: readonly ClassEvent[]) => void;

/** Those who want to hear of every event of a log that is kept in memory, each from where they were. */
export class Followers {
  readonly #events: readonly ClassEvent[];
  readonly #listening = new Set<() => void>();

  /** `events`: the log, to which events are only ever added. */
  constructor(events: readonly ClassEvent[]) {
    this.#events = events;
  }

  /** Hands over what is there behind `since` at once, and the rest with each `tell`; gives the way to stop. */
  add(since: number, listener: Listener): () => void {
    let next = since;
    const tell = () => {
      while (this.#listening.has(tell) && next < this.#events.length) {
        const events = this.#events.slice(next, next + most);
        next += events.length;
        handOver(listener, events);
      }
    };
    this.#listening.add(tell);
    tell();
    return () => this.#listening.delete(tell);
  }

  tell(): void {
    for (const tell of [...this.#listening]) tell();
  }

  clear(): void {
    this.#listening.clear();
  }
}

/** A listener that fails is our mistake and ends the program as one, but must not look like a log that fails. */
export function handOver(listener: Listener, events: readonly ClassEvent[]): void {
  try {
    listener(events);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
