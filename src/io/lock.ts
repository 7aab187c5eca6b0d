import {closeSync, openSync, unlinkSync, writeSync} from 'node:fs';
import {readFile, stat, unlink} from 'node:fs/promises';
import {hostname} from 'node:os';
import {codeOf} from './trouble.ts';

/** Nobody holds a lock this long, in ms, unless they were stopped: then it is taken from them. */
const longestHold = 10_000;
/** A lock that does not name its holder belongs to somebody who died while making it, or is about to write. */
const longestNameless = 500;

export type Locked<Value> = {readonly kind: 'done'; readonly value: Value} | {readonly kind: 'busy'};

/**
 * Does something while no other process that asks for the same lock file does. Waits up to `patience` ms; a lock whose
 * holder died is taken over. Throws the system's error when the lock file cannot be made.
 */
export async function withLock<Value>(
  path: string,
  patience: number,
  work: () => Promise<Value>,
): Promise<Locked<Value>> {
  const mine = JSON.stringify({pid: process.pid, host: hostname(), token: crypto.randomUUID()});
  const end = performance.now() + patience;
  while (!take(path, mine)) {
    await takeAwayIfStale(path, mine);
    if (performance.now() > end) return {kind: 'busy'};
    await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 15));
  }
  try {
    return {kind: 'done', value: await work()};
  } finally {
    if ((await holderOf(path)) === mine) await remove(path);
  }
}

/** In one go, so that a kill between making the file and naming its holder is next to impossible. */
function take(path: string, mine: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(file, mine);
    return true;
  } catch (error) {
    unlinkSync(path);
    throw error;
  } finally {
    closeSync(file);
  }
}

/**
 * Two who find the same stale lock must not both remove it, or the second removes the lock that the first took next;
 * so whoever removes it holds another lock meanwhile, and looks again.
 */
async function takeAwayIfStale(path: string, mine: string): Promise<void> {
  if (!(await isStale(path))) return;
  const right = `${path}.taking`;
  if (await isStale(right)) await remove(right);
  if (!take(right, mine)) return;
  try {
    if (await isStale(path)) await remove(path);
  } finally {
    await remove(right);
  }
}

async function isStale(path: string): Promise<boolean> {
  const holder = await holderOf(path);
  if (holder === undefined) return false;
  const [, pid, host] = /^\{"pid":(\d+),"host":"([^"]*)"/.exec(holder) ?? [];
  return (
    (host === hostname() && !isAlive(Number(pid))) ||
    (await isOlder(path, holder === '' ? longestNameless : longestHold))
  );
}

async function holderOf(path: string): Promise<string | undefined> {
  return systemValue(readFile(path, 'utf8'));
}

async function isOlder(path: string, ms: number): Promise<boolean> {
  const found = await systemValue(stat(path));
  return found !== undefined && Math.abs(Date.now() - found.mtimeMs) > ms;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

async function remove(path: string): Promise<void> {
  await systemValue(unlink(path));
}

/** Undefined when the system refuses: somebody else was faster. */
async function systemValue<Value>(value: Promise<Value>): Promise<Value | undefined> {
  try {
    return await value;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}
