import {type Environment, fingerprint, sameValue, truth, unknown, type Value} from './value.ts';

/** How long a folded text or list may grow; beyond it only the type is known, so that a file cannot eat the memory. */
const longest = {text: 200_000, items: 500};

/** A value that is not too large to carry around. */
export function fits(value: Value): Value {
  if (value.kind === 'text' && value.value.length > longest.text) return {kind: 'some', type: 'text'};
  if ((value.kind === 'list' || value.kind === 'tuple') && value.items.length > longest.items)
    return {kind: 'some', type: value.kind};
  if (value.kind === 'dict' && value.entries.length > longest.items) return {kind: 'some', type: 'dict'};
  return value;
}

/** `left OP right`, the operator by its name in Python's tree. */
export function binary(operator: string, left: Value, right: Value): Value {
  if (operator === 'Div' && (left.kind === 'path' || right.kind === 'path' || left.kind === 'unknown')) {
    return right.kind === 'text' || right.kind === 'path' || right.kind === 'some' || right.kind === 'environment'
      ? joinPaths([left, right])
      : unknown;
  }
  if (operator === 'Add') return added(left, right);
  if (operator === 'Mod' && (left.kind === 'text' || isText(left))) return {kind: 'some', type: 'text'};
  if (operator === 'BitOr' && left.kind === 'dict' && right.kind === 'dict')
    return {kind: 'dict', entries: [...left.entries, ...right.entries], complete: left.complete && right.complete};
  return arithmetic(operator, left, right);
}

function added(left: Value, right: Value): Value {
  if (left.kind === 'text' && right.kind === 'text') return {kind: 'text', value: left.value + right.value};
  if (left.kind === 'path' && right.kind === 'text')
    return {kind: 'path', value: left.value === undefined ? undefined : left.value + right.value};
  if (isText(left) || isText(right)) return {kind: 'some', type: 'text'};
  if ((left.kind === 'list' || left.kind === 'tuple') && left.kind === right.kind)
    return {kind: left.kind, items: [...left.items, ...right.items], complete: left.complete && right.complete};
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if ((one.kind === 'list' || one.kind === 'tuple') && isOpen(other)) return {...one, complete: false};
    if (one.kind === 'some' && (one.type === 'list' || one.type === 'tuple')) return one;
  }
  return arithmetic('Add', left, right);
}

function isText(value: Value): boolean {
  return value.kind === 'text' || (value.kind === 'some' && value.type === 'text');
}

/** May it be a sequence whose items nobody sees from here? */
function isOpen(value: Value): boolean {
  return value.kind === 'unknown' || value.kind === 'environment' || value.kind === 'some';
}

function arithmetic(operator: string, left: Value, right: Value): Value {
  if (left.kind === 'text' && right.kind === 'integer' && operator === 'Mult')
    return left.value.length * right.value > longest.text
      ? {kind: 'some', type: 'text'}
      : {kind: 'text', value: left.value.repeat(Math.max(0, right.value))};
  if ((left.kind !== 'integer' && left.kind !== 'float') || (right.kind !== 'integer' && right.kind !== 'float'))
    return unknown;
  const value = calculate(operator, left.value, right.value);
  if (value === undefined || !Number.isFinite(value)) return unknown;
  const whole = left.kind === 'integer' && right.kind === 'integer' && operator !== 'Div' && Number.isInteger(value);
  return {kind: whole ? 'integer' : 'float', value};
}

function calculate(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case 'Add':
      return left + right;
    case 'Sub':
      return left - right;
    case 'Mult':
      return left * right;
    case 'Div':
      return right === 0 ? undefined : left / right;
    case 'FloorDiv':
      return right === 0 ? undefined : Math.floor(left / right);
    case 'Mod':
      return right === 0 ? undefined : left - right * Math.floor(left / right);
    case 'Pow':
      return left ** right;
    case 'LShift':
      return left * 2 ** right;
    default:
      return undefined;
  }
}

/** Parts of a path joined; an absolute part starts anew, as os.path.join and pathlib have it. */
export function joinPaths(parts: readonly Value[]): Value {
  let path: string | undefined = '';
  for (const part of parts) {
    const text = part.kind === 'text' || part.kind === 'path' ? part.value : undefined;
    if (text?.startsWith('/')) path = text;
    else if (text === undefined || path === undefined) path = undefined;
    else if (text !== '') path = path === '' || path.endsWith('/') ? path + text : `${path}/${text}`;
  }
  return {kind: 'path', value: path};
}

/** `left and right`, `left or right`. */
export function logical(operator: 'And' | 'Or', left: Value, right: Value): Value {
  const known = truth(left);
  if (known !== undefined) return known === (operator === 'Or') ? left : right;
  if (operator === 'Or' && left.kind === 'environment' && !left.required) {
    const wanted = left.default === undefined ? undefined : truth(left.default);
    if (wanted === false) return {...left, default: right};
  }
  return either(left, right);
}

/** A comparison of two values; of a variable of the environment: a yes or no that depends on it. */
export function compared(operator: string, left: Value, right: Value): Value {
  if (left.kind === 'environment') return decided(left, (value) => compared(operator, value, right));
  const answer = answerOf(operator, left, right);
  return answer === undefined ? {kind: 'some', type: 'boolean'} : {kind: 'boolean', value: answer};
}

/** A variable turned into yes or no. */
function decided(variable: Environment, decide: (value: Value) => Value): Value {
  const otherwise = variable.default && decide(variable.default);
  return {...variable, cast: 'boolean', default: otherwise};
}

function answerOf(operator: string, left: Value, right: Value): boolean | undefined {
  switch (operator) {
    case 'Eq':
    case 'Is':
      return same(left, right);
    case 'NotEq':
    case 'IsNot': {
      const answer = same(left, right);
      return answer === undefined ? undefined : !answer;
    }
    case 'In':
      return contains(right, left);
    case 'NotIn': {
      const answer = contains(right, left);
      return answer === undefined ? undefined : !answer;
    }
    default:
      return undefined;
  }
}

const plain = new Set(['text', 'bytes', 'integer', 'boolean', 'none']);

function same(left: Value, right: Value): boolean | undefined {
  if (!plain.has(left.kind) || !plain.has(right.kind)) return undefined;
  if (left.kind === 'integer' || right.kind === 'integer' || left.kind === right.kind) return sameValue(left, right);
  return false;
}

function contains(whole: Value, part: Value): boolean | undefined {
  if (whole.kind === 'text' && part.kind === 'text') return whole.value.includes(part.value);
  if (whole.kind !== 'list' && whole.kind !== 'tuple' && whole.kind !== 'set') return undefined;
  const answers = whole.items.map(({value}) => same(part, value));
  if (answers.includes(true)) return true;
  return whole.complete && !answers.includes(undefined) ? false : undefined;
}

/** A value that is one or the other: what both have in common. */
export function either(left: Value, right: Value): Value {
  if (sameValue(left, right)) return left;
  if ((left.kind === 'list' || left.kind === 'tuple') && left.kind === right.kind) return shared(left, right);
  const type = typeOf(left);
  return type !== undefined && type === typeOf(right) ? {kind: 'some', type} : unknown;
}

type Sequence = Extract<Value, {kind: 'list' | 'tuple' | 'set'}>;

/** The items that are in the sequence either way. */
function shared(left: Sequence, right: Sequence): Value {
  const there = new Set(right.items.map(({value}) => fingerprint(value)));
  return {...left, items: left.items.filter(({value}) => there.has(fingerprint(value))), complete: false};
}

function typeOf(value: Value): Extract<Value, {kind: 'some'}>['type'] | undefined {
  switch (value.kind) {
    case 'text':
    case 'integer':
    case 'boolean':
    case 'list':
    case 'tuple':
    case 'dict':
      return value.kind;
    case 'some':
      return value.type;
    case 'environment':
      return value.cast === 'boolean' || value.cast === 'truthiness' ? 'boolean' : undefined;
    default:
      return undefined;
  }
}
