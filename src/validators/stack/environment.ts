import {parseDotenv} from '../../syntax/dotenv.ts';
import {steps} from '../../syntax/python/module.ts';
import {type Expression, everyNode} from '../../syntax/python/nodes.ts';
import {constantOf, type PythonFile, spanOf} from '../../syntax/python.ts';
import type {Span} from '../../syntax/span.ts';
import {finalStage} from '../../syntax/stage.ts';
import {execWords} from '../../syntax/systemd/exec.ts';
import {assignmentsOf} from '../../syntax/systemd.ts';
import {environment} from '../dockerfile/environment.ts';
import {composeServicesOf, settingsOf, unitsOf} from './parsed.ts';
import type {Stack, StackFile} from './stack.ts';
import {treesOf} from './trees.ts';

/** A place where the settings read an environment variable. */
export interface VariableRead {
  readonly name: string;
  readonly file: string;
  readonly span: Span;
  /** required: without the variable Python stops here. */
  readonly need: 'required' | 'optional';
}

/** Every variable that settings read whenever they are loaded, once for each file. */
export function variablesRead(stack: Stack): readonly VariableRead[] {
  return settingsOf(stack).flatMap(({path, tree}) => {
    const found = new Map<string, VariableRead>();
    for (const {statement, when} of steps(tree.body)) {
      if (when === 'sometimes' || compound.has(statement.nodeType)) continue;
      for (const node of everyNode(statement))
        for (const one of readAt(node, path, tree)) {
          const before = found.get(one.name);
          if (before === undefined || one.need === 'required') found.set(one.name, one);
        }
    }
    return [...found.values()];
  });
}

/** What is inside them runs sometimes, or later. */
const compound: ReadonlySet<string> = new Set([
  'If',
  'For',
  'While',
  'Try',
  'With',
  'Match',
  'FunctionDef',
  'AsyncFunctionDef',
  'ClassDef',
]);

function readAt(node: object & {readonly nodeType: string}, file: string, tree: PythonFile): readonly VariableRead[] {
  if (node.nodeType !== 'Call' && node.nodeType !== 'Subscript') return [];
  if ('ctx' in node && (node.ctx as {readonly nodeType?: string}).nodeType === 'Store') return [];
  const value = constantOf(tree, node as unknown as Expression);
  if (value.kind !== 'environment' || value.name === undefined) return [];
  return [{name: value.name, file, span: spanOf(tree, node), need: value.required ? 'required' : 'optional'}];
}

/** A file or place that gives variables to the program. */
export interface VariableSource {
  /** template: `.env.example` and the like, which only shows what a `.env` should hold. */
  readonly kind: 'env-file' | 'template' | 'elsewhere';
  readonly file: string;
  readonly names: readonly string[];
}

/** Everything in the stack that sets variables: `.env` files, `Environment=`, `ENV`, `environment:`. */
export function variableSources(stack: Stack): readonly VariableSource[] {
  const elsewhere = (file: string, names: readonly string[]) => ({kind: 'elsewhere' as const, file, names});
  const images = treesOf(stack, 'dockerfile').map(({path, tree}) => {
    const stage = finalStage(tree);
    return elsewhere(path, stage === undefined ? [] : [...environment(stage).keys()]);
  });
  const units = unitsOf(stack).map(({path, tree}) => {
    const lines = assignmentsOf(tree, 'Service', 'Environment').concat(
      assignmentsOf(tree, 'Service', 'PassEnvironment'),
    );
    const words = lines.flatMap(({value}) => execWords(`x ${value}`).commands[0]?.args ?? []);
    return elsewhere(path, words.map(nameOf));
  });
  const services = composeServicesOf(stack).map(({path, tree}) =>
    elsewhere(
      path,
      tree.environment.map(({text}) => nameOf({value: text})),
    ),
  );
  return [...envFilesOf(stack), ...images, ...units, ...services];
}

function nameOf({value}: {readonly value: string}): string {
  return value.split('=')[0] ?? value;
}

/** The `.env` files of the stack, with the names they define; not those of another project in it. */
function envFilesOf(stack: Stack): readonly VariableSource[] {
  const settings = settingsOf(stack).map(({path}) => path);
  const files = stack.files.filter(({kind}) => kind === 'dotenv');
  return files.filter(({path}) => !isForeign(path, settings, stack.paths)).map(sourceOf);
}

/** What stands at the top of a project of its own: `frontend/package.json`. */
const projectMarks = ['package.json', 'manage.py', 'pyproject.toml', 'go.mod', 'pom.xml', 'Cargo.toml', 'Gemfile'];

/** Does a file belong to a project that holds none of the settings: `frontend/.env` beside `backend/`? */
function isForeign(path: string, settings: readonly string[], paths: ReadonlySet<string>): boolean {
  for (let at = path.lastIndexOf('/'); at !== -1; at = path.lastIndexOf('/', at - 1)) {
    const folder = path.slice(0, at + 1);
    if (settings.some((one) => one.startsWith(folder))) return false;
    if (projectMarks.some((mark) => paths.has(folder + mark))) return settings.length > 0;
  }
  return false;
}

function sourceOf({path, text}: StackFile): VariableSource {
  const {entries} = parseDotenv(text, 'python-dotenv');
  const isTemplate = /(?:^|[._-])(?:example|sample|template|dist|default)(?:[._-]|$)/i.test(
    path.slice(path.lastIndexOf('/') + 1),
  );
  return {kind: isTemplate ? 'template' : 'env-file', file: path, names: entries.map(({key}) => key)};
}
