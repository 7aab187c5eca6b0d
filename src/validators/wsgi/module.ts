import {type Assignment, assignmentsOf} from '../../syntax/python/module.ts';
import {dottedName, type Expression, type Kind} from '../../syntax/python/nodes.ts';
import {imports, type PythonFile, parsePython} from '../../syntax/python.ts';
import type {Source} from '../validator.ts';
import {type Callable, type ClassNode, callableOf, type FunctionNode} from './callable.ts';

/** The two interfaces between Python web servers and applications. */
export type Protocol = 'wsgi' | 'asgi';

/** A Python module that a server loads to get the application out of it. */
export interface ServedModule {
  readonly protocol: Protocol;
  readonly file: PythonFile;
  /** Where imported names come from: `setup` → `django.setup`. */
  readonly origins: ReadonlyMap<string, string>;
  readonly bindings: readonly Assignment[];
  /** Names may come from anywhere: `from x import *`, `globals()`, `exec`. */
  readonly open: boolean;
  readonly served: Served;
  /** What the server calls, where this module defines it. */
  readonly callable: Callable | undefined;
}

/** What the name holds that the server asks for: `application`, or `app` where there is no such name. */
export type Served =
  | {readonly kind: 'absent'}
  | {readonly kind: 'unknown'; readonly name: string; readonly at: object}
  | {readonly kind: 'function'; readonly name: string; readonly at: object; readonly node: FunctionNode}
  /** The class itself: calling it makes an instance. */
  | {readonly kind: 'class'; readonly name: string; readonly at: object; readonly node: ClassNode}
  | {readonly kind: 'instance'; readonly name: string; readonly at: object; readonly node: ClassNode}
  /** What `get_wsgi_application()` or `get_asgi_application()` gives. */
  | {readonly kind: 'django'; readonly name: string; readonly at: object; readonly protocol: Protocol}
  /** The maker itself, not called. */
  | {readonly kind: 'maker'; readonly name: string; readonly at: object; readonly maker: string}
  /** A value that cannot be called. */
  | {readonly kind: 'value'; readonly name: string; readonly at: object};

/** Reads a module for one of the protocols. Never throws. */
export function readModule(protocol: Protocol): (source: Source) => ServedModule {
  return ({text}) => {
    const file = parsePython(text);
    const bindings = assignmentsOf(file.body);
    const origins = new Map<string, string>();
    for (const {module, name, as, level} of imports(file))
      origins.set(
        as,
        name === undefined
          ? as.includes('.')
            ? module
            : moduleHead(module, as)
          : `${'.'.repeat(level)}${module}.${name}`,
      );
    const open = imports(file).some(({name}) => name === '*') || /\b(?:globals|exec|locals|vars)\s*\(/.test(text);
    const context = {bindings, origins};
    const name = ['application', 'app'].find((one) =>
      bindings.some((binding) => binding.name === one && binding.kind !== 'item'),
    );
    const served: Served = name === undefined ? {kind: 'absent'} : servedAs(name, bindings, origins);
    return {protocol, file, ...context, open, served, callable: callableOf(served)};
  };
}

/** `import os.path` binds `os`; `import numpy as np` binds the whole. */
function moduleHead(module: string, as: string): string {
  return module.split('.')[0] === as ? as : module;
}

function servedAs(name: string, bindings: readonly Assignment[], origins: ReadonlyMap<string, string>): Served {
  const mine = bindings.filter(
    (binding) => binding.name === name && binding.kind !== 'item' && binding.kind !== 'call',
  );
  const last = mine.at(-1);
  if (last === undefined) return {kind: 'absent'};
  if (last.when === 'sometimes' && mine.length > 1) return {kind: 'unknown', name, at: last.target};
  return {...resolve(last, bindings, origins, 0), name, at: last.target};
}

type Resolved = Served extends infer One ? (One extends {kind: 'absent'} ? never : Omit<One, 'name' | 'at'>) : never;

function resolve(
  binding: Assignment,
  bindings: readonly Assignment[],
  origins: ReadonlyMap<string, string>,
  depth: number,
): Resolved {
  const {statement, value, kind} = binding;
  if (kind === 'define') return defined(statement);
  if (kind === 'import') return madeBy(origins.get(binding.name)) ?? {kind: 'unknown'};
  if (kind !== 'assign' || value === undefined || depth > 5) return {kind: 'unknown'};
  const before = (name: string) => {
    const index = bindings.indexOf(binding);
    const earlier = bindings.slice(0, index).filter((one) => one.name === name && one.kind !== 'item');
    return earlier.length > 0 && earlier.every((one) => one.when === 'always') ? earlier.at(-1) : undefined;
  };
  switch (value.nodeType) {
    case 'Lambda':
      return {kind: 'function', node: value};
    case 'Name': {
      const earlier = before(value.id);
      return earlier ? resolve(earlier, bindings, origins, depth + 1) : {kind: 'unknown'};
    }
    case 'Attribute':
      return madeBy(originOf(value, origins)) ?? {kind: 'unknown'};
    case 'Call':
      return called(value, before, bindings, origins, depth);
    case 'Constant':
    case 'List':
    case 'Tuple':
    case 'Dict':
    case 'Set':
    case 'JoinedStr':
      return {kind: 'value'};
    default:
      return {kind: 'unknown'};
  }
}

function called(
  call: Kind<'Call'>,
  before: (name: string) => Assignment | undefined,
  bindings: readonly Assignment[],
  origins: ReadonlyMap<string, string>,
  depth: number,
): Resolved {
  const maker = madeBy(originOf(call.func, origins));
  if (maker?.kind === 'maker') return {kind: 'django', protocol: maker.maker.includes('asgi') ? 'asgi' : 'wsgi'};
  if (call.func.nodeType !== 'Name') return {kind: 'unknown'};
  const earlier = before(call.func.id);
  const made = earlier ? resolve(earlier, bindings, origins, depth + 1) : undefined;
  return made?.kind === 'class' ? {kind: 'instance', node: made.node} : {kind: 'unknown'};
}

function defined(statement: Assignment['statement']): Resolved {
  switch (statement.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return statement.decorator_list.length > 0 ? {kind: 'unknown'} : {kind: 'function', node: statement};
    case 'ClassDef':
      return statement.decorator_list.length > 0 ? {kind: 'unknown'} : {kind: 'class', node: statement};
    default:
      return {kind: 'unknown'};
  }
}

function madeBy(origin: string | undefined): Extract<Resolved, {kind: 'maker'}> | undefined {
  const maker =
    origin === undefined
      ? undefined
      : /^django\.core\.(?:wsgi|asgi)\.(get_(?:wsgi|asgi)_application)$/.exec(origin)?.[1];
  return maker === undefined ? undefined : {kind: 'maker', maker};
}

/** The dotted path that an expression names, imports resolved; undefined for anything that is no dotted name. */
export function originOf(node: Expression, origins: ReadonlyMap<string, string>): string | undefined {
  const dotted = dottedName(node);
  if (dotted === undefined) return undefined;
  const [head = '', ...rest] = dotted.split('.');
  return [origins.get(head) ?? head, ...rest].join('.');
}
