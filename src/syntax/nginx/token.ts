import type {Span} from '../span.ts';

/** What the reader finds next; words are still as written. */
export type Token =
  | {readonly kind: 'word'; readonly span: Span; readonly quote?: '"' | "'"; readonly closed: boolean}
  | {readonly kind: ';' | '{' | '}'; readonly span: Span}
  | {readonly kind: 'comment'; readonly span: Span}
  /** The character that stands right behind a closing quote; reading goes on with it. */
  | {readonly kind: 'behind-quote'; readonly span: Span};

const blank = /[^ \t\r\n]/g;
/** Where a bare word ends or needs a closer look. */
const inWord = /[ \t\r\n;{\\$]/g;

/** The tokens of a text from an offset on, one at a time. */
export class Tokens {
  readonly #text: string;
  at: number;
  /** The last token was a quoted word: what may follow is limited. */
  #needsSpace = false;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** The next token; undefined at the end. */
  next(): Token | undefined {
    const from = this.at;
    const start = find(blank, this.#text, from);
    if (start === undefined) {
      this.at = this.#text.length;
      return undefined;
    }
    const sign = this.#text[start] ?? '';
    if (this.#needsSpace) {
      this.#needsSpace = false;
      if (start === from && sign !== ';' && sign !== '{' && sign !== ')')
        return {kind: 'behind-quote', span: {start, end: start + 1}};
    }
    if (sign === ';' || sign === '{' || sign === '}') return this.#sign(sign, start);
    if (sign === '#') return this.#comment(start);
    return sign === '"' || sign === "'" ? this.#quoted(sign, start) : this.#word(start);
  }

  #sign(kind: ';' | '{' | '}', start: number): Token {
    this.at = start + 1;
    return {kind, span: {start, end: this.at}};
  }

  #comment(start: number): Token {
    const newline = this.#text.indexOf('\n', start);
    let end = newline === -1 ? this.#text.length : newline;
    this.at = end;
    if (this.#text[end - 1] === '\r') end--;
    return {kind: 'comment', span: {start, end}};
  }

  #quoted(quote: '"' | "'", start: number): Token {
    let at = start + 1;
    while (at < this.#text.length && this.#text[at] !== quote) at += this.#text[at] === '\\' ? 2 : 1;
    const closed = at < this.#text.length;
    this.at = Math.min(at + 1, this.#text.length);
    this.#needsSpace = closed;
    return {kind: 'word', span: {start, end: this.at}, quote, closed};
  }

  #word(start: number): Token {
    let at = start;
    for (;;) {
      at = find(inWord, this.#text, at) ?? this.#text.length;
      const sign = this.#text[at];
      if (sign === '\\') at += 2;
      else if (sign === '$') at = this.#behindDollar(at);
      else break;
    }
    this.at = Math.min(at, this.#text.length);
    return {kind: 'word', span: {start, end: this.at}, closed: true};
  }

  /** Braces right behind a `$` belong to the word. */
  #behindDollar(dollar: number): number {
    let at = dollar + 1;
    while (this.#text[at] === '{') at++;
    return at;
  }
}

function find(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index;
}
