import {win32} from 'node:path';

/** How an editor behaves. */
export interface EditorKind {
  /** terminal: it needs the terminal for itself. window: it opens a window of its own. */
  readonly mode: 'terminal' | 'window';
  /** The arguments that open a file at a line. */
  readonly at: (file: string, line: number) => readonly string[];
}

/** What is known of a program by its name and arguments; an unknown one gets the terminal and just the file. */
export function kindOfEditor(command: string, args: readonly string[]): EditorKind {
  const name = programName(command);
  const known = kinds.find(({names}) => names.includes(name)) ?? unknown;
  return {mode: modeWith(name, args) ?? known.mode, at: known.at};
}

/** `C:\bin\Code.exe` and `/usr/bin/code` are both "code". */
export function programName(command: string): string {
  return win32
    .basename(command)
    .toLowerCase()
    .replace(/\.(?:exe|cmd|bat|com)$/, '');
}

/** Arguments that make an editor of one mode one of the other. */
function modeWith(name: string, args: readonly string[]): EditorKind['mode'] | undefined {
  const has = (...flags: string[]) => args.some((arg) => flags.includes(arg));
  if (name === 'emacsclient') return has('-t', '-nw', '--tty', '--no-window-system') ? 'terminal' : 'window';
  if (name === 'vim' || name === 'vi') return has('-g') ? 'window' : 'terminal';
  return undefined;
}

const plus: EditorKind['at'] = (file, line) => [`+${line}`, file];
const colon: EditorKind['at'] = (file, line) => [`${file}:${line}`];
const unknown: EditorKind = {mode: 'terminal', at: (file) => [file]};

/**
 * From the manuals of each. Emacs gets the terminal even where it could open a window: whether it can is not to be
 * seen from outside (emacs-nox), and in the foreground both work.
 */
const kinds: readonly (EditorKind & {readonly names: readonly string[]})[] = [
  {names: ['vim', 'vi', 'nvim', 'view', 'vimx', 'nano', 'pico', 'rnano'], mode: 'terminal', at: plus},
  {names: ['emacs', 'emacsclient', 'mg', 'joe', 'jmacs', 'micro', 'ne', 'kak'], mode: 'terminal', at: plus},
  {names: ['mcedit', 'hx', 'helix'], mode: 'terminal', at: colon},
  {names: ['gvim', 'mvim', 'geany', 'gedit', 'xed', 'pluma', 'bbedit'], mode: 'window', at: plus},
  {
    names: ['code', 'code-insiders', 'code-oss', 'codium', 'vscodium', 'cursor', 'windsurf', 'antigravity'],
    mode: 'window',
    at: (file, line) => ['-g', `${file}:${line}`],
  },
  {names: ['subl', 'sublime_text', 'zed', 'zeditor', 'atom', 'pulsar'], mode: 'window', at: colon},
  {
    names: ['idea', 'pycharm', 'webstorm', 'kate', 'kwrite'],
    mode: 'window',
    at: (file, line) => ['--line', `${line}`, file],
  },
  {names: ['mate'], mode: 'window', at: (file, line) => ['-l', `${line}`, file]},
  {names: ['notepad++'], mode: 'window', at: (file, line) => [`-n${line}`, file]},
  {
    names: ['notepad', 'open', 'xdg-open', 'gnome-text-editor', 'mousepad', 'textedit', 'leafpad', 'featherpad'],
    mode: 'window',
    at: (file) => [file],
  },
];
