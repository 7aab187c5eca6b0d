import {delimiter, dirname, isAbsolute} from 'node:path';
import {findProgram} from '../find-program.ts';
import {editorSurroundings} from '../run-editor.ts';
import type {Environment} from '../terminal.ts';
import {runProgram} from './run-program.ts';

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

/** Asks a program of the PATH, or one that is named by its path, for its version by running it with `words`. */
export async function askVersion(
  name: string,
  words: readonly string[],
  env: Environment,
  wait = patience,
): Promise<ProgramState> {
  const path = isAbsolute(name) ? name : programPath(name, env);
  if (path === undefined) return {kind: 'missing'};
  const clean = Object.fromEntries(Object.entries(env).filter(([key]) => !withheld.test(key)));
  // Outside of the current folder, where somebody's code may lie.
  const ended = await runProgram({path, words, cwd: dirname(path), env: clean, patience: wait});
  if (ended.kind === 'late') return {kind: 'silent', path};
  const answer = ended.kind === 'ended' ? `${ended.stdout}\n${ended.stderr}` : '';
  return {kind: 'found', path, version: versionIn(answer)};
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
