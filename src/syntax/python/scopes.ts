import type {Complaint} from './compile.ts';
import {bindingsOf} from './module.ts';
import {type Anything, type Kind, pushChildren, type Statement} from './nodes.ts';

type Definition = Kind<'FunctionDef'> | Kind<'AsyncFunctionDef'> | Kind<'ClassDef'> | Kind<'Lambda'>;

/** One scope of the module: what its own statements bind and use, in the order of the text. */
interface Scope {
  readonly kind: 'module' | 'class' | 'function';
  readonly parameters: ReadonlySet<string>;
  /** Asked for only where `nonlocal` stands inside. */
  readonly bound: () => ReadonlySet<string>;
  readonly above: Scope | undefined;
}

/** Deeper nesting of definitions than Python reads. */
const deepest = 100;

/** What CPython's symbol table refuses: arguments named twice, `global` and `nonlocal` where they cannot be. */
export function* scopeProblems(body: readonly Statement[]): Generator<Complaint> {
  yield* one(body, 'module', new Set(), undefined, 0);
}

function* one(
  body: readonly object[],
  kind: Scope['kind'],
  parameters: ReadonlySet<string>,
  above: Scope | undefined,
  depth: number,
): Generator<Complaint> {
  if (depth > deepest) return;
  const own = ownNodes(body);
  let known: ReadonlySet<string> | undefined;
  const bound = () => {
    known ??= new Set([...parameters, ...own.flatMap(namesBound)]);
    return known;
  };
  const scope: Scope = {kind, parameters, bound, above};
  const seen = new Set<string>();
  let counted = 0;
  for (const [at, node] of own.entries()) {
    if (node.nodeType === 'Global' || node.nodeType === 'Nonlocal') {
      for (; counted < at; counted++) for (const name of namesSeen(own[counted])) seen.add(name);
      yield* declared(node, scope, seen);
    }
    if (
      node.nodeType === 'ImportFrom' &&
      kind !== 'module' &&
      (node as unknown as Kind<'ImportFrom'>).names.some(({name}) => name === '*')
    )
      yield {kind: 'outside-function', node, word: 'import *'};
    if (isDefinition(node)) yield* inside(node as unknown as Definition, scope, depth);
  }
}

function* inside(node: Definition, scope: Scope, depth: number): Generator<Complaint> {
  if (node.nodeType === 'ClassDef') {
    yield* one(node.body, 'class', new Set(), scope, depth + 1);
    return;
  }
  const {posonlyargs, args, vararg, kwonlyargs, kwarg} = node.args;
  const all = [...posonlyargs, ...args, ...(vararg ? [vararg] : []), ...kwonlyargs, ...(kwarg ? [kwarg] : [])];
  const names = new Set<string>();
  for (const argument of all) {
    if (names.has(argument.arg)) yield {kind: 'duplicate-argument', node: argument, word: argument.arg};
    names.add(argument.arg);
  }
  yield* one(node.nodeType === 'Lambda' ? [node.body] : node.body, 'function', names, scope, depth + 1);
}

function* declared(node: Anything, scope: Scope, seen: ReadonlySet<string>): Generator<Complaint> {
  for (const name of node.names as readonly string[]) {
    const wrong =
      scope.parameters.has(name) ||
      seen.has(name) ||
      (node.nodeType === 'Nonlocal' && (scope.kind === 'module' || !boundAbove(name, scope.above)));
    if (wrong) yield {kind: 'scope', node, word: name};
  }
}

/** Does a function around bind the name? Classes and the module do not count. */
function boundAbove(name: string, scope: Scope | undefined): boolean {
  for (let at = scope; at !== undefined; at = at.above) if (at.kind === 'function' && at.bound().has(name)) return true;
  return false;
}

const definitions: ReadonlySet<string> = new Set(['FunctionDef', 'AsyncFunctionDef', 'ClassDef', 'Lambda']);

function isDefinition(node: Anything): boolean {
  return definitions.has(node.nodeType);
}

/** The nodes that belong to this scope and not to one inside it, in the order of the text. */
function ownNodes(body: readonly object[]): Anything[] {
  const found: Anything[] = [];
  const waiting = [...(body as readonly Anything[])].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    if (isDefinition(node)) waiting.push(...(outerParts(node as unknown as Definition) as Anything[]).reverse());
    else pushChildren(node, waiting);
  }
  return found;
}

/** What of a definition is evaluated around it. */
function outerParts(node: Definition): object[] {
  if (node.nodeType === 'ClassDef') return [...node.decorator_list, ...node.bases, ...node.keywords];
  const defaults = [...node.args.defaults, ...node.args.kw_defaults.filter((one) => one !== null)];
  return node.nodeType === 'Lambda' ? defaults : [...node.decorator_list, ...defaults];
}

function namesBound(node: Anything): readonly string[] {
  switch (node.nodeType) {
    case 'Name':
      return (node.ctx as {nodeType: string}).nodeType === 'Load' ? [] : [String(node.id)];
    case 'MatchAs':
    case 'MatchStar':
      return typeof node.name === 'string' ? [node.name] : [];
    case 'MatchMapping':
      return typeof node.rest === 'string' ? [node.rest] : [];
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
    case 'Import':
    case 'ImportFrom':
    case 'Try':
    case 'TryStar':
      return bindingsOf(node as unknown as Statement).map(({name}) => name);
    default:
      return nothing;
  }
}

/** The names that a node reads or binds. */
function namesSeen(node: Anything | undefined): readonly string[] {
  if (node === undefined) return nothing;
  return node.nodeType === 'Name' ? [String(node.id)] : namesBound(node);
}

const nothing: readonly string[] = [];
