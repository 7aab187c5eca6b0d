import {appendFile, open, readFile} from 'node:fs/promises';
import {readFromClient, type Saying} from '../../classroom/protocol.ts';
import {outlastsEnd} from '../../classroom/session.ts';
import type {Text} from '../../text/language.ts';
import {saveAtomic} from '../save-atomic.ts';
import {codeOf, printable} from '../trouble.ts';

/** Something that was said, under the number that names it for good. */
export interface Said {
  readonly cid: number;
  readonly say: Saying;
}

/** May a server forget it although it acknowledged it (fail-over), and does nobody want to lose it? */
export function isKept({say}: Said): boolean {
  return outlastsEnd(say.k);
}

/** What is needed of an outbox. */
export interface Found {
  readonly pending: readonly Said[];
  readonly kept: readonly Said[];
}

export const nothing: Found = {pending: [], kept: []};

/**
 * Reads an outbox. A line that a crash cut off was never sent and goes; lines that cannot be understood are set aside,
 * and `told` hears of them. `lines`: how many the file has afterwards. Throws the system's error.
 */
export async function readOutbox(
  path: string,
  stamp: string,
  told: (notice: Text) => void,
): Promise<Found & {readonly lines: number}> {
  const {damaged, isUntidy, lines, ...found} = foundIn(await textOf(path));
  if (damaged.length > 0) told(await setAside(path, damaged, stamp));
  return {...found, lines: isUntidy ? await rewriteOutbox(path, found) : lines};
}

/** Leaves only what is needed, and says how many lines that are. Throws the system's error. */
export async function rewriteOutbox(path: string, found: Found): Promise<number> {
  const lines = linesOf(found);
  await saveAtomic(path, lines.map((line) => `${line}\n`).join(''));
  return lines.length;
}

interface Read extends Found {
  readonly damaged: readonly string[];
  /** The file holds more than what is still needed. */
  readonly isUntidy: boolean;
  readonly lines: number;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function foundIn(text: string): Read {
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
      if (one && read.how === 'ack' && isKept(one)) acknowledged.set(keyOf(one), one);
    }
  }
  const ordered = (all: Iterable<Said>) => [...all].sort((a, b) => a.cid - b.cid);
  const isUntidy = !text.endsWith('\n') ? text !== '' : damaged.length > 0 || lines.length > said.size;
  const found = {pending: ordered(said.values()), kept: ordered(acknowledged.values())};
  return {...found, damaged, isUntidy, lines: lines.length};
}

/** What answers the same thing: of it only the last is sent again. */
export function keyOf({cid, say}: Said): string {
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

function linesOf({pending, kept: acknowledged}: Found): readonly string[] {
  return [...acknowledged.flatMap((said) => [said, {ack: said.cid}]), ...pending].map((line) => JSON.stringify(line));
}

/** Adds lines, on disk when it resolves. Throws the system's error. */
export async function appendDurably(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(lines.map((line) => `${line}\n`).join(''));
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
