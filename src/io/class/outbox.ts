import {appendFile, open, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {readFromClient, type Saying} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';
import {makeFolder} from '../folder.ts';
import {saveAtomic} from '../save-atomic.ts';
import {codeOf, printable, trouble} from '../trouble.ts';

/** Something that was said, under the number that names it for good. */
export interface Said {
  readonly cid: number;
  readonly say: Saying;
}

/** What a server may forget although it acknowledged it (fail-over) and nobody wants to lose. */
const kept: ReadonlySet<Saying['k']> = new Set(['answer', 'vote', 'check']);
/** More checks than these say nothing new; answers and votes are kept by what they answer. */
const mostKept = 1000;

/**
 * Everything that was said and is not acknowledged, and the answers that are, until the class ends. It is on disk before
 * it is sent: whatever kills the process, what was sent once can be sent again under the same number.
 */
export class Outbox {
  readonly #path: string | undefined;
  readonly #told: (notice: Text) => void;
  #pending: Said[];
  #kept: Said[];
  #lastCid: number;
  /** Lines that are not on disk yet. */
  #unwritten: string[] = [];
  #writing: Promise<void> = Promise.resolve();
  #isTroubled = false;

  private constructor(path: string | undefined, found: Found, told: (notice: Text) => void) {
    this.#path = path;
    this.#told = told;
    this.#pending = [...found.pending];
    this.#kept = [...found.kept];
    this.#lastCid = Math.max(0, ...[...found.pending, ...found.kept].map(({cid}) => cid));
  }

  /**
   * Reads what an earlier process left in a folder (undefined: nothing is kept on disk). A line that a crash cut off was
   * never sent and goes; lines that cannot be understood are set aside. `told` hears what has to be said about it.
   */
  static async open(folder: string | undefined, stamp: string, told: (notice: Text) => void): Promise<Outbox> {
    if (folder === undefined) return new Outbox(undefined, nothing, told);
    const path = join(folder, 'outbox.jsonl');
    try {
      await makeFolder(folder, 0o700);
      const found = foundIn(await textOf(path));
      if (found.damaged.length > 0) told(await setAside(path, found.damaged, stamp));
      if (found.isUntidy) await saveAtomic(path, linesOf(found));
      return new Outbox(path, found, told);
    } catch (error) {
      told(trouble(error, 'read', path));
      return new Outbox(undefined, nothing, told);
    }
  }

  /** What waits for its acknowledgement, oldest first. */
  get pending(): readonly Said[] {
    return this.#pending;
  }

  /** Takes something up; it is on disk when `settled` resolves. `now`: in ms since 1970. */
  add(say: Saying, now: number): Said {
    // From the clock, so that no number comes twice even when the file is lost or two drydocks share it.
    this.#lastCid = Math.max(this.#lastCid + 1, now * 1000 + Math.floor(Math.random() * 1000));
    const said = {cid: this.#lastCid, say};
    this.#pending.push(said);
    this.#write(JSON.stringify(said));
    return said;
  }

  /** The server has it for good, or will never take it. */
  settle(cid: number, how: 'acknowledged' | 'refused'): void {
    const said = this.#pending.find((one) => one.cid === cid);
    if (said === undefined) return;
    this.#pending = this.#pending.filter((one) => one !== said);
    if (how === 'acknowledged' && kept.has(said.say.k)) this.#keep(said);
    this.#write(JSON.stringify({[how === 'acknowledged' ? 'ack' : 'no']: cid}));
  }

  /** Drops what has been said without effect and need not be sent any more. */
  drop(cids: readonly number[]): void {
    for (const cid of cids) this.settle(cid, 'refused');
  }

  /** Another server may know less: answers that were acknowledged wait again, in their order. */
  sendAgain(): void {
    this.#pending = [...this.#pending, ...this.#kept].sort((a, b) => a.cid - b.cid);
    this.#kept = [];
  }

  /** Nothing is needed any more: the class has ended, or does not know us. */
  async clear(): Promise<void> {
    this.#pending = [];
    this.#kept = [];
    this.#unwritten = [];
    await this.#writing;
    if (this.#path !== undefined) await rm(this.#path, {force: true}).catch(() => {});
  }

  /** Resolves when everything said so far is on disk; where the disk refuses, once that has been told. */
  settled(): Promise<void> {
    return this.#writing;
  }

  #keep(said: Said): void {
    const key = keyOf(said);
    this.#kept = [...this.#kept.filter((one) => keyOf(one) !== key), said].slice(-mostKept);
  }

  #write(line: string): void {
    this.#unwritten.push(line);
    this.#writing = this.#writing.then(() => this.#flush());
  }

  async #flush(): Promise<void> {
    const lines = this.#unwritten.splice(0);
    if (lines.length === 0 || this.#path === undefined) return;
    try {
      await appendDurably(this.#path, lines.map((line) => `${line}\n`).join(''));
    } catch (error) {
      if (!this.#isTroubled) this.#told(trouble(error, 'write', this.#path));
      this.#isTroubled = true;
    }
  }
}

interface Found {
  readonly pending: readonly Said[];
  readonly kept: readonly Said[];
  readonly damaged: readonly string[];
  /** The file holds more than what is still needed. */
  readonly isUntidy: boolean;
}

const nothing: Found = {pending: [], kept: [], damaged: [], isUntidy: false};

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function foundIn(text: string): Found {
  const lines = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1);
  const said = new Map<number, Said>();
  const acknowledged = new Map<string, Said>();
  const damaged: string[] = [];
  for (const line of lines) {
    const read = lineOf(line);
    if (read === undefined) damaged.push(line);
    else if ('say' in read) said.set(read.cid, read);
    else {
      const one = said.get(read.cid);
      said.delete(read.cid);
      if (one && read.how === 'ack' && kept.has(one.say.k)) acknowledged.set(keyOf(one), one);
    }
  }
  const ordered = (all: Iterable<Said>) => [...all].sort((a, b) => a.cid - b.cid);
  const isUntidy = !text.endsWith('\n') ? text !== '' : damaged.length > 0 || lines.length > said.size;
  return {pending: ordered(said.values()), kept: ordered(acknowledged.values()), damaged, isUntidy};
}

/** What answers the same thing: of it only the last is sent again. */
function keyOf({cid, say}: Said): string {
  if (say.k === 'answer') return `answer ${say.quiz} ${say.q}`;
  return say.k === 'vote' ? `vote ${say.poll}` : `${say.k} ${cid}`;
}

function lineOf(line: string): Said | {readonly cid: number; readonly how: 'ack' | 'no'} | undefined {
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read !== 'object' || read === null) return undefined;
    if ('ack' in read && typeof read.ack === 'number') return {cid: read.ack, how: 'ack'};
    if ('no' in read && typeof read.no === 'number') return {cid: read.no, how: 'no'};
    return checkedSaid(read);
  } catch {
    return undefined;
  }
}

/** Something said, as the protocol allows it; undefined for anything else. */
export function checkedSaid(said: unknown): Said | undefined {
  const put = readFromClient(JSON.stringify({t: 'put', puts: [said]}));
  return put?.t === 'put' ? put.puts[0] : undefined;
}

function linesOf({pending, kept: acknowledged}: Found): string {
  const lines = [...acknowledged.flatMap((said) => [said, {ack: said.cid}]), ...pending];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

async function appendDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(text);
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function setAside(path: string, lines: readonly string[], stamp: string): Promise<Text> {
  const aside = `${path}.damaged-${stamp}`;
  await appendFile(aside, lines.map((line) => `${line}\n`).join(''), {mode: 0o600});
  const shown = printable(aside);
  return {
    en: `Some of what waited to be sent to the class could not be read; it was set aside in ${shown}.`,
    ko: `수업에 보내려던 내용 일부를 읽을 수 없어서 ${shown} 파일에 옮겨 두었어요.`,
  };
}
