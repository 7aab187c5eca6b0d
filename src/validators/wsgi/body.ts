import {blocksOf} from '../../syntax/python/module.ts';
import {
  type Anything,
  childrenOf,
  type Expression,
  everyNode,
  type Kind,
  type Statement,
} from '../../syntax/python/nodes.ts';
import {type PythonFile, spanOf} from '../../syntax/python.ts';
import type {Span} from '../../syntax/span.ts';
import type {FunctionNode} from './callable.ts';
import {originOf, type ServedModule} from './module.ts';

/** The statements of a function; none for a lambda. */
export function statementsOf(node: FunctionNode): readonly Statement[] {
  return node.nodeType === 'Lambda' ? [] : node.body;
}

const walked = new WeakMap<FunctionNode, readonly Anything[]>();

/** Every node of a function's own scope, in the order of the text: inner functions, classes and lambdas are left out. */
export function ownNodes(node: FunctionNode): readonly Anything[] {
  const known = walked.get(node);
  if (known !== undefined) return known;
  const found: Anything[] = [];
  const roots: object[] = node.nodeType === 'Lambda' ? [node.body] : [...node.body];
  const waiting = (roots as Anything[]).reverse();
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    found.push(one);
    if (!opensScope(one)) waiting.push(...childrenOf(one).reverse());
  }
  walked.set(node, found);
  return found;
}

function opensScope({nodeType}: Anything): boolean {
  return /^(?:FunctionDef|AsyncFunctionDef|ClassDef|Lambda)$/.test(nodeType);
}

/** The nodes of one type in a function's own scope. */
export function ownOf<Name extends (Expression | Statement)['nodeType']>(
  node: FunctionNode,
  ...types: readonly Name[]
): readonly Kind<Name>[] {
  const wanted: readonly string[] = types;
  return ownNodes(node).filter(({nodeType}) => wanted.includes(nodeType)) as unknown as readonly Kind<Name>[];
}

/** Is a name read anywhere in the function, inner functions included? `locals()` reads them all. */
export function uses(node: FunctionNode, name: string): boolean {
  const roots: readonly object[] = node.nodeType === 'Lambda' ? [node.body] : node.body;
  for (const root of roots)
    for (const one of everyNode(root)) {
      if (one.nodeType !== 'Name') continue;
      if (one.id === name || one.id === 'locals' || one.id === 'vars') return true;
    }
  return false;
}

/** The names a function binds exactly once, with what they get; parameters and names bound otherwise are left out. */
function localsOf(node: FunctionNode): ReadonlyMap<string, Expression> {
  const found = new Map<string, Expression | undefined>();
  const parameters = [...node.args.posonlyargs, ...node.args.args, ...node.args.kwonlyargs].map(({arg}) => arg);
  for (const name of parameters) found.set(name, undefined);
  const values = new Map<Anything, Expression>();
  for (const one of ownOf(node, 'Assign')) {
    const [target] = one.targets;
    if (one.targets.length === 1 && target?.nodeType === 'Name') values.set(target as unknown as Anything, one.value);
  }
  for (const {target, value} of ownOf(node, 'AnnAssign'))
    if (target.nodeType === 'Name' && value) values.set(target as unknown as Anything, value);
  for (const one of ownNodes(node)) {
    if (one.nodeType !== 'Name' || !isBound(one)) continue;
    const name = String(one.id);
    found.set(name, found.has(name) ? undefined : values.get(one));
  }
  return new Map([...found].filter((pair): pair is [string, Expression] => pair[1] !== undefined));
}

/** What a function may look names up in: its own names, then those the module binds exactly once. */
export function scopeOf({bindings, origins, file}: ServedModule, node: FunctionNode): Scope {
  const locals = localsOf(node);
  const hidden = new Set<string>(
    [...node.args.posonlyargs, ...node.args.args, ...node.args.kwonlyargs].map(({arg}) => arg),
  );
  for (const one of ownNodes(node)) if (one.nodeType === 'Name' && isBound(one)) hidden.add(String(one.id));
  const merged = new Map<string, Expression>();
  const times = new Map<string, number>();
  for (const {name} of bindings) times.set(name, (times.get(name) ?? 0) + 1);
  for (const {name, value, kind} of bindings) {
    if (
      times.get(name) === 1 &&
      kind === 'assign' &&
      value !== undefined &&
      !hidden.has(name) &&
      !/\bglobal\b/.test(file.text)
    )
      merged.set(name, value);
  }
  return {locals: new Map([...merged, ...locals]), origins};
}

function isBound(node: Anything): boolean {
  return (node.ctx as {nodeType?: string} | undefined)?.nodeType !== 'Load';
}

/** What kind of Python value an expression certainly makes. */
export type Shape =
  | {readonly kind: 'text' | 'bytes' | 'number' | 'none' | 'dict' | 'unknown'}
  /** A list, tuple or set written out, item by item. */
  | {readonly kind: 'list' | 'tuple' | 'set'; readonly items: readonly Expression[]};

/** What it takes to look names up. */
export interface Scope {
  readonly locals: ReadonlyMap<string, Expression>;
  readonly origins: ReadonlyMap<string, string>;
}

const unknown: Shape = {kind: 'unknown'};

/** The kind of value, through names that are bound once. Never wrong; `unknown` where it could be several things. */
export function shapeOf(node: Expression, scope: Scope, depth = 0): Shape {
  if (depth > 20) return unknown;
  switch (node.nodeType) {
    case 'Constant':
      return constantShape(node);
    case 'JoinedStr':
      return {kind: 'text'};
    case 'List':
    case 'Tuple':
    case 'Set':
      if (node.elts.some(({nodeType}) => nodeType === 'Starred')) return unknown;
      return {kind: node.nodeType.toLowerCase() as 'list', items: node.elts};
    case 'Dict':
      return {kind: 'dict'};
    case 'Name': {
      const value = scope.locals.get(node.id);
      return value === undefined ? unknown : shapeOf(value, scope, depth + 1);
    }
    case 'BinOp':
      return operated(node, scope, depth);
    case 'Call':
      return calledShape(node, scope, depth);
    default:
      return unknown;
  }
}

function constantShape({value, quote_style: quote}: Kind<'Constant'>): Shape {
  if (typeof value === 'string') return {kind: typeof quote === 'string' && /b/i.test(quote) ? 'bytes' : 'text'};
  if (value === null || value === undefined) return {kind: 'none'};
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
    ? {kind: 'number'}
    : unknown;
}

/** `'a' + b` is a text, `'%s' % x` too. */
function operated(node: Kind<'BinOp'>, scope: Scope, depth: number): Shape {
  const left = shapeOf(node.left, scope, depth + 1);
  const operator = (node.op as {nodeType: string}).nodeType;
  if (operator !== 'Add' && operator !== 'Mod') return unknown;
  return left.kind === 'text' || left.kind === 'bytes' ? left : unknown;
}

const textMethods =
  /^(?:format|join|upper|lower|title|capitalize|strip|lstrip|rstrip|replace|zfill|center|ljust|rjust)$/;
const textMakers = new Set([
  'str',
  'repr',
  'json.dumps',
  'html.escape',
  'format',
  'textwrap.dedent',
  'urllib.parse.quote',
]);

function calledShape(node: Kind<'Call'>, scope: Scope, depth: number): Shape {
  const origin = originOf(node.func, scope.origins);
  if (origin !== undefined && textMakers.has(origin)) return {kind: 'text'};
  if (origin === 'bytes') return {kind: 'bytes'};
  if (origin === 'len' || origin === 'int' || origin === 'float') return {kind: 'number'};
  if (node.func.nodeType !== 'Attribute') return unknown;
  const on = shapeOf(node.func.value, scope, depth + 1);
  if (on.kind === 'text' && node.func.attr === 'encode') return {kind: 'bytes'};
  if (on.kind === 'bytes' && node.func.attr === 'decode') return {kind: 'text'};
  return (on.kind === 'text' || on.kind === 'bytes') && textMethods.test(node.func.attr) ? on : unknown;
}

/** Statements that run whenever the function does: not under if, try, loops. */
export function always(body: readonly Statement[]): readonly Statement[] {
  const found: Statement[] = [];
  for (const one of body) {
    found.push(one);
    if (one.nodeType === 'Return' || one.nodeType === 'Raise') break;
    if (one.nodeType === 'With' || one.nodeType === 'AsyncWith') found.push(...blocksOf(one).flat());
  }
  return found;
}

/** The first line of a function: `def` up to the colon's line; a lambda whole. */
export function headOf(file: PythonFile, node: FunctionNode): Span {
  const span = spanOf(file, node);
  if (node.nodeType === 'Lambda') return span;
  const end = file.text.indexOf('\n', span.start);
  return {start: span.start, end: Math.min(span.end, end === -1 ? span.end : end)};
}

/** Is a node of this type in the function's own scope? */
export function has(node: FunctionNode, type: string): boolean {
  for (const one of ownNodes(node)) if (one.nodeType === type) return true;
  return false;
}
