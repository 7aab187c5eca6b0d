import type {ClassEvent, Entry} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';
import {CommitQueue} from './commit-queue.ts';
import {checkEntry} from './log-file.ts';
import {closedLog} from './log-notices.ts';
import {type Opened, StoreTrouble} from './opened.ts';
import {Following} from './redis-follow.ts';
import type {RedisLink} from './redis-link.ts';
import {keysOf, type RedisKeys, RedisLog} from './redis-log.ts';
import {evicts, notDurable} from './redis-notices.ts';
import {openLink} from './redis-open.ts';
import {everybodyScript, presentScript} from './redis-scripts.ts';
import type {Appended, SessionStore} from './store.ts';

/** How long an entry waits for others that travel with it, in ms. One batch is under way at a time besides. */
const collect = 1;

export interface RedisPlace {
  /** `redis://`, `rediss://`, `unix:///path/to/socket` or the same with `redis+unix`. */
  readonly url: string;
  /** The name of the class. */
  readonly session: string;
  /** Told what the instructor should know: once of each entry that is none of ours, and when confirmed events are gone. */
  readonly onNotice?: (notice: Text) => void;
}

/** Opens the log of a class in Redis or Valkey (6 or newer). Any number of servers can have it open. */
export async function openRedisStore({url, session, onNotice = () => {}}: RedisPlace): Promise<Opened> {
  const keys = keysOf(session);
  const link = await openLink(url, keys);
  if (link.kind === 'refused') return link;
  const setting = await link.ask((client) => client.configGet([...settings])).catch(() => undefined);
  return {kind: 'open', store: new RedisStore(link, keys, onNotice), notices: durabilityOf(url, setting)};
}

/** What decides whether an event that was confirmed may be gone. */
const settings = ['appendonly', 'appendfsync', 'maxmemory', 'maxmemory-policy'] as const;

/** Who does not let us look at the settings has others who look after them. */
function durabilityOf(url: string, setting: Readonly<Record<string, string>> | undefined): readonly Text[] {
  const {appendonly, appendfsync, maxmemory, 'maxmemory-policy': policy = 'noeviction'} = setting ?? {};
  if (appendonly === undefined) return [];
  const isDurable = appendonly === 'yes' && appendfsync === 'always';
  return [
    ...(isDurable ? [] : [notDurable(url, `appendonly ${appendonly}, appendfsync ${appendfsync}`)]),
    ...(maxmemory === '0' || policy === 'noeviction' ? [] : [evicts(url, policy)]),
  ];
}

class RedisStore implements SessionStore {
  readonly #link: RedisLink;
  readonly #keys: RedisKeys;
  readonly #log: RedisLog;
  readonly #following = new Set<Following>();
  readonly #queue = new CommitQueue((entries) => this.#log.append(entries), collect);
  #closing: Promise<void> | undefined;

  constructor(link: RedisLink, keys: RedisKeys, onNotice: (notice: Text) => void) {
    this.#link = link;
    this.#keys = keys;
    this.#log = new RedisLog(link, keys, onNotice);
  }

  async append(entries: readonly Entry[]): Promise<readonly Appended[]> {
    for (const entry of entries) checkEntry(entry);
    return this.#queue.append(entries);
  }

  read(since: number, limit: number): Promise<readonly ClassEvent[]> {
    return this.#log.read(since, limit);
  }

  async follow(
    since: number,
    listener: (events: readonly ClassEvent[]) => void,
    onBack: (end: number) => void = () => {},
  ): Promise<() => Promise<void>> {
    if (this.#closing !== undefined) throw new StoreTrouble(closedLog);
    const place = {seq: since, mark: this.#log.markOf(since)};
    const following = new Following(this.#link, this.#keys.log, place, {
      read: (entries) => this.#log.eventsOf(entries),
      listener,
      mend: () => this.#log.mend(),
      onBack,
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
}
