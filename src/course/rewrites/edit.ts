import type {Span} from '../../syntax/span.ts';
import type {Text} from '../../text/language.ts';

/** A way to write a file differently that the program reading it does not notice, so no verdict may change. */
export interface Rewrite {
  readonly name: Text;
  /** The file written that way; the same text where there is nothing to rewrite. */
  readonly apply: (text: string) => string;
}

/** What should stand in a place of the text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** New text before an offset. */
export function insert(at: number, text: string): Edit {
  return {span: {start: at, end: at}, text};
}

/** A text after edits that do not overlap. */
export function apply(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((out, {span, text: put}) => out.slice(0, span.start) + put + out.slice(span.end), text);
}

/** For programs to which a carriage return is a blank. */
export const windowsEndings: Rewrite = {
  name: {en: 'CRLF line endings', ko: 'CRLF 줄바꿈'},
  // To a shell a carriage return is a letter of the last word.
  apply: (text) => (text.startsWith('#!') ? text : text.replace(/\r?\n/g, '\r\n')),
};
