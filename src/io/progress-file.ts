import {isUtf8} from 'node:buffer';
import {readdir, readFile, rename, unlink} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {formatProgress, parseProgress, type RawProgress} from '../progress/file.ts';
import {merge, noProgress, type Progress} from '../progress/progress.ts';
import type {Text} from '../text/language.ts';
import {freeName, isThere, makeFolder} from './folder.ts';
import {withLock} from './lock.ts';
import {backupDamaged, damaged, fromBackup, newer, notKept, startsAnew, waitedInVain} from './progress-notices.ts';
import {saveAtomic, unfinished} from './save-atomic.ts';
import {codeOf, trouble} from './trouble.ts';

/** How long another instance is waited for, in ms. */
const patience = 1000;

/** What was found in a data folder; the notice says what the learner should know of it. */
export type LoadedProgress =
  | {readonly kind: 'loaded'; readonly progress: Progress; readonly notice?: Text}
  /** There is a file that is left alone: of a newer drydock, or not to be read. */
  | {readonly kind: 'untouchable'; readonly reason: Text};

export type SavedProgress =
  /** All that this and the other instances know together, as it is on disk now. */
  | {readonly kind: 'kept'; readonly progress: Progress; readonly notice?: Text}
  | {readonly kind: 'refused'; readonly reason: Text};

/** Reads the progress in a data folder. A damaged file is set aside under a name with the stamp, and the backup used. */
export async function loadProgress(folder: string, stamp: string): Promise<LoadedProgress> {
  const found = await readOne(mainOf(folder));
  if (found.kind === 'read') return {kind: 'loaded', progress: found.progress};
  if (found.kind === 'untouchable') return found;
  if (found.kind === 'missing' && !(await isThere(backupOf(folder)))) return {kind: 'loaded', progress: noProgress};
  try {
    const locked = await withLock(lockOf(folder), patience, () => recover(folder, stamp));
    if (locked.kind === 'done') return withoutSource(locked.value);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
  // Where nothing can be set aside, what can be read is read all the same.
  return withoutSource(
    await readBackup(folder, found.kind === 'damaged' ? damaged(mainOf(folder), found.detail, undefined) : undefined),
  );
}

/**
 * Adds a progress to what is in a data folder: nothing that another instance wrote is lost, and the files are replaced
 * whole or not at all. The folder is made when it is missing.
 */
export async function saveProgress(folder: string, progress: Progress, stamp: string): Promise<SavedProgress> {
  try {
    await makeFolder(folder, 0o700);
    const locked = await withLock(lockOf(folder), patience, () => mergeInto(folder, progress, stamp));
    return locked.kind === 'done' ? locked.value : {kind: 'refused', reason: waitedInVain};
  } catch (error) {
    return {kind: 'refused', reason: notKept(trouble(error, 'write', mainOf(folder)))};
  }
}

async function mergeInto(folder: string, progress: Progress, stamp: string): Promise<SavedProgress> {
  await sweep(folder);
  const found = await recover(folder, stamp);
  if (found.kind === 'untouchable') return {kind: 'refused', reason: notKept(found.reason)};
  const merged = merge(found.progress, progress);
  const text = formatProgress(merged, found.raw);
  if (text !== found.text) await saveAtomic(mainOf(folder), text, backupOf(folder));
  return {kind: 'kept', progress: merged, ...(found.notice && {notice: found.notice})};
}

type Untouchable = Extract<LoadedProgress, {kind: 'untouchable'}>;

/** A progress together with the file it came from, when it came from one. */
interface Recovered {
  readonly kind: 'loaded';
  readonly progress: Progress;
  readonly raw?: RawProgress;
  readonly text?: string;
  readonly notice?: Text;
}

function withoutSource(found: Recovered | Untouchable): LoadedProgress {
  if (found.kind === 'untouchable') return found;
  return {kind: 'loaded', progress: found.progress, ...(found.notice && {notice: found.notice})};
}

/** Only for the holder of the lock: what seems damaged to others may just be set aside and written anew. */
async function recover(folder: string, stamp: string): Promise<Recovered | Untouchable> {
  const found = await readOne(mainOf(folder));
  switch (found.kind) {
    case 'read':
      return {...found, kind: 'loaded'};
    case 'untouchable':
      return found;
    case 'missing':
      return readBackup(folder, undefined, stamp);
    case 'damaged':
      return readBackup(folder, await setAside(mainOf(folder), found.detail, stamp), stamp);
  }
}

/** `damage`: what is wrong with the file itself, none when it is missing. Sets nothing aside without a stamp. */
async function readBackup(folder: string, damage?: Text, stamp?: string): Promise<Recovered | Untouchable> {
  const backup = backupOf(folder);
  const found = await readOne(backup);
  switch (found.kind) {
    case 'read':
      return {kind: 'loaded', progress: found.progress, raw: found.raw, notice: fromBackup(mainOf(folder), damage)};
    case 'untouchable':
      return found;
    case 'missing':
      return {kind: 'loaded', progress: noProgress, ...(damage && {notice: startsAnew(damage)})};
    case 'damaged': {
      const {detail} = found;
      const told = stamp === undefined ? damaged(backup, detail, undefined) : await setAside(backup, detail, stamp);
      return {kind: 'loaded', progress: noProgress, notice: backupDamaged(damage, told)};
    }
  }
}

type Found =
  | {readonly kind: 'read'; readonly progress: Progress; readonly raw: RawProgress; readonly text: string}
  | {readonly kind: 'missing'}
  | {readonly kind: 'damaged'; readonly detail: Text}
  | Untouchable;

async function readOne(path: string): Promise<Found> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {kind: 'missing'};
    return {kind: 'untouchable', reason: trouble(error, 'read', path)};
  }
  const text = decoded(bytes);
  if (text === undefined) return {kind: 'damaged', detail: notUtf8};
  const read = parseProgress(text);
  switch (read.kind) {
    case 'read':
      return {...read, text};
    case 'newer':
      return {kind: 'untouchable', reason: newer(path, read.version)};
    case 'damaged':
      return read;
  }
}

const notUtf8: Text = {en: 'it is not UTF-8', ko: 'UTF-8 파일이 아니에요.'};

/** Like a TextDecoder, which is slower by far. */
function decoded(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8').replace(/^\uFEFF/, '') : undefined;
}

/** Renames a damaged file out of the way, where that can be; gives what is to be said of it. */
async function setAside(path: string, detail: Text, stamp: string): Promise<Text> {
  const aside = await freeName(path.replace(/\.json/, `.damaged-${stamp}`), '.json');
  try {
    await rename(path, aside);
    return damaged(path, detail, aside);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return damaged(path, detail, undefined);
  }
}

/** Removes what instances that were killed left half written; whoever holds the lock is the only one who writes. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith(basename(mainOf(folder))) && name.endsWith(unfinished)) await unlink(join(folder, name));
}

function mainOf(folder: string): string {
  return join(folder, 'progress.json');
}

function backupOf(folder: string): string {
  return join(folder, 'progress.json.bak');
}

function lockOf(folder: string): string {
  return join(folder, 'progress.lock');
}
