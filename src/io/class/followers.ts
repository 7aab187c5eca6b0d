import type {ClassEvent} from '../../classroom/protocol.ts';

/** At most so many events are handed over at a time. */
const most = 500;

type Listener = (events: readonly ClassEvent[]) => void;

/** Gives the events behind a place, in order, at most `limit` of them. */
type Read = (since: number, limit: number) => Promise<readonly ClassEvent[]>;

/** Those who want to hear of every event of a log, each from where they were. */
export class Followers {
  readonly #read: Read;
  readonly #listening = new Set<Follower>();

  constructor(read: Read) {
    this.#read = read;
  }

  /** Hands over what is there behind `since`, and the rest with each `tell`; gives the way to stop. */
  add(since: number, listener: Listener): () => void {
    const follower = new Follower(this.#read, since, listener);
    this.#listening.add(follower);
    void follower.catchUp();
    return () => {
      follower.stop();
      this.#listening.delete(follower);
    };
  }

  /** These have come to the end of the log. */
  tell(events: readonly ClassEvent[]): void {
    for (const follower of [...this.#listening]) follower.tell(events);
  }

  clear(): void {
    for (const follower of this.#listening) follower.stop();
    this.#listening.clear();
  }
}

/** How long to wait when the log could not be read, in ms. */
const pause = 500;

class Follower {
  readonly #read: Read;
  readonly #listener: Listener;
  /** The place of the last event that was handed over, and of the last there is. */
  #place: number;
  #end = 0;
  #isCatchingUp = false;
  #isStopped = false;

  constructor(read: Read, since: number, listener: Listener) {
    this.#read = read;
    this.#place = since;
    this.#listener = listener;
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** Whoever has everything before them gets events at once; others get them from the log, in their turn. */
  tell(events: readonly ClassEvent[]): void {
    this.#end = events.at(-1)?.seq ?? this.#end;
    const fresh = events.filter(({seq}) => seq > this.#place);
    if (!this.#isCatchingUp && fresh[0]?.seq === this.#place + 1) this.#give(fresh);
    else void this.catchUp();
  }

  async catchUp(): Promise<void> {
    if (this.#isCatchingUp) return;
    this.#isCatchingUp = true;
    while (!this.#isStopped) {
      const events = await this.#read(this.#place, most).catch(() => undefined);
      if (events === undefined) await new Promise((resolve) => setTimeout(resolve, pause));
      else if (events.length > 0) this.#give(events);
      else if (this.#end <= this.#place) break;
    }
    this.#isCatchingUp = false;
  }

  #give(events: readonly ClassEvent[]): void {
    for (let from = 0; from < events.length && !this.#isStopped; from += most) {
      const part = events.slice(from, from + most);
      this.#place = part.at(-1)?.seq ?? this.#place;
      handOver(this.#listener, part);
    }
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
