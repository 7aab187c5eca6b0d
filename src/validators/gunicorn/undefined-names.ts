import {type Expression, everyNode, type Kind, type Statement} from '../../syntax/python/nodes.ts';
import {assignments, namesOf, type PythonFile, spanOf} from '../../syntax/python.ts';
import type {Span} from '../../syntax/span.ts';
import {releases} from './facts.ts';

/** A name that Python looks up while it runs the module and does not find: `NameError`. */
export interface UndefinedName {
  readonly name: string;
  readonly span: Span;
  /** The module binds it, but only further down. */
  readonly bound: 'never' | 'later';
}

const known = new Set([
  ...releases.flatMap(({pythonNames}) => pythonNames),
  ...[
    '__file__',
    '__cached__',
    '__builtins__',
    '__annotations__',
    '__dict__',
    '__path__',
    '__conditional_annotations__',
  ],
]);

/**
 * The names that certainly are not there when Python runs a module: looked up by a statement that always runs, in a part
 * of it that is always evaluated, and bound by nothing above. None where names may come from elsewhere.
 */
export function undefinedNames(file: PythonFile): readonly UndefinedName[] {
  if (file.problems.length > 0 || namesOf(file).open) return [];
  const first = firstBindings(file);
  const found: UndefinedName[] = [];
  for (const statement of file.body) {
    for (const root of evaluatedBy(statement)) {
      for (const node of evaluatedIn(root)) {
        if (node.nodeType !== 'Name' || known.has(node.id)) continue;
        const span = spanOf(file, node);
        const from = first.get(node.id);
        if (from === undefined) found.push({name: node.id, span, bound: 'never'});
        else if (from > span.end) found.push({name: node.id, span, bound: 'later'});
      }
    }
    // What comes behind a statement that may leave the module may never run.
    if (statement.nodeType === 'Raise') break;
  }
  return found;
}

/** Where each name is first bound, in any way; those that functions bind by `global` from the start. */
function firstBindings(file: PythonFile): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const add = (name: string, at: number) => first.set(name, Math.min(at, first.get(name) ?? at));
  for (const {name, kind, statement} of assignments(file)) {
    if (kind === 'delete' || kind === 'call' || kind === 'item' || kind === 'augment') continue;
    add(name, spanOf(file, statement).start);
  }
  for (const statement of file.body)
    for (const node of everyNode(statement)) {
      if (node.nodeType === 'Global') for (const name of (node as unknown as Kind<'Global'>).names) add(name, -1);
      if (node.nodeType === 'NamedExpr') {
        const {target} = node as unknown as Kind<'NamedExpr'>;
        if (target.nodeType === 'Name') add(target.id, -1);
      }
      for (const key of ['name', 'rest'])
        if (node.nodeType.startsWith('Match') && typeof node[key] === 'string') add(node[key], -1);
    }
  return first;
}

/** The expressions that a statement of the module evaluates in any case, before its blocks. */
function evaluatedBy(statement: Statement): readonly Expression[] {
  switch (statement.nodeType) {
    case 'Assign':
    case 'Expr':
    case 'AugAssign':
      return statement.nodeType === 'AugAssign' ? [statement.target, statement.value] : [statement.value];
    case 'AnnAssign':
      return statement.value === undefined ? [] : [statement.value];
    case 'If':
    case 'While':
    case 'Assert':
      return [statement.test];
    case 'For':
      return [statement.iter];
    case 'With':
      return statement.items.slice(0, 1).map(({context_expr: opened}) => opened);
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return [...statement.decorator_list, ...statement.args.defaults];
    case 'ClassDef':
      return [...statement.decorator_list, ...statement.bases];
    default:
      return [];
  }
}

/** The parts of an expression that are evaluated whatever the others come to. Never recursive. */
function* evaluatedIn(root: Expression): Generator<Expression> {
  const waiting: Expression[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    waiting.push(...partsOf(node));
  }
}

function partsOf(node: Expression): readonly Expression[] {
  switch (node.nodeType) {
    case 'BoolOp':
      return node.values.slice(0, 1);
    case 'IfExp':
      return [node.test];
    case 'Compare':
      return [node.left, ...node.comparators.slice(0, 1)];
    case 'BinOp':
      return [node.left, node.right];
    case 'UnaryOp':
      return [node.operand];
    case 'Call':
      return [node.func, ...node.args, ...node.keywords.map(({value}) => value)];
    case 'Attribute':
    case 'Starred':
    case 'FormattedValue':
      return [node.value];
    case 'Subscript':
      return [node.value, node.slice];
    case 'List':
    case 'Tuple':
    case 'Set':
      return node.elts;
    case 'Dict':
      return [...node.keys.flatMap((key) => key ?? []), ...node.values];
    case 'JoinedStr':
      return node.values;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return node.generators.slice(0, 1).map(({iter}) => iter);
    case 'NamedExpr':
      return [node.value];
    default:
      return [];
  }
}
