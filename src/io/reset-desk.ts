import {readdir, rename, rm, rmdir} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {Exercise} from '../course/exercise.ts';
import type {Text} from '../text/language.ts';
import {freeName} from './folder.ts';
import {deskFolder, layFile, makeWithin} from './sandbox.ts';
import {codeOf, trouble} from './trouble.ts';

/** The folder in the sandbox with everything that resets took off the desks; no exercise can have this name. */
const copies = '_copies';

export type ResetDesk =
  | {
      readonly kind: 'reset';
      /** Where the learner's files are now; undefined when the desk was empty. */
      readonly copies?: string;
    }
  /** The desk is as it was. */
  | {readonly kind: 'refused'; readonly reason: Text};

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Lays the desk as it was at the start. Everything on it moves to `_copies/<exercise>/<stamp>` in the sandbox; nothing is
 * deleted. The new files are written elsewhere first, so that a full disk leaves the desk alone.
 */
export async function resetDesk(
  root: string,
  {id, start}: Pick<Exercise, 'id' | 'start'>,
  stamp: string,
): Promise<ResetDesk> {
  const unusable = await makeWithin(root, id);
  if (unusable !== undefined) return {kind: 'refused', reason: unusable};
  // Two resets in one second get two folders.
  const keep = `${copies}/${id}/${basename(await freeName(join(root, copies, id, stamp)))}`;
  const fresh = `${keep}.start`;
  const reason =
    (await makeWithin(root, keep)) ?? (await layAll(root, fresh, start)) ?? (await swap(root, id, keep, fresh));
  await tidied(() => rm(join(root, fresh), {recursive: true, force: true}));
  const empty = await tidied(() => rmdir(join(root, keep)));
  if (reason !== undefined) return {kind: 'refused', reason};
  return empty === 'done' ? {kind: 'reset'} : {kind: 'reset', copies: join(root, keep)};
}

async function layAll(root: string, folder: string, files: Exercise['start']): Promise<Text | undefined> {
  const problem = await makeWithin(root, folder);
  if (problem !== undefined) return problem;
  for (const [path, text] of Object.entries(files)) {
    const reason = await layFile(root, `${folder}/${path}`, text);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** Moves what is on the desk away and the fresh files in; all or nothing. */
async function swap(root: string, id: string, keep: string, fresh: string): Promise<Text | undefined> {
  const desk = deskFolder(root, id);
  const done: Move[] = [];
  let now = desk;
  try {
    const moves = [...(await movesOf(desk, join(root, keep))), ...(await movesOf(join(root, fresh), desk))];
    for (const move of moves) {
      now = move.from;
      await rename(move.from, move.to);
      done.push(move);
    }
    return undefined;
  } catch (error) {
    for (const {from, to} of done.reverse()) await tidied(() => rename(to, from));
    return trouble(error, 'move', now);
  }
}

async function movesOf(from: string, to: string): Promise<readonly Move[]> {
  return (await readdir(from)).map((name) => ({from: join(from, name), to: join(to, name)}));
}

/** What is left behind when tidying fails is in nobody's way. */
async function tidied(deed: () => Promise<void>): Promise<'done' | 'left'> {
  try {
    await deed();
    return 'done';
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return 'left';
  }
}
