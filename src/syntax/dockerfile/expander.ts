import {matchEnd, matchStart, patternFault, replaceMatches} from './pattern.ts';
import type {ProblemCode} from './problem.ts';
import {choose, isSpecial, type Lookup, type Part, type Setting, settled} from './setting.ts';

/** A variable inside a text: indices of the text, `modifier` as written behind the name. */
export interface Reference {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly modifier: string;
}

/** Why BuildKit refuses a text, and the stretch it is about. */
export interface Fault {
  readonly code: ProblemCode;
  readonly from: number;
  readonly to: number;
  readonly detail: string;
}

/** How deep `${a:-${b:-…}}` is followed; deeper ones are taken for unknown. */
const deepest = 100;

/** Thrown where BuildKit gives up on a text. */
export class Refusal extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** Not wrong, only too much to follow. */
export class TooDeep extends Error {}

/** Parts put together; one unknown part makes the whole unknown. */
class Joined {
  readonly #parts: string[] = [];
  #known = true;

  add(part: Part): void {
    if (part === undefined) this.#known = false;
    else this.#parts.push(part);
  }

  get whole(): Part {
    return this.#known ? this.#parts.join('') : undefined;
  }
}

/** Walks through one text as BuildKit's word lexer does, collecting the variables on its way. */
export class Expander {
  readonly references: Reference[] = [];
  readonly #text: string;
  readonly #lookup: Lookup;
  readonly #mark: string;
  readonly #quotes: 'removed' | 'kept';
  #at = 0;

  constructor(text: string, lookup: Lookup, mark: string, quotes: 'removed' | 'kept') {
    this.#text = text;
    this.#lookup = lookup;
    this.#mark = mark;
    this.#quotes = quotes;
  }

  /** Reads up to a closing character (and over it), or to the end of the text. */
  until(close: string | undefined, rawEscapes: boolean, depth: number): Part {
    const joined = new Joined();
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? '';
      if (character === close) {
        this.#at++;
        return joined.whole;
      }
      joined.add(this.#next(character, rawEscapes, depth));
    }
    if (close !== undefined) throw this.#refusal('brace-open', 0, this.#text.length, close);
    return joined.whole;
  }

  #next(character: string, rawEscapes: boolean, depth: number): Part {
    if (character === '$') return this.#dollar(depth);
    if (this.#quotes === 'removed' && character === "'") return this.#single();
    if (this.#quotes === 'removed' && character === '"') return this.#double(depth);
    this.#at++;
    if (character !== this.#mark) return character;
    const escaped = this.#text[this.#at++] ?? '';
    return rawEscapes ? character + escaped : escaped;
  }

  #single(): Part {
    const from = this.#at;
    const close = this.#text.indexOf("'", from + 1);
    if (close === -1) throw this.#refusal('quote-open', from, this.#text.length, "'");
    this.#at = close + 1;
    return this.#text.slice(from + 1, close);
  }

  #double(depth: number): Part {
    const from = this.#at++;
    const joined = new Joined();
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? '';
      if (character === '"') {
        this.#at++;
        return joined.whole;
      }
      joined.add(character === '$' ? this.#dollar(depth) : this.#quoted(character));
    }
    throw this.#refusal('quote-open', from, this.#text.length, '"');
  }

  /** One character inside double quotes: only the quote, the dollar and the escape itself can be escaped. */
  #quoted(character: string): Part {
    const next = this.#text[++this.#at];
    if (character !== this.#mark) return character;
    if (next !== '"' && next !== '$' && next !== this.#mark) return next === undefined ? '' : character;
    this.#at++;
    return next;
  }

  #dollar(depth: number): Part {
    const from = this.#at++;
    if (this.#text[this.#at] !== '{') {
      const name = this.#name();
      if (name === '') return '$';
      this.#note(name, from, '');
      return settled(this.#settingOf(name));
    }
    const first = this.#text[++this.#at];
    if (first === undefined) throw this.#refusal('brace-open', from, this.#at, '}');
    if (first === '{' || first === '}' || first === ':') throw this.#refusal('substitution', from, this.#at + 1, '${');
    const name = this.#name();
    const behind = this.#at;
    const part = this.#braced(this.#settingOf(name), from, name, depth);
    this.#note(name, from, this.#text.slice(behind, this.#at - 1));
    return part;
  }

  /** What stands behind the name inside `${…}`; leaves behind the closing brace. */
  #braced(setting: Setting, from: number, name: string, depth: number): Part {
    if (depth >= deepest) throw new TooDeep();
    const first = this.#text[this.#at++];
    if (first === '}') return settled(setting);
    if (first === undefined) throw this.#refusal('brace-open', from, this.#text.length, '}');
    if (first === '/') return this.#replaced(setting, from, depth);
    const nullIsUnset = first === ':';
    const operator = nullIsUnset ? (this.#text[this.#at++] ?? '') : first;
    const raw = operator === '#' || operator === '%';
    const known = '+-?#%'.includes(operator);
    if (nullIsUnset ? raw : !known)
      throw this.#refusal('modifier', from, this.#at, nullIsUnset ? `:${operator}` : first);
    const word = this.#inner('}', raw, from, depth);
    if (!known) throw this.#refusal('modifier', from, this.#at, `:${operator}`);
    if (operator === '-' || operator === '+') return choose(setting, word, operator, nullIsUnset);
    if (operator === '?') return this.#required(setting, word, nullIsUnset, from, name);
    return this.#stripped(setting, word, operator === '#' ? '#' : '%', from);
  }

  #required(setting: Setting, word: Part, nullIsUnset: boolean, from: number, name: string): Part {
    const empty = setting.kind === 'set' && nullIsUnset && setting.value === '';
    if (setting.kind === 'unset' || empty) throw this.#refusal('required', from, this.#at, word ? word : name);
    return settled(setting);
  }

  #stripped(setting: Setting, word: Part, operator: '#' | '%', from: number): Part {
    if (word === undefined) return undefined;
    const greedy = word.startsWith(operator);
    const pattern = greedy ? word.slice(1) : word;
    this.#checkPattern(pattern, from);
    const value = settled(setting);
    return value === undefined ? undefined : (operator === '#' ? matchStart : matchEnd)(value, pattern, greedy);
  }

  #replaced(setting: Setting, from: number, depth: number): Part {
    const all = this.#text[this.#at] === '/';
    if (all) this.#at++;
    const pattern = this.#inner('/', true, from, depth);
    const replacement = this.#inner('}', true, from, depth);
    if (pattern === undefined || replacement === undefined) return undefined;
    this.#checkPattern(pattern, from);
    const value = settled(setting);
    return value === undefined ? undefined : replaceMatches(value, pattern, replacement, all);
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
      const unfinished =
        this.#at >= this.#text.length || (caught instanceof Refusal && caught.fault.code === 'quote-open');
      if (!(caught instanceof Refusal) || !unfinished) throw caught;
      throw this.#refusal('brace-open', from, this.#text.length, close);
    }
  }

  #settingOf(name: string): Setting {
    return isSpecial(name) ? {kind: 'unset'} : this.#lookup(name);
  }

  #note(name: string, from: number, modifier: string): void {
    if (name !== '' && !isSpecial(name)) this.references.push({name, from, to: this.#at, modifier});
  }

  #name(): string {
    const rest = /\d+|[@*#?\-$!]|[\p{L}_][\p{L}\p{Nd}_]*/uy;
    rest.lastIndex = this.#at;
    const name = rest.exec(this.#text)?.[0] ?? '';
    this.#at += name.length;
    return name;
  }

  #refusal(code: ProblemCode, from: number, to: number, detail: string): Refusal {
    return new Refusal({code, from, to: Math.min(to, this.#text.length), detail});
  }
}
