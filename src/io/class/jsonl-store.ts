import {constants} from 'node:fs';
import {type FileHandle, open} from 'node:fs/promises';
import {join} from 'node:path';
import type {ClassEvent, Entry} from '../../classroom/protocol.ts';
import {makeFolder} from '../folder.ts';
import {saveAtomic} from '../save-atomic.ts';
import {codeOf, trouble} from '../trouble.ts';
import {CommitQueue} from './commit-queue.ts';
import {Followers} from './followers.ts';
import {type Hold, hold} from './hold.ts';
import {checkEntry, keyOf, type LogContents, logHeader, logLine, logPath, readLog} from './log-file.ts';
import {busyLog, closedLog, damagedLog, lostLog, tornLog} from './log-notices.ts';
import {LogWriter} from './log-writer.ts';
import {type Opened, type RefusedLog, refuse, StoreTrouble} from './opened.ts';
import {Presence} from './presence.ts';
import type {Appended, SessionStore} from './store.ts';

/** How long an entry waits for others that become durable with it, in ms. */
const collect = 10;

/**
 * Opens the log of a class for writing; makes the folder (0700) and the log (0600) when they are not there. One drydock
 * at a time can have it open. Its store holds where each event stands, and reads it from there.
 */
export async function openJsonlStore({folder}: {readonly folder: string}): Promise<Opened> {
  const path = logPath(folder);
  let lock: Hold | undefined;
  let file: FileHandle | undefined;
  try {
    await makeFolder(folder, 0o700);
    const held = await holdLog(folder);
    if (held.kind === 'refused') return held;
    lock = held;
    const places = new Map<string, number>();
    const log = await logToWrite(folder, (event) => remember(places, event));
    if (log.kind === 'refused') {
      await lock.release();
      return log;
    }
    file = await open(path, constants.O_RDWR);
    await file.chmod(0o600);
    const store = new JsonlStore(path, file, lock, await soundEnd(file, log), log.ends, places);
    return {kind: 'open', store, notices: log.torn === 0 ? [] : [tornLog(path, log.torn)]};
  } catch (error) {
    await file?.close();
    await lock?.release();
    return refuse('system', trouble(error, 'write', path));
  }
}

/** Takes the lock that whoever writes the log of this folder holds. Throws the system's error. */
export async function holdLog(folder: string): Promise<Hold | RefusedLog> {
  const held = await hold(join(folder, 'log.lock'));
  return held.kind === 'held' ? held : refuse('busy', busyLog(folder, held));
}

/** The log, made when it is missing, or why nothing may be written to it. Throws the system's error. */
async function logToWrite(folder: string, visit: (event: ClassEvent) => void): Promise<LogContents | RefusedLog> {
  const found = await readSound(folder, visit);
  if (found.kind !== 'missing') return found;
  await saveAtomic(logPath(folder), logHeader);
  const {length} = logHeader;
  return {kind: 'read', events: [], ends: [length], problems: [], torn: 0, sound: length, isUnended: false};
}

/** A log without any damage; with `visit` as `readLog`. */
export async function readSound(
  folder: string,
  visit?: (event: ClassEvent) => void,
): Promise<LogContents | RefusedLog | {readonly kind: 'missing'}> {
  const found = await readLog(folder, visit);
  if (found.kind === 'missing') return found;
  if (found.kind === 'untouchable') return refuse(found.why, found.reason);
  const [first] = found.problems;
  return first === undefined ? found : refuse('damaged', damagedLog(first, found.problems.length));
}

/** A writer behind the last whole line. Throws the system's error. */
async function soundEnd(file: FileHandle, {sound, isUnended}: LogContents): Promise<LogWriter> {
  const writer = new LogWriter(file, sound);
  await writer.trim();
  // Somebody's editor took the last end of line away.
  if (isUnended) await writer.append(Buffer.from('\n'));
  return writer;
}

class JsonlStore implements SessionStore {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #lock: Hold;
  readonly #writer: LogWriter;
  /** Where the event of place n ends, in bytes; at 0 where the first one begins. */
  readonly #ends: number[];
  readonly #places: Map<string, number>;
  readonly #followers = new Followers((since, limit) => this.read(since, limit));
  readonly #presence = new Presence();
  readonly #queue = new CommitQueue((entries) => this.#commit(entries), collect);
  #closing: Promise<void> | undefined;

  constructor(
    path: string,
    file: FileHandle,
    lock: Hold,
    writer: LogWriter,
    ends: readonly number[],
    places: Map<string, number>,
  ) {
    this.#path = path;
    this.#file = file;
    this.#lock = lock;
    this.#writer = writer;
    this.#ends = [...ends];
    this.#places = places;
  }

  get #count(): number {
    return this.#ends.length - 1;
  }

  async append(entries: readonly Entry[]): Promise<readonly Appended[]> {
    for (const entry of entries) checkEntry(entry);
    return this.#queue.append(entries);
  }

  async read(since: number, limit: number): Promise<readonly ClassEvent[]> {
    const last = Math.min(this.#count, since + limit);
    const [from = 0, to = 0] = [this.#ends[since], this.#ends[last]];
    if (since >= last) return [];
    const bytes = Buffer.alloc(to - from);
    try {
      for (let done = 0; done < bytes.length; ) {
        const {bytesRead} = await this.#file.read(bytes, done, bytes.length - done, from + done);
        if (bytesRead === 0) throw new StoreTrouble(lostLog(this.#path));
        done += bytesRead;
      }
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      throw new StoreTrouble(trouble(error, 'read', this.#path), error);
    }
    // Whatever stands there was checked when the log was opened, or written by us.
    const lines = bytes.toString('utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as ClassEvent);
  }

  async follow(since: number, listener: (events: readonly ClassEvent[]) => void): Promise<() => Promise<void>> {
    if (this.#closing !== undefined) throw new StoreTrouble(closedLog);
    const stop = this.#followers.add(since, listener);
    return async () => stop();
  }

  async present(server: string, people: readonly string[], ttl: number): Promise<void> {
    this.#presence.say(server, people, performance.now() + ttl);
  }

  async everybody(): Promise<readonly string[]> {
    return this.#presence.everybody(performance.now());
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#queue.close();
    this.#followers.clear();
    await this.#file.close();
    await this.#lock.release();
  }

  async #commit(entries: readonly Entry[]): Promise<readonly Appended[]> {
    const {appended, fresh} = this.#placed(entries);
    if (fresh.length === 0) return appended;
    const lines = fresh.map((event) => Buffer.from(logLine(event)));
    if (!this.#lock.isHeld()) throw new StoreTrouble(lostLog(this.#path));
    try {
      await this.#writer.append(Buffer.concat(lines));
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      throw new StoreTrouble(trouble(error, 'write', this.#path), error);
    }
    for (const {length} of lines) this.#ends.push((this.#ends.at(-1) ?? 0) + length);
    for (const event of fresh) remember(this.#places, event);
    this.#followers.tell(fresh);
    return appended;
  }

  #placed(entries: readonly Entry[]): {readonly appended: readonly Appended[]; readonly fresh: readonly ClassEvent[]} {
    const fresh: ClassEvent[] = [];
    const places = new Map<string, number>();
    const appended = entries.map((entry) => {
      const key = keyOf(entry);
      const before = key === undefined ? undefined : (this.#places.get(key) ?? places.get(key));
      if (before !== undefined) return {seq: before, isDuplicate: true};
      const seq = this.#count + fresh.length + 1;
      fresh.push({...entry, seq});
      if (key !== undefined) places.set(key, seq);
      return {seq, isDuplicate: false};
    });
    return {appended, fresh};
  }
}

function remember(places: Map<string, number>, event: ClassEvent): void {
  const key = keyOf(event);
  if (key !== undefined && !places.has(key)) places.set(key, event.seq);
}
