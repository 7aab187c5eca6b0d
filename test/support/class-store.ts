import type {ClassEvent, Entry} from '../../src/classroom/protocol.ts';
import type {Appended, SessionStore} from '../../src/io/class/store.ts';

/** A log in memory, as durable as a test needs it; several servers may share one. */
export class ClassStore implements SessionStore {
  readonly events: ClassEvent[] = [];
  /** Set to make `append` fail, as a full disk does. */
  isBroken = false;
  /** How often something was to be appended. */
  appends = 0;
  readonly #places = new Map<string, number>();
  readonly #followers = new Set<() => void>();
  readonly #servers = new Map<string, readonly string[]>();

  async append(entries: readonly Entry[]): Promise<readonly Appended[]> {
    this.appends++;
    // As a disk, it takes a while; the order stays.
    await new Promise(setImmediate);
    if (this.isBroken) throw new Error('No space is left.');
    const appended = entries.map((entry) => this.#place(entry));
    queueMicrotask(() => {
      for (const tell of this.#followers) tell();
    });
    return appended;
  }

  async read(since: number, limit: number): Promise<readonly ClassEvent[]> {
    return this.events.slice(since, since + limit);
  }

  async follow(since: number, listener: (events: readonly ClassEvent[]) => void): Promise<() => Promise<void>> {
    let place = since;
    const tell = () => {
      while (place < this.events.length) {
        const events = this.events.slice(place, place + 500);
        place += events.length;
        listener(events);
      }
    };
    this.#followers.add(tell);
    tell();
    return async () => {
      this.#followers.delete(tell);
    };
  }

  async present(server: string, people: readonly string[]): Promise<void> {
    this.#servers.set(server, people);
  }

  async everybody(): Promise<readonly string[]> {
    return [...new Set([...this.#servers.values()].flat())].sort();
  }

  async close(): Promise<void> {}

  #place(entry: Entry): Appended {
    const key = entry.cid === undefined ? undefined : `${entry.by} ${entry.cid}`;
    const before = key === undefined ? undefined : this.#places.get(key);
    if (before !== undefined) return {seq: before, isDuplicate: true};
    const seq = this.events.length + 1;
    this.events.push({...entry, seq});
    if (key !== undefined) this.#places.set(key, seq);
    return {seq, isDuplicate: false};
  }
}
