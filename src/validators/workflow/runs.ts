import {parseExpression} from '../../syntax/expression.ts';
import {evaluate, type Given, isTrue, type Run} from '../../syntax/workflow/evaluate.ts';
import {templatesOf} from '../../syntax/workflow/template.ts';
import {conditionOf, type Job} from '../../syntax/workflow.ts';
import {textOf, type YamlMap, type YamlNode} from '../../syntax/yaml.ts';

/** What stands for a value that every run has for itself. */
const own = '\u0000';

const pushed: Readonly<Record<string, Given>> = {
  'github.event_name': 'push',
  'github.ref': 'refs/heads/main',
  'github.ref_name': 'main',
  'github.ref_type': 'branch',
  'github.base_ref': '',
  'github.head_ref': '',
  'github.sha': own,
  'github.run_id': own,
  'github.run_number': own,
  'github.event.after': own,
  'github.event.head_commit.id': own,
  'github.event.head_commit.timestamp': own,
  'github.event.number': null,
  'github.event.pull_request': null,
  'github.event.pull_request.number': null,
  'github.event.pull_request.merged': null,
  'github.event.pull_request.head.ref': null,
  'github.event.pull_request.head.sha': null,
  'github.workflow': 'deploy',
};

/** A push to the main branch, in which the jobs of the list have failed. */
function pushRun(failed: readonly string[] = []): Run {
  return {
    read: (path) => {
      const [, job] = /^needs\.([^.]+)\.result$/.exec(path) ?? [];
      if (job !== undefined) return failed.includes(job) ? 'failure' : failed.length > 0 ? undefined : 'success';
      return pushed[path];
    },
    status: (name) => status(name, failed.length > 0),
  };
}

/** A pull request of the repository itself to a branch of the given name, ready and not merged. */
function proposalRun(event: string, base: string): Run {
  const toTarget = event === 'pull_request_target';
  const known: Readonly<Record<string, Given>> = {
    'github.event_name': event,
    'github.ref': toTarget ? `refs/heads/${base}` : 'refs/pull/1/merge',
    'github.ref_name': toTarget ? base : '1/merge',
    'github.ref_type': 'branch',
    'github.base_ref': base,
    'github.head_ref': 'feature',
    'github.actor': 'somebody',
    'github.event.ref': null,
    'github.event.pull_request.base.ref': base,
    'github.event.pull_request.draft': false,
    'github.event.pull_request.head.repo.fork': false,
    'github.event.pull_request.head.repo.full_name': 'somebody/mysite',
    'github.repository': 'somebody/mysite',
  };
  return {
    read: (path) => {
      if (Object.hasOwn(known, path)) return known[path];
      if (/^needs\.[^.]+\.result$/.test(path)) return 'success';
      const ofOthers = /^(?:inputs|github\.event\.(?:inputs|head_commit|release|workflow_run|commits))(?:\.|$)/;
      return ofOthers.test(path) ? null : undefined;
    },
    status: (name) => status(name, false),
  };
}

function status(name: string, failed: boolean): Given {
  if (name === 'always') return true;
  if (name === 'success') return !failed;
  if (name === 'failure') return failed;
  return name === 'cancelled' ? false : undefined;
}

/** Do all of these let a pull request in? Conditions that ask for what the file does not tell are believed. */
export function letsProposalsIn(maps: readonly YamlMap[], event: string): boolean {
  return ['main', 'master', 'develop'].some((base) => maps.every((map) => passes(map, proposalRun(event, base))));
}

function passes(map: YamlMap, run: Run): boolean {
  const condition = conditionOf(map);
  if (condition === undefined) return true;
  return condition.tree !== undefined && isTrue(evaluate(condition.tree, asIf(condition.text, run)));
}

/** A name that is only ever asked for in a condition is what it asks for: `github.repository == 'me/mysite'`. */
function asIf(text: string, run: Run): Run {
  const [, repository] = /github\.repository\s*==\s*'([^']*)'/i.exec(text) ?? [];
  const [, owner] = /github\.repository_owner\s*==\s*'([^']*)'/i.exec(text) ?? [];
  const read = (path: string) =>
    path === 'github.repository' && repository !== undefined
      ? repository
      : path === 'github.repository_owner' && owner !== undefined
        ? owner
        : run.read(path);
  return {...run, read};
}

/** Does the job run although these jobs have failed? Without a word about it in `if:`, it does not. */
export function runsAfterFailure({map}: Job, failed: readonly string[]): boolean {
  const condition = conditionOf(map);
  if (condition?.tree === undefined) return false;
  if (!condition.calls.some(({name}) => /^(?:always|failure|cancelled|success)$/i.test(name))) return false;
  return isTrue(evaluate(condition.tree, pushRun(failed.map((id) => id.toLowerCase()))));
}

/** Does a text come out the same in every push to the main branch, as far as the file tells? */
export function isShared(text: string): boolean {
  return !(resolved(text) ?? '').includes(own);
}

/** Is it true for a push to the main branch? */
export function isTrueForPush(node: YamlNode | undefined): boolean {
  const text = textOf(node)?.trim();
  if (text === undefined || !text.includes('${{')) return text === 'true';
  return resolved(text) === 'true';
}

function resolved(text: string): string | undefined {
  const templates = templatesOf(text);
  if (templates === 'open') return undefined;
  return templates.reduceRight((whole, {from, to}) => {
    const {tree} = parseExpression(text.slice(from + 3, to - 2), (start, end) => ({start, end}));
    const value = tree && evaluate(tree, pushRun());
    return `${whole.slice(0, from)}${value === undefined ? '?' : String(value ?? '')}${whole.slice(to)}`;
  }, text);
}
