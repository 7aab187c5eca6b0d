import {ConnectionTimeoutError} from '@redis/client';
import {type ClassEvent, type Entry, readEvent} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';
import {CommitQueue} from './commit-queue.ts';
import {checkEntry, keyOf, logVersion} from './log-file.ts';
import {closedLog, newerLog} from './log-notices.ts';
import {type Opened, refuse, StoreTrouble} from './opened.ts';
import {Following, type StreamEntry} from './redis-follow.ts';
import {RedisLink} from './redis-link.ts';
import {changedLog, foreignEntry, noAddress, notDurable, unreachable, wentBack} from './redis-notices.ts';
import {appendScript, everybodyScript, presentScript} from './redis-scripts.ts';
import type {Appended, SessionStore} from './store.ts';

/** How long a class is kept after its last event, in ms: 30 days. */
const retention = 30 * 24 * 60 * 60 * 1000;
/** How long an entry waits for others that travel with it, in ms. One batch is under way at a time besides. */
const collect = 1;

export interface RedisPlace {
  /** `redis://`, `rediss://` or `unix:///path/to/socket`. */
  readonly url: string;
  /** The name of the class. */
  readonly session: string;
  /** Told what the instructor should know: once of each entry that is none of ours, and when confirmed events are gone. */
  readonly onNotice?: (notice: Text) => void;
}

/** Opens the log of a class in Redis or Valkey (6 or newer). Any number of servers can have it open. */
export async function openRedisStore({url, session, onNotice = () => {}}: RedisPlace): Promise<Opened> {
  const link = linkTo(url);
  if (link === undefined) return refuse('address', noAddress(url));
  const keys = keysOf(session);
  try {
    await link.connect();
    const version = await link.ask((client) => client.hGet(keys.seen, 'version'));
    if (version !== null && version !== String(logVersion)) {
      link.close();
      return refuse('newer', newerLog(keys.log, version));
    }
    const setting = await link.ask((client) => client.configGet(['appendonly', 'appendfsync'])).catch(() => undefined);
    const store = new RedisStore(link, keys, onNotice);
    return {kind: 'open', store, notices: durabilityOf(url, setting)};
  } catch (error) {
    link.close();
    if (error instanceof TypeError) throw error;
    return refuse('system', unreachable(url, codeOfFailure(error)));
  }
}

function linkTo(url: string): RedisLink | undefined {
  if (!/^(?:rediss?|unix):\/\/./.test(url)) return undefined;
  try {
    return new RedisLink(url);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** In braces: a cluster keeps them on one machine. */
function keysOf(session: string) {
  const name = `drydock:class:{${session}}`;
  return {log: `${name}:log`, seen: `${name}:seen`, present: `${name}:present`};
}

/** Who does not let us look at the settings has others who look after them. */
function durabilityOf(url: string, setting: Readonly<Record<string, string>> | undefined): readonly Text[] {
  const {appendonly, appendfsync} = setting ?? {};
  if (appendonly === undefined || (appendonly === 'yes' && appendfsync === 'always')) return [];
  return [notDurable(url, `appendonly ${appendonly}, appendfsync ${appendfsync}`)];
}

/** The system's code, or the first word of what Redis answered. */
function codeOfFailure(error: unknown): string {
  const cause = error instanceof StoreTrouble ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  if (cause instanceof ConnectionTimeoutError) return 'ETIMEDOUT';
  return /^[A-Z]{3,}\b/.exec(cause.message)?.[0] ?? cause.message;
}

class RedisStore implements SessionStore {
  readonly #link: RedisLink;
  readonly #keys: ReturnType<typeof keysOf>;
  readonly #onNotice: (notice: Text) => void;
  readonly #told = new Set<string>();
  readonly #handle = `~${crypto.randomUUID()}`;
  readonly #following = new Set<Following>();
  readonly #queue = new CommitQueue((entries) => this.#commit(entries), collect);
  #batch = 0;
  #closing: Promise<void> | undefined;

  constructor(link: RedisLink, keys: ReturnType<typeof keysOf>, onNotice: (notice: Text) => void) {
    this.#link = link;
    this.#keys = keys;
    this.#onNotice = onNotice;
  }

  async append(entries: readonly Entry[]): Promise<readonly Appended[]> {
    for (const entry of entries) checkEntry(entry);
    return this.#queue.append(entries);
  }

  async read(since: number, limit: number): Promise<readonly ClassEvent[]> {
    const events: ClassEvent[] = [];
    let from = `${since + 1}-0`;
    while (events.length < limit) {
      const count = Math.min(limit - events.length, 1000);
      const entries =
        (await this.#link.ask((client) => client.xRange(this.#keys.log, from, '+', {COUNT: count}))) ?? [];
      events.push(...this.#eventsOf(entries));
      const last = entries.at(-1);
      if (last === undefined || entries.length < count) break;
      from = behind(last.id);
    }
    return events;
  }

  async follow(since: number, listener: (events: readonly ClassEvent[]) => void): Promise<() => Promise<void>> {
    if (this.#closing !== undefined) throw new StoreTrouble(closedLog);
    const {log} = this.#keys;
    const following = new Following(this.#link, log, since, {
      read: (entries) => this.#eventsOf(entries),
      listener,
      onBack: (seen, last) => this.#onNotice(wentBack(log, seen, last)),
    });
    this.#following.add(following);
    return async () => {
      this.#following.delete(following);
      await following.stop();
    };
  }

  async present(server: string, people: readonly string[], ttl: number): Promise<void> {
    await this.#link.run(presentScript, [this.#keys.present], [server, String(ttl), JSON.stringify(people)]);
  }

  async everybody(): Promise<readonly string[]> {
    const found = (await this.#link.run(everybodyScript, [this.#keys.present], [])) as readonly string[];
    return [...new Set(found.flatMap((people) => JSON.parse(people) as string[]))].sort();
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#link.hurry();
    await Promise.all([this.#queue.close(), ...[...this.#following].map((one) => one.stop())]);
    this.#link.close();
  }

  async #commit(entries: readonly Entry[]): Promise<readonly Appended[]> {
    const named = entries.flatMap((entry) => [keyOf(entry) ?? '', JSON.stringify(entry)]);
    const head = [this.#handle, String(++this.#batch), String(retention), String(logVersion)];
    const {log, seen} = this.#keys;
    try {
      const answer = (await this.#link.run(appendScript, [log, seen], [...head, ...named])) as string;
      return answer.split(',').map((place) => ({seq: Math.abs(Number(place)), isDuplicate: place.startsWith('-')}));
    } catch (error) {
      const [, seq, last] = /DRYDOCK-CHANGED (\d+) (\S+)/.exec(error instanceof Error ? error.message : '') ?? [];
      if (seq === undefined || last === undefined) throw error;
      throw new StoreTrouble(changedLog(log, seq, last), error);
    }
  }

  #eventsOf(entries: readonly StreamEntry[]): readonly ClassEvent[] {
    return entries.flatMap((entry) => {
      const event = eventOf(entry);
      if (event === undefined) this.#tellForeign(entry.id);
      return event ?? [];
    });
  }

  #tellForeign(id: string): void {
    if (this.#told.has(id)) return;
    this.#told.add(id);
    this.#onNotice(foreignEntry(this.#keys.log, id));
  }
}

/** The place is the id's, so no entry can claim another. */
function eventOf({id, message}: StreamEntry): ClassEvent | undefined {
  const [, seq] = /^(\d+)-0$/.exec(id) ?? [];
  const {e: json} = message;
  if (seq === undefined || json === undefined) return undefined;
  try {
    return readEvent({...JSON.parse(json), seq: Number(seq)});
  } catch {
    return undefined;
  }
}

/** The first id behind another. */
function behind(id: string): string {
  const [place, part] = id.split('-');
  return `${place}-${BigInt(part ?? '0') + 1n}`;
}
