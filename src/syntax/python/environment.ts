import type {Context} from './evaluate.ts';
import {dottedName, type Expression, type Kind} from './nodes.ts';
import {type Cast, type Environment, type Item, type Reader, truth, unknown, type Value} from './value.ts';

/** The dotted path that an expression names, imports and aliases resolved: `environ.get` → `os.environ.get`. */
export function originOf(node: Expression, context: Pick<Context, 'origin'>): string | undefined {
  if (node.nodeType === 'Name') return context.origin(node.id) ?? node.id;
  if (node.nodeType !== 'Attribute') return undefined;
  const dotted = dottedName(node);
  if (dotted === undefined) return undefined;
  const cut = dotted.indexOf('.');
  const head = dotted.slice(0, cut);
  return (context.origin(head) ?? head) + dotted.slice(cut);
}

/** `os.environ['NAME']`; undefined when it is another subscript. */
export function environmentItem(node: Kind<'Subscript'>, context: Context): Environment | undefined {
  if (originOf(node.value, context) !== 'os.environ') return undefined;
  return variable('os', context.value(node.slice), 'text', undefined, true);
}

/** A call of a function (by its origin) that reads the environment; undefined when it is another call. */
export function environmentCall(node: Kind<'Call'>, called: string | undefined, context: Context): Value | undefined {
  switch (called) {
    case 'os.environ.get':
    case 'os.getenv':
    case 'os.environ.setdefault':
    case 'os.environ.pop':
      return fromOs(node, context, called === 'os.environ.pop');
    case 'decouple.config':
    case 'decouple.Config()':
    case 'decouple.AutoConfig()':
      return fromDecouple(node, context);
    default:
      if (called === undefined || !/^environs?\.(?:Env|FileAwareEnv)\(\)/.test(called)) return undefined;
      return fromEnviron(node, context, called.replace(/^.*?\(\)\.?/, ''), called.startsWith('environs.'));
  }
}

function fromOs(node: Kind<'Call'>, context: Context, required: boolean): Environment {
  const otherwise = argument(node, 1, 'default');
  const value = otherwise === undefined ? undefined : context.value(otherwise);
  return variable('os', nameOf(node, context), 'text', value ?? {kind: 'none'}, required && value === undefined);
}

function fromDecouple(node: Kind<'Call'>, context: Context): Environment {
  const otherwise = argument(node, 1, 'default');
  const written = argument(node, 2, 'cast');
  const cast = castOf(written, context);
  const given = otherwise && context.value(otherwise);
  const isCsv = cast === 'list' && written?.nodeType === 'Call';
  const value = given && (isCsv && given.kind === 'text' ? parted(given.value, otherwise) : converted(given, cast));
  return variable('decouple', nameOf(node, context), cast, value, otherwise === undefined);
}

/** The types that django-environ and environs turn variables into, by the name of the method. */
const methods: Readonly<Record<string, Cast>> = {
  '': 'text',
  str: 'text',
  unicode: 'text',
  bool: 'boolean',
  int: 'integer',
  float: 'float',
  list: 'list',
  tuple: 'list',
};

function fromEnviron(node: Kind<'Call'>, context: Context, method: string, positional: boolean): Value | undefined {
  if (method === 'read_env' || method === 'prefixed') return undefined;
  const plain = method === '' && !positional;
  const cast = plain ? argument(node, 1, 'cast') : argument(node, -1, 'cast');
  const otherwise = argument(node, plain ? 2 : 1, 'default');
  const type = cast === undefined ? (methods[method] ?? 'unknown') : castOf(cast, context);
  // env('DEBUG') alone is what `Env(DEBUG=(bool, False))` says, which stands elsewhere.
  const certain = plain && cast === undefined && otherwise === undefined ? 'unknown' : type;
  return variable('environ', nameOf(node, context), certain, otherwise && context.value(otherwise), false);
}

function nameOf(node: Kind<'Call'>, context: Context): Value {
  const first =
    node.args[0] ?? node.keywords.find(({arg}) => arg === 'key' || arg === 'var' || arg === 'option')?.value;
  return first === undefined ? unknown : context.value(first);
}

/** An argument by its position, or its name; undefined when it is not given. */
export function argument(node: Kind<'Call'>, at: number, name: string): Expression | undefined {
  return node.keywords.find(({arg}) => arg === name)?.value ?? (at < 0 ? undefined : node.args[at]);
}

function castOf(node: Expression | undefined, context: Context): Cast {
  if (node === undefined) return 'text';
  if (node.nodeType === 'Call') return /\bCsv$/.test(originOf(node.func, context) ?? '') ? 'list' : 'unknown';
  switch (originOf(node, context)) {
    case 'bool':
      return 'boolean';
    case 'int':
      return 'integer';
    case 'float':
      return 'float';
    case 'str':
      return 'text';
    case 'list':
    case 'tuple':
      return 'list';
    default:
      return 'unknown';
  }
}

/** What `Csv()` makes of a text: parted at commas, blanks around the parts cut off. */
function parted(text: string, node: Expression): Value {
  const items = text.split(',').map((one): Item => ({value: {kind: 'text', value: one.trim()}, node}));
  return {kind: 'list', items: text === '' ? [] : items, complete: true};
}

/** python-decouple casts the default as well. */
function converted(value: Value, cast: Cast): Value {
  if (cast === 'boolean' && value.kind === 'text') {
    if (/^(?:true|yes|on|y|t|1)$/i.test(value.value)) return {kind: 'boolean', value: true};
    return /^(?:false|no|off|n|f|0|)$/i.test(value.value) ? {kind: 'boolean', value: false} : unknown;
  }
  if (cast === 'boolean') {
    const known = truth(value);
    return known === undefined ? value : {kind: 'boolean', value: known};
  }
  if (cast === 'integer' && value.kind === 'text' && /^\s*[+-]?\d+\s*$/.test(value.value))
    return {kind: 'integer', value: Number(value.value)};
  return cast === 'list' && value.kind === 'text' ? {kind: 'some', type: 'list'} : value;
}

function variable(
  reader: Reader,
  name: Value,
  cast: Cast,
  otherwise: Value | undefined,
  required: boolean,
): Environment {
  return {
    kind: 'environment',
    name: name.kind === 'text' ? name.value : undefined,
    reader,
    cast,
    default: otherwise,
    required: required || (otherwise === undefined && reader !== 'os'),
  };
}
