import {readdir, readFile, rm, stat, utimes} from 'node:fs/promises';
import {join} from 'node:path';
import {logPath} from '../io/class/log-file.ts';
import {makeFolder} from '../io/folder.ts';
import {saveAtomic} from '../io/save-atomic.ts';
import {codeOf, printable, trouble} from '../io/trouble.ts';
import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';

/** Where a class keeps its events. */
export type Keeping = 'file' | 'redis';

/** A class that was hosted on this machine. */
export interface Session {
  /** Of its folder; unique. */
  readonly name: string;
  readonly folder: string;
  /** ms since 1970. */
  readonly createdAt: number;
  /** When it was last hosted, or something last happened in it, in ms since 1970: from then on it is kept for a while. */
  readonly lastAt: number;
  readonly keeping: Keeping;
}

/** The folder of all classes below drydock's data. */
export function sessionsIn(data: string): string {
  return join(data, 'class', 'sessions');
}

/** All classes, the latest last. Rejects with the system's error when the folder cannot be read. */
export async function listSessions(data: string): Promise<readonly Session[]> {
  const root = sessionsIn(data);
  let names: readonly string[];
  try {
    const entries = await readdir(root, {withFileTypes: true});
    names = entries.filter((entry) => entry.isDirectory()).map(({name}) => name);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
  const found = await Promise.all(names.map((name) => sessionAt(root, name)));
  return found.sort((a, b) => a.createdAt - b.createdAt || (a.name < b.name ? -1 : 1));
}

/** A folder without its note (a copy, a crash) is a class all the same. */
async function sessionAt(root: string, name: string): Promise<Session> {
  const folder = join(root, name);
  const {keeping, createdAt = (await stat(folder)).mtimeMs} = await noteOf(folder);
  const written = await Promise.all([noteIn(folder), logPath(folder)].map(writtenAt));
  return {name, folder, createdAt, lastAt: Math.max(createdAt, ...written), keeping};
}

/** When a file was last written, in ms since 1970; 0 when there is none. */
async function writtenAt(path: string): Promise<number> {
  return stat(path).then(
    ({mtimeMs}) => mtimeMs,
    () => 0,
  );
}

/** Notes that a class is hosted now (ms since 1970): of one that is kept in Redis nothing else here would tell. */
export async function markHosted({folder}: Session, now: number): Promise<void> {
  await utimes(noteIn(folder), now / 1000, now / 1000).catch(() => undefined);
}

function noteIn(folder: string): string {
  return join(folder, 'session.json');
}

async function noteOf(folder: string): Promise<{readonly createdAt?: number; readonly keeping: Keeping}> {
  try {
    const note: unknown = JSON.parse(await readFile(noteIn(folder), 'utf8'));
    const {createdAt, keeping} = note as {createdAt?: unknown; keeping?: unknown};
    return {
      ...(typeof createdAt === 'number' && Number.isSafeInteger(createdAt) && {createdAt}),
      keeping: keeping === 'redis' ? 'redis' : 'file',
    };
  } catch {
    return {keeping: 'file'};
  }
}

/** The class of that name, or the latest; or why there is none. */
export async function findSession(data: string | undefined, name?: string): Promise<Session | {readonly wrong: Text}> {
  if (data === undefined) return {wrong: noData};
  try {
    const all = await listSessions(data);
    const found = name === undefined ? all.at(-1) : all.find((session) => session.name === name);
    if (found !== undefined) return found;
    return {wrong: name === undefined || all.length === 0 ? noSessions : noSuch(name, all)};
  } catch (error) {
    return {wrong: trouble(error, 'read', sessionsIn(data))};
  }
}

/** Makes the folder of a new class (0700), named after the day here and the title. Rejects with the system's error. */
export async function newSession(
  data: string,
  {name, title, now, keeping}: {name?: string; title: string; now: number; keeping: Keeping},
): Promise<Session> {
  const root = sessionsIn(data);
  await makeFolder(root, 0o700);
  const taken = new Set((await listSessions(data)).map((one) => one.name));
  const wished = name ?? `${dayOf(new Date(now))}-${slugOf(title)}`;
  const free = freeOf(wished, taken);
  const folder = join(root, free);
  await makeFolder(folder, 0o700);
  await saveAtomic(noteIn(folder), `${JSON.stringify({version: 1, createdAt: now, keeping})}\n`);
  const session = {name: free, folder, createdAt: now, lastAt: now, keeping};
  await markHosted(session, now);
  return session;
}

/** `2026-03-02`, by the clock of this machine: who teaches at eight in Seoul teaches today, not on the day of UTC. */
function dayOf(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function freeOf(wished: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wished : `${wished}-${number}`;
    if (!taken.has(name)) return name;
  }
}

/** May a class have this name? It is the name of a folder, and of a key in Redis. */
export function isSessionName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u.test(name);
}

function slugOf(title: string): string {
  const slug = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'class' : slug;
}

/** Takes a class off the disk, log, tokens and all. Rejects with the system's error. */
export async function removeSession({folder}: Session): Promise<void> {
  await rm(folder, {recursive: true, force: true});
}

const noData: Text = {
  en: "There is no folder for drydock's data: set DRYDOCK_HOME to a folder.",
  ko: 'drydock의 데이터를 둘 폴더를 알 수 없어요. DRYDOCK_HOME에 폴더를 지정하세요.',
};

const noSessions: Text = {
  en: 'No class has been hosted on this machine yet: `drydock class host` opens one.',
  ko: '이 컴퓨터에서 연 수업이 아직 없어요. `drydock class host`로 수업을 열 수 있어요.',
};

function noSuch(name: string, all: readonly Session[]): Text {
  const shown = printable(name.slice(0, 80));
  const meant = nearest(
    name,
    all.map((session) => session.name),
  );
  return {
    en: `There is no class ${shown} on this machine. ${meant === undefined ? '`drydock class list` shows them.' : `Did you mean ${meant}?`}`,
    ko: `이 컴퓨터에는 ${shown} 수업이 없어요. ${meant === undefined ? '수업은 `drydock class list`로 볼 수 있어요.' : `혹시 ${meant}인가요?`}`,
  };
}
