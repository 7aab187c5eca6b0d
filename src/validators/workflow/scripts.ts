import type {ShellCommand, ShellScript} from '../../syntax/shell.ts';
import {scriptIn} from '../../syntax/workflow/script.ts';
import {inputOf, type Job, type Step, shellOf, type Workflow} from '../../syntax/workflow.ts';
import type {YamlScalar} from '../../syntax/yaml.ts';

/** A script of a workflow that a POSIX shell reads. */
export interface StepScript {
  readonly step: Step;
  readonly scalar: YamlScalar;
  /** `here`: on the runner. `server`: sent to another machine by an action for SSH. */
  readonly where: 'here' | 'server';
  readonly script: ShellScript;
}

const sshActions =
  /^(?:appleboy\/ssh-action|fifsky\/ssh-action|garygrossgarten\/github-action-ssh|d3rhase\/ssh-command-action)$/;

/** Every script of a job's steps that is surely for `bash` or `sh`. */
export function scriptsOf(job: Job, workflow: Workflow): readonly StepScript[] {
  const known = read.get(job);
  if (known !== undefined) return known;
  const scripts = job.steps.flatMap((step) => scriptOf(step, workflow) ?? []);
  read.set(job, scripts);
  return scripts;
}

/** Many rules ask for the same scripts; a job belongs to one workflow and never changes. */
const read = new WeakMap<Job, readonly StepScript[]>();

function scriptOf(step: Step, workflow: Workflow): StepScript | undefined {
  const {run, uses} = step;
  const remote = uses && sshActions.test(uses.name) ? (inputOf(step, 'script') ?? inputOf(step, 'command')) : undefined;
  if (remote?.kind === 'scalar') return {step, scalar: remote, where: 'server', script: scriptIn(remote)};
  const shell = shellOf(step, workflow) ?? '';
  if (run === undefined || !/^(?:ba)?sh\b/i.test(shell)) return undefined;
  return {step, scalar: run, where: 'here', script: scriptIn(run)};
}

/**
 * Does a job run such a command itself? Scripts for other shells, or for one that nobody can tell, count by their
 * lines as they stand.
 */
export function runsHere(job: Job, workflow: Workflow, isWanted: (words: string) => boolean): boolean {
  const read = scriptsOf(job, workflow).filter(({where}) => where === 'here');
  if (read.some(({script}) => script.commands.some((one) => isWanted(wordsOf(one))))) return true;
  const steps = new Set(read.map(({step}) => step));
  return job.steps.some((step) => !steps.has(step) && (step.run?.text ?? '').split('\n').some(isWanted));
}

/** All commands a job runs in scripts. */
function commandsOf(job: Job, workflow: Workflow): readonly ShellCommand[] {
  return scriptsOf(job, workflow).flatMap(({script}) => script.commands);
}

/** The words of a command as they are known: `python -m pytest`. */
export function wordsOf(command: ShellCommand): string {
  const known = joined.get(command);
  if (known !== undefined) return known;
  const words = command.words.map(({value, text}) => value ?? text).join(' ');
  joined.set(command, words);
  return words;
}

const joined = new WeakMap<ShellCommand, string>();

const testing =
  /(?:^|[\s/])(?:pytest|tox|nox|nosetests|unittest|ctest|vitest|jest|mocha|rspec|phpunit)(?:$|\s)|\bmanage\.py test\b|\bdjango-admin test\b|\b(?:npm|pnpm|yarn|bun|deno|go|cargo|dotnet|swift|mvnw?|\.\/mvnw|gradlew?|\.\/gradlew|make|just|task|bundle exec rake|rake|hatch|pdm|poe|mix|composer)\b.*\s(?:run )?(?:test|tests|check|verify|ci)(?:$|[\s:])|(?:^|[\s/])(?:run[-_]?)?tests?\.(?:sh|py)\b/;

/** Does the command run tests? */
export function isTest(command: ShellCommand): boolean {
  return areTests(wordsOf(command));
}

/** Do these words run tests? */
export function areTests(words: string): boolean {
  return (
    testing.test(words) &&
    !/^(?:(?:python3? -m )?pip3? install|apt|apt-get|echo|uv (?:add|pip)|poetry add|python2)\b/.test(words)
  );
}

/** Does the job run tests, by a script or by running the tests' action? */
export function runsTests(job: Job, workflow: Workflow): boolean {
  return commandsOf(job, workflow).some(isTest);
}
