import {type Indents, indentation, newIndents} from './indents.ts';
import {scanNumber} from './number.ts';
import type {PythonProblem} from './problem.ts';
import {scanString, stringStart} from './string.ts';

/** A word of the text as Python's tokenizer cuts it; `newline` ends a statement, `indent` and `dedent` have no width. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'sign' | 'newline' | 'indent' | 'dedent' | 'end';
  readonly start: number;
  readonly end: number;
  /** How many brackets are open around it. */
  readonly depth: number;
}

/** What the tokenizer makes of a text: the tokens up to the end or the first thing it refuses. */
export interface Scanned {
  readonly tokens: readonly Token[];
  /** What cannot even be cut into words. */
  readonly problem: PythonProblem | undefined;
  /** The innermost bracket that is still open at the end. */
  readonly unclosed: {readonly offset: number; readonly bracket: string} | undefined;
  /** The first sign that is in no statement of Python: `?`, `$`, `!`, a backtick. */
  readonly strange: number | undefined;
}

/** CPython's limit of open brackets (Parser/tokenizer.c, MAXLEVEL). */
const deepest = 200;

const signs = /\*\*=|\/\/=|>>=|<<=|\.\.\.|!=|->|:=|\*\*|\/\/|>>|<<|[=<>+\-*/%&|^@]=|<>|[()[\]{}:,;.+\-*/|&<>=%~^@]/y;
const word = /[A-Za-z0-9_\u0080-\uffff]+/y;
const blank = /[ \t\f]+/y;
const comment = /#[^\r\n]*/y;
const lineEnd = /\r\n|\r|\n/y;
const pairs: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{'};

/** The quotes, and the letters that may stand before one. */
const mayQuote: ReadonlySet<string> = new Set('\'"rRbBuUfFtT');

/** Signs that no other sign begins with, brackets left out. */
const singles: ReadonlySet<string> = new Set(',;~');

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** Cuts a module into tokens as CPython's tokenizer does. Never throws. */
export function scan(text: string): Scanned {
  return new Scanner(text).run();
}

class Scanner {
  readonly #text: string;
  readonly #tokens: Token[] = [];
  readonly #open: {offset: number; bracket: string}[] = [];
  readonly #indents: Indents = newIndents();
  #at = 0;
  #problem: PythonProblem | undefined;
  #strange: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Scanned {
    const nul = this.#text.indexOf('\0');
    if (nul !== -1) this.#fail('nul', nul, nul + 1, '');
    let fresh = true;
    while (this.#at < this.#text.length && this.#problem === undefined) {
      if (fresh) this.#indent();
      fresh = this.#problem === undefined && this.#next() === 'line ended';
    }
    if (this.#problem === undefined) this.#finish();
    return {tokens: this.#tokens, problem: this.#problem, unclosed: this.#open.at(-1), strange: this.#strange};
  }

  /** Reads the blanks a line begins with; lines without code say nothing about depth. */
  #indent(): void {
    const result = indentation(this.#text, this.#at, this.#indents);
    if (result.kind === 'problem') this.#problem = result.problem;
    else {
      for (let at = 0; at < result.dedents; at++) this.#push('dedent', result.end, result.end);
      if (result.kind === 'deeper') this.#push('indent', this.#at, result.end);
      this.#at = result.end;
    }
  }

  #next(): 'line ended' | 'goes on' {
    const at = this.#at;
    if (at >= this.#text.length) return 'goes on';
    const character = this.#text[at] ?? '';
    if (character === ' ' || character === '\t' || character === '\f') this.#match(blank);
    else if (character === '#') this.#match(comment);
    else if (character === '\n' || character === '\r')
      return this.#newline(at, at + (this.#match(lineEnd)?.length ?? 1));
    else if (character === '\\') this.#continuation();
    else if (singles.has(character)) this.#take('sign', at + 1);
    else if (isDigit(character) || (character === '.' && isDigit(this.#text[at + 1] ?? ''))) this.#number();
    else if (mayQuote.has(character)) this.#stringOrWord();
    else this.#wordOrSign();
    return 'goes on';
  }

  #stringOrWord(): void {
    const quoted = stringStart(this.#text, this.#at);
    if (quoted !== undefined) this.#string(quoted);
    else this.#wordOrSign();
  }

  #newline(start: number, end: number): 'line ended' | 'goes on' {
    if (this.#open.length > 0) return 'goes on';
    const last = this.#tokens.at(-1)?.kind;
    if (last !== undefined && last !== 'newline' && last !== 'indent' && last !== 'dedent')
      this.#push('newline', start, end);
    return 'line ended';
  }

  #string({prefix, quote}: {readonly prefix: string; readonly quote: string}): void {
    const result = scanString(this.#text, this.#at, prefix, quote);
    if (result.kind === 'problem') this.#problem = result.problem;
    else this.#take('string', result.end);
  }

  #number(): void {
    const result = scanNumber(this.#text, this.#at);
    if (result.kind === 'problem') this.#problem = result.problem;
    else this.#take('number', result.end);
  }

  #continuation(): void {
    const end = /\\(?:\r\n|\r|\n)/y;
    end.lastIndex = this.#at;
    const found = end.exec(this.#text)?.[0];
    if (found === undefined) this.#fail('stray-backslash', this.#at, this.#at + 1, '\\');
    else if (this.#at + found.length >= this.#text.length) this.#fail('unexpected-end', this.#at, this.#at + 1, '\\');
    else this.#at += found.length;
  }

  #wordOrSign(): void {
    const at = this.#at;
    const end = plainEnd(this.#text, at);
    if (end > at && !(this.#text.charCodeAt(end) > 0x7f)) {
      this.#take('name', end);
      return;
    }
    const name = this.#match(word);
    if (name !== undefined) {
      this.#at = at;
      const wrong = invalidIn(name);
      if (wrong !== undefined) {
        const kind = /[\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb]/.test(wrong.character)
          ? 'smart-quote'
          : 'invalid-character';
        this.#fail(kind, at + wrong.at, at + wrong.at + wrong.character.length, wrong.character);
      } else this.#take('name', at + name.length);
      return;
    }
    const sign = this.#match(signs);
    this.#at = at;
    if (sign === undefined) this.#odd();
    else {
      if (sign === '(' || sign === '[' || sign === '{') this.#opened(sign);
      if (pairs[sign] !== undefined) this.#closed(sign);
      if (this.#problem === undefined) this.#take('sign', at + sign.length);
    }
  }

  /** A character that begins nothing: control characters are refused at once, `?`, `$`, `!` and backticks by the grammar. */
  #odd(): void {
    const character = this.#text[this.#at] ?? '';
    if (!/[\x20-\x7e]/.test(character)) this.#fail('invalid-character', this.#at, this.#at + 1, character);
    else {
      this.#strange ??= this.#at;
      this.#take('sign', this.#at + 1);
    }
  }

  #opened(bracket: string): void {
    if (this.#open.length >= deepest) this.#fail('too-deep', this.#at, this.#at + 1, bracket);
    else this.#open.push({offset: this.#at, bracket});
  }

  #closed(bracket: string): void {
    const last = this.#open.pop();
    if (last === undefined) this.#fail('unmatched-bracket', this.#at, this.#at + 1, bracket);
    else if (last.bracket !== pairs[bracket]) {
      const other = {start: last.offset, end: last.offset + 1};
      this.#problem = {kind: 'mismatched-bracket', span: {start: this.#at, end: this.#at + 1}, word: bracket, other};
    }
  }

  #finish(): void {
    const end = this.#text.length;
    const last = this.#tokens.at(-1)?.kind;
    if (last !== undefined && last !== 'newline' && last !== 'dedent') this.#push('newline', end, end);
    for (let depth = this.#indents.columns.length; depth > 1; depth--) this.#push('dedent', end, end);
    this.#push('end', end, end);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #take(kind: Token['kind'], end: number): void {
    this.#push(kind, this.#at, end);
    this.#at = end;
  }

  #push(kind: Token['kind'], start: number, end: number): void {
    this.#tokens.push({kind, start, end, depth: this.#open.length});
  }

  #fail(kind: PythonProblem['kind'], start: number, end: number, found: string): void {
    this.#problem = {kind, span: {start, end}, word: found};
  }
}

/** Where the letters of ASCII, digits and underscores that begin at an offset end. */
function plainEnd(text: string, from: number): number {
  let at = from;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    const letter = (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || code === 0x5f;
    if (!letter && !(code > 0x2f && code < 0x3a)) return at;
  }
}

/** The first character of a word that no name may hold; ASCII is always right here. */
function invalidIn(name: string): {readonly at: number; readonly character: string} | undefined {
  if (/^[\x20-\x7e]*$/.test(name)) return undefined;
  let at = 0;
  for (const character of name) {
    const allowed = at === 0 ? /[\p{XID_Start}_]/u : /\p{XID_Continue}/u;
    if (!allowed.test(character) && !allowed.test(character.normalize('NFKC'))) return {at, character};
    at += character.length;
  }
  return undefined;
}
