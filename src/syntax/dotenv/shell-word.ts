import type {Span} from '../span.ts';
import {closing, closingSign, type Place} from './brackets.ts';

/** A word of a shell script: its value after quotes and expansions. */
export interface ShellWord {
  readonly span: Span;
  /** What is assigned for `NAME=…`, the whole word otherwise; undefined where only a running shell can tell. */
  readonly value: string | undefined;
  /** The variable that the word assigns. */
  readonly name: string | undefined;
  /** plain: just characters. expanded: with `$…` or backticks outside quotes, and no quotes. quoted: all others. */
  readonly form: 'plain' | 'expanded' | 'quoted';
}

/** Reads the word at `from`. Undefined: a quote or a bracket in it is never closed, or `isCommand` says no to what is in it: a syntax error. */
export function readWord(
  text: string,
  from: number,
  values: ReadonlyMap<string, string | undefined>,
  isCommand: (inside: string) => boolean,
): ShellWord | undefined {
  const [assigns = ''] = namePattern.exec(text.slice(from, from + 300)) ?? [];
  const name = assigns === '' ? undefined : assigns.slice(0, -1);
  const reader = new Word(text, from + assigns.length, values, isCommand);
  if (!reader.read(name !== undefined)) return undefined;
  const value = reader.isKnown ? reader.parts.join('') : undefined;
  return {span: {start: from, end: reader.at}, value, name, form: name === undefined ? reader.form : 'quoted'};
}

const namePattern = /^[A-Za-z_][A-Za-z0-9_]*=/;
/** How `${…}` begins in a POSIX shell; everything else (`${A }`, `${A;`, `${A/x/y}`) is a bad substitution, which ends the shell. */
const substitution =
  /^\$\{(?:(?:[A-Za-z_]\w*|\d+|[@*?$!-])(?::?[-+?=]|[#%}])|#(?:[A-Za-z_]\w*|\d+|[@*#?$!-])?\}|#[:+?=%#-])/;
/** Characters that a backslash escapes inside double quotes. */
const escapable = '$`"\\\n';

class Word {
  readonly parts: string[] = [];
  isKnown = true;
  form: ShellWord['form'] = 'plain';
  at: number;
  #place: Place = 'bare';
  readonly #text: string;
  readonly #values: ReadonlyMap<string, string | undefined>;

  readonly #isCommand: (inside: string) => boolean;

  constructor(
    text: string,
    at: number,
    values: ReadonlyMap<string, string | undefined>,
    isCommand: (inside: string) => boolean,
  ) {
    this.#text = text;
    this.#isCommand = isCommand;
    this.at = at;
    this.#values = values;
  }

  /** Reads up to the end of the word; false where something is never closed. */
  read(isValue: boolean): boolean {
    if (this.#text[this.at] === '~') this.isKnown = false;
    while (this.at < this.#text.length) {
      const one = this.#text[this.at] ?? '';
      if (' \t\n;&|()<>'.includes(one)) return true;
      if (one === "'" || one === '"' || one === '\\' || one === '$' || one === '`') {
        if (one !== '$' && one !== '`') this.form = 'quoted';
        else if (this.form === 'plain') this.form = 'expanded';
        if (!this.#special(one)) return false;
      } else {
        if (one === ':' && isValue && this.#text[this.at + 1] === '~') this.isKnown = false;
        this.#plain(/[^ \t\n;&|()<>'"\\$`:]+|:/y);
      }
    }
    return true;
  }

  #special(one: string): boolean {
    if (one === "'") return this.#single();
    if (one === '"') return this.#double();
    if (one === '$') return this.#dollar();
    if (one === '`') return this.#command(this.at + 1, closingSign(this.#text, this.at));
    const next = this.#text[this.at + 1];
    if (next === undefined) this.parts.push('\\');
    else if (next !== '\n') this.parts.push(next);
    this.at = Math.min(this.at + 2, this.#text.length);
    return true;
  }

  #single(): boolean {
    const close = this.#text.indexOf("'", this.at + 1);
    if (close === -1) return false;
    this.parts.push(this.#text.slice(this.at + 1, close));
    this.at = close + 1;
    return true;
  }

  #double(): boolean {
    this.#place = 'in double quotes';
    this.at++;
    while (this.at < this.#text.length) {
      const one = this.#text[this.at] ?? '';
      if (one === '"') {
        this.#place = 'bare';
        this.at++;
        return true;
      }
      if (one === '\\') {
        const next = this.#text[this.at + 1] ?? '';
        if (next === '' || !escapable.includes(next)) this.parts.push(`\\${next}`);
        else if (next !== '\n') this.parts.push(next);
        this.at += 2;
      } else if (one === '$' || one === '`') {
        if (!this.#special(one)) return false;
      } else this.#plain(/[^"\\$`]+/y);
    }
    return false;
  }

  #dollar(): boolean {
    const [whole = '$', bare, braced] =
      /^\$(?:([A-Za-z_][A-Za-z0-9_]*)|\{([A-Za-z_][A-Za-z0-9_]*)\})/.exec(this.#text.slice(this.at, this.at + 300)) ??
      [];
    const name = bare ?? braced;
    if (name !== undefined) {
      this.#value(name);
      this.at += whole.length;
      return true;
    }
    const next = this.#text[this.at + 1] ?? '';
    if (next === '{') return this.#conditional();
    if (next === '(') return this.#command(this.at + 2, closing(this.#text, this.at + 1, this.#place));
    if (/[0-9@*#?$!-]/.test(next)) return this.#unknown(this.at + 1);
    this.parts.push('$');
    this.at++;
    return true;
  }

  /** `${NAME:-x}`, `${NAME+x}`, `${NAME?x}` … with a plain x; all other forms are left to a running shell. */
  #conditional(): boolean {
    const [whole = '', name = '', sign = '', plain = ''] =
      /^\$\{([A-Za-z_][A-Za-z0-9_]*)(:?[-+?])([^}"'\\$`]*)\}/.exec(this.#text.slice(this.at, this.at + 2000)) ?? [];
    if (!substitution.test(this.#text.slice(this.at, this.at + 300))) return false;
    if (whole === '') return this.#unknown(closing(this.#text, this.at + 1, this.#place));
    const isThere = this.#values.has(name) && (!sign.startsWith(':') || this.#values.get(name) !== '');
    // Whether a command printed anything is not known.
    if (sign.startsWith(':') && isThere && this.#values.get(name) === undefined)
      return this.#unknown(this.at + whole.length - 1);
    if (sign.endsWith('?') && !isThere) return false;
    if (sign.endsWith('+')) this.parts.push(isThere ? plain : '');
    else if (isThere) this.#value(name);
    else this.parts.push(plain);
    this.at += whole.length;
    return true;
  }

  #value(name: string): void {
    const value = this.#values.get(name);
    if (this.#values.has(name) && value === undefined) this.isKnown = false;
    this.parts.push(value ?? '');
  }

  #unknown(last: number): boolean {
    this.isKnown = false;
    this.at = last + 1;
    return last !== -1;
  }

  #command(start: number, last: number): boolean {
    const written = this.#text.slice(start, last);
    const inside = this.#text[start - 1] === '`' ? written.replace(/\\([$`\\])/g, '$1') : written;
    if (last !== -1 && inside.trim() === '') {
      this.at = last + 1;
      return true;
    }
    return last !== -1 && (inside.startsWith('(') || this.#isCommand(inside)) && this.#unknown(last);
  }

  #plain(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.parts.push(found);
    this.at += Math.max(1, found.length);
  }
}
