import {existsSync} from 'node:fs';
import {homedir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Settings} from '../cli/arguments.ts';
import {dataFolder} from '../io/data-folder.ts';
import {type Sandbox, sandboxRoot} from '../io/sandbox.ts';

const {env, platform} = process;

/** The folder that was built: this module lies in it or in its `chunks`. */
const dist = dirname(fileURLToPath(import.meta.url)).replace(/[\\/]chunks$/, '');

/** The folder of the compiled built-in course. */
export const compiledLessons = join(dist, 'lessons');

/** The folder of drydock's own sources, when it runs from a checkout. */
const checkout = existsSync(join(dist, '..', 'src', 'main.ts')) ? dirname(dist) : undefined;

/** Where the desks are. */
export function sandboxPlace({sandbox}: Pick<Settings, 'sandbox'>): Sandbox {
  return sandboxRoot({flag: sandbox, environment: env.DRYDOCK_SANDBOX, checkout, cwd: process.cwd()});
}

/** Where the progress is kept; undefined when nothing says where. */
export function dataPlace(): string | undefined {
  return dataFolder({env, platform, home: home(), cwd: process.cwd()});
}

/** The folder of a course from elsewhere; undefined for the built-in one. */
export function lessonsPlace({lessons}: Pick<Settings, 'lessons'>): string | undefined {
  return lessons === undefined ? undefined : resolve(lessons);
}

/** `homedir` throws for a user that the system does not know. */
function home(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}
