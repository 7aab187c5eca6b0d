import {Lexer, type Module, parse, TokenType} from 'py-ast';
import type {Scanned, Token} from './scan.ts';

type Word = ReturnType<Lexer['tokenize']>[number];

/** Words that the parser's own cutting would be asked for next. */
let ready: Word[] | undefined;

const cut = Lexer.prototype.tokenize;

/** The parser cuts its text letter by letter, which takes as long as all the rest; where ours is cut already, it takes that. */
Lexer.prototype.tokenize = function tokenize(this: Lexer): Word[] {
  const given = ready;
  ready = undefined;
  return given ?? cut.call(this);
};

/** Parses a text that has been cut into words without any problem. Throws as the parser does. */
export function parseWords(text: string, scanned: Scanned): Module {
  try {
    ready = wordsOf(text, scanned.tokens);
    return parse(text);
  } finally {
    ready = undefined;
  }
}

/** The same words as the parser wants them; undefined where one is a sign that it does not know. */
function wordsOf(text: string, tokens: readonly Token[]): Word[] | undefined {
  const place = new Place(text);
  const words: Word[] = [];
  const groups = bareExceptions(text, tokens);
  for (const [at, {kind, start, end}] of tokens.entries()) {
    const written = kind === 'indent' ? '' : text.slice(start, end);
    const type = typeOf(kind, written);
    if (type === undefined) return undefined;
    place.advance(kind === 'indent' ? end : start);
    const {line: lineno, column: col_offset} = place;
    const group = groups.get(at);
    if (group !== undefined) words.push({...group, lineno, col_offset, end_lineno: lineno, end_col_offset: col_offset});
    place.advance(end);
    const value = kind === 'string' ? written.replace(/\r\n?/g, '\n') : written;
    words.push({
      type,
      value: kind === 'number' ? written.replaceAll('_', '') : value,
      lineno,
      col_offset,
      end_lineno: place.line,
      end_col_offset: place.column,
    });
  }
  return words;
}

/**
 * `except KeyError, ValueError:` is read by Python 3.14: the parser wants the parentheses, which go before these words.
 * A small name at the end (`except KeyError, error:`) is Python 2, and nothing that anybody means today.
 */
function bareExceptions(text: string, tokens: readonly Token[]): ReadonlyMap<number, Pick<Word, 'type' | 'value'>> {
  const found = new Map<number, Pick<Word, 'type' | 'value'>>();
  if (!text.includes('except')) return found;
  const written = (at: number) => text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0);
  for (const [at, {kind, end}] of tokens.entries()) {
    if (kind !== 'name' || !startsLine(tokens[at - 1]) || written(at) !== 'except') continue;
    const first = written(at + 1) === '*' ? at + 2 : at + 1;
    let last = first;
    while (tokens[last]?.kind === 'name' || /^[.,]$/.test(written(last))) last++;
    const names = text.slice(tokens[first]?.start ?? end, tokens[last]?.start ?? end).split(',');
    const classes = names.every((one) => /^[A-Z]\w*$/.test(one.split('.').at(-1)?.trim() ?? ''));
    if (written(last) !== ':' || names.length < 2 || !classes) continue;
    found.set(first, {type: TokenType.LPAR, value: '('});
    found.set(last, {type: TokenType.RPAR, value: ')'});
  }
  return found;
}

function startsLine(before: Token | undefined): boolean {
  return before === undefined || before.kind === 'newline' || before.kind === 'indent' || before.kind === 'dedent';
}

function typeOf(kind: Token['kind'], written: string): TokenType | undefined {
  switch (kind) {
    case 'name':
      return keywords.get(written) ?? TokenType.NAME;
    case 'number':
      return TokenType.NUMBER;
    case 'string':
      return TokenType.STRING;
    case 'sign':
      return signs.get(written);
    case 'newline':
      return TokenType.NEWLINE;
    case 'indent':
      return TokenType.INDENT;
    case 'dedent':
      return TokenType.DEDENT;
    case 'end':
      return TokenType.EOF;
  }
}

const keywords: ReadonlyMap<string, TokenType> = new Map(
  'and as assert async await break class continue def del elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with yield'
    .split(' ')
    .map((word) => [word, TokenType[word.toUpperCase() as keyof typeof TokenType]]),
);

const signs: ReadonlyMap<string, TokenType> = new Map<string, TokenType>([
  ['+', TokenType.PLUS],
  ['-', TokenType.MINUS],
  ['*', TokenType.STAR],
  ['**', TokenType.DOUBLESTAR],
  ['/', TokenType.SLASH],
  ['//', TokenType.DOUBLESLASH],
  ['%', TokenType.PERCENT],
  ['@', TokenType.AT],
  ['|', TokenType.VBAR],
  ['&', TokenType.AMPER],
  ['^', TokenType.CIRCUMFLEX],
  ['~', TokenType.TILDE],
  ['<<', TokenType.LEFTSHIFT],
  ['>>', TokenType.RIGHTSHIFT],
  ['(', TokenType.LPAR],
  [')', TokenType.RPAR],
  ['[', TokenType.LSQB],
  [']', TokenType.RSQB],
  ['{', TokenType.LBRACE],
  ['}', TokenType.RBRACE],
  [',', TokenType.COMMA],
  [':', TokenType.COLON],
  ['.', TokenType.DOT],
  [';', TokenType.SEMI],
  ['=', TokenType.EQUAL],
  ['->', TokenType.RARROW],
  ['==', TokenType.EQEQUAL],
  ['!=', TokenType.NOTEQUAL],
  ['<', TokenType.LESS],
  ['>', TokenType.GREATER],
  ['<=', TokenType.LESSEQUAL],
  ['>=', TokenType.GREATEREQUAL],
  ['+=', TokenType.PLUSEQUAL],
  ['-=', TokenType.MINEQUAL],
  ['*=', TokenType.STAREQUAL],
  ['/=', TokenType.SLASHEQUAL],
  ['%=', TokenType.PERCENTEQUAL],
  ['&=', TokenType.AMPEREQUAL],
  ['|=', TokenType.VBAREQUAL],
  ['^=', TokenType.CIRCUMFLEXEQUAL],
  ['<<=', TokenType.LEFTSHIFTEQUAL],
  ['>>=', TokenType.RIGHTSHIFTEQUAL],
  ['**=', TokenType.DOUBLESTAREQUAL],
  ['//=', TokenType.DOUBLESLASHEQUAL],
  ['@=', TokenType.ATEQUAL],
  [':=', TokenType.COLONEQUAL],
  ['...', TokenType.ELLIPSIS],
]);

/** A place that walks through a text once: lines from 1, columns in UTF-8 bytes from 0. */
class Place {
  line = 1;
  column = 0;
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  advance(to: number): void {
    for (; this.#at < to; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code > 13 && code < 0x80) this.column++;
      else if (code === 10 || (code === 13 && this.#text.charCodeAt(this.#at + 1) !== 10)) {
        this.line++;
        this.column = 0;
      } else this.column += this.#bytes(code);
    }
  }

  /** The second half of a pair has been counted with the first. */
  #bytes(code: number): number {
    if (code < 0x80) return 1;
    if (code < 0x800) return 2;
    const next = code >= 0xd800 && code < 0xdc00 ? this.#text.charCodeAt(this.#at + 1) : 0;
    if (next >= 0xdc00 && next < 0xe000) return 4;
    const before = code >= 0xdc00 && code < 0xe000 ? this.#text.charCodeAt(this.#at - 1) : 0;
    return before >= 0xd800 && before < 0xdc00 ? 0 : 3;
  }
}
