import {bindingsOf, blocksOf, steps} from '../../syntax/python/module.ts';
import {
  type Anything,
  childrenOf,
  type Expression,
  everyNode,
  type Kind,
  type Statement,
} from '../../syntax/python/nodes.ts';
import {always, ownNodes, statementsOf} from './body.ts';
import type {FunctionNode} from './callable.ts';
import type {ServedModule} from './module.ts';

/** A name that is read where it certainly has no value. */
export interface UnknownName {
  readonly name: string;
  readonly node: object;
  /** The module gives it a value, but only further down. */
  readonly later: boolean;
}

/**
 * The names that end the import, or each request, with NameError: read in statements that always run, at the module's
 * own level or in the function that the server calls. The first place of each.
 */
export function unknownNames(module: ServedModule): readonly UnknownName[] {
  if (module.open) return [];
  const all = new Set(module.bindings.filter(({kind}) => kind !== 'item' && kind !== 'call').map(({name}) => name));
  for (const statement of module.file.body)
    for (const node of everyNode(statement))
      if (node.nodeType === 'Global') for (const name of node.names as string[]) all.add(name);
  const found = new Map<string, UnknownName>();
  const known = new Set<string>();
  for (const {statement, when} of steps(module.file.body)) {
    if (when === 'always')
      for (const node of readNames(statement))
        if (!known.has(node.id) && !builtins.has(node.id) && !found.has(node.id))
          found.set(node.id, {name: node.id, node, later: all.has(node.id)});
    for (const {name, kind} of bindingsOf(statement)) if (kind !== 'item' && kind !== 'call') known.add(name);
    for (const name of boundInside(statement)) known.add(name);
  }
  for (const name of inCallable(module, all)) if (!found.has(name.name)) found.set(name.name, name);
  return [...found.values()];
}

function inCallable({callable}: ServedModule, all: ReadonlySet<string>): readonly UnknownName[] {
  if (callable === undefined) return [];
  const local = boundIn(callable.node);
  const reads = always(statementsOf(callable.node)).flatMap((statement) => [...readNames(statement)]);
  return reads
    .filter(({id}) => !local.has(id) && !all.has(id) && !builtins.has(id))
    .map((node) => ({name: node.id, node, later: false}));
}

function boundIn(node: FunctionNode): ReadonlySet<string> {
  const {posonlyargs, args, kwonlyargs, vararg, kwarg} = node.args;
  const names = new Set(
    [...posonlyargs, ...args, ...kwonlyargs, ...(vararg ? [vararg] : []), ...(kwarg ? [kwarg] : [])].map(
      ({arg}) => arg,
    ),
  );
  for (const statement of statementsOf(node)) for (const name of boundInside(statement)) names.add(name);
  for (const {statement} of steps(statementsOf(node))) for (const {name} of bindingsOf(statement)) names.add(name);
  for (const one of ownNodes(node)) {
    if (one.nodeType === 'FunctionDef' || one.nodeType === 'AsyncFunctionDef' || one.nodeType === 'ClassDef')
      names.add(String(one.name));
    if (one.nodeType === 'Global' || one.nodeType === 'Nonlocal')
      for (const name of one.names as string[]) names.add(name);
  }
  return names;
}

/** Names that are bound by expressions: `:=`, comprehensions, patterns. */
function* boundInside(statement: Statement): Generator<string> {
  for (const node of everyNode(statement)) {
    if (node.nodeType === 'Name' && (node.ctx as {nodeType?: string} | undefined)?.nodeType !== 'Load')
      yield String(node.id);
    if (/^Match(?:As|Star|Mapping)$/.test(node.nodeType)) {
      if (typeof node.name === 'string') yield node.name;
      if (typeof node.rest === 'string') yield node.rest;
    }
  }
}

/** The names that a statement itself reads when it runs; not those in its blocks, functions, lambdas, annotations. */
function* readNames(statement: Statement): Generator<Kind<'Name'>> {
  if (statement.nodeType === 'Try' || statement.nodeType === 'TryStar' || statement.nodeType === 'Match') return;
  const bound = new Set<string>();
  const blocks = new Set<object>(blocksOf(statement).flat());
  const waiting: Anything[] = roots(statement, blocks).reverse();
  const names: Kind<'Name'>[] = [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeType === 'Lambda' || node.nodeType === 'BoolOp' || node.nodeType === 'IfExp') continue;
    if (node.nodeType === 'Name') {
      if ((node.ctx as {nodeType?: string} | undefined)?.nodeType === 'Load')
        names.push(node as unknown as Kind<'Name'>);
      else bound.add(String(node.id));
    } else waiting.push(...childrenOf(node).reverse());
  }
  for (const name of names) if (!bound.has(name.id)) yield name;
}

/** The parts of a statement that are evaluated each time it runs. */
function roots(statement: Statement, blocks: ReadonlySet<object>): Anything[] {
  switch (statement.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef': {
      const {decorator_list: decorators, args} = statement;
      return [
        ...decorators,
        ...args.defaults,
        ...args.kw_defaults.filter((one) => one !== null && one !== undefined),
      ] as unknown as Anything[];
    }
    case 'ClassDef':
      return [
        ...statement.decorator_list,
        ...statement.bases,
        ...statement.keywords.map(({value}) => value),
      ] as unknown as Anything[];
    case 'AnnAssign':
      return statement.value === undefined ? [] : [statement.value as Expression as unknown as Anything];
    case 'Import':
    case 'ImportFrom':
    case 'Global':
    case 'Nonlocal':
      return [];
    default:
      return childrenOf(statement).filter((one) => !blocks.has(one));
  }
}

const builtins = new Set(
  (
    'ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError ' +
    '__build_class__ __debug__ __doc__ __import__ __loader__ __name__ __package__ __spec__ __file__ __cached__ __builtins__ __annotations__ __path__ __dict__ ' +
    'abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip'
  ).split(' '),
);
