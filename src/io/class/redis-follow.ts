import type {ClassEvent} from '../../classroom/protocol.ts';
import {handOver} from './followers.ts';
import type {RedisLink} from './redis-link.ts';

/** How long Redis is asked to wait for news, in ms, and how many events it gives at a time. */
const wait = 2000;
const most = 500;
const pause = 50;

export interface StreamEntry {
  readonly id: string;
  readonly message: Readonly<Record<string, string>>;
}

type Entries = readonly StreamEntry[];

interface Hearing {
  readonly read: (entries: Entries) => readonly ClassEvent[];
  readonly listener: (events: readonly ClassEvent[]) => void;
  /** Redis was restarted and lost what it had confirmed: it goes on behind `last`, though `seen` was handed over. */
  readonly onBack: (seen: number, last: number) => void;
}

/** Hands over every event of a stream, on a connection of its own, through whatever happens to that and to Redis. */
export class Following {
  readonly #client: ReturnType<RedisLink['another']>;
  readonly #key: string;
  readonly #hearing: Hearing;
  /** The id of the last entry that was handed over. */
  #last: string;
  /** Whether Redis still has what was handed over; not known after the connection was lost. */
  #isSure = true;
  #isStopped = false;
  readonly #running: Promise<void>;

  /** Begins behind the event `since`. */
  constructor(link: RedisLink, key: string, since: number, hearing: Hearing) {
    this.#client = link.another();
    this.#key = key;
    this.#hearing = hearing;
    this.#last = `${since}-0`;
    this.#running = this.#run();
  }

  /** When it resolves nothing more comes. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#client.destroy();
    await this.#running;
  }

  async #run(): Promise<void> {
    await unlessLost(this.#client.connect());
    while (!this.#isStopped) {
      if (this.#isSure || (await this.#lookBack())) this.#isSure = await this.#hear();
      if (!this.#isSure && !this.#isStopped) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  /** False when the connection was lost. */
  async #hear(): Promise<boolean> {
    const place = {key: this.#key, id: this.#last};
    const found = await unlessLost(this.#client.xRead(place, {BLOCK: wait, COUNT: most}));
    if (found === undefined) return false;
    const entries: Entries = (found as readonly {readonly messages: Entries}[] | null)?.[0]?.messages ?? [];
    if (this.#isStopped) return true;
    this.#last = entries.at(-1)?.id ?? this.#last;
    const events = this.#hearing.read(entries);
    if (events.length > 0) handOver(this.#hearing.listener, events);
    return true;
  }

  /** Finds out whether Redis came back with less than there was, and goes back to there. False when it is away. */
  async #lookBack(): Promise<boolean> {
    const found = await unlessLost(this.#client.xRevRange(this.#key, '+', '-', {COUNT: 1}));
    if (found === undefined || this.#isStopped) return false;
    const end = placeOf(found?.[0]?.id ?? '0');
    const seen = placeOf(this.#last);
    if (end >= seen) return true;
    this.#last = `${end}-0`;
    this.#hearing.onBack(seen, end);
    return true;
  }
}

/** Undefined when the connection or Redis went away. */
async function unlessLost<Value>(value: Promise<Value>): Promise<Value | undefined> {
  try {
    return await value;
  } catch {
    return undefined;
  }
}

function placeOf(id: string): number {
  return Number(id.split('-')[0]);
}
