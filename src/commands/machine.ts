import {access, constants, mkdtemp, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {Ears} from '../io/ears.ts';
import {codeOf} from '../io/trouble.ts';

/** What a folder is good for. */
export type FolderState = 'writable' | 'can be made' | 'read only' | 'not a folder';

/** Looks at a folder without making it: one that is missing is judged by the nearest folder above that is there. */
export async function folderState(path: string): Promise<FolderState> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) {
    const above = dirname(path);
    const state = above === path ? 'read only' : await folderState(above);
    return state === 'writable' || state === 'can be made' ? 'can be made' : 'read only';
  }
  if (!there.isDirectory()) return 'not a folder';
  try {
    await access(path, constants.W_OK);
    return 'writable';
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return 'read only';
  }
}

/** What came of the test of file watching. */
export type Hearing =
  | {readonly kind: 'heard'; readonly milliseconds: number; readonly folder: string}
  | {readonly kind: 'deaf'; readonly folder: string}
  | {readonly kind: 'refused'; readonly code: string; readonly folder: string};

/**
 * Saves a file in a new folder beside the sandbox (or in the system's temporary folder where that cannot be written)
 * and waits at most `wait` ms until the save is heard. The folder is gone afterwards.
 */
export async function testHearing(near: string, wait = 2000): Promise<Hearing> {
  const folder = await makeFolder(near);
  let sound: () => void = () => undefined;
  const heard = new Promise<'heard'>((resolve) => {
    sound = () => resolve('heard');
  });
  const ears = new Ears([folder], () => sound());
  try {
    await ears.listen();
    const begun = performance.now();
    await writeFile(join(folder, 'save'), 'saved\n');
    const outcome = await Promise.race([heard, after(wait)]);
    return outcome === 'heard'
      ? {kind: outcome, milliseconds: performance.now() - begun, folder: dirname(folder)}
      : {kind: 'deaf', folder: dirname(folder)};
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return {kind: 'refused', code, folder: dirname(folder)};
  } finally {
    ears.close();
    await rm(folder, {recursive: true, force: true});
  }
}

async function makeFolder(near: string): Promise<string> {
  try {
    return await mkdtemp(join(near, '.drydock-doctor-'));
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    const above = dirname(near);
    return codeOf(error) === 'ENOENT' && above !== near
      ? makeFolder(above)
      : mkdtemp(join(tmpdir(), 'drydock-doctor-'));
  }
}

function after(milliseconds: number): Promise<'late'> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('late'), milliseconds).unref();
  });
}
