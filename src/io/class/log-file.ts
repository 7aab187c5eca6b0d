import {isUtf8} from 'node:buffer';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {ClassEvent, Entry} from '../../classroom/protocol.ts';
import {readEvent} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';
import {codeOf, trouble} from '../trouble.ts';
import {type LogProblem, newerLog, problemAt} from './log-notices.ts';

/** The version of what stands in a log, on disk or in Redis. */
export const logVersion = 1;

/** The first line of a log. */
export const logHeader = `${JSON.stringify({drydock: 'class-log', version: logVersion})}\n`;

export function logPath(folder: string): string {
  return join(folder, 'log.jsonl');
}

/** One event as it stands in the log, with its end of line. */
export function logLine(event: ClassEvent): string {
  return `${JSON.stringify(event)}\n`;
}

/** Names an entry for good; undefined when it has no `cid` and may come any number of times. */
export function keyOf({by, cid}: Entry): string | undefined {
  return cid === undefined ? undefined : `${cid} ${by}`;
}

/** Throws for what could not be read again: that is our mistake, and would damage the log. */
export function checkEntry(entry: Entry): void {
  if (readEvent({...entry, seq: 1}) === undefined) throw new TypeError(`Not an entry of a class: ${entry.k}`);
}

/** What a log on disk holds. */
export interface LogContents {
  readonly kind: 'read';
  /** All that can be read, by their places; without gaps when there are no problems. */
  readonly events: readonly ClassEvent[];
  readonly problems: readonly LogProblem[];
  /** Where each line ends, in bytes from the beginning of the file: the header's at 0, that of place n at n if all is sound. */
  readonly ends: readonly number[];
  /** How many bytes at the end are part of a line that never became whole. */
  readonly torn: number;
  /** How many bytes stand before those. */
  readonly sound: number;
  /** The last line is whole, but for its end of line. */
  readonly isUnended: boolean;
}

export type LogReading =
  | LogContents
  | {readonly kind: 'missing'}
  | {readonly kind: 'untouchable'; readonly why: 'newer' | 'system'; readonly reason: Text};

/**
 * Reads the log of a class without holding it: a server may be writing it, or may have crashed. What is damaged is
 * named as a problem and left out; a line at the end that is being written is none. With `visit` the events are not
 * kept but handed over, as they stand in the file.
 */
export async function readLog(folder: string, visit?: (event: ClassEvent) => void): Promise<LogReading> {
  const path = logPath(folder);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {kind: 'missing'};
    return {kind: 'untouchable', why: 'system', reason: trouble(error, 'read', path)};
  }
  return bytes.length === 0 ? {kind: 'missing'} : contentsOf(bytes, path, visit);
}

function contentsOf(bytes: Buffer, path: string, visit?: (event: ClassEvent) => void): LogReading {
  const [header, ...lines] = linesOf(bytes);
  const version = header === undefined ? undefined : versionOf(header);
  if (version !== undefined && version !== logVersion)
    return {kind: 'untouchable', why: 'newer', reason: newerLog(path, String(version))};
  const collected = new Collected(path, visit);
  if (version === undefined) collected.damage(1, {kind: 'header'});
  // Of the header nothing can be torn: it is put there in one piece with the file.
  const last = lines.at(-1) ?? header;
  const unended = last !== undefined && !last.isEnded ? last : undefined;
  let torn = 0;
  for (const [index, line] of lines.entries()) {
    const event = eventOf(line);
    if (event !== undefined) collected.add(index + 2, event);
    else if (line.isEnded) collected.unreadable(index + 2);
    else torn = line.bytes.length;
  }
  const isUnended = unended !== undefined && torn === 0;
  const ends = endsOf(header, torn > 0 ? lines.slice(0, -1) : lines);
  return {kind: 'read', ...collected.all(), ends, torn, sound: bytes.length - torn, isUnended};
}

interface Line {
  readonly bytes: Buffer;
  readonly isEnded: boolean;
}

function linesOf(bytes: Buffer): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    lines.push({bytes: bytes.subarray(start, end === -1 ? bytes.length : end), isEnded: end !== -1});
    start = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}

/** An end of line that is missing at the last one is put there before anything is written. */
function endsOf(header: Line | undefined, lines: readonly Line[]): readonly number[] {
  let end = 0;
  return [...(header === undefined ? [] : [header]), ...lines].map(({bytes}) => {
    end += bytes.length + 1;
    return end;
  });
}

/** The version in a header, whatever it is; undefined when the line is no header. */
function versionOf(line: Line): unknown {
  const value = jsonOf(line);
  if (typeof value !== 'object' || value === null || !('drydock' in value) || !('version' in value)) return undefined;
  return value.drydock === 'class-log' ? value.version : undefined;
}

function eventOf(line: Line): ClassEvent | undefined {
  return readEvent(jsonOf(line));
}

function jsonOf({bytes}: Line): unknown {
  if (!isUtf8(bytes)) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Events as they come, and what is wrong with their places. */
class Collected {
  readonly #events = new Map<number, ClassEvent>();
  readonly #problems: LogProblem[] = [];
  readonly #path: string;
  readonly #visit: ((event: ClassEvent) => void) | undefined;
  /** The place that the next line should have. */
  #next = 1;

  constructor(path: string, visit?: (event: ClassEvent) => void) {
    this.#path = path;
    this.#visit = visit;
  }

  damage(line: number, damage: Parameters<typeof problemAt>[2]): void {
    this.#problems.push(problemAt(this.#path, line, damage));
  }

  /** The line stands for one event, whatever it said. */
  unreadable(line: number): void {
    this.damage(line, {kind: 'unreadable'});
    this.#next++;
  }

  add(line: number, event: ClassEvent): void {
    const {seq} = event;
    if (seq < this.#next) this.damage(line, {kind: 'repeated', seq});
    if (seq > this.#next) this.damage(line, {kind: 'gap', from: this.#next, to: seq - 1});
    this.#next = Math.max(this.#next, seq + 1);
    if (this.#visit !== undefined) this.#visit(event);
    else if (!this.#events.has(seq)) this.#events.set(seq, event);
  }

  all(): Pick<LogContents, 'events' | 'problems'> {
    const events = [...this.#events.values()];
    return {
      events: this.#problems.length === 0 ? events : events.sort((a, b) => a.seq - b.seq),
      problems: this.#problems,
    };
  }
}
