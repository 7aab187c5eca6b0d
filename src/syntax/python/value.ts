import type {Expression} from './nodes.ts';

/** What reads an environment variable: Python itself, django-environ's `env(…)`, or python-decouple's `config(…)`. */
export type Reader = 'os' | 'environ' | 'decouple';
/** What the text of a variable is turned into before the name gets it. `unknown`: by a function nobody can look into. */
export type Cast = 'text' | 'boolean' | 'truthiness' | 'integer' | 'float' | 'list' | 'unknown';

/** What an expression comes to, as far as the file alone tells. */
export type Value =
  | {readonly kind: 'text'; readonly value: string}
  | {readonly kind: 'bytes'; readonly value: string}
  | {readonly kind: 'integer'; readonly value: number}
  | {readonly kind: 'float'; readonly value: number}
  | {readonly kind: 'complex'}
  | {readonly kind: 'boolean'; readonly value: boolean}
  | {readonly kind: 'none'}
  | {readonly kind: 'ellipsis'}
  /** A sequence; not `complete` when items stand in it that nobody can count (`*others`, `[…] + others`). */
  | {readonly kind: 'list' | 'tuple' | 'set'; readonly items: readonly Item[]; readonly complete: boolean}
  | {readonly kind: 'dict'; readonly entries: readonly Entry[]; readonly complete: boolean}
  /** A path of pathlib; the text where all its parts are known. */
  | {readonly kind: 'path'; readonly value: string | undefined}
  | Environment
  /** Text (or a list) that holds something unknown: `f'{name}.com'`. Its type is certain, its value is not. */
  | {readonly kind: 'some'; readonly type: 'text' | 'integer' | 'boolean' | 'list' | 'tuple' | 'dict'}
  | {readonly kind: 'unknown'};

/** Read from the environment while the program starts: known is the name, perhaps what stands there when it is not set. */
export interface Environment {
  readonly kind: 'environment';
  readonly name: string | undefined;
  readonly reader: Reader;
  readonly cast: Cast;
  /** The value when the variable is not set; undefined: then the reader throws (`required`) or nobody knows. */
  readonly default: Value | undefined;
  /** Without the variable the program does not start. */
  readonly required: boolean;
}

/** One item of a sequence, with the expression that gave it. */
export interface Item {
  readonly value: Value;
  readonly node: Expression;
}

/** One entry of a dict, with the expressions that gave it. */
export interface Entry {
  readonly key: Value;
  readonly value: Value;
  readonly keyNode: Expression;
  readonly node: Expression;
}

/** Nothing is known about it. */
export const unknown: Value = {kind: 'unknown'};

/** What `bool(…)` makes of a value; undefined where it cannot be known. */
export function truth(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'text':
    case 'bytes':
      return value.value !== '';
    case 'integer':
    case 'float':
      return value.value !== 0;
    case 'boolean':
      return value.value;
    case 'none':
      return false;
    case 'ellipsis':
    case 'path':
      return true;
    case 'list':
    case 'tuple':
    case 'set':
      return value.items.length > 0 ? true : value.complete ? false : undefined;
    case 'dict':
      return value.entries.length > 0 ? true : value.complete ? false : undefined;
    case 'complex':
    case 'environment':
    case 'some':
    case 'unknown':
      return undefined;
  }
}

/** The value of a key of a dict; undefined when it certainly is not there, `unknown` when it may be. */
export function entryOf(value: Value, key: string): Entry | 'absent' | 'unknown' {
  if (value.kind !== 'dict') return 'unknown';
  const found = value.entries.findLast((one) => one.key.kind === 'text' && one.key.value === key);
  if (found !== undefined) return found;
  const certain = value.complete && value.entries.every((one) => one.key.kind === 'text');
  return certain ? 'absent' : 'unknown';
}

/** The texts of a sequence with the places where they stand; items that are no known texts are left out. */
export function textsOf(value: Value): readonly {readonly text: string; readonly node: Expression}[] {
  if (value.kind !== 'list' && value.kind !== 'tuple' && value.kind !== 'set') return [];
  return value.items.flatMap(({value: item, node}) => (item.kind === 'text' ? [{text: item.value, node}] : []));
}

/** Do two values mean the same? Unknown ones never do. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return a.kind !== 'unknown';
  if (a.kind !== b.kind || a.kind === 'unknown') return false;
  if ((a.kind === 'list' || a.kind === 'tuple' || a.kind === 'set') && 'items' in b)
    return (
      a.complete === b.complete &&
      a.items.length === b.items.length &&
      a.items.every(({value}, at) => sameValue(value, b.items[at]?.value ?? unknown))
    );
  return fingerprint(a) === fingerprint(b);
}

/** The same text for values that are made the same way. */
export function fingerprint(value: Value): string {
  const known = fingerprints.get(value) ?? JSON.stringify(value, withoutNodes);
  fingerprints.set(value, known);
  return known;
}

const fingerprints = new WeakMap<Value, string>();

function withoutNodes(key: string, value: unknown): unknown {
  return key === 'node' || key === 'keyNode' ? undefined : typeof value === 'bigint' ? String(value) : value;
}
