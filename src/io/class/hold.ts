import {readFileSync} from 'node:fs';
import {readFile, stat, unlink, utimes} from 'node:fs/promises';
import {hostname} from 'node:os';
import {withLock} from '../lock.ts';
import {saveAtomic} from '../save-atomic.ts';
import {codeOf} from '../trouble.ts';

/** How often a holder says that it is there, and after how long without that a holder elsewhere is given up, in ms. */
const beat = 2000;
const silence = 30_000;
/** How long others who are just looking at the lock are waited for, in ms. */
const patience = 5000;

/** A lock that is held for as long as a server runs. */
export interface Hold {
  readonly kind: 'held';
  /** False from when it was found out that the lock was removed or taken. */
  isHeld(): boolean;
  release(): Promise<void>;
}

export type Holding = Hold | {readonly kind: 'busy'; readonly pid: number; readonly host: string};

/**
 * Takes a lock for good. A holder on this machine that died, however, is followed at once; one on another machine (the
 * folder is shared) when it was silent for half a minute. Throws the system's error when the lock file cannot be made.
 */
export async function hold(path: string): Promise<Holding> {
  const mine = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    start: startOf(process.pid),
    token: crypto.randomUUID(),
  });
  const locked = await withLock(`${path}.taking`, patience, async (): Promise<Holding> => {
    const holder = await holderOf(path);
    if (holder !== undefined && (await isThere(path, holder)))
      return {kind: 'busy', pid: holder.pid, host: holder.host};
    await saveAtomic(path, mine);
    return held(path, mine);
  });
  return locked.kind === 'done' ? locked.value : {kind: 'busy', pid: 0, host: hostname()};
}

function held(path: string, mine: string): Hold {
  let isHeld = true;
  const timer = setInterval(async () => {
    isHeld &&= await isStill(path, mine);
    if (isHeld) await utimes(path, new Date(), new Date()).catch(() => {});
  }, beat);
  timer.unref();
  return {
    kind: 'held',
    isHeld: () => isHeld,
    async release() {
      clearInterval(timer);
      isHeld = false;
      if ((await textOf(path)) === mine) await unlink(path).catch(() => {});
    },
  };
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly start: string | undefined;
}

/** Undefined when there is no lock, or one that names nobody: locks are put there whole. */
async function holderOf(path: string): Promise<Holder | undefined> {
  const [, pid, host, start] =
    /^\{"pid":(\d+),"host":"([^"]*)",(?:"start":"(\d+)",)?"token":"[^"]*"\}$/.exec((await textOf(path)) ?? '') ?? [];
  return pid === undefined || host === undefined ? undefined : {pid: Number(pid), host, start};
}

async function isThere(path: string, {pid, host, start}: Holder): Promise<boolean> {
  if (host === hostname()) return isAlive(pid) && (start === undefined || startOf(pid) === start);
  const {mtimeMs} = await stat(path);
  return Math.abs(Date.now() - mtimeMs) < silence;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/**
 * When a process began, in ticks since the machine did: the same number of another process in the same place, after a
 * restart of machine or container, tells it apart. `dead` for one that only its parent still knows. Undefined where the
 * system does not say (proc(5) is Linux).
 */
function startOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? 'dead' : fields[18];
  } catch {
    return undefined;
  }
}

/** A lock that cannot be read just now, because too many files are open, is not lost for that. */
async function isStill(path: string, mine: string): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')) === mine;
  } catch (error) {
    return codeOf(error) !== 'ENOENT';
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}
