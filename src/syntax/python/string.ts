import type {Literal} from './number.ts';
import type {ProblemKind} from './problem.ts';

const opening = /([A-Za-z]{0,2})('''|"""|'|")/y;
const prefixes = /^(?:|r|u|b|br|rb|f|fr|rf|t|tr|rt)$/i;

/** The prefix and quote of a text that begins at an offset; undefined when none does. */
export function stringStart(text: string, at: number): {readonly prefix: string; readonly quote: string} | undefined {
  opening.lastIndex = at;
  const [, prefix = '', quote = ''] = opening.exec(text) ?? [];
  return quote !== '' && prefixes.test(prefix) ? {prefix, quote} : undefined;
}

/** Reads a text with its prefix and quotes; f-strings as Python 3.12 does, where any quote may stand in their braces. */
export function scanString(text: string, start: number, prefix: string, quote: string): Literal {
  const inside = start + prefix.length + quote.length;
  if (/[ft]/i.test(prefix)) return new Interpolated(text, start).read(inside, quote, 0);
  const end = closingQuote(text, inside, quote);
  if (end !== undefined) return {kind: 'read', end};
  return refused(
    quote.length === 3 ? 'unterminated-triple' : 'unterminated-string',
    start,
    start + prefix.length + quote.length,
    quote,
  );
}

/** The offset behind the quote that closes; undefined when the line or the file ends first. */
function closingQuote(text: string, from: number, quote: string): number | undefined {
  const stop = quote === '"' ? /["\\\r\n]/g : quote === "'" ? /['\\\r\n]/g : quote === '"""' ? /"""|\\/g : /'''|\\/g;
  stop.lastIndex = from;
  for (let found = stop.exec(text); found !== null; found = stop.exec(text)) {
    if (found[0] === quote) return stop.lastIndex;
    if (found[0] !== '\\') return undefined;
    stop.lastIndex += text.startsWith('\r\n', stop.lastIndex) ? 2 : 1;
  }
  return undefined;
}

function refused(kind: ProblemKind, start: number, end: number, word: string): Literal {
  return {kind: 'problem', problem: {kind, span: {start, end}, word}};
}

const opener: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{'};

/** CPython nests f-strings at most 150 deep (Parser/tokenizer.h, MAXFSTRINGLEVEL); people do two. */
const deepest = 100;

/** An f-string: text, and expressions in braces that may hold texts of their own. */
class Interpolated {
  readonly #text: string;
  readonly #start: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  read(inside: number, quote: string, depth: number): Literal {
    if (depth > deepest) return refused('too-deep', this.#start, inside, '');
    for (let at = inside; at < this.#text.length; ) {
      if (this.#text.startsWith(quote, at)) return {kind: 'read', end: at + quote.length};
      const character = this.#text[at];
      if (quote.length === 1 && (character === '\n' || character === '\r')) break;
      if (character === '\\') at = this.#escape(at);
      else if (character === '{' && this.#text[at + 1] === '{') at += 2;
      else if (character === '{') {
        const field = this.#field(at, quote, depth);
        if (field.kind === 'problem') return field;
        at = field.end;
      } else if (character === '}' && this.#text[at + 1] === '}') at += 2;
      else if (character === '}') return refused('bad-f-string', at, at + 1, '}');
      else at++;
    }
    const kind = quote.length === 3 ? 'unterminated-triple' : 'unterminated-string';
    return refused(kind, this.#start, inside, quote);
  }

  /** The offset behind a backslash and what it escapes; a brace is never escaped, but `\\N{…}` is one character. */
  #escape(at: number): number {
    const next = this.#text[at + 1] ?? '';
    if (next === '{' || next === '}') return at + 1;
    const raw = /r/i.test(this.#text.slice(this.#start, this.#start + 2).replace(/["'].*/, ''));
    const named = raw ? undefined : /^\\N\{[^{}\r\n]*\}/.exec(this.#text.slice(at, at + 120))?.[0];
    return at + (named?.length ?? (this.#text.startsWith('\r\n', at + 1) ? 3 : 2));
  }

  /** `{…}` from its brace to behind the closing one. */
  #field(open: number, quote: string, depth: number): Literal {
    const brackets: string[] = [];
    for (let at = open + 1; at < this.#text.length; ) {
      const character = this.#text[at] ?? '';
      if (brackets.length === 0 && character === '}') return {kind: 'read', end: at + 1};
      if (brackets.length === 0 && character === ':') return this.#format(at + 1, quote, depth);
      const nested = stringStart(this.#text, at);
      const ends = quote.length === 1 && (character === '\n' || character === '\r');
      if (ends) break;
      if (nested !== undefined && !this.#closes(nested.quote, quote, at)) {
        const inner = this.#nested(at, nested, depth);
        if (inner.kind === 'problem') return inner;
        at = inner.end;
        continue;
      }
      if (nested !== undefined) break;
      if (/[([{]/.test(character)) brackets.push(character);
      if (/[)\]}]/.test(character) && brackets.pop() !== opener[character])
        return refused('bad-f-string', at, at + 1, character);
      at++;
    }
    return refused('bad-f-string', this.#start, open + 1, '{');
  }

  /** Is a quote in a field the end of the text around it, rather than a text of its own? Only when no brace closes later in the line. */
  #closes(nested: string, quote: string, at: number): boolean {
    if (nested !== quote) return false;
    const rest = /[^\r\n]*/y;
    rest.lastIndex = at;
    const line = rest.exec(this.#text)?.[0] ?? '';
    return quote.length === 1 && !line.includes('}');
  }

  #nested(at: number, {prefix, quote}: {readonly prefix: string; readonly quote: string}, depth: number): Literal {
    const inside = at + prefix.length + quote.length;
    return /[ft]/i.test(prefix)
      ? new Interpolated(this.#text, at).read(inside, quote, depth + 1)
      : scanString(this.#text, at, prefix, quote);
  }

  /** The format behind `:`, which may hold fields of its own. */
  #format(from: number, quote: string, depth: number): Literal {
    if (depth > deepest) return refused('too-deep', this.#start, from, '');
    for (let at = from; at < this.#text.length; ) {
      const character = this.#text[at];
      if (character === '}') return {kind: 'read', end: at + 1};
      if (this.#text.startsWith(quote, at) || (quote.length === 1 && (character === '\n' || character === '\r'))) break;
      if (character === '{') {
        const field = this.#field(at, quote, depth + 1);
        if (field.kind === 'problem') return field;
        at = field.end;
      } else at++;
    }
    return refused('bad-f-string', this.#start, from, '{');
  }
}
