import type {Dockerfile, Instruction, Word} from '../../syntax/dockerfile.ts';
import {parseScript, runScript, type ShellCommand} from '../../syntax/shell.ts';
import type {Span} from '../../syntax/span.ts';
import {remembered} from './remembered.ts';

/** A word of a command line. `value` is what the program gets; as written where only the shell knows (`known: false`). */
export interface Argument {
  readonly value: string;
  readonly known: boolean;
  readonly span: Span;
}

/** A program that an instruction runs, in whatever form it is written, with wrappers such as sudo or `python -m` taken off. */
export interface Program {
  /** Without its folder: `pip` for `/opt/venv/bin/pip`; `manage.py` for every way to call Django's commands. */
  readonly name: string;
  /** As it is called: `/opt/venv/bin/pip`. */
  readonly path: string;
  readonly args: readonly Argument[];
  /** The whole command, wrappers included. */
  readonly span: Span;
  /** The names of the wrappers that were taken off, the outermost first: sudo, tini, python. */
  readonly wrappers: readonly string[];
  /** Assignments in front of it and the shell's own words: `DEBUG=0`, `exec`. */
  readonly prefix: readonly string[];
  /** How it follows the command before it in the same script. */
  readonly joined: ShellCommand['joined'];
}

/**
 * Every program that RUN, CMD, ENTRYPOINT or HEALTHCHECK runs, in the order of the script. Reading a script is the dear
 * part of judging a file, and some thirty rules ask for it.
 */
export const programs = remembered(readPrograms);

/** Everything a RUN hands to its shell, heredocs included, for a look at words only. */
export function scriptText({body, heredocs}: Instruction): string {
  return [body, ...heredocs.map(({content}) => content)].join('\n');
}

function readPrograms(instruction: Instruction, file: Dockerfile): readonly Program[] {
  const script = runScript(instruction, file);
  if (script) return script.commands.flatMap(ofCommand);
  const words = execWords(instruction).map((word) => argument(word.value, word.text, word.span));
  return ofWords(words, instruction.bodySpan);
}

/** The strings of an exec form; the CMD of a HEALTHCHECK is none of them. */
export function execWords({keyword, form, words}: Instruction): readonly Word[] {
  if (form !== 'exec') return [];
  return keyword === 'HEALTHCHECK' ? words.slice(1) : words;
}

/** The program of one command of a shell script; none when it only sets variables. */
function ofCommand(command: ShellCommand): readonly Program[] {
  const words = command.words.map((word) => argument(word.value, word.text, word.span));
  return ofWords(words, command.span, command.prefix, command.joined);
}

/** The program of a command line that is already cut into words; none when there are no words. */
export function ofWords(
  words: readonly Argument[],
  span: Span,
  prefix: readonly string[] = [],
  joined: ShellCommand['joined'] = 'first',
): readonly Program[] {
  const wrappers: string[] = [];
  let rest = words;
  for (let inner = unwrap(rest); inner !== undefined && inner.length > 0; inner = unwrap(rest)) {
    wrappers.push(base(rest[0]?.value ?? ''));
    rest = inner;
  }
  const [first, ...args] = rest;
  if (first === undefined) return [];
  const script = scriptWord(first.value, args);
  if (script) {
    const inner = parseScript(script.value, () => script.span).commands.flatMap(ofCommand);
    return inner.map((program) => ({...program, wrappers: [...wrappers, base(first.value), ...program.wrappers]}));
  }
  const name = base(first.value);
  const django = name === 'django-admin' || (wrappers.at(-1)?.startsWith('python') && name === 'django');
  return [{name: django ? 'manage.py' : name, path: first.value, args, span, wrappers, prefix, joined}];
}

/** A word of a command line; `value` is undefined where only the shell knows it. */
export function argument(value: string | undefined, text: string, span: Span): Argument {
  return {value: value ?? text.replace(/["']/g, ''), known: value !== undefined, span};
}

/** The script in `sh -c "…"`, `bash -o pipefail -c "…"` and `su app -c "…"`. */
function scriptWord(path: string, args: readonly Argument[]): Argument | undefined {
  const name = base(path);
  const flag = args.findIndex(({value}) => /^-\w*c$/.test(value));
  const isOption = ({value}: Argument, at: number) =>
    value.startsWith('-') || /^-\w*o$/.test(args[at - 1]?.value ?? '');
  const shell = /^(?:ba|da|a)?sh$/.test(name) && args.slice(0, Math.max(0, flag)).every(isOption);
  return flag !== -1 && (shell || name === 'su') ? args[flag + 1] : undefined;
}

/** The last part of a path. */
export function base(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Options of wrappers that take a value of their own, so that the value is not taken for the program. */
const valued: Readonly<Record<string, readonly string[]>> = {
  sudo: ['-u', '-g', '-h', '-p', '-C', '-r', '-t', '--user', '--group'],
  env: ['-u', '-C', '--unset', '--chdir'],
  nice: ['-n', '--adjustment'],
  ionice: ['-c', '-n'],
  timeout: ['-k', '-s', '--kill-after', '--signal'],
  runuser: ['-u', '--user', '-g', '--group'],
  tini: ['-p', '-e'],
  'dumb-init': ['-r', '--rewrite'],
  uv: ['-p', '--python', '--package', '--directory', '--project', '--with', '--env-file', '--extra', '--group'],
  poetry: ['-C', '--directory', '-P', '--project'],
  conda: ['-n', '--name', '-p', '--prefix', '--cwd'],
  python: ['-W', '-X'],
};

/** The command inside a wrapper; undefined when the first word is the program itself. */
function unwrap(words: readonly Argument[]): readonly Argument[] | undefined {
  const name = base(words[0]?.value ?? '');
  const rest = words.slice(1);
  if (/^(?:sudo|doas|env|nice|ionice|nohup|exec|stdbuf|setsid|catatonit)$/.test(name)) return command(rest, name);
  if (/^(?:tini(?:-static)?|dumb-init)$/.test(name)) return command(rest, name === 'dumb-init' ? name : 'tini');
  if (/^(?:gosu|su-exec|setuidgid|chroot)$/.test(name)) return rest.slice(1);
  if (/^(?:runuser|setpriv|timeout)$/.test(name)) return command(rest, name).slice(name === 'timeout' ? 1 : 0);
  if (/^(?:ddtrace-run|opentelemetry-instrument)$/.test(name)) return command(rest, name);
  if (name === 'newrelic-admin' && rest[0]?.value === 'run-program') return rest.slice(1);
  if (/^(?:poetry|pipenv|pdm|hatch|rye|uv|conda|mamba|micromamba)$/.test(name)) return unwrapRun(rest, name);
  if (/^(?:python|pypy)[\d.]*$/.test(name)) return unwrapPython(rest);
  return undefined;
}

function unwrapRun(rest: readonly Argument[], name: string): readonly Argument[] | undefined {
  const family = name.endsWith('mamba') ? 'conda' : name;
  const inner = command(rest, family);
  return inner[0]?.value === 'run' ? command(inner.slice(1), family) : undefined;
}

/** `python -u -m pip …` is pip, `python manage.py …` is manage.py; any other file or `-c` stays with python. */
function unwrapPython(rest: readonly Argument[]): readonly Argument[] | undefined {
  const at = rest.findIndex(
    ({value}, i) => !value.startsWith('-') && !valued.python?.includes(rest[i - 1]?.value ?? ''),
  );
  const before = rest.slice(0, at === -1 ? rest.length : at).map(({value}) => value);
  if (at > 0 && /^-[a-zA-Z]*m$/.test(before.at(-1) ?? '')) return rest.slice(at);
  const attached = rest[0]?.value.startsWith('-m') && rest[0].value.length > 2 ? rest[0] : undefined;
  if (attached) return [{...attached, value: attached.value.slice(2)}, ...rest.slice(1)];
  return at !== -1 && base(rest[at]?.value ?? '') === 'manage.py' ? rest.slice(at) : undefined;
}

/** What follows a wrapper's own options and assignments. */
function command(words: readonly Argument[], wrapper: string): readonly Argument[] {
  for (let at = 0; at < words.length; at++) {
    const value = words[at]?.value ?? '';
    if (value === '--') return words.slice(at + 1);
    if (valued[wrapper]?.includes(value)) at++;
    else if (!value.startsWith('-') && !/^[A-Za-z_]\w*=/.test(value)) return words.slice(at);
  }
  return [];
}

/**
 * What an option is set to, once for each time it is given: `-b X`, `-bX`, `--bind X`, `--bind=X`.
 * Names are given with their dashes. A span covers the option and its value.
 */
export function option(program: Program, names: readonly string[]): readonly Argument[] {
  const found: Argument[] = [];
  for (const [at, {value, span, known}] of program.args.entries()) {
    const name = names.find((one) =>
      one.startsWith('--') ? value === one || value.startsWith(`${one}=`) : value.startsWith(one),
    );
    if (name === undefined) continue;
    const next = program.args[at + 1];
    const own = value.slice(name.length).replace(/^=/, '');
    if (value !== name) found.push({value: own, known, span});
    else if (next) found.push({value: next.value, known: next.known, span: {start: span.start, end: next.span.end}});
  }
  return found;
}

/** Is one of these options given, with or without a value? */
export function hasOption(program: Program, names: readonly string[]): boolean {
  return program.args.some(({value}) => names.some((name) => value === name || value.startsWith(`${name}=`)));
}

/** The words that are neither an option nor the value of one of the options that take values. */
export function operands(program: Program, valuedOptions: readonly string[] = []): readonly Argument[] {
  return program.args.filter(({value}, at) => {
    const before = program.args[at - 1]?.value ?? '';
    return !value.startsWith('-') && !valuedOptions.includes(before);
  });
}

/** Could the command line hold more than we can read: `$OPTIONS`, `$(cat packages)`? */
export function hasUnknownWords(program: Program): boolean {
  return program.args.some(({value, known}) => !known && /^\$/.test(value));
}
