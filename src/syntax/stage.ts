import {cleanPath} from './dockerfile/read.ts';
import type {Dockerfile, Instruction, Stage, Word} from './dockerfile.ts';
import {parseScript, runScript, type ShellScript} from './shell.ts';
import type {Span} from './span.ts';

/** The stage `docker build` makes the image of: the last one. */
export function finalStage(file: Dockerfile): Stage | undefined {
  return file.stages.at(-1);
}

/** The stages a stage builds on, oldest first, itself last. */
export function lineage(stage: Stage): readonly Stage[] {
  const stages: Stage[] = [];
  for (let one: Stage | undefined = stage; one !== undefined; one = one.parent) stages.push(one);
  return stages.reverse();
}

/** Every instruction that shapes a stage, those of its ancestors first. */
export function inherited(stage: Stage): readonly Instruction[] {
  return lineage(stage).flatMap(({instructions}) => instructions);
}

/** The absolute working directory in effect before an instruction; undefined when only the build knows. */
export function workdirAt(instruction: Instruction): string | undefined {
  return instruction.workdir;
}

/**
 * Where COPY or ADD puts its files, absolute; a slash at the end (also for `.`) means "into this folder".
 * undefined when only the build knows, or when there is no destination.
 */
export function destination(instruction: Instruction): string | undefined {
  const to = instruction.words.length < 2 ? undefined : instruction.words.at(-1)?.value;
  if (to === undefined || (!to.startsWith('/') && instruction.workdir === undefined)) return undefined;
  const path = cleanPath(to.startsWith('/') ? to : `${instruction.workdir}/${to}`);
  const isFolder = to === '' || /(?:^|\/)\.{0,2}$/.test(to);
  return isFolder && path !== '/' ? `${path}/` : path;
}

/** The last USER that counts in a stage, inherited ones included. */
export function effectiveUser(stage: Stage): {readonly word: Word; readonly instruction: Instruction} | undefined {
  const instruction = inherited(stage).findLast(({keyword}) => keyword === 'USER');
  const word = instruction?.words[0];
  return instruction === undefined || word === undefined ? undefined : {word, instruction};
}

/** What a container of a stage runs. */
export interface StartCommand {
  /** The ENTRYPOINT where there is one, else the CMD. */
  readonly instruction: Instruction;
  readonly form: 'exec' | 'shell';
  /**
   * ENTRYPOINT and CMD put together as Docker does; in shell form (and for `sh -c "…"`) the words of the script's last
   * command without `exec` and assignments.
   */
  readonly argv: readonly Argument[];
  /** The script, where a shell runs one. */
  readonly script?: ShellScript;
}

interface Argument {
  readonly value: string;
  readonly span: Span;
}

/** The start command of a stage; undefined when the file sets none and the base image decides. */
export function startCommand(stage: Stage, file: Dockerfile): StartCommand | undefined {
  const {entrypoint, cmd} = deciding(stage);
  const instruction = entrypoint ?? cmd;
  if (instruction === undefined) return undefined;
  const parts =
    entrypoint === undefined || entrypoint.form === 'shell' ? [instruction] : [entrypoint, ...(cmd ? [cmd] : [])];
  const runs = parts.map((part) => runOf(part, file));
  const script = runs.findLast((run) => run.script !== undefined)?.script;
  const argv = runs.flatMap((run) => run.argv);
  if (argv.length === 0) return undefined;
  return {instruction, form: instruction.form, argv, ...(script && {script})};
}

/** The last ENTRYPOINT and CMD that count. A stage's own ENTRYPOINT drops the CMD it inherited. */
function deciding(stage: Stage): {readonly entrypoint: Instruction | undefined; readonly cmd: Instruction | undefined} {
  let entrypoint: Instruction | undefined;
  let cmd: Instruction | undefined;
  for (const {instructions} of lineage(stage)) {
    const own = instructions.findLast(({keyword}) => keyword === 'CMD');
    const entry = instructions.findLast(({keyword}) => keyword === 'ENTRYPOINT');
    if (entry !== undefined) [entrypoint, cmd] = [entry, own];
    else cmd = own ?? cmd;
  }
  return {entrypoint: orNothing(entrypoint), cmd: orNothing(cmd)};
}

/** `CMD []` takes back what was inherited. */
function orNothing(instruction: Instruction | undefined): Instruction | undefined {
  return instruction !== undefined && instruction.words.length > 0 ? instruction : undefined;
}

interface Run {
  readonly argv: readonly Argument[];
  readonly script?: ShellScript;
}

function runOf(instruction: Instruction, file: Dockerfile): Run {
  if (instruction.form === 'exec')
    return unwrapped(instruction.words.map(({value, text, span}) => ({value: value ?? text, span})));
  const script = runScript(instruction, file);
  return script === undefined ? {argv: []} : lastCommand(script);
}

/** `["sh", "-c", "gunicorn …"]` runs a script too. */
function unwrapped(argv: readonly Argument[]): Run {
  const [shell, flag, code] = argv;
  const isShell = /^(?:.*\/)?(?:sh|bash|dash|ash)$/.test(shell?.value ?? '') && /^-\w*c$/.test(flag?.value ?? '');
  if (!isShell || code === undefined) return {argv};
  return lastCommand(parseScript(code.value, () => code.span));
}

function lastCommand(script: ShellScript): Run {
  const words = script.commands.at(-1)?.words ?? [];
  return {argv: words.map(({value, text, span}) => ({value: value ?? text, span})), script};
}
