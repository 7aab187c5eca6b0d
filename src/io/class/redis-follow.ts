import type {ClassEvent} from '../../classroom/protocol.ts';
import {handOver} from './followers.ts';
import type {StreamEntry} from './redis-entry.ts';
import type {RedisLink} from './redis-link.ts';
import {markAfter} from './redis-memory.ts';

/** How long Redis is asked to wait for news, in ms, and how many events it gives at a time. */
const wait = 2000;
const most = 500;
const pause = 50;

type Entries = readonly StreamEntry[];

interface Hearing {
  readonly read: (entries: Entries) => readonly ClassEvent[];
  readonly listener: (events: readonly ClassEvent[]) => void;
  /** Puts back what Redis lost; rejects when it cannot be reached. */
  readonly mend: () => Promise<void>;
  /** The log is another one now: it is told again from its first event. `end`: how far it reaches. */
  readonly onBack: (end: number) => void;
}

/** Hands over every event of a stream, on a connection of its own, through whatever happens to that and to Redis. */
export class Following {
  readonly #client: ReturnType<RedisLink['another']>;
  readonly #key: string;
  readonly #hearing: Hearing;
  /** The id of the last entry that was handed over. */
  #last: string;
  /** Its mark; undefined when it is not known. */
  #mark: string | undefined;
  /** Whether Redis still has what was handed over; not known after the connection was lost. */
  #isSure = true;
  #isStopped = false;
  readonly #running: Promise<void>;

  /** Begins behind the event `since`, which has this mark. */
  constructor(link: RedisLink, key: string, since: {seq: number; mark: string | undefined}, hearing: Hearing) {
    this.#client = link.another();
    this.#key = key;
    this.#hearing = hearing;
    this.#last = `${since.seq}-0`;
    this.#mark = since.mark;
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
    if (!this.#isBehind(entries)) return false;
    this.#last = entries.at(-1)?.id ?? this.#last;
    this.#mark = entries.findLast(({message}) => message.m !== undefined)?.message.m ?? this.#mark;
    const events = this.#hearing.read(entries);
    if (events.length > 0) handOver(this.#hearing.listener, events);
    return true;
  }

  /** Do these stand behind what was handed over last, or behind something else that took its place? */
  #isBehind(entries: Entries): boolean {
    const first = entries.find(({message}) => message.m !== undefined)?.message;
    return first === undefined || this.#mark === undefined || first.m === markAfter(this.#mark, first.e ?? '');
  }

  /** Makes sure that what was handed over is still there, or begins anew. False when Redis is away. */
  async #lookBack(): Promise<boolean> {
    const found = await this.#isThere();
    if (found !== false || this.#isStopped) return found === true;
    if ((await unlessLost(this.#hearing.mend().then(() => 'mended'))) === undefined) return false;
    const again = await this.#isThere();
    if (again !== false || this.#isStopped) return again === true;
    const top = await unlessLost(this.#client.xRevRange(this.#key, '+', '-', {COUNT: 1}));
    if (top === undefined || this.#isStopped) return false;
    this.#last = '0-0';
    this.#mark = '';
    this.#hearing.onBack(Number(top?.[0]?.id.split('-')[0] ?? 0));
    return true;
  }

  /** Undefined when Redis is away. */
  async #isThere(): Promise<boolean | undefined> {
    if (this.#mark === undefined || this.#last === '0-0') return true;
    const id = `${this.#last.split('-')[0]}-0`;
    const found = await unlessLost(this.#client.xRange(this.#key, id, id));
    return found === undefined ? undefined : found?.[0]?.message.m === this.#mark;
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
