import {parseScript, type ShellCommand, type ShellScript, type ShellWord} from '../../syntax/shell.ts';
import type {Span} from '../../syntax/span.ts';
import {inputOf, type Job, type Step, type Workflow} from '../../syntax/workflow.ts';
import {scriptsOf, wordsOf} from './scripts.ts';
import {sshCall} from './ssh.ts';

/** What a job has a server do: by an action for SSH, or by `ssh` in a script of the runner. */
export interface ServerScript {
  readonly step: Step;
  readonly span: Span;
  /** Undefined where it is a file that is not seen here: `ssh host < deploy.sh`, `ssh host ./deploy.sh`. */
  readonly script: ShellScript | undefined;
  /** The shell was started with `-e`. */
  readonly stops: boolean;
}

/** All of them, in the order in which they run. */
export function serverScripts(job: Job, workflow: Workflow): readonly ServerScript[] {
  const known = read.get(job);
  if (known !== undefined) return known;
  const found = job.steps.flatMap((step) => [
    ...fileOf(step),
    ...scriptsOf(job, workflow)
      .filter((one) => one.step === step)
      .flatMap(({where, script, scalar}): readonly ServerScript[] => {
        if (where === 'here') return callsIn(script, step);
        return [{step, span: scalar.span, script: isFileOnly(script) ? undefined : script, stops: false}];
      }),
  ]);
  read.set(job, found);
  return found;
}

const read = new WeakMap<Job, readonly ServerScript[]>();

/** The commands that a server runs for this job; all commands of the job where nothing is sent to another machine. */
export function deployedCommands(job: Job, workflow: Workflow): readonly ShellCommand[] {
  const sent = serverScripts(job, workflow);
  if (sent.length > 0) return sent.flatMap(({script}) => script?.commands ?? []);
  return scriptsOf(job, workflow).flatMap(({script}) => script.commands);
}

/** Does a server run a script of the repository or its own, that this file does not show? */
export function runsUnseen(job: Job, workflow: Workflow): boolean {
  return (
    serverScripts(job, workflow).some(({script}) => script === undefined) ||
    deployedCommands(job, workflow).some(isFile)
  );
}

/** `script_path: deploy.sh` of the action. */
function fileOf(step: Step): readonly ServerScript[] {
  if (!/\/ssh-action$/.test(step.uses?.name ?? '')) return [];
  const file = inputOf(step, 'script_path') ?? inputOf(step, 'script_file');
  return file === undefined ? [] : [{step, span: file.span, script: undefined, stops: true}];
}

function callsIn({commands}: ShellScript, step: Step): readonly ServerScript[] {
  return commands.flatMap((command, at) => {
    const call = sshCall(command);
    if (call === undefined) return [];
    const {remote} = call;
    const shell = remote.map(({value, text}) => value ?? text).join(' ');
    const isShell =
      /^(?:sudo (?:-\S+ (?:\w+ )?)*)?(?:\S*\/)?(?:ba|da|z)?sh(?: -\S+| pipefail| errexit)*(?<= -\w*s(?: --)?)(?: .*)?$|(?:^|\/)(?:ba|da|z)?sh(?: -[^c\s]+| pipefail| errexit)*$/.test(
        shell,
      );
    const stops = isShell && /(?:^| )-(?:[a-z]*e[a-z]*|o errexit)\b/.test(shell.replace(/^.*?sh(?= |$)/, ''));
    if (remote.length > 0 && !isShell) return [given(remote, step, command)];
    const before = command.joined === 'pipe' ? commands[at - 1] : undefined;
    return [sent(command, before, step, stops)];
  });
}

/** What stands behind the host. */
function given(remote: readonly ShellWord[], step: Step, command: ShellCommand): ServerScript {
  const text = remote.map(({value, text}) => value ?? unquoted(text)).join(' ');
  const [first, last] = [remote[0], remote.at(-1)];
  const span = {start: first?.span.start ?? command.span.start, end: last?.span.end ?? command.span.end};
  const script = parseScript(text, () => span);
  return {step, span, script: isFileOnly(script) ? undefined : script, stops: false};
}

/** What a shell on the server reads from its input. */
function sent(command: ShellCommand, before: ShellCommand | undefined, step: Step, stops: boolean): ServerScript {
  const {span} = command;
  const content = [...command.redirects, ...(before?.redirects ?? [])].find((one) => one.content)?.content;
  if (content !== undefined) return {step, span, script: parseScript(content.text, content.at), stops};
  const string = command.redirects.find(({operator}) => operator === '<<<')?.target;
  if (string !== undefined) return {step, span, script: parseScript(string, () => span), stops};
  if (before !== undefined && /^(?:echo|printf)$/.test(before.name ?? '')) {
    const text = before.words.slice(1).map(({value, text}) => value ?? unquoted(text));
    return {step, span, script: parseScript(text.join(' ').replaceAll('\\n', '\n'), () => before.span), stops};
  }
  const reads = before !== undefined || command.redirects.some(({operator}) => operator === '<');
  return {step, span, script: reads ? undefined : {commands: [], problems: []}, stops};
}

/** A word with variables in it as the server gets it, the variables left as they are. */
function unquoted(text: string): string {
  const [, inner] = /^"([\s\S]*)"$/.exec(text) ?? [];
  return inner === undefined ? text : inner.replace(/\\(["$`\\])/g, '$1');
}

/** Nothing but one script of the server's own. */
function isFileOnly({commands}: ShellScript): boolean {
  return commands.length === 1 && commands.some(isFile);
}

/** `./deploy.sh`, `bash deploy.sh`, `make deploy`: what it does is written elsewhere. */
function isFile(command: ShellCommand): boolean {
  return /^(?:sudo )?(?:(?:ba)?sh (?:-\S+ )*)?\S*\.sh(?= |$)|^(?:sudo )?(?:\.|~|\/home|\/opt|\/srv)\S*\/\S*deploy\S*|^(?:make|just|task|fab) \S*deploy\S*/.test(
    wordsOf(command),
  );
}
