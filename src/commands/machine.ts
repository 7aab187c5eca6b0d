import {execFile} from 'node:child_process';
import {access, constants, mkdtemp, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {delimiter, dirname, isAbsolute, join} from 'node:path';
import {Ears} from '../io/ears.ts';
import {findProgram} from '../io/find-program.ts';
import {editorSurroundings} from '../io/run-editor.ts';
import type {Environment} from '../io/terminal.ts';
import {codeOf} from '../io/trouble.ts';

/** What came of asking a program for its version. */
export type ProgramState =
  | {readonly kind: 'missing'}
  /** `version` is undefined when the program answered with none. */
  | {readonly kind: 'found'; readonly path: string; readonly version: string | undefined}
  | {readonly kind: 'silent'; readonly path: string};

/** How long a program may take to say its version, in ms. */
export const patience = 3000;

/** Variables that would make a program load somebody's code, or behave otherwise, before it says its version. */
const withheld = /^(?:DJANGO_SETTINGS_MODULE|GUNICORN_CMD_ARGS|PYTHON.*|LD_PRELOAD|NODE_OPTIONS)$/;

/** Asks a program of the PATH for its version by running it with `words`, outside of the current folder. */
export async function askVersion(
  name: string,
  words: readonly string[],
  env: Environment,
  wait = patience,
): Promise<ProgramState> {
  const path = programPath(name, env);
  if (path === undefined) return {kind: 'missing'};
  const clean = Object.fromEntries(Object.entries(env).filter(([key]) => !withheld.test(key)));
  return new Promise((resolve) => {
    const options = {timeout: wait, killSignal: 'SIGKILL', maxBuffer: 1 << 16, windowsHide: true} as const;
    const child = execFile(path, words, {...options, cwd: dirname(path), env: clean}, (error, stdout, stderr) => {
      if (error?.killed) return resolve({kind: 'silent', path});
      resolve({kind: 'found', path, version: versionIn(`${stdout}\n${stderr}`)});
    });
    child.stdin?.end();
  });
}

/** The first thing in an answer that looks like a version number: "252", "1.22.1", "27.3.1". */
export function versionIn(answer: string): string | undefined {
  return (
    /(?<![\w.])v?(\d+(?:\.\d+){1,3}[\w.+-]{0,20})/.exec(answer)?.[1] ?? /(?<![\w.])(\d+)(?![\w.])/.exec(answer)?.[1]
  );
}

/** Where a program lies on the PATH. Entries that are no absolute folder are passed over: they depend on where one stands. */
export function programPath(name: string, env: Environment): string | undefined {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((entry) => isAbsolute(entry));
  const {platform, isProgram} = editorSurroundings();
  const found = findProgram({env: {...env, PATH: folders.join(delimiter)}, platform, isProgram}, name);
  return found.kind === 'program' ? found.path : undefined;
}

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
