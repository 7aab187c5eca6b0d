import {argument, environmentCall, originOf} from './environment.ts';
import type {Context} from './evaluate.ts';
import type {Kind} from './nodes.ts';
import {joinPaths} from './operators.ts';
import {type Cast, type Environment, truth, unknown, type Value} from './value.ts';

/** What a call comes to: readers of the environment, the makers of Python's own types, paths, methods of texts. */
export function callValue(node: Kind<'Call'>, context: Context): Value {
  const called = originOf(node.func, context);
  const read = environmentCall(node, called, context);
  if (read !== undefined) return read;
  const made = called === undefined ? undefined : maker(called, node, context);
  if (made !== undefined) return made;
  if (node.func.nodeType !== 'Attribute') return unknown;
  return method(node.func.attr, context.value(node.func.value), node, context);
}

function maker(called: string, node: Kind<'Call'>, context: Context): Value | undefined {
  const [first] = node.args;
  const value = first === undefined ? undefined : context.value(first);
  switch (called) {
    case 'bool':
      return value === undefined ? {kind: 'boolean', value: false} : cast(value, 'truthiness');
    case 'int':
      return value === undefined ? {kind: 'integer', value: 0} : cast(value, 'integer');
    case 'float':
      return value === undefined ? {kind: 'float', value: 0} : cast(value, 'float');
    case 'str':
      return value === undefined ? {kind: 'text', value: ''} : cast(value, 'text');
    case 'list':
    case 'tuple':
    case 'set':
      return sequenceOf(called, value);
    case 'dict':
      return dictOf(node, context, value);
    case 'os.path.join':
      return joinPaths(node.args.map(context.value));
    case 'os.path.abspath':
    case 'os.path.realpath':
    case 'os.path.normpath':
    case 'pathlib.Path':
    case 'pathlib.PurePath':
    case 'pathlib.PosixPath':
      return joinPaths(node.args.map(context.value));
    case 'os.path.dirname':
      return value === undefined ? unknown : parent(value);
    case 'dj_database_url.config':
    case 'dj_database_url.parse':
      return {kind: 'some', type: 'dict'};
    default:
      return undefined;
  }
}

/** `bool(…)`, `int(…)`, `str(…)` of a value. */
function cast(value: Value, to: Cast): Value {
  if (value.kind === 'environment' && to === 'truthiness' && value.cast !== 'text' && value.cast !== 'truthiness')
    return {...value, cast: 'boolean', default: value.default && cast(value.default, to)} satisfies Environment;
  if (value.kind === 'environment')
    return {...value, cast: to, default: value.default && cast(value.default, to)} satisfies Environment;
  if (to === 'truthiness') {
    const known = truth(value);
    return known === undefined ? {kind: 'some', type: 'boolean'} : {kind: 'boolean', value: known};
  }
  if (to === 'text') {
    if (value.kind === 'text' || value.kind === 'path') return value;
    return value.kind === 'integer' ? {kind: 'text', value: String(value.value)} : {kind: 'some', type: 'text'};
  }
  const number =
    value.kind === 'integer' || value.kind === 'float' || value.kind === 'boolean'
      ? Number(value.value)
      : value.kind === 'text' && /^\s*[+-]?\d+\s*$/.test(value.value)
        ? Number(value.value)
        : undefined;
  if (to === 'integer')
    return number === undefined ? {kind: 'some', type: 'integer'} : {kind: 'integer', value: Math.trunc(number)};
  return number === undefined ? unknown : {kind: 'float', value: number};
}

function sequenceOf(kind: 'list' | 'tuple' | 'set', value: Value | undefined): Value {
  if (value === undefined) return {kind, items: [], complete: true};
  if (value.kind === 'list' || value.kind === 'tuple' || value.kind === 'set') return {...value, kind};
  if (value.kind === 'environment') return {...value, cast: 'unknown', default: undefined};
  return kind === 'set' ? unknown : {kind: 'some', type: kind};
}

function dictOf(node: Kind<'Call'>, context: Context, base: Value | undefined): Value {
  if (base !== undefined && base.kind !== 'dict') return {kind: 'some', type: 'dict'};
  const named = node.keywords.map(({arg, value}) => ({
    key: arg === undefined ? unknown : ({kind: 'text', value: arg} as const),
    value: context.value(value),
    keyNode: value,
    node: value,
  }));
  const complete = (base?.complete ?? true) && node.keywords.every(({arg}) => arg !== undefined);
  return {kind: 'dict', entries: [...(base?.entries ?? []), ...named], complete};
}

/** What an attribute comes to: the folders above a path. */
export function attributeValue(node: Kind<'Attribute'>, context: Context): Value {
  if (node.attr !== 'parent') return unknown;
  return parent(context.value(node.value));
}

function parent(value: Value): Value {
  const path = value.kind === 'path' || value.kind === 'text' ? value.value : undefined;
  if (path === undefined) return {kind: 'path', value: undefined};
  const above = /^\{(?:file|dir(\d+))\}$/.exec(path);
  if (above) return {kind: 'path', value: `{dir${Number(above[1] ?? 0) + 1}}`};
  const cut = path.lastIndexOf('/');
  return {kind: 'path', value: cut < 0 ? '' : cut === 0 ? '/' : path.slice(0, cut)};
}

function method(name: string, on: Value, node: Kind<'Call'>, context: Context): Value {
  if (on.kind === 'path') return pathMethod(name, on, node, context);
  switch (name) {
    case 'lower':
    case 'upper':
    case 'strip':
    case 'title':
    case 'capitalize':
    case 'rstrip':
    case 'lstrip':
      return changed(name, on, node);
    case 'split':
      return split(on, node, context);
    case 'format':
    case 'replace':
    case 'join':
      return on.kind === 'text' ? {kind: 'some', type: 'text'} : unknown;
    case 'get':
      return got(on, node, context);
    case 'copy':
      return on;
    default:
      return unknown;
  }
}

function pathMethod(name: string, on: Value, node: Kind<'Call'>, context: Context): Value {
  if (name === 'joinpath') return joinPaths([on, ...node.args.map(context.value)]);
  return /^(?:resolve|absolute|expanduser|as_posix|relative_to)$/.test(name) ? on : unknown;
}

function changed(name: string, on: Value, node: Kind<'Call'>): Value {
  if (on.kind === 'environment')
    return {...on, default: on.default && changed(name, on.default, node)} satisfies Environment;
  if (on.kind !== 'text' || node.args.length > 0) return {kind: 'some', type: 'text'};
  const {value} = on;
  switch (name) {
    case 'lower':
      return {kind: 'text', value: value.toLowerCase()};
    case 'upper':
      return {kind: 'text', value: value.toUpperCase()};
    case 'title':
    case 'capitalize':
      return {kind: 'text', value: value.charAt(0).toUpperCase() + value.slice(1).toLowerCase()};
    default:
      return {kind: 'text', value: value.trim()};
  }
}

/** `text.split(',')`: the list, out of the environment where the text is. */
function split(on: Value, node: Kind<'Call'>, context: Context): Value {
  if (on.kind === 'environment')
    return {...on, cast: 'list', default: on.default && split(on.default, node, context)} satisfies Environment;
  if (on.kind !== 'text' || argument(node, 1, 'maxsplit') !== undefined) return {kind: 'some', type: 'list'};
  const separator = node.args[0] === undefined ? undefined : context.value(node.args[0]);
  if (separator !== undefined && separator.kind !== 'text') return {kind: 'some', type: 'list'};
  const words = separator === undefined ? on.value.split(/\s+/).filter(Boolean) : on.value.split(separator.value);
  return {kind: 'list', items: words.map((word) => ({value: {kind: 'text', value: word}, node})), complete: true};
}

function got(on: Value, node: Kind<'Call'>, context: Context): Value {
  const [key, otherwise] = node.args;
  const wanted = key === undefined ? unknown : context.value(key);
  if (on.kind !== 'dict' || wanted.kind !== 'text') return unknown;
  const found = on.entries.findLast((one) => one.key.kind === 'text' && one.key.value === wanted.value);
  if (found !== undefined) return found.value;
  if (!on.complete) return unknown;
  return otherwise === undefined ? {kind: 'none'} : context.value(otherwise);
}
