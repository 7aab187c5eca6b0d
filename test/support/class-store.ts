import {onTestFinished} from 'vitest';
import type {ClassEvent, Entry} from '../../src/classroom/protocol.ts';
import {Followers} from '../../src/io/class/followers.ts';
import {openJsonlStore} from '../../src/io/class/jsonl-store.ts';
import {checkEntry} from '../../src/io/class/log-file.ts';
import {closedLog} from '../../src/io/class/log-notices.ts';
import {StoreTrouble} from '../../src/io/class/opened.ts';
import {Presence} from '../../src/io/class/presence.ts';
import type {Appended, SessionStore} from '../../src/io/class/store.ts';
import {temporaryFolder} from './temporary.ts';

/** A log that a test can look into. */
export interface OpenStore extends SessionStore {
  /** All that is in it, as soon as anybody may know. */
  readonly events: readonly ClassEvent[];
  /** Set to make `append` fail, as a full disk does. */
  isBroken: boolean;
  /** How often something was to be appended. */
  appends: number;
}

const full = {en: 'No space is left.', ko: '남은 공간이 없어요.'};

/** What several stores share that are one log in memory. */
export class MemoryLog {
  readonly events: ClassEvent[] = [];
  readonly presence = new Presence();
  readonly #places = new Map<string, number>();
  readonly #stores = new Set<Followers>();

  followers(): Followers {
    const followers = new Followers(async (since, limit) => this.events.slice(since, since + limit));
    this.#stores.add(followers);
    return followers;
  }

  append(entries: readonly Entry[]): readonly Appended[] {
    const before = this.events.length;
    const appended = entries.map((entry) => this.#place(entry));
    const fresh = this.events.slice(before);
    queueMicrotask(() => {
      for (const followers of this.#stores) followers.tell(fresh);
    });
    return appended;
  }

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

/** A log in memory, held to the contract of the real ones by store.test.ts; several servers may share one. */
export class ClassStore implements OpenStore {
  isBroken = false;
  appends = 0;
  readonly #log: MemoryLog;
  readonly #followers: Followers;
  readonly #running = new Set<Promise<unknown>>();
  #isClosed = false;

  constructor(log = new MemoryLog()) {
    this.#log = log;
    this.#followers = log.followers();
  }

  get events(): ClassEvent[] {
    return this.#log.events;
  }

  async append(entries: readonly Entry[]): Promise<readonly Appended[]> {
    this.appends++;
    for (const entry of entries) checkEntry(entry);
    if (this.#isClosed) throw new StoreTrouble(closedLog);
    // As a disk, it takes a while; the order stays.
    const pause = new Promise(setImmediate);
    this.#running.add(pause);
    await pause;
    this.#running.delete(pause);
    if (this.isBroken) throw new StoreTrouble(full);
    return this.#log.append(entries);
  }

  async read(since: number, limit: number): Promise<readonly ClassEvent[]> {
    return this.events.slice(since, since + limit);
  }

  async follow(since: number, listener: (events: readonly ClassEvent[]) => void): Promise<() => Promise<void>> {
    if (this.#isClosed) throw new StoreTrouble(closedLog);
    const stop = this.#followers.add(since, listener);
    return async () => stop();
  }

  async present(server: string, people: readonly string[], ttl: number): Promise<void> {
    this.#log.presence.say(server, people, performance.now() + ttl);
  }

  async everybody(): Promise<readonly string[]> {
    return this.#log.presence.everybody(performance.now());
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#running);
    this.#followers.clear();
  }
}

/** The real log on disk, in a folder that goes with the test. */
export async function storeOnDisk(folder = temporaryFolder()): Promise<OpenStore> {
  const opened = await openJsonlStore({folder});
  if (opened.kind !== 'open') throw new Error(opened.reason.en);
  const {store} = opened;
  onTestFinished(() => store.close());
  const events: ClassEvent[] = [];
  // The first to follow: before anybody else is told, or an append is done, it stands here.
  await store.follow(0, (some) => events.push(...some));
  const open: OpenStore = {
    events,
    isBroken: false,
    appends: 0,
    append(entries) {
      this.appends++;
      return this.isBroken ? Promise.reject(new StoreTrouble(full)) : store.append(entries);
    },
    read: (since, limit) => store.read(since, limit),
    follow: (since, listener, onBack) => store.follow(since, listener, onBack),
    present: (server, people, ttl) => store.present(server, people, ttl),
    everybody: () => store.everybody(),
    close: () => store.close(),
  };
  return open;
}

/** Where a class may be kept, for tests that have to hold in both. */
export const keepings: readonly {readonly kept: string; readonly keep: () => Promise<OpenStore>}[] = [
  {kept: 'in memory', keep: async () => new ClassStore()},
  {kept: 'on disk', keep: () => storeOnDisk()},
];
