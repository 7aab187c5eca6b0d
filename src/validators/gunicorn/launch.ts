import {assignments, type PythonFile, spanOf, writtenOf} from '../../syntax/python.ts';
import type {Span} from '../../syntax/span.ts';
import type {Program} from '../dockerfile/program.ts';
import {type GunicornCommand, readGunicornCommand} from './command.ts';
import {settingNames} from './facts.ts';
import {finalValue} from './python-value.ts';
import type {Standing} from './standing.ts';
import type {Value} from './value.ts';

/** One setting and what it is given. */
export interface Given {
  readonly setting: string;
  /** The setting in the learner's words: `workers` in a config file, `-w` on a command line. */
  readonly label: string;
  readonly value: Value;
  readonly written: string;
  /** Where the value stands. */
  readonly span: Span;
  /** Where the name or option stands. */
  readonly nameSpan: Span;
}

/** The application a gunicorn is to serve; `value` is undefined where only running it tells. */
export interface GivenApp {
  readonly value: string | undefined;
  readonly written: string;
  readonly span: Span;
}

/** One start of gunicorn, as far as one file decides it: a config file, or a command line. */
export interface Launch {
  readonly kind: 'config' | 'command';
  /** The command line; empty at the start of a config file. */
  readonly span: Span;
  /** In the order given; in a config file only what counts in the end. */
  readonly given: readonly Given[];
  readonly app?: GivenApp;
  /** How the command line was read; none for a config file. */
  readonly command?: GunicornCommand;
  /** How the script runs it that it stands in; none outside of scripts. */
  readonly standing?: Standing;
}

/** What a setting is given; the last one where it is given several times. */
export function given(launch: Launch, setting: string): Given | undefined {
  return launch.given.findLast((one) => one.setting === setting);
}

/** What a config file sets when Python has run it. */
export function launchOfConfig(file: PythonFile): Launch {
  const bound = new Map<string, ReturnType<typeof assignments>[number]>();
  for (const one of assignments(file)) {
    if (one.kind === 'delete') bound.delete(one.name);
    else if (one.value !== undefined || !bound.has(one.name)) bound.set(one.name, one);
  }
  const found = settingNames.flatMap((setting): readonly Given[] => {
    const last = bound.get(setting);
    const value = last && finalValue(file, setting);
    if (last === undefined || value === undefined) return [];
    const nameSpan = nameSpanOf(file, last.target, setting);
    const node = last.kind === 'call' ? last.statement : (last.value ?? last.target);
    const span = last.kind === 'define' || last.kind === 'import' ? nameSpan : spanOf(file, node);
    return [{setting, label: setting, value, written: writtenOf(file, node), span, nameSpan}];
  });
  const app = found.find(({setting}) => setting === 'wsgi_app');
  return {
    kind: 'config',
    span: {start: 0, end: 0},
    given: found.sort((a, b) => a.span.start - b.span.start),
    ...(app && {app: {value: app.value.kind === 'string' ? app.value.value : undefined, ...pick(app)}}),
  };
}

/** The name of a definition stands behind its keyword. */
function nameSpanOf(file: PythonFile, target: object, name: string): Span {
  const span = spanOf(file, target);
  const text = file.text.slice(span.start, span.end);
  const at = new RegExp(`^(?:async\\s+)?(?:def|class)\\s+(?=${name}\\b)`).exec(text)?.[0].length ?? 0;
  return at === 0 ? span : {start: span.start + at, end: span.start + at + name.length};
}

function pick({written, span}: Given): Pick<GivenApp, 'written' | 'span'> {
  return {written, span};
}

/** A program that is gunicorn, as its command line starts it. */
export function launchOfProgram({args, span, prefix}: Program): Launch {
  const words = args.map(({value, known, span: at}) => ({value: known ? value : undefined, text: value, span: at}));
  const read = readGunicornCommand(words);
  const more = prefix.some((one) => one.startsWith('GUNICORN_CMD_ARGS='));
  return launchOfCommand(more && read.extent === 'whole' ? {...read, extent: 'open'} : read, span);
}

/** A command line that was read already. */
export function launchOfCommand(command: GunicornCommand, span: Span): Launch {
  return {
    kind: 'command',
    span,
    given: command.given.map(({setting, flag, value, written, span: at, flagSpan}) => {
      return {setting, label: flag, value, written, span: at, nameSpan: flagSpan};
    }),
    ...(command.app && {app: command.app}),
    command,
  };
}

/** Is this program gunicorn? */
export function isGunicorn({name}: Program): boolean {
  return name === 'gunicorn' || name === 'gunicorn3';
}
