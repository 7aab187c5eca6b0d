import {parseScript, type ShellCommand} from '../../syntax/shell.ts';
import type {Span} from '../../syntax/span.ts';
import {finalStage} from '../../syntax/stage.ts';
import {argvOf} from '../../syntax/systemd/exec.ts';
import {assignmentsOf} from '../../syntax/systemd.ts';
import type {YamlNode} from '../../syntax/yaml.ts';
import {type Argument, argument, hasOption, ofWords, operands, type Program} from '../dockerfile/program.ts';
import {remembered} from '../dockerfile/remembered.ts';
import {type Server, server} from '../dockerfile/server.ts';
import {start} from '../dockerfile/start.ts';
import {type GunicornCommand, readGunicornCommand} from '../gunicorn/command.ts';
import {composeServicesOf, unitsOf} from './parsed.ts';
import type {Stack} from './stack.ts';
import {treesOf} from './trees.ts';

/** One place that starts the application's server: an image, a unit, a compose service, a Procfile, a script. */
export interface AppServer extends Server {
  readonly file: string;
  readonly from: 'dockerfile' | 'systemd' | 'compose' | 'script';
}

/** Every start of a server that answers HTTP requests, wherever the stack's files write one. */
export const appServers = remembered((stack: Stack): readonly AppServer[] => [
  ...ofImages(stack),
  ...ofUnits(stack),
  ...ofCompose(stack),
  ...ofScripts(stack),
]);

function ofImages(stack: Stack): readonly AppServer[] {
  return treesOf(stack, 'dockerfile').flatMap(({path, tree}) => {
    const stage = finalStage(tree);
    return serversAmong(path, 'dockerfile', (stage && start(stage, tree)?.programs) ?? []);
  });
}

function ofUnits(stack: Stack): readonly AppServer[] {
  return unitsOf(stack).flatMap(({path, tree}) =>
    assignmentsOf(tree, 'Service', 'ExecStart').flatMap((assignment) => {
      const words = argvOf(assignment).map(({value, span}) => ({value, span, known: !/[%$]/.test(value)}));
      return serversAmong(path, 'systemd', ofWords(words, assignment.valueSpan));
    }),
  );
}

function ofCompose(stack: Stack): readonly AppServer[] {
  return composeServicesOf(stack).flatMap(({path, tree}) =>
    serversAmong(path, 'compose', programsOfCommand(tree.command)),
  );
}

/** The programs of a compose service's `command:`, as a text or as a list. */
function programsOfCommand(command: YamlNode | undefined): readonly Program[] {
  if (command?.kind === 'scalar')
    return programsOfScript(command.text, (from, to) => command.at(from, Math.max(from, to)));
  if (command?.kind !== 'list') return [];
  const words = command.items.flatMap((item) =>
    item.kind === 'scalar' ? [{value: item.text, span: item.span, known: !item.text.includes('$')}] : [],
  );
  return ofWords(words, command.span);
}

function ofScripts({texts}: Stack): readonly AppServer[] {
  return [...texts].flatMap(([path, text]) => {
    if (path.endsWith('.sh')) return serversAmong(path, 'script', programsOfScript(text));
    if (!/(?:^|\/)Procfile$/.test(path)) return [];
    const lines = [...text.matchAll(/^([\w-]+:[ \t]*)(.+)$/gm)];
    return lines.flatMap((line) => {
      const at = line.index + (line[1] ?? '').length;
      const locate = (from: number, to: number) => ({start: at + from, end: at + to});
      return serversAmong(path, 'script', programsOfScript(line[2] ?? '', locate));
    });
  });
}

/** The programs of a shell script, in order. */
export function programsOfScript(text: string, locate?: (from: number, to: number) => Span): readonly Program[] {
  return parseScript(text, locate).commands.flatMap(ofCommand);
}

function ofCommand({words, span, prefix, joined}: ShellCommand): readonly Program[] {
  return ofWords(
    words.map((word) => argument(word.value, word.text, word.span)),
    span,
    prefix,
    joined,
  );
}

function serversAmong(file: string, from: AppServer['from'], programs: readonly Program[]): readonly AppServer[] {
  return programs.flatMap((program) => {
    const found = server(program);
    return found === undefined ? [] : [{...found, file, from}];
  });
}

/** `module:callable`, as a server is given it. */
export interface AppPath {
  /** `mysite.wsgi`. */
  readonly module: string;
  /** undefined: the server's default, `application`. */
  readonly callable: string | undefined;
  readonly span: Span;
}

/** The application a server is told to load; undefined where it is not written as a plain `module:callable`. */
export function appOf(one: Server): AppPath | undefined {
  const given = one.kind === 'gunicorn' ? gunicornWords(one.program).app : asgiWord(one);
  const [, module, callable] = /^([A-Za-z_][\w.]*)(?::([A-Za-z_]\w*))?$/.exec(given?.value ?? '') ?? [];
  return given === undefined || module === undefined ? undefined : {module, callable, span: given.span};
}

/** The command line of a gunicorn, read by gunicorn's own rules. */
export function gunicornWords({args}: Program): GunicornCommand {
  return readGunicornCommand(
    args.map(({value, known, span}) => ({value: known ? value : undefined, text: value, span})),
  );
}

/** uvicorn, daphne and hypercorn take `module:callable`, which no other word of theirs looks like. */
function asgiWord({kind, program}: Server): Argument | undefined {
  if (kind !== 'uvicorn' && kind !== 'daphne' && kind !== 'hypercorn') return undefined;
  if (hasOption(program, ['--factory', '--app-dir'])) return undefined;
  return operands(program).find(({value, known}) => known && /^[A-Za-z_][\w.]*:[A-Za-z_]\w*$/.test(value));
}
