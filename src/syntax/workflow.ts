import {parseExpression} from './expression.ts';
import type {Span} from './span.ts';
import type {Path, SchemaProblem} from './workflow/problem.ts';
import {type PlacedExpression, SchemaReader} from './workflow/read.ts';
import {
  parseYaml,
  scalarsOf,
  textOf,
  valueAt,
  type YamlEntry,
  type YamlFile,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from './yaml.ts';

/** A GitHub Actions workflow taken apart; every span is in offsets of the file. */
export interface Workflow {
  readonly text: string;
  readonly yaml: YamlFile;
  /** An action's own file (`action.yml`) or another YAML file is not judged as a workflow. */
  readonly kind: 'workflow' | 'action';
  readonly root: YamlMap | undefined;
  /** What GitHub's grammar refuses, in the order of the file. */
  readonly problems: readonly SchemaProblem[];
  readonly expressions: readonly PlacedExpression[];
  readonly events: readonly Event[];
  readonly jobs: readonly Job[];
}

/** Something that starts the workflow: `push`. */
interface Event {
  readonly name: string;
  readonly span: Span;
  /** Its filters; undefined where it has none. */
  readonly filters: YamlNode | undefined;
}

export interface Job {
  readonly id: string;
  readonly key: YamlScalar;
  readonly map: YamlMap;
  readonly needs: readonly YamlScalar[];
  readonly steps: readonly Step[];
  /** The reusable workflow it calls instead of running steps. */
  readonly uses: YamlScalar | undefined;
}

export interface Step {
  readonly job: Job;
  /** 0-based, among the steps of the job. */
  readonly index: number;
  /** From the top of the file: `jobs`, the job's id, `steps` and its place in the list. */
  readonly path: Path;
  readonly map: YamlMap;
  readonly id: YamlScalar | undefined;
  readonly uses: Uses | undefined;
  readonly run: YamlScalar | undefined;
}

/** `owner/name/path@ref`, a local action or an image. */
export interface Uses {
  readonly scalar: YamlScalar;
  readonly kind: 'action' | 'local' | 'docker' | 'unreadable';
  /** `owner/name` in small letters with the path behind it; the path or image as written for the others. */
  readonly name: string;
  readonly ref: string | undefined;
}

/** Reads a workflow. Never throws, whatever the text holds. */
export function parseWorkflow(text: string): Workflow {
  const yaml = parseYaml(text);
  const {root} = yaml;
  const empty = {
    text,
    yaml,
    kind: 'workflow' as const,
    root: undefined,
    problems: [],
    expressions: [],
    events: [],
    jobs: [],
  };
  if (root === undefined) return empty;
  if (root.kind === 'map' && isAction(root)) return {...empty, kind: 'action'};
  const reader = new SchemaReader();
  reader.root(root);
  const {problems, expressions} = reader;
  const sorted = withoutEchoes(unique(problems)).sort((a, b) => a.span.start - b.span.start);
  if (root.kind !== 'map') return {...empty, problems: sorted};
  const events = eventsOf(valueAt(root, 'on'));
  return {
    text,
    yaml,
    kind: 'workflow',
    root,
    problems: sorted,
    expressions: unique(expressions),
    events,
    jobs: jobsOf(root),
  };
}

/** An alias is read once for each place it hangs in; what is wrong with it is one mistake. */
function unique<One extends {readonly span: Span; readonly definition: string}>(found: readonly One[]): One[] {
  const seen = new Map(found.map((one) => [`${one.span.start} ${one.span.end} ${one.definition}`, one]));
  return [...seen.values()];
}

/** A key that slipped out of the one above leaves that one empty: one mistake, told where the key stands. */
function withoutEchoes(problems: readonly SchemaProblem[]): SchemaProblem[] {
  const emptied = new Set(
    problems.flatMap(({above, path}) => (above === undefined ? [] : [[...path, above].join('/')])),
  );
  return problems.filter(
    ({code, seen, path}) => code !== 'unexpected-value' || seen !== '' || !emptied.has(path.join('/')),
  );
}

function isAction(root: YamlMap): boolean {
  const keys = new Set(root.entries.map(({key}) => key.text));
  return keys.has('runs') && !keys.has('on') && !keys.has('jobs');
}

function eventsOf(node: YamlNode | undefined): readonly Event[] {
  if (node?.kind === 'map')
    return node.entries.map(({key, value}) => ({name: key.text, span: key.span, filters: textless(value)}));
  return scalarsOf(node).map(({text, span}) => ({name: text, span, filters: undefined}));
}

function textless(node: YamlNode): YamlNode | undefined {
  return node.kind === 'scalar' && node.value === null ? undefined : node;
}

function jobsOf(root: YamlMap): readonly Job[] {
  const jobs = valueAt(root, 'jobs');
  return jobs?.kind === 'map' ? jobs.entries.flatMap((entry) => jobOf(entry)) : [];
}

function jobOf({key, value}: YamlEntry): readonly Job[] {
  if (value.kind !== 'map') return [];
  const uses = valueAt(value, 'uses');
  const steps: Step[] = [];
  const job: Job = {
    id: key.text,
    key,
    map: value,
    needs: scalarsOf(valueAt(value, 'needs')),
    steps,
    uses: uses?.kind === 'scalar' && uses.value !== null ? uses : undefined,
  };
  gatherSteps(valueAt(value, 'steps'), job, steps, ['jobs', key.text, 'steps']);
  return [job];
}

/** The steps in the order written, those inside `parallel:` too. */
function gatherSteps(node: YamlNode | undefined, job: Job, steps: Step[], path: Path): void {
  if (node?.kind !== 'list') return;
  for (const [place, map] of node.items.entries()) {
    if (map.kind !== 'map') continue;
    const own = [...path, place];
    const parallel = valueAt(map, 'parallel');
    if (parallel?.kind === 'list') gatherSteps(parallel, job, steps, [...own, 'parallel']);
    else steps.push(stepOf(map, job, steps.length, own));
  }
}

function stepOf(map: YamlMap, job: Job, index: number, path: Path): Step {
  const scalar = (key: string): YamlScalar | undefined => {
    const value = valueAt(map, key);
    return value?.kind === 'scalar' && value.value !== null ? value : undefined;
  };
  const uses = scalar('uses');
  return {job, index, path, map, id: scalar('id'), uses: uses && usesOf(uses), run: scalar('run')};
}

/** Takes the value of `uses:` apart. */
export function usesOf(scalar: YamlScalar): Uses {
  const {text} = scalar;
  if (/^\.{1,2}[\\/]|^\$\//.test(text)) return {scalar, kind: 'local', name: text, ref: undefined};
  if (text.startsWith('docker://')) {
    return {scalar, kind: 'docker', name: text.slice('docker://'.length), ref: undefined};
  }
  const [, name, ref] = /^([\w.-]+\/[\w.-]+(?:\/[^@]*)?)@(\S+)$/.exec(text) ?? [];
  if (name === undefined) return {scalar, kind: 'unreadable', name: text, ref: undefined};
  return {scalar, kind: 'action', name: name.toLowerCase().replace(/\/$/, ''), ref};
}

/** The value of a step's input, under `with:`; names of inputs are compared without regard to case, as the runner does. */
export function inputOf(step: Step, name: string): YamlNode | undefined {
  const inputs = valueAt(step.map, 'with');
  if (inputs?.kind !== 'map') return undefined;
  return inputs.entries.find(({key}) => key.text.toLowerCase() === name.toLowerCase())?.value;
}

/** The shell a step runs in, `bash` where nothing is said and the runner is not Windows; undefined where nobody can tell. */
export function shellOf(step: Step, workflow: Workflow): string | undefined {
  const said = [step.map, defaults(step.job.map), defaults(workflow.root)]
    .map((map) => textOf(valueAt(map, 'shell')))
    .find((shell) => shell !== undefined);
  if (said !== undefined) return said.includes('${{') ? undefined : said;
  const labels = runnersOf(step.job).map((label) => label.toLowerCase());
  if (labels.some((label) => label.includes('windows') || label.includes('${{'))) return undefined;
  return 'bash';
}

/** The labels a job may run on; those of its matrix where `runs-on` names one key of it. */
function runnersOf({map}: Job): readonly string[] {
  const labels = scalarsOf(valueAt(map, 'runs-on')).map(({text}) => text);
  const [, key] = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/.exec(labels[0] ?? '') ?? [];
  if (key === undefined) return labels;
  const matrix = valueAt(map, 'strategy', 'matrix');
  const added = valueAt(matrix, 'include');
  const more = added?.kind === 'list' ? added.items.flatMap((item) => scalarsOf(valueAt(item, key))) : [];
  const values = [...scalarsOf(valueAt(matrix, key)), ...more].map(({text}) => text);
  return values.length > 0 ? values : labels;
}

function defaults(map: YamlMap | undefined): YamlMap | undefined {
  const run = valueAt(map, 'defaults', 'run');
  return run?.kind === 'map' ? run : undefined;
}

/** The condition of a job or step as an expression, whether or not it is written in `${{ }}`; undefined where there is none. */
export function conditionOf(map: YamlMap): ReturnType<typeof parseExpression> | undefined {
  const node = valueAt(map, 'if');
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  const [, lead = '', inner = node.text] = /^(\s*\$\{\{)([\s\S]*)\}\}\s*$/.exec(node.text) ?? [];
  return parseExpression(inner, (from, to) => node.at(from + lead.length, to + lead.length));
}

/** The job an expression belongs to, and the step inside it; undefined for those above all jobs. */
export function ownerOf(
  {path}: {readonly path: Path},
  workflow: Workflow,
): {readonly job: Job; readonly step: Step | undefined} | undefined {
  if (path[0] !== 'jobs') return undefined;
  const {jobs, steps} = indexOf(workflow);
  const job = jobs.get(String(path[1]));
  const step = steps.get(path.slice(0, path[4] === 'parallel' ? 6 : 4).join('/'));
  return job && {job, step};
}

interface Index {
  readonly jobs: ReadonlyMap<string, Job>;
  readonly steps: ReadonlyMap<string, Step>;
}

const indexes = new WeakMap<Workflow, Index>();

function indexOf(workflow: Workflow): Index {
  const known = indexes.get(workflow);
  if (known !== undefined) return known;
  const steps = workflow.jobs.flatMap((job) => job.steps.map((step) => [step.path.join('/'), step] as const));
  const index = {jobs: new Map(workflow.jobs.map((job) => [job.id, job])), steps: new Map(steps)};
  indexes.set(workflow, index);
  return index;
}
