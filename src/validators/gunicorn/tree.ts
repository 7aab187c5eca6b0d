import {type PythonFile, parsePython} from '../../syntax/python.ts';
import {parseScript, type ShellCommand, type ShellScript} from '../../syntax/shell.ts';
import type {Text} from '../../text/language.ts';
import {argument, ofWords} from '../dockerfile/program.ts';
import type {Source} from '../validator.ts';
import {isGunicorn, type Launch, launchOfConfig, launchOfProgram} from './launch.ts';
import {standingOf} from './standing.ts';

/** A file that says how gunicorn is started. */
export type GunicornFile = ConfigFile | CommandFile;

/** `gunicorn.conf.py`: a Python module of which gunicorn takes the names it knows. */
interface ConfigFile {
  readonly kind: 'config';
  readonly text: string;
  readonly python: PythonFile;
  readonly purpose: Purpose;
  /** One: the start that the file prepares. */
  readonly launches: readonly Launch[];
}

/** A shell script, a Procfile, or a lone command line, with the gunicorn commands in it. */
interface CommandFile {
  readonly kind: 'commands';
  readonly text: string;
  readonly purpose: Purpose;
  /** `script`: it begins with `#!`, so it is started as a program of its own. */
  readonly form: 'script' | 'procfile' | 'any';
  readonly launches: readonly Launch[];
  /** What the shell would not read. */
  readonly problems: ShellScript['problems'];
}

/** development: the file's name says so, `gunicorn_dev.py`, `run-local.sh`, `Procfile.dev`. */
type Purpose = 'development' | 'any';

function purposeOf(path: string): Purpose {
  const name = path.split('/').at(-1) ?? path;
  return /(?:^|[._-])(?:dev|develop|development|local|debug)(?=[._-]|$)/i.test(name) ? 'development' : 'any';
}

/** Reads a file about gunicorn: the ending of its name says which kind it is, else its text. */
export function readGunicornFile({path, text}: Source): GunicornFile {
  const purpose = purposeOf(path);
  if (/\.py$/i.test(path)) return configFile(text, purpose);
  const isProcfile = /(?:^|\/)procfile(?:\.\w+)?$/i.test(path);
  if (isProcfile || /\.(?:sh|bash|zsh|ksh)$/i.test(path) || isShebang(text))
    return commandFile(text, purpose, isProcfile);
  const config = configFile(text, purpose);
  const first = text.split('\n').find((line) => /^\s*[^#\s]/.test(line)) ?? '';
  const unread = config.python.problems.length > 0;
  const isCommand = startsGunicorn(first) || (unread && text.split('\n').some(startsGunicorn));
  return isCommand ? commandFile(text, purpose) : config;
}

function isShebang(text: string): boolean {
  return /^#!.*sh\b/.test(text);
}

function startsGunicorn(line: string): boolean {
  return line.length < longestCommand && line.split(/&&|\|\||;/).some((part) => command.test(part));
}

/** A longer line is no command that anybody wrote. */
const longestCommand = 10_000;

/** A command that starts gunicorn, perhaps through other programs. */
const command =
  /^[ \t]*(?:[A-Za-z][\w-]*:[ \t]+)?(?:[A-Za-z_]\w*=\S*[ \t]+)*(?:(?:exec|sudo(?:[ \t]+-\w[ \t]+\S+)*|nohup|env|time|python[\d.]*[ \t]+-m|(?:poetry|pipenv|uv|pdm)[ \t]+run)[ \t]+)*(?:[\w~.$/{}-]*\/)?gunicorn3?(?=[ \t]+[^=\s(]|\s*$)/;

function configFile(text: string, purpose: Purpose): ConfigFile {
  const python = parsePython(text);
  return {kind: 'config', text, purpose, python, launches: [launchOfConfig(python)]};
}

function commandFile(text: string, purpose: Purpose, isProcfile = false): CommandFile {
  const scripts = procfileLines(text, isProcfile) ?? [parseScript(text, (start, end) => ({start, end}))];
  return {
    kind: 'commands',
    text,
    purpose,
    form: isProcfile ? 'procfile' : isShebang(text) ? 'script' : 'any',
    launches: scripts.flatMap(({commands}) =>
      commands.flatMap((command, at) => launchesOf(command, commands.slice(at + 1), text)),
    ),
    problems: scripts.flatMap(({problems}) => problems),
  };
}

/** The gunicorns that one command of a script starts. */
function launchesOf(command: ShellCommand, rest: readonly ShellCommand[], text: string): readonly Launch[] {
  const words = command.words.map((word) => argument(word.value, word.text, word.span));
  const gunicorns = ofWords(words, command.span, command.prefix, command.joined).filter(isGunicorn);
  const standing = gunicorns.length > 0 ? standingOf(command, rest, text) : undefined;
  return gunicorns.map((program) => ({...launchOfProgram(program), ...(standing && {standing})}));
}

/** The commands of a Procfile, `web: gunicorn mysite.wsgi`; undefined when the text is none. */
function procfileLines(text: string, isProcfile: boolean): readonly ShellScript[] | undefined {
  // Anywhere else `name:word` without a blank is no line of a Procfile.
  const pattern = isProcfile ? /^[ \t]*[\w-]+:[ \t]*(.*)$/gm : /^[ \t]*[A-Za-z][\w-]*:[ \t]+(.*)$/gm;
  const lines = [...text.matchAll(pattern)];
  if (lines.length > 0 && isProcfile) return lines.map(scriptOfLine);
  if (lines.length === 0 || !/^[ \t]*[A-Za-z][\w-]*:[ \t]/.test(text.replace(/^(?:[ \t]*(?:#.*)?\r?\n)+/, '')))
    return undefined;
  return lines.map(scriptOfLine);
}

function scriptOfLine({index, 0: line, 1: body = ''}: RegExpExecArray): ShellScript {
  const at = index + line.length - body.length;
  return parseScript(body, (start, end) => ({start: at + start, end: at + end}));
}

/** What a goal says of a file that neither sets nor starts anything; nothing when there is something to judge. */
export function missingLaunch(file: GunicornFile): Text | undefined {
  if (file.kind === 'config' && (file.python.body.length > 0 || file.python.problems.length > 0)) return undefined;
  if (file.kind === 'commands' && file.launches.length > 0) return undefined;
  return {
    en: 'Nothing is said about gunicorn yet. Write the first setting, for example `bind = "127.0.0.1:8000"`.',
    ko: '아직 gunicorn에 대해 정한 것이 없어요. `bind = "127.0.0.1:8000"`처럼 첫 설정부터 적어 보세요.',
  };
}
