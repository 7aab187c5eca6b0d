import {attributeValue, callValue} from './calls.ts';
import {environmentItem} from './environment.ts';
import type {Expression, Kind} from './nodes.ts';
import {binary, compared, either, fits, logical} from './operators.ts';
import {type Entry, type Item, truth, unknown, type Value} from './value.ts';

/** What an expression is read against: the names bound so far, and the text for what the tree does not keep. */
export interface Context {
  /** The value of a name; `unknown` when it is not bound or by something that cannot be looked into. */
  readonly look: (name: string) => Value;
  /** What an imported or made name stands for, as a dotted path: `env` → `environ.Env()`. */
  readonly origin: (name: string) => string | undefined;
  /** The characters of a node. */
  readonly written: (node: Expression) => string;
  /** Evaluates a node inside the one being evaluated. */
  readonly value: (node: Expression) => Value;
}

/** How deep expressions are followed: far deeper than people write, far from the end of the stack. */
const deepest = 250;

/** What an expression comes to. Never throws; what it cannot know is `unknown`. */
export function evaluate(node: Expression, names: Omit<Context, 'value'>): Value {
  const known = contexts.get(names);
  if (known !== undefined) return known.value(node);
  let depth = 0;
  const context: Context = {
    ...names,
    value: (inner) => {
      if (depth > deepest) return unknown;
      depth++;
      const value = fits(evaluateOne(inner, context));
      depth--;
      return value;
    },
  };
  contexts.set(names, context);
  return context.value(node);
}

const contexts = new WeakMap<Omit<Context, 'value'>, Context>();

function evaluateOne(node: Expression, context: Context): Value {
  const {value} = context;
  switch (node.nodeType) {
    case 'Constant':
      return constant(node, context.written(node));
    case 'JoinedStr':
      return joined(node, context);
    case 'Name':
      return node.id === '__file__' ? {kind: 'path', value: '{file}'} : context.look(node.id);
    case 'List':
      return sequence('list', node.elts, value);
    case 'Tuple':
      return sequence('tuple', node.elts, value);
    case 'Set':
      return sequence('set', node.elts, value);
    case 'Dict':
      return dict(node, value);
    case 'BinOp':
      return binary(node.op.nodeType, value(node.left), value(node.right));
    case 'UnaryOp':
      return unary(node.op.nodeType, value(node.operand));
    case 'BoolOp':
      return node.values.map(value).reduce((left, right) => logical(node.op.nodeType, left, right));
    case 'Compare':
      return comparison(node, value);
    case 'IfExp':
      return conditional(node, value);
    case 'Call':
      return callValue(node, context);
    case 'Attribute':
      return attributeValue(node, context);
    case 'Subscript':
      return environmentItem(node, context) ?? subscript(value(node.value), value(node.slice));
    case 'NamedExpr':
      return value(node.value);
    case 'ListComp':
      return comprehension(node, value);
    default:
      return unknown;
  }
}

function constant(node: Kind<'Constant'>, written: string): Value {
  const value: unknown = node.value;
  if (value === null) return {kind: 'none'};
  if (typeof value === 'boolean') return {kind: 'boolean', value};
  if (typeof value === 'bigint') return {kind: 'integer', value: Number(value)};
  if (typeof value === 'number')
    return {kind: /^0[xob]/i.test(written) || !/[.eE]/.test(written) ? 'integer' : 'float', value};
  if (typeof value !== 'string') return {kind: 'complex'};
  if (node.quote_style === undefined && value === '...' && written === '...') return {kind: 'ellipsis'};
  return {kind: /^[a-z]*b/i.test(node.quote_style ?? '') ? 'bytes' : 'text', value};
}

function joined(node: Kind<'JoinedStr'>, {value}: Context): Value {
  const parts = node.values.map((part) => {
    if (part.nodeType !== 'FormattedValue') return value(part);
    return part.conversion === -1 && part.format_spec === undefined ? value(part.value) : unknown;
  });
  const texts = parts.map((part) =>
    part.kind === 'text' || part.kind === 'integer' || part.kind === 'path' ? part.value : undefined,
  );
  if (texts.includes(undefined)) return {kind: 'some', type: 'text'};
  return {kind: parts.some(({kind}) => kind === 'path') ? 'path' : 'text', value: texts.join('')};
}

function sequence(
  kind: 'list' | 'tuple' | 'set',
  nodes: readonly Expression[],
  value: (node: Expression) => Value,
): Value {
  const items: Item[] = [];
  let complete = true;
  for (const node of nodes) {
    if (node.nodeType !== 'Starred') {
      items.push({value: value(node), node});
      continue;
    }
    const inner = value(node.value);
    if (inner.kind === 'list' || inner.kind === 'tuple' || inner.kind === 'set') {
      items.push(...inner.items);
      complete &&= inner.complete;
    } else complete = false;
  }
  return {kind, items, complete};
}

function dict(node: Kind<'Dict'>, value: (node: Expression) => Value): Value {
  const entries: Entry[] = [];
  let complete = true;
  for (const [at, one] of node.values.entries()) {
    const keyNode = node.keys[at];
    if (keyNode) {
      entries.push({key: value(keyNode), value: value(one), keyNode, node: one});
      continue;
    }
    const inner = value(one);
    if (inner.kind === 'dict') entries.push(...inner.entries);
    complete &&= inner.kind === 'dict' && inner.complete;
  }
  return {kind: 'dict', entries, complete};
}

function unary(operator: Kind<'UnaryOp'>['op']['nodeType'], value: Value): Value {
  if (operator === 'Not') {
    const known = truth(value);
    return known === undefined ? {kind: 'some', type: 'boolean'} : {kind: 'boolean', value: !known};
  }
  const number = value.kind === 'integer' || value.kind === 'float' ? value : undefined;
  if (number === undefined || operator === 'Invert') return unknown;
  return {...number, value: operator === 'USub' ? -number.value : number.value};
}

function comparison(node: Kind<'Compare'>, value: (node: Expression) => Value): Value {
  const [operator, more] = node.ops;
  const [right] = node.comparators;
  if (operator === undefined || right === undefined || more !== undefined) return {kind: 'some', type: 'boolean'};
  return compared(operator.nodeType, value(node.left), value(right));
}

function conditional(node: Kind<'IfExp'>, value: (node: Expression) => Value): Value {
  const known = truth(value(node.test));
  if (known !== undefined) return value(known ? node.body : node.orelse);
  return either(value(node.body), value(node.orelse));
}

function subscript(whole: Value, key: Value): Value {
  if (whole.kind === 'dict') {
    const found = whole.entries.findLast(
      (one) => key.kind === 'text' && one.key.kind === 'text' && one.key.value === key.value,
    );
    return found?.value ?? unknown;
  }
  if ((whole.kind !== 'list' && whole.kind !== 'tuple') || key.kind !== 'integer' || !whole.complete) return unknown;
  return whole.items.at(key.value)?.value ?? unknown;
}

/** `[host.strip() for host in variable.split(',')]` is still a list out of the environment. */
function comprehension(node: Kind<'ListComp'>, value: (node: Expression) => Value): Value {
  const [first, more] = node.generators;
  const over = first && more === undefined ? value(first.iter) : unknown;
  if (over.kind !== 'environment') return {kind: 'some', type: 'list'};
  return {...over, cast: 'list', default: over.default && {kind: 'some', type: 'list'}};
}
