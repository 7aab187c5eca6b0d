/**
 * What a setting is given, as far as the file alone tells: a Python value of `gunicorn.conf.py`, or what argparse makes
 * of a word of the command line.
 */
export type Value =
  | {readonly kind: 'none'}
  | {readonly kind: 'bool'; readonly value: boolean}
  | {readonly kind: 'int'; readonly value: bigint}
  | {readonly kind: 'float'; readonly value: number}
  | {readonly kind: 'string'; readonly value: string}
  | {readonly kind: 'bytes'; readonly length: number}
  | {readonly kind: 'list' | 'tuple' | 'set'; readonly items: readonly Value[]}
  | {readonly kind: 'dict'; readonly keys: readonly Value[]}
  /** A function or lambda: how many positional parameters it has, and how many of them must be given. */
  | {readonly kind: 'function'; readonly arity: number; readonly required: number}
  | {readonly kind: 'class'}
  /** Something of no use to any setting: a module, an object of pathlib, a complex number. */
  | {readonly kind: 'object'; readonly imported?: true}
  /** A variable of the environment: text, the default where it is not set, None without a default. */
  | {readonly kind: 'environment'; readonly name: string; readonly fallback: Value}
  /** A string of which only a part is known: `f"0.0.0.0:{port}"`, `0.0.0.0:$PORT`. */
  | {readonly kind: 'text'; readonly written: string}
  | {readonly kind: 'unknown'};

/** Python's truth of a value; undefined where the file does not tell. */
export function truth(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'none':
      return false;
    case 'bool':
      return value.value;
    case 'int':
      return value.value !== 0n;
    case 'float':
      return value.value !== 0;
    case 'string':
      return value.value !== '';
    case 'bytes':
      return value.length > 0;
    case 'list':
    case 'tuple':
    case 'set':
      return value.items.length > 0;
    case 'dict':
      return value.keys.length > 0;
    case 'function':
    case 'class':
    case 'object':
      return true;
    case 'environment':
    case 'text':
    case 'unknown':
      return undefined;
  }
}

const blank = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const leading = new RegExp(`^${blank}+`);
const isBlank = new RegExp(blank);

/** `str.strip()`: Python's idea of white space is not JavaScript's. */
export function strip(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end).replace(leading, '');
}

/** Python refuses longer decimal numbers in a text (since 3.11, and in older ones that got security fixes). */
const longestNumber = 4300;

/** `int(text)`, or `int(text, 0)` with base 0; undefined where Python raises. */
export function pythonInt(text: string, base: 0 | 10): bigint | undefined {
  const stripped = strip(text).replace(/\p{Nd}/gu, digit);
  const [, sign = '', body = ''] = /^([+-]?)(.*)$/s.exec(stripped) ?? [];
  const digits = body.replaceAll('_', '').toLowerCase();
  const size = sign === '-' ? -1n : 1n;
  if (base === 0 && /^0(?:x(?:_?[0-9a-f])+|o(?:_?[0-7])+|b(?:_?[01])+)$/i.test(body)) return size * BigInt(digits);
  const decimal = base === 10 ? /^\d(?:_?\d)*$/ : /^(?:[1-9](?:_?\d)*|0(?:_?0)*)$/;
  return decimal.test(body) && digits.length <= longestNumber ? size * BigInt(digits) : undefined;
}

/** The ASCII digit for a decimal digit of any script: they stand in tens, each script's zero first. */
function digit(character: string): string {
  if (/\d/.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** gunicorn's own reading of `--umask`: `022` and `0o22` are both octal. */
export function autoInt(text: string): bigint | undefined {
  return pythonInt(/^0\p{Nd}/u.test(text) ? `0o${text.slice(1)}` : text, 0);
}
