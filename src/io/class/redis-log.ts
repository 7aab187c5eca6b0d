import type {ClassEvent, Entry} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';
import {keyOf, logVersion} from './log-file.ts';
import {StoreTrouble} from './opened.ts';
import {behind, eventOf, type StreamEntry} from './redis-entry.ts';
import type {RedisLink} from './redis-link.ts';
import {type Known, markAfter, RedisMemory} from './redis-memory.ts';
import {changedLog, foreignEntry, wentBack} from './redis-notices.ts';
import {appendScript} from './redis-scripts.ts';
import type {Appended} from './store.ts';

/** How long a class is kept after its last event, in ms: 30 days. */
const retention = 30 * 24 * 60 * 60 * 1000;
/** So many entries are put back at a time, and so often it is tried when Redis goes back meanwhile. */
const most = 500;
const tries = 5;

/** The names in Redis of what belongs to a class. In braces: a cluster keeps them on one machine. */
export function keysOf(session: string) {
  const name = `drydock:class:{${session}}`;
  return {log: `${name}:log`, seen: `${name}:seen`, present: `${name}:present`, fresh: `${name}:fresh`};
}
export type RedisKeys = ReturnType<typeof keysOf>;

type Named = Pick<Known, 'name' | 'json'>;

/**
 * The log of a class in Redis as one server writes it. Should Redis lose an end that was there (a replica took over that
 * had not got it), what this server knows of it is put back before anything else is written.
 */
export class RedisLog {
  readonly #link: RedisLink;
  readonly #keys: RedisKeys;
  readonly #onNotice: (notice: Text) => void;
  readonly #memory = new RedisMemory();
  readonly #told = new Set<string>();
  readonly #handle = `~${crypto.randomUUID()}`;
  #batch = 0;
  /** One thing is written at a time: Redis takes batches in their order. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(link: RedisLink, keys: RedisKeys, onNotice: (notice: Text) => void) {
    this.#link = link;
    this.#keys = keys;
    this.#onNotice = onNotice;
  }

  /** Rejects with a StoreTrouble. */
  append(entries: readonly Entry[]): Promise<readonly Appended[]> {
    const named = entries.map((entry) => ({name: keyOf(entry) ?? '', json: JSON.stringify(entry)}));
    return this.#inTurn(() => this.#insist(() => this.#add(named)));
  }

  /** Looks whether all that was there still is, and puts back what is not. Rejects with a StoreTrouble. */
  mend(): Promise<void> {
    return this.#inTurn(() => this.#insist(() => this.#mend()));
  }

  /** The mark of a place, as far as this server has read; undefined: not known. */
  markOf(seq: number): string | undefined {
    return this.#memory.markOf(seq);
  }

  /** What the log has now at a place. */
  async markAt(seq: number): Promise<string | undefined> {
    const id = `${seq}-0`;
    const found = await this.#link.ask((client) => client.xRange(this.#keys.log, id, id));
    return found?.[0]?.message.m;
  }

  /** The events behind `since`, in order, at most `limit` of them. Rejects with a StoreTrouble. */
  async read(since: number, limit: number): Promise<readonly ClassEvent[]> {
    const events: ClassEvent[] = [];
    let from = `${since + 1}-0`;
    while (events.length < limit) {
      const count = Math.min(limit - events.length, 1000);
      const entries =
        (await this.#link.ask((client) => client.xRange(this.#keys.log, from, '+', {COUNT: count}))) ?? [];
      events.push(...this.eventsOf(entries));
      const last = entries.at(-1);
      if (last === undefined || entries.length < count) break;
      from = behind(last.id);
    }
    return events;
  }

  readAll(): Promise<readonly ClassEvent[]> {
    return this.read(0, Number.MAX_SAFE_INTEGER);
  }

  /** The events of these entries, and what is none told once. */
  eventsOf(entries: readonly StreamEntry[]): readonly ClassEvent[] {
    return entries.flatMap((entry) => {
      const event = eventOf(entry);
      if (event === undefined) this.#tellForeign(entry.id);
      else this.#learn(event, entry.message);
      return event ?? [];
    });
  }

  #learn(event: ClassEvent, {e: json = '', m: mark = ''}: StreamEntry['message']): void {
    this.#memory.add({seq: event.seq, name: keyOf(event) ?? '', json, mark});
  }

  #tellForeign(id: string): void {
    if (this.#told.has(id)) return;
    this.#told.add(id);
    this.#onNotice(foreignEntry(this.#keys.log, id));
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }

  async #insist<Value>(work: () => Promise<Value>): Promise<Value> {
    for (let left = tries; ; left--) {
      try {
        return await work();
      } catch (error) {
        if (left === 0 || !isBack(error)) throw error;
        await this.#mend().catch((again: unknown) => {
          if (!isBack(again)) throw again;
        });
      }
    }
  }

  async #mend(): Promise<void> {
    const {seq: seen, mark} = this.#memory.last;
    if (seen === 0 || (await this.markAt(seen)) === mark) return;
    const common = await this.#memory.common((seq) => this.markAt(seq));
    const place = {seq: common, mark: this.#memory.markOf(common) ?? ''};
    // Other servers put back the same: what has no name gets one that is the same for all of them.
    const lost = this.#memory
      .behind(common)
      .map(({name, json, mark: own}) => ({name: name === '' ? `=${own}` : name, json}));
    const back: Known[] = [];
    for (let from = 0; from < lost.length; from += most)
      back.push(...(await this.#write(lost.slice(from, from + most), place)).fresh);
    this.#memory.cut(common);
    for (const entry of back) this.#memory.add(entry);
    this.#onNotice(wentBack(this.#keys.log, seen, common));
  }

  async #add(entries: readonly Named[]): Promise<readonly Appended[]> {
    const {appended, fresh} = await this.#write(entries, this.#memory.last);
    for (const entry of fresh) this.#memory.add(entry);
    return appended;
  }

  /** `place`: what must be there for anything to be written. */
  async #write(entries: readonly Named[], place: Pick<Known, 'seq' | 'mark'>): Promise<Written> {
    const head = [this.#handle, String(++this.#batch), String(retention), String(logVersion)];
    const words = entries.flatMap(({name, json}) => [name, json]);
    const {log, seen} = this.#keys;
    const args = [...head, String(place.seq), place.mark, ...words];
    const answer = await this.#link.run(appendScript, [log, seen], args).catch((error: unknown) => {
      throw told(error, log);
    });
    const [places = '', before = ''] = String(answer).split('|');
    const appended = places.split(',').map((one) => ({seq: Math.abs(Number(one)), isDuplicate: one.startsWith('-')}));
    return {appended, fresh: freshOf(entries, appended, before)};
  }
}

/** What became of entries, and those of them that are new in the log. */
interface Written {
  readonly appended: readonly Appended[];
  readonly fresh: readonly Known[];
}

function freshOf(entries: readonly Named[], appended: readonly Appended[], before: string): readonly Known[] {
  let mark = before;
  return appended.flatMap(({seq, isDuplicate}, index) => {
    const entry = entries[index];
    if (entry === undefined || isDuplicate) return [];
    mark = markAfter(mark, entry.json);
    return [{...entry, seq, mark}];
  });
}

function isBack(error: unknown): boolean {
  return error instanceof Error && error.message.includes('DRYDOCK-BACK');
}

/** Says it in words when somebody else wrote there. */
function told(error: unknown, log: string): unknown {
  const [, seq, last] = /DRYDOCK-CHANGED (\d+) (\S+)/.exec(error instanceof Error ? error.message : '') ?? [];
  return seq === undefined || last === undefined ? error : new StoreTrouble(changedLog(log, seq, last), error);
}
