import {bindingsOf} from '../../syntax/python/module.ts';
import {
  type Anything,
  type Expression,
  everyNode,
  type Kind,
  pushChildren,
  type Statement,
} from '../../syntax/python/nodes.ts';
import {builtins} from './builtins.ts';

/** A name that is read while the module is loaded. */
export interface Use {
  readonly name: string;
  readonly node: Anything;
  /** Index of the top-level statement that reads it. */
  readonly at: number;
  /** Where the name gets its first value: in the statement that reads it (`KEY = KEY`), behind it, or nowhere. */
  readonly given: 'here' | 'later' | 'nowhere';
}

/** Names that a module certainly reads when it is loaded although nothing has given them a value by then. */
export function undefinedNames(body: readonly Statement[]): readonly Use[] {
  const first = firstGiven(body);
  return body.flatMap((statement, at) =>
    usesOf(statement).flatMap(({name, node}): Use[] => {
      const place = first.get(name) ?? Number.POSITIVE_INFINITY;
      const isGiven = place < at || (place === at && mayGiveFirst(statement, name));
      if (isGiven || builtins.has(name)) return [];
      return [{name, node, at, given: place === at ? 'here' : first.has(name) ? 'later' : 'nowhere'}];
    }),
  );
}

/** The index of the top-level statement that first gives each name a value. */
function firstGiven(body: readonly Statement[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [at, statement] of body.entries())
    for (const name of boundIn(statement)) if (!first.has(name)) first.set(name, at);
  return first;
}

/** May the part of a statement that reads names give this one a value itself? `:=` does; a target gets its value afterwards. */
function mayGiveFirst(statement: Statement, name: string): boolean {
  switch (statement.nodeType) {
    case 'Assign':
    case 'AnnAssign':
      return statement.value !== undefined && boundIn(statement.value).includes(name);
    case 'If':
      return boundIn(statement.test).includes(name);
    default:
      return true;
  }
}

/** Everything a statement or expression may bind, also deep inside; what a function keeps to itself counts too, and only makes us quieter. */
function boundIn(statement: Statement | Expression): readonly string[] {
  // `NAME += …` reads the name first.
  if (statement.nodeType === 'AugAssign') return [];
  // `NAME: type` gives it none.
  if (statement.nodeType === 'AnnAssign' && statement.value === undefined) return [];
  const names: string[] = [];
  for (const node of everyNode(statement)) {
    switch (node.nodeType) {
      case 'Name':
        if ((node.ctx as {nodeType: string}).nodeType === 'Store') names.push(String(node.id));
        break;
      case 'Global':
        names.push(...(node.names as readonly string[]));
        break;
      case 'Import':
      case 'ImportFrom':
      case 'FunctionDef':
      case 'AsyncFunctionDef':
      case 'ClassDef':
        names.push(...bindingsOf(node as unknown as Statement).map(({name}) => name));
        break;
      case 'ExceptHandler':
      case 'MatchAs':
      case 'MatchStar':
        if (typeof node.name === 'string') names.push(node.name);
        break;
      case 'MatchMapping':
        if (typeof node.rest === 'string') names.push(node.rest);
        break;
      default:
    }
  }
  return names;
}

/** The names a statement of the top level reads for certain: not in branches, functions, classes, or behind `and`, `or`. */
function usesOf(statement: Statement): readonly Pick<Use, 'name' | 'node'>[] {
  switch (statement.nodeType) {
    case 'Assign':
      return reads([statement.value]);
    case 'AnnAssign':
      return statement.value === undefined ? [] : reads([statement.value]);
    case 'AugAssign':
      return reads([
        statement.value,
        ...(statement.target.nodeType === 'Name' ? [{...statement.target, ctx: {nodeType: 'Load'}}] : []),
      ]);
    case 'Expr':
      return reads([statement.value]);
    case 'If':
      return reads([statement.test]);
    default:
      return [];
  }
}

/** Nodes whose inside runs later, sometimes, or with names of its own. */
const closed = new Set(['Lambda', 'ListComp', 'SetComp', 'DictComp', 'GeneratorExp', 'IfExp', 'BoolOp', 'NamedExpr']);

function reads(roots: readonly object[]): readonly Pick<Use, 'name' | 'node'>[] {
  const found: Pick<Use, 'name' | 'node'>[] = [];
  const waiting = [...roots].reverse() as Anything[];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeType === 'Name' && (node.ctx as {nodeType: string}).nodeType === 'Load')
      found.push({name: String(node.id), node});
    if (node.nodeType === 'ListComp' || node.nodeType === 'IfExp' || node.nodeType === 'BoolOp')
      waiting.push(...certain(node));
    if (!closed.has(node.nodeType)) pushChildren(node, waiting);
  }
  return found;
}

/** The part of such an expression that always runs. */
function certain(node: Anything): readonly Anything[] {
  if (node.nodeType === 'IfExp') return [(node as unknown as Kind<'IfExp'>).test as unknown as Anything];
  if (node.nodeType === 'BoolOp')
    return (node as unknown as Kind<'BoolOp'>).values.slice(0, 1) as unknown as Anything[];
  return (node as unknown as Kind<'ListComp'>).generators.slice(0, 1).map(({iter}) => iter as unknown as Anything);
}
