import type {Directive, NginxFile, Problem, Word} from '../nginx.ts';
import type {Span} from '../span.ts';
import {skipLua} from './lua.ts';
import {type Token, Tokens} from './token.ts';

/** A directive while its end is not yet known. */
type Draft = {-readonly [Key in keyof Directive]: Directive[Key]} & {block?: Directive[]};

/** Does what `parseNginx` promises. */
export function readNginx(text: string): NginxFile {
  return new Reader(text).read();
}

class Reader {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #directives: Directive[] = [];
  readonly #all: Directive[] = [];
  readonly #comments: Span[] = [];
  readonly #problems: Problem[] = [];
  /** The blocks that are open, the innermost last. */
  readonly #open: Draft[] = [];
  #words: Word[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#tokens = new Tokens(text);
  }

  read(): NginxFile {
    for (let token = this.#tokens.next(); token !== undefined; token = this.#tokens.next()) {
      if (this.#take(token) === 'lost') break;
    }
    this.#atEnd();
    return {
      text: this.#text,
      directives: this.#directives,
      all: this.#all,
      comments: this.#comments,
      problems: this.#problems,
    };
  }

  #take(token: Token): 'read' | 'lost' {
    const {kind, span} = token;
    switch (kind) {
      case 'word':
        return this.#word(token);
      case 'comment':
        this.#comments.push(span);
        if (tooLong(this.#text, span)) this.#problems.push({kind: 'too-long', span, what: 'comment'});
        return 'read';
      case 'behind-quote':
        return this.#behindQuote(span);
      case ';':
        if (this.#words.length === 0) this.#problems.push({kind: 'stray', span, sign: ';'});
        else this.#finish(';', span.end);
        return 'read';
      case '{':
        if (this.#words.length === 0) this.#problems.push({kind: 'stray', span, sign: '{'});
        else this.#openBlock(span);
        return 'read';
      case '}':
        this.#closeBlock(span);
        return 'read';
    }
  }

  #word(token: Token & {kind: 'word'}): 'read' | 'lost' {
    const {span, quote, closed} = token;
    const {start} = span;
    if (quote !== undefined && !closed) {
      this.#problems.push({kind: 'open-quote', span: {start, end: start + 1}, quote});
      return 'lost';
    }
    const inner = quote === undefined ? span : {start: start + 1, end: span.end - 1};
    if (tooLong(this.#text, inner)) this.#problems.push({kind: 'too-long', span, what: 'word'});
    const value = unescaped(this.#text.slice(inner.start, inner.end));
    this.#words.push({text: this.#text.slice(start, span.end), value, span, ...(quote && {quote})});
    return 'read';
  }

  /** A word that goes over several lines has swallowed what a quote should have kept out: nothing after it is sure. */
  #behindQuote(span: Span): 'read' | 'lost' {
    const word = this.#words.at(-1);
    if (word === undefined) return 'read';
    this.#problems.push({kind: 'behind-quote', span, word});
    return word.text.includes('\n') ? 'lost' : 'read';
  }

  #openBlock(brace: Span): void {
    const draft = this.#finish('{', brace.end);
    if (draft === undefined) return;
    if (/^\w+_by_lua_block$/.test(draft.name.value)) {
      const end = skipLua(this.#text, brace.end);
      draft.body = {start: brace.end, end: Math.max(brace.end, end - 1)};
      draft.span = {start: draft.span.start, end};
      this.#tokens.at = end;
      return;
    }
    draft.block = [];
    this.#open.push(draft);
  }

  #closeBlock(brace: Span): void {
    if (this.#words.length > 0) this.#unterminated('}', brace);
    const draft = this.#open.pop();
    if (draft === undefined) this.#problems.push({kind: 'stray', span: brace, sign: '}'});
    else draft.span = {start: draft.span.start, end: brace.end};
  }

  #unterminated(before: '}' | 'end', stop: Span): void {
    const directive = this.#finish('missing', this.#words.at(-1)?.span.end ?? 0);
    if (directive) this.#problems.push({kind: 'unterminated', span: directive.head, directive, before, stop});
  }

  #finish(end: Directive['end'], at: number): Draft | undefined {
    const [name, ...args] = this.#words;
    this.#words = [];
    if (name === undefined) return undefined;
    const {start} = name.span;
    const head = {start, end: args.at(-1)?.span.end ?? name.span.end};
    const parent = this.#open.at(-1);
    const draft: Draft = {name, args, parent, span: {start, end: at}, head, end};
    (parent?.block ?? this.#directives).push(draft);
    this.#all.push(draft);
    return draft;
  }

  /** Whatever is open is closed here, the innermost block first. */
  #atEnd(): void {
    const sure = this.#problems.every(({kind}) => kind !== 'open-quote' && kind !== 'behind-quote');
    if (this.#words.length > 0 && sure) this.#unterminated('end', {start: this.#text.length, end: this.#text.length});
    for (let draft = this.#open.pop(); draft !== undefined; draft = this.#open.pop()) {
      const brace = this.#text.indexOf('{', draft.head.end);
      draft.span = {start: draft.span.start, end: this.#text.length};
      if (sure) this.#problems.push({kind: 'open-block', span: {start: brace, end: brace + 1}, directive: draft});
    }
  }
}

const bufferSize = 4096;

/** nginx reads through a buffer of 4,096 bytes, and a word or comment must fit in it with the sign behind it. */
function tooLong(text: string, {start, end}: Span): boolean {
  if ((end - start) * 3 < bufferSize) return false;
  const bytes = new TextEncoder().encode(text.slice(start, end)).length;
  return bytes >= bufferSize;
}

/** What nginx makes of backslashes, inside and outside of quotes. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(["'\\trn])/g, (_, sign: string) => controls[sign] ?? sign);
}

const controls: Readonly<Record<string, string>> = {t: '\t', r: '\r', n: '\n'};
