import {Expander, type Fault, type Reference, Refusal, TooDeep} from './expander.ts';
import type {Lookup} from './setting.ts';

export interface Expansion {
  /** Quotes removed and variables substituted; undefined when it depends on something only the build knows. */
  readonly value: string | undefined;
  readonly references: readonly Reference[];
  readonly fault?: Fault;
}

/**
 * Reads quotes, escapes and variables of a text exactly as BuildKit's word lexer does. Never throws.
 * `quotes`: whether they are read and removed, or kept as ordinary characters.
 */
export function expand(text: string, lookup: Lookup, mark: string, quotes: 'removed' | 'kept' = 'removed'): Expansion {
  if (!/[$'"]/.test(text) && !text.includes(mark)) return {value: text, references: []};
  const expander = new Expander(text, lookup, mark, quotes);
  try {
    return {value: expander.until(undefined, false, 0), references: expander.references};
  } catch (caught) {
    const {references} = expander;
    if (caught instanceof TooDeep) return {value: undefined, references};
    if (!(caught instanceof Refusal)) throw caught;
    return {value: undefined, references, fault: caught.fault};
  }
}
