import {existsSync} from 'node:fs';
import {homedir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Settings} from '../cli/arguments.ts';
import {dataFolder} from '../io/data-folder.ts';
import {sandboxRoot} from '../io/sandbox.ts';

/** The folder that was built: this module lies in it or in its `chunks`. */
const dist = dirname(fileURLToPath(import.meta.url)).replace(/[\\/]chunks$/, '');

/** The folder of the compiled built-in course. */
export const compiledLessons = join(dist, 'lessons');

/** The folder of drydock's own sources, when it runs from a checkout. */
const checkout = existsSync(join(dist, '..', 'src', 'main.ts')) ? dirname(dist) : undefined;

/** The folders drydock works in. */
export interface Places {
  /** Of the progress; undefined when nothing says where it should be. */
  readonly data: string | undefined;
  /** Of the desks. */
  readonly sandbox: string;
  /** Of a course from elsewhere; undefined for the built-in one. */
  readonly lessons: string | undefined;
}

/** The folders that flags, environment and the current folder ask for. */
export function placesOf(
  {sandbox, lessons}: Pick<Settings, 'sandbox' | 'lessons'>,
  directory: string,
  env: Readonly<Record<string, string | undefined>>,
): Places {
  return {
    data: dataFolder({env, platform: process.platform, home: home(), cwd: directory}),
    sandbox: sandboxRoot({flag: sandbox, environment: env.DRYDOCK_SANDBOX, checkout, cwd: directory}).root,
    lessons: lessons === undefined ? undefined : resolve(directory, lessons),
  };
}

/** `homedir` throws for a user that the system does not know. */
function home(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}
