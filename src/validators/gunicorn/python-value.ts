import {dottedName, type Expression, type Kind, type Statement} from '../../syntax/python/nodes.ts';
import type {Value as PythonValue} from '../../syntax/python/value.ts';
import {assignments, constantOf, imports, namesOf, type PythonFile} from '../../syntax/python.ts';
import type {Value} from './value.ts';

/** The value a name of the module has in the end; undefined when nothing binds it. */
export function finalValue(file: PythonFile, name: string): Value | undefined {
  const final = namesOf(file).final(name);
  if (final === undefined) return undefined;
  return boundCallable(file, name, 0) ?? fromPython(final);
}

/** How far names are followed from one to the next: `on_exit = hook`, `hook = other`. */
const furthest = 8;

/** A function or class that an expression names or is. */
function callableOf(file: PythonFile, node: Expression, steps: number): Value | undefined {
  if (node.nodeType === 'Lambda') return functionOf(node.args);
  return node.nodeType === 'Name' ? boundCallable(file, node.id, steps) : undefined;
}

/** The function, class or module that a name certainly is in the end: its only binding, or the last one at the top of the module. */
function boundCallable(file: PythonFile, name: string, steps: number): Value | undefined {
  const bound = assignments(file).filter((one) => one.name === name);
  const last = bound.at(-1);
  if (last === undefined || last.when !== 'always' || steps > furthest || namesOf(file).open) return undefined;
  if (last.kind === 'define') return defined(last.statement);
  if (last.kind === 'import') return imported(file, last.statement, name, steps);
  if (last.kind !== 'assign' || last.value === undefined) return undefined;
  const {value} = last;
  const isKnown = constantOf(file, value).kind === 'float';
  if (!isKnown && isFraction(file, value, steps + 1)) return {kind: 'float', value: 0.5};
  if (isCpuCount(file, value)) return {kind: 'function', arity: 0, required: 0};
  return callableOf(file, value, steps + 1) ?? pathOf(file, value, steps + 1);
}

/** `multiprocessing.cpu_count` without the brackets that call it. */
function isCpuCount(file: PythonFile, node: Expression): boolean {
  const dotted = dottedName(node);
  const module = dotted?.includes('.') ? dotted.slice(0, dotted.lastIndexOf('.')) : undefined;
  return imports(file).some(({module: from, name, as, level}) => {
    if (level > 0 || (from !== 'multiprocessing' && from !== 'os')) return false;
    return name === undefined ? as === module && dotted === `${as}.cpu_count` : name === 'cpu_count' && as === dotted;
  });
}

/** A module, or one of the things that config files import under the name of a setting and that are no text. */
function imported(file: PythonFile, statement: Statement, name: string, steps: number): Value | undefined {
  const isModule = statement.nodeType === 'Import';
  const from = imports(file).find((one) => one.statement === statement && one.as === name);
  const isObject = from !== undefined && from.level === 0 && objects.has(`${from.module}.${from.name}`);
  return isModule || isObject ? {kind: 'object', ...(steps === 0 && {imported: true})} : undefined;
}

/** `from decouple import config`: `config` is a setting of gunicorn's, the path of the file itself. */
const objects = new Set(['decouple.config', 'prettyconf.config', 'logging.config', 'importlib.reload', 'imp.reload']);

function defined(statement: Statement): Value | undefined {
  switch (statement.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return statement.decorator_list.length > 0 ? {kind: 'unknown'} : functionOf(statement.args);
    case 'ClassDef':
      return statement.decorator_list.length > 0 ? {kind: 'unknown'} : {kind: 'class'};
    default:
      return undefined;
  }
}

function functionOf({posonlyargs, args, defaults, kwonlyargs, kw_defaults}: Kind<'Lambda'>['args']): Value {
  const arity = posonlyargs.length + args.length;
  const named = kwonlyargs.length - kw_defaults.filter((one) => one !== null && one !== undefined).length;
  return {kind: 'function', arity, required: arity - defaults.length + named};
}

/** Certainly a float, though nobody can tell which: `cpu_count() * 1.5`, `cpu_count() / 2`. */
function isFraction(file: PythonFile, node: Expression, steps: number): boolean {
  if (steps > furthest) return false;
  switch (node.nodeType) {
    case 'Constant':
      return constantOf(file, node).kind === 'float';
    case 'BinOp': {
      const sides = [node.left, node.right];
      const number = sides.some((side) => ['integer', 'float'].includes(constantOf(file, side).kind));
      if (node.op.nodeType === 'Div') return number || sides.some((side) => isFraction(file, side, steps + 1));
      const keeps = ['Add', 'Sub', 'Mult', 'FloorDiv', 'Pow'].includes(node.op.nodeType);
      return keeps && sides.some((side) => isFraction(file, side, steps + 1));
    }
    case 'Call':
      return node.func.nodeType === 'Name' && node.func.id === 'float' && namesOf(file).final('float') === undefined;
    default:
      return false;
  }
}

/** An object of pathlib, which is no string for gunicorn; what merely holds the text of a path is one. */
function pathOf(file: PythonFile, node: Expression, steps: number): Value | undefined {
  if (steps > furthest || constantOf(file, node).kind !== 'path') return undefined;
  switch (node.nodeType) {
    case 'BinOp':
      return node.op.nodeType === 'Div' ? {kind: 'object'} : undefined;
    case 'Attribute':
      return node.attr === 'parent' ? {kind: 'object'} : undefined;
    case 'Call': {
      const called = dottedName(node.func) ?? '';
      if (/^(?:pathlib\.)?(?:Pure|Posix)?Path$/.test(called)) return {kind: 'object'};
      const {func} = node;
      const method = func.nodeType === 'Attribute' && /^(?:resolve|absolute|expanduser|joinpath)$/.test(func.attr);
      return method && constantOf(file, func.value).kind === 'path' ? {kind: 'object'} : undefined;
    }
    case 'Name':
      return boundCallable(file, node.id, steps);
    default:
      return undefined;
  }
}

/** The reader's value as gunicorn's validators look at it. */
function fromPython(value: PythonValue): Value {
  switch (value.kind) {
    case 'text':
      return {kind: 'string', value: value.value};
    case 'bytes':
      return {kind: 'bytes', length: value.value.length};
    case 'integer':
      return Number.isFinite(value.value) ? {kind: 'int', value: BigInt(Math.trunc(value.value))} : {kind: 'unknown'};
    case 'float':
      return {kind: 'float', value: value.value};
    case 'boolean':
      return {kind: 'bool', value: value.value};
    case 'none':
      return {kind: 'none'};
    case 'complex':
    case 'ellipsis':
      return {kind: 'object'};
    case 'list':
    case 'tuple':
    case 'set':
      return value.complete
        ? {kind: value.kind, items: value.items.map((item) => fromPython(item.value))}
        : {kind: 'unknown'};
    case 'dict':
      return {kind: 'dict', keys: value.entries.map(({key}) => fromPython(key))};
    case 'path':
      return {kind: 'text', written: value.value ?? ''};
    case 'environment': {
      const plain = value.reader === 'os' && value.cast === 'text' && value.name !== undefined && !value.required;
      if (!plain) return {kind: 'unknown'};
      return {
        kind: 'environment',
        name: value.name ?? '',
        fallback: value.default ? fromPython(value.default) : {kind: 'none'},
      };
    }
    case 'some':
      return value.type === 'text' ? {kind: 'text', written: ''} : {kind: 'unknown'};
    case 'unknown':
      return {kind: 'unknown'};
  }
}
