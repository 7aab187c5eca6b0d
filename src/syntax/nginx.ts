import {readNginx} from './nginx/read.ts';
import type {Span} from './span.ts';

/** An nginx configuration as nginx's own reader cuts it, and where that reader would have given up. */
export interface NginxFile {
  readonly text: string;
  /** The directives outside every block, in order. */
  readonly directives: readonly Directive[];
  /** Every directive of the file, also those inside blocks, in the order in which they begin. */
  readonly all: readonly Directive[];
  /** From `#` to the end of the line, without the line break. */
  readonly comments: readonly Span[];
  /** In the order in which nginx would meet them; nginx itself stops at the first. */
  readonly problems: readonly Problem[];
}

/** `name args ;` or `name args { block }`. Entries of `map`, `types` and the like are read in the same way. */
export interface Directive {
  readonly name: Word;
  readonly args: readonly Word[];
  /** What stands between the braces; only where there are some. */
  readonly block?: readonly Directive[];
  /** The text between the braces of a `…_by_lua_block`: Lua, which nobody cuts into words here. */
  readonly body?: Span;
  readonly parent: Directive | undefined;
  /** From the first character of the name to behind the `;` or `}`. */
  readonly span: Span;
  /** From the name to the last word, without `;` or `{`. */
  readonly head: Span;
  /** `missing`: a `}` or the end of the file came first. */
  readonly end: ';' | '{' | 'missing';
}

/** One word of a directive. */
export interface Word {
  /** As written, with its quotes. */
  readonly text: string;
  /** As nginx hands it on: without quotes, `\"`, `\'`, `\\`, `\t`, `\r` and `\n` resolved, other backslashes kept. */
  readonly value: string;
  readonly span: Span;
  readonly quote?: '"' | "'";
}

/** Where nginx's reader gives up. */
export type Problem =
  /** A `;` or `{` with no word before it, or a `}` that closes nothing. */
  | {readonly kind: 'stray'; readonly span: Span; readonly sign: ';' | '{' | '}'}
  /** A `}` or the end of the file, at `stop`, stands where a `;` is due. The span is the directive's head. */
  | {
      readonly kind: 'unterminated';
      readonly span: Span;
      readonly directive: Directive;
      readonly before: '}' | 'end';
      readonly stop: Span;
    }
  /** A character right behind a closing quote; the word may be one that an earlier, unclosed quote has swallowed. */
  | {readonly kind: 'behind-quote'; readonly span: Span; readonly word: Word}
  /** A quote that nothing closes. The span is the quote. */
  | {readonly kind: 'open-quote'; readonly span: Span; readonly quote: '"' | "'"}
  /** The file ends inside this block. The span is its `{`. */
  | {readonly kind: 'open-block'; readonly span: Span; readonly directive: Directive}
  /** A word or comment that does not fit in nginx's buffer of 4,096 bytes. */
  | {readonly kind: 'too-long'; readonly span: Span; readonly what: 'word' | 'comment'};

/**
 * Reads a configuration by the rules of nginx's `ngx_conf_read_token`: words end at blanks, `;` and `{`; quotes count
 * only at the start of a word; `${` does not open a block; `#` begins a comment only where a word could begin.
 * Never throws. Behind an unclosed quote nothing is read, as nobody can know where it should have ended.
 */
export function parseNginx(text: string): NginxFile {
  return readNginx(text);
}

/** The block directives around a directive, the innermost first. */
export function* around({parent}: Directive): Generator<Directive> {
  for (let at = parent; at !== undefined; at = at.parent) yield at;
}
