import {lstat, mkdir, stat} from 'node:fs/promises';
import {dirname} from 'node:path';
import {codeOf} from './trouble.ts';

/** Like `mkdir -p`; node's own recursive mkdir answers "not there" when the disk can only be read. */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  if (await isFolder(path)) return;
  try {
    await makeOne(path, mode);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path), mode);
    await makeOne(path, mode);
  }
}

async function makeOne(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, mode);
  } catch (error) {
    // Somebody else may have made it in the same moment.
    if (codeOf(error) !== 'EEXIST' || !(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** True when anything has this name, a link that leads nowhere included. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}

/** The wished name, or the first of `name-2`, `name-3`, … that nothing has yet; `ending` stays at the end. */
export async function freeName(wished: string, ending = ''): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${wished}${ending}` : `${wished}-${number}${ending}`;
    if (!(await isThere(name))) return name;
  }
}
