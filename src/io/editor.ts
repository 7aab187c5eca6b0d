import {posix, win32} from 'node:path';
import type {Text} from '../text/language.ts';
import {particle} from '../text/particle.ts';
import {type EditorKind, kindOfEditor} from './editor-kinds.ts';
import {commandWords, findProgram, type Surroundings} from './find-program.ts';
import {printable} from './trouble.ts';

/** How a file is opened: a program and its arguments, to be started without a shell. */
export interface EditPlan {
  readonly kind: 'run';
  readonly command: string;
  readonly args: readonly string[];
  /** terminal: it takes the terminal over until it ends. window: it opens beside drydock. */
  readonly mode: EditorKind['mode'];
}

export type PlannedEdit = EditPlan | {readonly kind: 'problem'; readonly reason: Text};

/**
 * Decides how a file (an absolute path) is opened, at a line counted from 1 where the editor can: with `$VISUAL`, else
 * `$EDITOR`, else the first of code, nano, vim, vi, notepad and (macOS) `open -t` that is there.
 */
export function planEdit(surroundings: Surroundings, file: string, line?: number): PlannedEdit {
  const {env, platform} = surroundings;
  if (!(platform === 'win32' ? win32 : posix).isAbsolute(file)) throw new Error(`Not an absolute path: ${file}`);
  for (const variable of ['VISUAL', 'EDITOR']) {
    const wish = env[variable]?.trim();
    if (wish) return wishedEditor(surroundings, variable, wish, file, line);
  }
  for (const [name = '', ...args] of usualEditors(env, platform)) {
    const found = findProgram(surroundings, name);
    if (found.kind === 'program') return planned(found.path, args, file, line);
  }
  return {kind: 'problem', reason: noEditor(file)};
}

function wishedEditor(
  surroundings: Surroundings,
  variable: string,
  wish: string,
  file: string,
  line: number | undefined,
): PlannedEdit {
  const whole = findProgram(surroundings, wish);
  const words = whole.kind === 'program' ? [wish] : commandWords(wish, surroundings.platform);
  if (words === undefined) return {kind: 'problem', reason: openQuote(variable, wish)};
  const [name = '', ...args] = words;
  const found = findProgram(surroundings, name);
  switch (found.kind) {
    case 'program':
      return planned(found.path, args, file, line);
    case 'batch':
      return {kind: 'problem', reason: batchFile(variable, found.path)};
    case 'nothing':
      return {kind: 'problem', reason: notFound(variable, name, file)};
  }
}

function planned(command: string, args: readonly string[], file: string, line: number | undefined): EditPlan {
  const {mode, at} = kindOfEditor(command, args);
  return {kind: 'run', command, args: [...args, ...(line === undefined ? [file] : at(file, line))], mode};
}

function usualEditors(env: Surroundings['env'], platform: NodeJS.Platform): readonly (readonly string[])[] {
  const code = canShowWindows(env, platform) ? [['code']] : [];
  const last = platform === 'win32' ? [['notepad']] : platform === 'darwin' ? [['open', '-t']] : [];
  return [...code, ['nano'], ['vim'], ['vi'], ...last];
}

/** On a server reached by ssh `code` may be installed and yet have no screen to open on. */
function canShowWindows(env: Surroundings['env'], platform: NodeJS.Platform): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME', 'VSCODE_IPC_HOOK_CLI'].some((name) => env[name]);
}

function yourself(file: string): Text {
  const shown = printable(file);
  return {
    en: `Or open ${shown} in any editor yourself: drydock notices every save.`,
    ko: `아니면 쓰던 편집기로 ${particle(shown, '을/를')} 직접 여세요. 저장할 때마다 drydock이 알아채요.`,
  };
}

function notFound(variable: string, name: string, file: string): Text {
  const shown = printable(name);
  return {
    en: `$${variable} asks for "${shown}", but there is no such program on the PATH. Correct it, for example: export ${variable}=nano. ${yourself(file).en}`,
    ko: `$${variable}에 ${particle(`"${shown}"`, '이라/라')}고 되어 있지만 PATH에 그런 프로그램이 없어요. export ${variable}=nano처럼 고치세요. ${yourself(file).ko}`,
  };
}

function openQuote(variable: string, wish: string): Text {
  const shown = printable(wish);
  return {
    en: `$${variable} is ${shown}, which opens a quotation mark and never closes it. Close it, for example: export ${variable}="code --wait".`,
    ko: `$${variable} 값이 ${shown}인데, 따옴표를 열고 닫지 않았어요. export ${variable}="code --wait"처럼 닫으세요.`,
  };
}

function batchFile(variable: string, path: string): Text {
  const shown = printable(path);
  return {
    en: `$${variable} names ${shown}, a batch file, which drydock does not run. Name the program itself (its .exe) instead.`,
    ko: `$${variable}에 적힌 ${particle(shown, '은/는')} 배치 파일이라 실행하지 않아요. 배치 파일 대신 프로그램(.exe)을 적으세요.`,
  };
}

function noEditor(file: string): Text {
  return {
    en: `No editor was found: none of code, nano, vim and vi is on the PATH. Set one, for example: export EDITOR=nano. ${yourself(file).en}`,
    ko: `편집기를 찾지 못했어요. PATH에 code, nano, vim, vi가 하나도 없어요. export EDITOR=nano처럼 정하세요. ${yourself(file).ko}`,
  };
}
