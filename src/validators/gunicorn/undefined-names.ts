import {
  type Anything,
  dottedName,
  type Expression,
  everyNode,
  type Kind,
  type Statement,
} from '../../syntax/python/nodes.ts';
import {assignments, imports, namesOf, type PythonFile, spanOf} from '../../syntax/python.ts';
import type {Span} from '../../syntax/span.ts';
import {releases} from './facts.ts';

/** A name that Python looks up while it runs the module and does not find. */
export interface UndefinedName {
  readonly name: string;
  readonly span: Span;
  /** never, later: nothing binds it, or only something further down (`NameError`). in-module: a module has no such name. */
  readonly bound: 'never' | 'later' | 'in-module';
  /** The module, and what it has. */
  readonly module?: string;
  readonly others?: ReadonlySet<string>;
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

/** Parts of packages that are there only once something has imported them. */
const submodules = [
  'connection',
  'managers',
  'pool',
  'shared_memory',
  'sharedctypes',
  'synchronize',
  'queues',
  'dummy',
  'handlers',
  'config',
  'decoder',
  'encoder',
  'scanner',
  'tool',
  'types',
];

/** What the modules have, in any of the Pythons that were asked. */
const namesIn: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.keys(releases[0]?.modules ?? {}).map((name) => [
    name,
    new Set([...releases.flatMap(({modules}) => modules[name] ?? []), ...submodules]),
  ]),
);

/**
 * The names that certainly are not there when Python runs a module: looked up by a statement that always runs, in a part
 * of it that is always evaluated, and bound by nothing above. None where names may come from elsewhere.
 */
export function undefinedNames(file: PythonFile): readonly UndefinedName[] {
  if (file.problems.length > 0 || namesOf(file).open) return [];
  const first = firstBindings(file);
  const modules = importedModules(file);
  const found: UndefinedName[] = [];
  for (const statement of file.body) {
    for (const one of missingIn(statement, file, first, modules)) found.push(one);
    // What comes behind a statement that leaves the module never runs.
    if (statement.nodeType === 'Raise') break;
  }
  return found;
}

function* missingIn(
  statement: Statement,
  file: PythonFile,
  first: ReadonlyMap<string, number>,
  modules: ReadonlySet<string>,
): Generator<UndefinedName> {
  if (statement.nodeType === 'ImportFrom') yield* notInModule(file, statement);
  for (const root of evaluatedBy(statement))
    for (const node of evaluatedIn(root)) {
      const one = node.nodeType === 'Name' ? unbound(node, file, first) : notThere(node, file, modules);
      if (one) yield one;
    }
}

function unbound(node: Kind<'Name'>, file: PythonFile, first: ReadonlyMap<string, number>): UndefinedName | undefined {
  if (known.has(node.id)) return undefined;
  const span = spanOf(file, node);
  const from = first.get(node.id);
  if (from !== undefined && from <= span.end) return undefined;
  return {name: node.id, span, bound: from === undefined ? 'never' : 'later'};
}

/** The modules of Python's own that a name certainly stands for: imported once, as itself, and bound by nothing else. */
function importedModules(file: PythonFile): ReadonlySet<string> {
  const bound = assignments(file).filter(({kind}) => kind !== 'call' && kind !== 'delete');
  const counted = new Map<string, number>();
  for (const {name} of bound) counted.set(name, (counted.get(name) ?? 0) + 1);
  const once = imports(file).filter(
    ({name, module, as}) => name === undefined && module === as && counted.get(as) === 1,
  );
  return new Set(once.map(({module}) => module).filter((module) => namesIn.has(module)));
}

/** `os.cpu_cuont`: an attribute that no version of the module has. */
function notThere(node: Expression, file: PythonFile, modules: ReadonlySet<string>): UndefinedName | undefined {
  if (node.nodeType !== 'Attribute') return undefined;
  const module = dottedName(node.value);
  if (module === undefined || !modules.has(module.split('.')[0] ?? '')) return undefined;
  const others = namesIn.get(module);
  if (others === undefined || others.has(node.attr)) return undefined;
  const {end} = spanOf(file, node);
  return {name: node.attr, span: {start: end - node.attr.length, end}, bound: 'in-module', module, others};
}

/** `from multiprocessing import cpu_cuont`. */
function notInModule(file: PythonFile, statement: Kind<'ImportFrom'>): readonly UndefinedName[] {
  const {module = '', level, names} = statement;
  const others = level ? undefined : namesIn.get(module ?? '');
  if (others === undefined) return [];
  return names
    .filter(({name}) => name !== '*' && !others.has(name))
    .map((alias) => {
      const {start} = spanOf(file, alias);
      return {
        name: alias.name,
        span: {start, end: start + alias.name.length},
        bound: 'in-module',
        module: module ?? '',
        others,
      };
    });
}

/** Where each name is first bound, in any way. */
function firstBindings(file: PythonFile): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const add = (name: string, at: number) => first.set(name, Math.min(at, first.get(name) ?? at));
  for (const {name, kind, statement} of assignments(file)) {
    if (kind === 'delete' || kind === 'call' || kind === 'item' || kind === 'augment') continue;
    add(name, spanOf(file, statement).start);
  }
  for (const statement of file.body)
    for (const node of everyNode(statement)) for (const name of boundInside(node)) add(name, -1);
  return first;
}

/** Names that are bound inside expressions, patterns and functions, whenever that may be. */
function boundInside(node: Anything): readonly string[] {
  if (node.nodeType === 'Global') return (node as unknown as Kind<'Global'>).names;
  if (node.nodeType === 'NamedExpr') {
    const {target} = node as unknown as Kind<'NamedExpr'>;
    return target.nodeType === 'Name' ? [target.id] : [];
  }
  if (!node.nodeType.startsWith('Match')) return [];
  return [node.name, node.rest].filter((name) => typeof name === 'string');
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
    for (const part of partsOf(node)) waiting.push(part);
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
