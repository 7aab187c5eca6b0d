import {copyFile, type FileHandle, link, open, realpath, rename, unlink} from 'node:fs/promises';
import {dirname} from 'node:path';
import {codeOf} from './trouble.ts';

/** Ends the names of files that are being written; one that stays was left by a program that died. */
export const unfinished = '.unfinished';

/**
 * Replaces a file by a new text so that after a crash, a kill or on a full disk it holds the old text or the new one,
 * whole. The new file is readable by its owner only. With `backup`, that path holds the text from before afterwards;
 * where that cannot be, an older backup stays. Throws the system's error; the file is then as it was.
 */
export async function saveAtomic(path: string, text: string, backup?: string): Promise<void> {
  const target = await ends(path);
  const fresh = `${target}.${crypto.randomUUID()}${unfinished}`;
  try {
    await writeWhole(fresh, Buffer.from(text));
    if (backup !== undefined) await keepAs(target, backup);
    await replace(fresh, target);
  } catch (error) {
    await unlink(fresh).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(target));
}

/** A link stays a link: what it leads to is replaced. */
async function ends(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return path;
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await writeAll(file, bytes);
    // Some systems take more than they can store and answer that all is well.
    if ((await file.stat()).size !== bytes.length) throw shortOf(path);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A system may take a part of what it is given and say so instead of failing. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const {bytesWritten} = await file.write(bytes, done, bytes.length - done, done);
    if (bytesWritten === 0) throw shortOf('');
    done += bytesWritten;
  }
}

function shortOf(path: string): Error {
  return Object.assign(new Error('Less was written than asked'), {code: 'ENOSPC', syscall: 'write', path});
}

/** At no moment is the backup missing: the old one is replaced by a second name of the file, or a copy of it. */
async function keepAs(path: string, backup: string): Promise<void> {
  const fresh = `${backup}.${crypto.randomUUID()}${unfinished}`;
  try {
    await link(path, fresh).catch(() => copyFile(path, fresh));
    await replace(fresh, backup);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  } finally {
    // Still there when it failed, and when both were names of one file already: then rename does nothing.
    await unlink(fresh).catch(() => {});
  }
}

/** Under Windows a file that somebody is just reading cannot be replaced; a moment later it can. */
async function replace(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const busy = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '');
      if (process.platform !== 'win32' || !busy || tries === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * tries));
    }
  }
}

/** Makes the new name last through a power cut. Windows cannot, and some network drives will not. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    await folder.close();
  }
}
