import {posix, win32} from 'node:path';
import {programName} from './editor-kinds.ts';

/** What decides which program a name stands for. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Whether a path is a file that can be run. */
  readonly isProgram: (path: string) => boolean;
}

/** What a name on a command line stands for. */
export type FoundProgram =
  | {readonly kind: 'program'; readonly path: string}
  /** Windows: only a batch file, which node starts through a shell or not at all. */
  | {readonly kind: 'batch'; readonly path: string}
  | {readonly kind: 'nothing'};

/** Looks a program up as a shell would: a path as it is, a mere name on the PATH; under Windows with PATHEXT. */
export function findProgram(surroundings: Surroundings, name: string): FoundProgram {
  const path = candidates(surroundings, name).find(surroundings.isProgram);
  if (path === undefined) return {kind: 'nothing'};
  return surroundings.platform === 'win32' ? withoutBatch(path, surroundings.isProgram) : {kind: 'program', path};
}

function candidates({env, platform}: Surroundings, name: string): readonly string[] {
  const windows = platform === 'win32';
  const {join, delimiter} = windows ? win32 : posix;
  const isPath = windows ? /[\\/]/.test(name) : name.includes('/');
  const folders = (variable(env, 'PATH') ?? '').split(delimiter).filter(Boolean);
  const places = isPath ? [name] : folders.map((folder) => join(folder, name));
  if (!windows || win32.extname(name) !== '') return places;
  const endings = (variable(env, 'PATHEXT') ?? '.COM;.EXE;.BAT;.CMD').split(';');
  return places.flatMap((place) => endings.map((ending) => place + ending));
}

/** Under Windows names of variables have no case. */
function variable(env: Surroundings['env'], name: string): string | undefined {
  return env[name] ?? Object.entries(env).find(([key]) => key.toUpperCase() === name)?.[1];
}

/**
 * The words of a command line as a shell reads them: quotes keep blanks together and a backslash the next character;
 * under Windows a backslash belongs to paths and only double quotes are quotes. Nothing is expanded. Undefined when a
 * quote stays open.
 */
export function commandWords(line: string, platform: NodeJS.Platform): readonly string[] | undefined {
  const word = platform === 'win32' ? /(?:[^\s"]|"[^"]*")+/g : /(?:[^\s'"\\]|\\.|'[^']*'|"(?:[^"\\]|\\.)*")+/gs;
  const words = line.match(word) ?? [];
  if (line.replace(word, '').trim() !== '') return undefined;
  return words.map(platform === 'win32' ? (found) => found.replaceAll('"', '') : unquoted);
}

function unquoted(word: string): string {
  return word.replace(/'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/gs, (_, single, double, escaped) => {
    return single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped;
  });
}

/** VS Code and its kin put a batch file on the PATH that starts the program beside or above its folder. */
const behindBatch: Readonly<Record<string, string>> = {
  code: 'Code.exe',
  'code-insiders': 'Code - Insiders.exe',
  codium: 'VSCodium.exe',
  cursor: 'Cursor.exe',
  windsurf: 'Windsurf.exe',
};

function withoutBatch(path: string, isProgram: Surroundings['isProgram']): FoundProgram {
  if (!/\.(?:cmd|bat)$/i.test(path)) return {kind: 'program', path};
  const exe = behindBatch[programName(path)];
  const above = exe === undefined ? [] : ['..', '../../..'].map((up) => win32.join(win32.dirname(path), up, exe));
  const program = above.find(isProgram);
  return program === undefined ? {kind: 'batch', path} : {kind: 'program', path: program};
}
