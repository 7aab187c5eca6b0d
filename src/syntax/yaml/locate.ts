import type {Span} from '../span.ts';

type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/**
 * Where the characters of a scalar's value stand in the file: one offset for each, and one for the end. `body` is what
 * stands between the quotes, or behind the header line of a block scalar.
 */
export function offsetsOf(text: string, body: Span, value: string, style: Style): Int32Array {
  const block = style === 'literal' || style === 'folded';
  const indent = block ? blockIndent(text, body, value) : Number.POSITIVE_INFINITY;
  const offsets = new Int32Array(value.length + 1);
  let at = block ? skipIndent(text, body.start, body.end, indent) : body.start;
  for (let index = 0; index < value.length; ) {
    const seen = text[at];
    if (style === 'double' && seen === '\\' && /[\r\n]/.test(text[at + 1] ?? '')) {
      at = skipFold(text, at + 1, body.end);
      continue;
    }
    const fold = (seen === '\n' || seen === '\r' || isFold(text, at, body.end)) && /[ \n]/.test(value[index] ?? '');
    if (style === 'literal' && fold && value[index] === '\n') {
      offsets[index++] = at;
      at = skipIndent(text, text.indexOf('\n', at) + 1, body.end, indent);
    } else if (fold && (style === 'folded' ? seen === '\n' || seen === '\r' : true)) {
      const next = style === 'folded' ? skipFolded(text, at, body.end, indent) : skipFold(text, at, body.end);
      const lines = Math.max(1, countLines(text, at, next) - 1);
      for (let more = 0; more < lines && index < value.length && /[ \n]/.test(value[index] ?? ''); more++)
        offsets[index++] = at;
      if (style === 'folded') while (value[index] === '\n') offsets[index++] = at;
      at = next;
    } else {
      const width =
        style === 'double' ? escapeWidth(text, at) : style === 'single' && text.startsWith("''", at) ? 2 : 1;
      const pair = width > 6 && value.codePointAt(index) !== value.charCodeAt(index) ? 2 : 1;
      for (let half = 0; half < pair; half++) offsets[index++] = at;
      at += width;
    }
  }
  offsets[value.length] = Math.min(at, body.end);
  return offsets;
}

/** How far the lines of a block scalar are indented: the first line with text tells. */
function blockIndent(text: string, body: Span, value: string): number {
  const lead = /^(?:[ \t]*\r?\n)*([ \t]*)/.exec(text.slice(body.start, body.end))?.[1]?.length ?? 0;
  return lead - (/^\n*([ \t]*)/.exec(value)?.[1]?.length ?? 0);
}

function skipIndent(text: string, from: number, end: number, indent: number): number {
  let at = from;
  while (at < end && at - from < indent && text[at] === ' ') at++;
  return at;
}

/** Blanks that end with a line break: what folds into one blank or into line breaks. */
function isFold(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at > from && at < end && (text[at] === '\n' || text[at] === '\r');
}

function skipFold(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[ \t\r\n]/.test(text[at] ?? '')) at++;
  return at;
}

/** Behind the line breaks at `from`, in front of the text of the next line that has any. */
function skipFolded(text: string, from: number, end: number, indent: number): number {
  let at = from;
  while (at < end && (text[at] === '\n' || text[at] === '\r')) {
    if (text[at] === '\r') at++;
    at = skipIndent(text, at + 1, end, indent);
  }
  return at;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) if (text[at] === '\n') lines++;
  return lines;
}

/** How many characters a backslash and what it escapes take. */
function escapeWidth(text: string, at: number): number {
  if (text[at] !== '\\') return 1;
  return {x: 4, u: 6, U: 10}[text[at + 1] ?? ''] ?? 2;
}
