import type {Expression} from './nodes.ts';
import {either} from './operators.ts';
import {type Entry, unknown, type Value} from './value.ts';

/** The values of names; branches write into a layer of their own. */
export class Scope {
  readonly changed = new Map<string, Value>();
  readonly origins = new Map<string, string | undefined>();
  readonly #below: Scope | undefined;

  constructor(below: Scope | undefined) {
    this.#below = below;
  }

  get(name: string): Value | undefined {
    return this.changed.get(name) ?? this.#below?.get(name);
  }

  origin(name: string): string | undefined {
    return this.origins.has(name) ? this.origins.get(name) : this.#below?.origin(name);
  }

  names(): Set<string> {
    return new Set([...this.changed.keys(), ...(this.#below?.names() ?? [])]);
  }
}

/** What several branches leave behind, in the scope below them. */
export function join(layers: readonly Scope[], into: Scope): void {
  const names = new Set(layers.flatMap((layer) => [...layer.changed.keys()]));
  for (const name of names) {
    const values = layers.map((layer) => layer.get(name) ?? unknown);
    into.changed.set(name, values.reduce(either));
  }
  for (const layer of layers) for (const [name, origin] of layer.origins) into.origins.set(name, origin);
}

/** A dict with a value put under a path of keys, `name['a']['b'] = value`; `unknown` where it is no known dict. */
export function withItem(
  whole: Value,
  [first, ...rest]: readonly {readonly key: Value; readonly keyNode: Expression}[],
  value: Value,
  node: Expression,
): Value {
  if (first === undefined) return value;
  if (whole.kind !== 'dict') return unknown;
  const {key, keyNode} = first;
  if (key.kind !== 'text') return {kind: 'some', type: 'dict'};
  const old = whole.entries.findLast((one) => one.key.kind === 'text' && one.key.value === key.value);
  const inner = withItem(old?.value ?? (rest.length === 0 ? value : unknown), rest, value, node);
  const entry: Entry = {key, keyNode, value: inner, node};
  return {...whole, entries: [...whole.entries.filter((one) => one !== old), entry]};
}
