import {isSpace} from './characters.ts';
import {matchEnd, matchStart, patternFault, replaceMatches} from './pattern.ts';
import type {ProblemCode} from './problem.ts';

/**
 * What is known of a variable. set: its value; unknown: set, but only the build knows to what; perhaps: nobody in this
 * file sets it, the base image or `--build-arg` may; unset: certainly not set.
 */
export type Setting =
  | {readonly kind: 'set'; readonly value: string}
  | {readonly kind: 'unknown'}
  | {readonly kind: 'perhaps'}
  | {readonly kind: 'unset'};

/** Answers what is known of a variable at one place of the file. */
export type Lookup = (name: string) => Setting;

/** A variable inside a text: indices of the text, `modifier` as written behind the name. */
export interface Reference {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly modifier: string;
}

/** Why BuildKit refuses a text: `code` as in Problem, and the stretch it is about. */
export interface Fault {
  readonly code: ProblemCode;
  readonly from: number;
  readonly to: number;
  readonly detail: string;
}

export interface Expansion {
  /** Quotes removed and variables substituted; undefined when it depends on something only the build knows. */
  readonly value: string | undefined;
  readonly references: readonly Reference[];
  readonly fault?: Fault;
  /** The value cut at the white space that was not quoted; undefined where the value is. */
  readonly pieces: readonly string[] | undefined;
}

/** How deep `${a:-${b:-…}}` is followed; deeper ones are taken for unknown. */
const deepest = 100;

/** Reads quotes, escapes and variables of a text exactly as BuildKit's word lexer does. Never throws. */
export function expand(text: string, lookup: Lookup, mark: string): Expansion {
  const reader = new Expander(text, lookup, mark);
  try {
    const {value} = reader.until(undefined, false, 0);
    const pieces = value === undefined ? undefined : reader.pieces();
    return {value, references: reader.references, pieces};
  } catch (caught) {
    const {references} = reader;
    if (caught instanceof TooDeep) return {value: undefined, references, pieces: undefined};
    if (!(caught instanceof Refusal)) throw caught;
    return {value: undefined, references, fault: caught.fault, pieces: undefined};
  }
}

class Refusal extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** Not wrong, only too much to follow. */
class TooDeep extends Error {}

/** A part of the result; `value` is undefined when only the build knows it. */
interface Part {
  readonly value: string | undefined;
}

class Expander {
  readonly references: Reference[] = [];
  readonly #text: string;
  readonly #lookup: Lookup;
  readonly #mark: string;
  readonly #pieces: string[] = [];
  #piece: string | undefined;
  #at = 0;

  constructor(text: string, lookup: Lookup, mark: string) {
    this.#text = text;
    this.#lookup = lookup;
    this.#mark = mark;
  }

  pieces(): readonly string[] {
    return this.#piece === undefined || this.#piece === '' ? this.#pieces : [...this.#pieces, this.#piece];
  }

  /** Reads up to a closing character (and over it), or to the end of the text. */
  until(close: string | undefined, rawEscapes: boolean, depth: number): Part {
    const parts: string[] = [];
    let known = true;
    const top = close === undefined;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? '';
      if (character === close) {
        this.#at++;
        return {value: known ? parts.join('') : undefined};
      }
      if (character === "'" || character === '"' || character === '$') {
        const part = character === "'" ? this.#single() : character === '"' ? this.#double(depth) : this.#dollar(depth);
        if (part.value === undefined) known = false;
        else {
          parts.push(part.value);
          if (top) this.#collect(part.value, character !== '$');
        }
        continue;
      }
      this.#at++;
      let taken = character;
      const escaped = character === this.#mark;
      if (escaped) {
        taken = this.#text[this.#at] ?? '';
        this.#at++;
        if (rawEscapes) parts.push(character);
      }
      parts.push(taken);
      if (top) this.#collect(taken, escaped);
    }
    if (close !== undefined) throw this.#refusal('brace-open', 0, this.#text.length, close);
    return {value: known ? parts.join('') : undefined};
  }

  #collect(value: string, quoted: boolean): void {
    if (quoted) {
      this.#piece = (this.#piece ?? '') + value;
      return;
    }
    for (const character of value) {
      if (!isSpace(character)) this.#piece = (this.#piece ?? '') + character;
      else if (this.#piece !== undefined && this.#piece !== '') {
        this.#pieces.push(this.#piece);
        this.#piece = undefined;
      }
    }
  }

  #single(): Part {
    const from = this.#at;
    const close = this.#text.indexOf("'", from + 1);
    if (close === -1) throw this.#refusal('quote-open', from, this.#text.length, "'");
    this.#at = close + 1;
    return {value: this.#text.slice(from + 1, close)};
  }

  #double(depth: number): Part {
    const from = this.#at++;
    const parts: string[] = [];
    let known = true;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? '';
      if (character === '"') {
        this.#at++;
        return {value: known ? parts.join('') : undefined};
      }
      if (character === '$') {
        const part = this.#dollar(depth);
        if (part.value === undefined) known = false;
        else parts.push(part.value);
        continue;
      }
      this.#at++;
      const next = this.#text[this.#at];
      if (character !== this.#mark) parts.push(character);
      else if (next === undefined) break;
      else if (next === '"' || next === '$' || next === this.#mark) {
        parts.push(next);
        this.#at++;
      } else parts.push(character);
    }
    throw this.#refusal('quote-open', from, this.#text.length, '"');
  }

  #dollar(depth: number): Part {
    const from = this.#at++;
    if (this.#text[this.#at] !== '{') {
      const name = this.#name();
      if (name === '') return {value: '$'};
      return settled(this.#refer(name, from, ''));
    }
    this.#at++;
    const first = this.#text[this.#at];
    if (first === undefined) throw this.#refusal('brace-open', from, this.#at, '}');
    if (first === '{' || first === '}' || first === ':') throw this.#refusal('substitution', from, this.#at + 1, '${');
    const name = this.#name();
    const behind = this.#at;
    const setting = this.#lookup(name);
    const part = this.#braced(setting, from, name, depth);
    this.#note(name, from, this.#text.slice(behind, this.#at - 1));
    return part;
  }

  /** What stands behind the name inside `${…}`; leaves behind the closing brace. */
  #braced(setting: Setting, from: number, name: string, depth: number): Part {
    if (depth >= deepest) throw new TooDeep();
    const first = this.#text[this.#at++];
    if (first === '}') return settled(setting);
    if (first === undefined) throw this.#refusal('brace-open', from, this.#text.length, '}');
    if (first === '/') return this.#replacement(setting, from, depth);
    const nullIsUnset = first === ':';
    const operator = nullIsUnset ? (this.#text[this.#at++] ?? '') : first;
    if (!'+-?#%'.includes(operator) && !nullIsUnset) throw this.#refusal('modifier', from, this.#at, first);
    const raw = operator === '#' || operator === '%';
    if (nullIsUnset && raw) throw this.#refusal('modifier', from, this.#at, `:${operator}`);
    const word = this.#inner('}', raw, from, depth);
    switch (operator) {
      case '-':
      case '+':
        return choose(setting, word, operator, nullIsUnset);
      case '?':
        return this.#required(setting, word, nullIsUnset, from, name);
      case '#':
      case '%':
        return this.#stripped(setting, word, operator, from);
      default:
        throw this.#refusal('modifier', from, this.#at, `:${operator}`);
    }
  }

  #required(setting: Setting, word: Part, nullIsUnset: boolean, from: number, name: string): Part {
    const empty = setting.kind === 'set' && nullIsUnset && setting.value === '';
    if (setting.kind === 'unset' || empty) {
      throw this.#refusal(
        'required',
        from,
        this.#at,
        word.value === undefined || word.value === '' ? name : word.value,
      );
    }
    return settled(setting);
  }

  #stripped(setting: Setting, word: Part, operator: '#' | '%', from: number): Part {
    if (word.value === undefined) return {value: undefined};
    const greedy = word.value.startsWith(operator);
    const pattern = greedy ? word.value.slice(1) : word.value;
    this.#checkPattern(pattern, from);
    if (setting.kind !== 'set') return {value: setting.kind === 'unset' ? '' : undefined};
    return {value: (operator === '#' ? matchStart : matchEnd)(setting.value, pattern, greedy)};
  }

  #replacement(setting: Setting, from: number, depth: number): Part {
    const all = this.#text[this.#at] === '/';
    if (all) this.#at++;
    const pattern = this.#inner('/', true, from, depth);
    const replacement = this.#inner('}', true, from, depth);
    if (pattern.value === undefined || replacement.value === undefined) return {value: undefined};
    this.#checkPattern(pattern.value, from);
    if (setting.kind !== 'set') return {value: setting.kind === 'unset' ? '' : undefined};
    return {value: replaceMatches(setting.value, pattern.value, replacement.value, all)};
  }

  #checkPattern(pattern: string, from: number): void {
    const fault = patternFault(pattern);
    if (fault !== undefined) throw this.#refusal('pattern', from, this.#at, fault);
  }

  /** A word inside `${…}`; a text that ends in it misses the brace, whatever else is open. */
  #inner(close: '}' | '/', rawEscapes: boolean, from: number, depth: number): Part {
    try {
      return this.until(close, rawEscapes, depth + 1);
    } catch (caught) {
      if (!(caught instanceof Refusal) || (this.#at < this.#text.length && caught.fault.code !== 'quote-open'))
        throw caught;
      throw this.#refusal('brace-open', from, this.#text.length, close);
    }
  }

  #refer(name: string, from: number, modifier: string): Setting {
    this.#note(name, from, modifier);
    return this.#lookup(name);
  }

  /** Positional and special parameters ($1, $?, $$) are no variables anybody can declare. */
  #note(name: string, from: number, modifier: string): void {
    if (/^[^\d@*#?\-$!]/u.test(name)) this.references.push({name, from, to: this.#at, modifier});
  }

  #name(): string {
    const from = this.#at;
    const first = this.#text[from] ?? '';
    if (/\d/.test(first)) while (/\d/.test(this.#text[this.#at] ?? '')) this.#at++;
    else if (first !== '' && '@*#?-$!'.includes(first)) this.#at++;
    else {
      for (;;) {
        const code = this.#text.codePointAt(this.#at);
        if (code === undefined) break;
        const character = String.fromCodePoint(code);
        if (!/[\p{L}\p{Nd}_]/u.test(character)) break;
        this.#at += character.length;
      }
    }
    return this.#text.slice(from, this.#at);
  }

  #refusal(code: ProblemCode, from: number, to: number, detail: string): Refusal {
    return new Refusal({code, from, to: Math.min(to, this.#text.length), detail});
  }
}

function settled(setting: Setting): Part {
  switch (setting.kind) {
    case 'set':
      return {value: setting.value};
    case 'unset':
      return {value: ''};
    case 'unknown':
    case 'perhaps':
      return {value: undefined};
  }
}

/** `-` takes the word when the variable is missing, `+` when it is there; without word from outside it is missing. */
function choose(setting: Setting, word: Part, operator: '-' | '+', nullIsUnset: boolean): Part {
  if (setting.kind === 'unknown') return {value: undefined};
  const missing = setting.kind !== 'set' || (nullIsUnset && setting.value === '');
  if (operator === '-') return missing ? word : settled(setting);
  return missing ? {value: ''} : word;
}
