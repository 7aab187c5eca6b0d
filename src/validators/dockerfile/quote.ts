import type {Instruction} from '../../syntax/dockerfile.ts';
import type {Span} from '../../syntax/span.ts';

/** The learner's own words in backticks, on one line and not too long. */
export function quote(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const short = line.length > 60 ? `${line.slice(0, 59)}…` : line;
  return short.includes('`') ? `"${short}"` : `\`${short}\``;
}

/**
 * A comment somebody put behind an instruction: from its `#` to the end. Docker knows comments only on lines of their
 * own. undefined when there is none.
 */
export function commentBehind({body, bodySpan}: Instruction, text: string): Span | undefined {
  if (!body.includes('#')) return undefined;
  const lineStart = Math.max(bodySpan.start, text.lastIndexOf('\n', bodySpan.end - 1) + 1);
  const found = /\s(#(?:\s|[^\s#]*[A-Za-z가-힣]).*)$/.exec(text.slice(lineStart, bodySpan.end));
  return found === null ? undefined : {start: lineStart + found.index + 1, end: bodySpan.end};
}

/** Typographic quotes, as chat programs and word processors put them in place of `"` and `'`. */
export const typographicQuotes = /[“”„‟«»‘’‚‛]/;
