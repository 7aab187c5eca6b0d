import {open, realpath, unlink} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import type {Desk} from '../course/desk.ts';
import type {Exercise} from '../course/exercise.ts';
import type {Text} from '../text/language.ts';
import {isThere, makeFolder} from './folder.ts';
import {isWithin, leadsOut, readText} from './read-text.ts';
import {codeOf, trouble} from './trouble.ts';

/** The folder that holds a desk for each exercise, and who chose it. */
export interface Sandbox {
  readonly root: string;
  readonly chosenBy: 'flag' | 'environment' | 'checkout' | 'nobody';
}

/** What decides where the sandbox is. Relative paths are meant from `cwd`; empty words count as not given. */
export interface SandboxWishes {
  /** `--sandbox DIR` */
  readonly flag?: string | undefined;
  /** `DRYDOCK_SANDBOX` */
  readonly environment?: string | undefined;
  /** The folder of drydock's own sources, when it runs from a checkout. */
  readonly checkout?: string | undefined;
  readonly cwd: string;
}

/** Where the sandbox is: as asked, else in the checkout, else a folder in plain sight where the learner stands. */
export function sandboxRoot({flag, environment, checkout, cwd}: SandboxWishes): Sandbox {
  if (flag) return {root: resolve(cwd, flag), chosenBy: 'flag'};
  if (environment) return {root: resolve(cwd, environment), chosenBy: 'environment'};
  if (checkout) return {root: join(checkout, 'sandbox'), chosenBy: 'checkout'};
  return {root: join(cwd, 'drydock-sandbox'), chosenBy: 'nobody'};
}

/** The folder with the learner's files for an exercise. */
export function deskFolder(root: string, exercise: string): string {
  return join(root, ...partsOf(exercise));
}

export type OpenedDesk =
  | {
      readonly kind: 'opened';
      readonly folder: string;
      /** made: the whole sandbox is new, which is worth telling the learner once. */
      readonly sandbox: 'made' | 'found';
      /** The start files that were missing and are there now. */
      readonly laid: readonly string[];
    }
  /** Something is in the way. Nothing that was there before has changed. */
  | {readonly kind: 'refused'; readonly reason: Text};

/**
 * Makes the folder of an exercise and lays the start files that are missing. Never overwrites anything, and never
 * writes through a link that leads out of the sandbox.
 */
export async function openDesk(root: string, {id, start}: Pick<Exercise, 'id' | 'start'>): Promise<OpenedDesk> {
  const folder = deskFolder(root, id);
  const sandbox = (await isThere(root)) ? 'found' : 'made';
  const problem = await makeWithin(root, id);
  if (problem !== undefined) return {kind: 'refused', reason: problem};
  const laid: string[] = [];
  for (const [path, text] of Object.entries(start)) {
    if (await isThere(join(folder, ...partsOf(path)))) continue;
    const reason = await layFile(root, `${id}/${path}`, text);
    if (reason !== undefined) return {kind: 'refused', reason};
    laid.push(path);
  }
  return {kind: 'opened', folder, sandbox, laid};
}

/** What lies on the desk now: each of the paths as a text, as missing, or refused with the reason. */
export async function readDesk(root: string, exercise: string, paths: readonly string[]): Promise<Desk> {
  const folder = deskFolder(root, exercise);
  const real = await realpath(root).catch(() => resolve(root));
  const files = paths.map(async (path) => [path, await readText(join(folder, ...partsOf(path)), path, real)] as const);
  return new Map(await Promise.all(files));
}

/**
 * Makes a folder below the sandbox, and the sandbox itself. Gives the reason when something else stands there, or a
 * link leads out of the sandbox.
 */
export async function makeWithin(root: string, path: string): Promise<Text | undefined> {
  let folder = root;
  try {
    await makeFolder(root);
    const real = await realpath(root);
    for (const part of partsOf(path)) {
      folder = join(folder, part);
      await makeFolder(folder);
      const leads = await realpath(folder);
      if (!isWithin(leads, real)) return leadsOut(folder, leads);
    }
    return undefined;
  } catch (error) {
    return trouble(error, 'make', folder);
  }
}

/** Writes a new file below the sandbox; a file that could not be written whole is taken away again. */
export async function layFile(root: string, path: string, text: string): Promise<Text | undefined> {
  const problem = await makeWithin(root, dirname(path));
  if (problem !== undefined) return problem;
  const place = join(root, ...partsOf(path));
  try {
    const file = await open(place, 'wx');
    try {
      await file.writeFile(text);
    } catch (error) {
      await unlink(place);
      throw error;
    } finally {
      await file.close();
    }
    return undefined;
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? undefined : trouble(error, 'write', place);
  }
}

/** Ids and paths were checked when the course was read: one that could lead out of the sandbox is our mistake. */
function partsOf(path: string): readonly string[] {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\:\0]/.test(part)))
    throw new Error(`Not a plain path below the sandbox: ${JSON.stringify(path)}`);
  return parts;
}
