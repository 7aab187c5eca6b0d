import {type ComposeService, parseCompose} from '../../syntax/compose.ts';
import type {Dockerfile} from '../../syntax/dockerfile.ts';
import {type PythonFile, parsePython} from '../../syntax/python.ts';
import {parseUnit, type Unit} from '../../syntax/systemd.ts';
import {parseWorkflow, type Workflow} from '../../syntax/workflow.ts';
import {remembered} from '../dockerfile/remembered.ts';
import type {Stack, StackFile} from './stack.ts';
import {type ReadFile, treesOf} from './trees.ts';

/** A file of the stack, read. */
export interface Read<Tree> {
  readonly path: string;
  readonly tree: Tree;
}

/** The Python of a file of the stack, whatever its kind's validator makes of it. */
export const pythonOf = remembered(({text}: StackFile): PythonFile => parsePython(text));

const unitOf = remembered(({text}: StackFile): Unit => parseUnit(text));
const workflowOf = remembered(({text}: StackFile): Workflow => parseWorkflow(text));

/** Every unit file and drop-in. */
export function unitsOf({files}: Stack): readonly Read<Unit>[] {
  return files.filter(({kind}) => kind === 'systemd').map((file) => ({path: file.path, tree: unitOf(file)}));
}

/** Every workflow that can be read. */
export function workflowsOf({files}: Stack): readonly Read<Workflow>[] {
  return files
    .filter(({kind}) => kind === 'workflow')
    .map((file) => ({path: file.path, tree: workflowOf(file)}))
    .filter(({tree}) => tree.kind === 'workflow' && tree.root !== undefined);
}

/** Every settings file of Django that Python can read. */
export function settingsOf({files}: Stack): readonly Read<PythonFile>[] {
  return files
    .filter(({kind}) => kind === 'django')
    .map((file) => ({path: file.path, tree: pythonOf(file)}))
    .filter(({tree}) => tree.problems.length === 0);
}

/** Every service of every compose file. */
export const composeServicesOf = remembered(({texts}: Stack): readonly Read<ComposeService>[] =>
  [...texts]
    .filter(([path]) => /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/.test(path))
    .flatMap(([path, text]) => parseCompose(text).map((tree) => ({path, tree}))),
);

/** The folder of a path, with its slash; empty at the top. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The folder of the stack that a compose file names, with a slash at its end; empty at the top. */
export function contextOf(compose: string, written: string): string {
  return resolved(`${folderOf(compose)}${written}/`);
}

/** Without `.`, `..` and doubled slashes; what leads out of the stack begins at its top. */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/') + (path.endsWith('/') && parts.length > 0 ? '/' : '');
}

/** The Dockerfile of the stack that a service is built with. */
export function builtFrom(
  stack: Stack,
  compose: string,
  {build, dockerfile}: ComposeService,
): ReadFile<Dockerfile> | undefined {
  if (build === undefined) return undefined;
  const wanted = resolved(contextOf(compose, build.text) + (dockerfile?.text ?? 'Dockerfile'));
  return treesOf(stack, 'dockerfile').find(({path}) => path === wanted);
}
