import type {Directive, NginxFile, Word} from '../../syntax/nginx.ts';

/** A stretch of a text and what stands there instead; `blank` leaves only its newlines. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string | typeof blank;
}

export const blank = Symbol('blank');

/** A word replaced by a value without blanks or signs; the newlines that stood in it follow it. */
export function edit({span, text}: Word, value: string): Edit {
  return {...span, text: /^[\w./:*-]+$/.test(value) ? value + newlines(text) : `"${value}"${newlines(text)}`};
}

function newlines(text: string): string {
  return '\n'.repeat(text.split('\n').length - 1);
}

/** Something put right behind the brace that opens a directive's block, on its line. */
export function* behindBrace({head}: Directive, {text}: NginxFile, inserted: string): Generator<Edit> {
  const blanks = /(?:\s|#[^\n]*(?:\n|$))*\{/y;
  blanks.lastIndex = head.end;
  if (blanks.test(text)) yield {start: blanks.lastIndex, end: blanks.lastIndex, text: inserted};
}

/** The text with its edits; of two that overlap the first holds. */
export function applied(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const one of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (one.start < at) continue;
    const instead = one.text === blank ? text.slice(one.start, one.end).replace(/[^\n]/g, ' ') : one.text;
    out += text.slice(at, one.start) + instead;
    at = one.end;
  }
  return out + text.slice(at);
}
