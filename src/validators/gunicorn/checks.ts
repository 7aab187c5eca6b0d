import type {Release, SettingFacts} from './facts.ts';
import {pythonInt, strip, truth, type Value} from './value.ts';
import {accepted, machine, refused, unknown, type Verdict} from './verdict.ts';

/** One of gunicorn's validators. */
export type Check = (value: Value, setting: SettingFacts, release: Release) => Verdict;
/** A check that looks at nothing but the value. */
export type Plain = (value: Value) => Verdict;

/** A string, or something that may be one: `inside` decides what it may say. None is accepted. */
export function text(inside: (text: string) => Verdict): Plain {
  return (value) => {
    if (value.kind === 'none') return accepted;
    if (value.kind === 'text') return unknown;
    return value.kind === 'string' ? inside(strip(value.value)) : refused({kind: 'text'});
  };
}

/** Any string, or None. */
export const string = text(() => accepted);

/** True, False or None, or the words for them in any case. */
export const bool: Plain = (value) => {
  if (value.kind === 'none' || value.kind === 'bool') return accepted;
  if (value.kind === 'text') return unknown;
  if (value.kind !== 'string') return refused({kind: 'boolean'});
  const word = strip(value.value.toLowerCase());
  return word === 'true' || word === 'false' ? accepted : refused({kind: 'boolean', written: value.value});
};

/** The number that gunicorn makes of a value; a verdict where it makes none. */
function toInt(value: Value): bigint | Verdict {
  if (value.kind === 'text') return unknown;
  if (value.kind === 'bool') return value.value ? 1n : 0n;
  if (value.kind === 'int') return value.value;
  // int(b"3", 0) works as int("3", 0) does; what is in the bytes is not kept.
  if (value.kind === 'bytes' && value.length > 0) return unknown;
  if (value.kind !== 'string') return refused({kind: 'number'});
  return pythonInt(value.value, 0) ?? refused({kind: 'number', written: value.value});
}

/** A number, of which `inside` decides how large it may be. */
export function int(inside: (number: bigint) => Verdict): Plain {
  return (value) => {
    const number = toInt(value);
    return typeof number === 'bigint' ? inside(number) : number;
  };
}

/** A number that is not negative, of which `inside` decides how large it may be. */
export function atLeastZero(inside: (number: bigint) => Verdict): Plain {
  return int((number) => (number < 0n ? refused({kind: 'negative'}) : inside(number)));
}

/** A number within bounds, both allowed. */
export function between(least: number, most?: number): (number: bigint) => Verdict {
  return (number) => {
    const inside = number >= BigInt(least) && (most === undefined || number <= BigInt(most));
    return inside ? accepted : refused({kind: 'range', least, ...(most !== undefined && {most})});
  };
}

/** A list of strings, one string, or anything empty; `inside` decides what each may say. */
export function list(inside: (text: string) => Verdict): Plain {
  return (value) => {
    if (truth(value) === false) return accepted;
    const item = text(inside);
    switch (value.kind) {
      case 'string':
      case 'text':
        return item(value);
      case 'list':
      case 'tuple':
      case 'set':
        return all(value.items.map((one) => listItem(one, item)));
      case 'dict':
        return all(value.keys.map((one) => listItem(one, item)));
      case 'bytes':
        return refused({kind: 'item'});
      default:
        return refused({kind: 'list'});
    }
  };
}

function listItem(value: Value, item: Plain): Verdict {
  if (value.kind === 'unknown' || value.kind === 'environment') return unknown;
  const verdict = item(value);
  return verdict.kind === 'refused' && verdict.fault.kind === 'text' ? refused({kind: 'item'}) : verdict;
}

/** Paths that must exist, and patterns that need not. Unlike other lists, this one takes no None in it. */
export const patterns: Plain = (value) => {
  const items = value.kind === 'list' || value.kind === 'tuple' || value.kind === 'set' ? value.items : [];
  if (items.some(({kind}) => kind === 'none')) return refused({kind: 'item'});
  return list((path) => (/[*?[]/.test(path) ? accepted : machine('file')))(value);
};

/** The worst of several verdicts: a refusal is one whatever the others say. */
function all(verdicts: readonly Verdict[]): Verdict {
  const worst = (['refused', 'machine', 'unknown'] as const).map((kind) => verdicts.find((one) => one.kind === kind));
  return worst.find((one) => one !== undefined) ?? accepted;
}

/** One of a few words, in any case. None takes the default. */
export function choice(...choices: readonly string[]): Plain {
  return text((word) => (choices.includes(word.toLowerCase()) ? accepted : refused({kind: 'choice', choices})));
}
