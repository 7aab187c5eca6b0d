import {posix, win32} from 'node:path';

/** What decides where drydock keeps its data. */
export interface DataWishes {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The home folder; undefined when the user has none. */
  readonly home: string | undefined;
  readonly cwd: string;
}

/**
 * The folder for drydock's data: `DRYDOCK_HOME`, else the platform's place for it (XDG base directory specification;
 * Application Support; Local AppData). Undefined when nothing says where.
 */
export function dataFolder({env, platform, home, cwd}: DataWishes): string | undefined {
  const {isAbsolute, join, resolve} = platform === 'win32' ? win32 : posix;
  if (env.DRYDOCK_HOME) return resolve(cwd, env.DRYDOCK_HOME);
  // The specification has relative paths ignored.
  const absolute = (path: string | undefined) => (path !== undefined && isAbsolute(path) ? path : undefined);
  const below = (...parts: readonly string[]) => (home ? join(home, ...parts) : undefined);
  switch (platform) {
    case 'win32':
      return within(absolute(env.LOCALAPPDATA) ?? below('AppData', 'Local'), join);
    case 'darwin':
      return within(below('Library', 'Application Support'), join);
    default:
      return within(absolute(env.XDG_DATA_HOME) ?? below('.local', 'share'), join);
  }
}

function within(folder: string | undefined, join: typeof posix.join): string | undefined {
  return folder === undefined ? undefined : join(folder, 'drydock');
}
