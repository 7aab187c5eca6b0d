import type {Span} from '../span.ts';

/** A stretch of a logical line and where it stands in the file. */
interface Piece {
  /** Where it begins in the logical line. */
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/** One line as systemd sees it: physical lines that end with a backslash are joined, comments between them left out. */
export interface LogicalLine {
  /** Each backslash at the end of a line is a blank here. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A physical line without its ending. */
interface PhysicalLine extends Span {
  readonly text: string;
}

/** systemd gives up on a file with a line, or a joined line, of more bytes than this (`LONG_LINE_MAX`). */
export const longestLine = 1024 * 1024;

/**
 * Joins lines as systemd's `config_parse` does. A line whose first sign is `#` or `;` is a comment, also between
 * continued lines; a backslash counts only as the very last character of a line. `marked`: the file began with a byte
 * order mark, which systemd skips, but only after it has looked for a comment.
 */
export function* logicalLines(text: string, marked: boolean): Generator<LogicalLine> {
  let pieces: Piece[] = [];
  let parts: string[] = [];
  let length = 0;
  for (const line of physicalLines(text)) {
    if (isComment(line.text) && !(marked && line.start === 0)) continue;
    const marks = line.text.startsWith('\uFEFF') ? 1 : 0;
    const continued = endsWithBackslash(line.text);
    const own = line.text.slice(marks, continued ? -1 : undefined) + (continued ? ' ' : '');
    pieces.push({at: length, start: line.start + marks, length: own.length});
    parts.push(own);
    length += own.length;
    if (continued) continue;
    yield {text: parts.join(''), pieces};
    [pieces, parts, length] = [[], [], 0];
  }
  if (pieces.length > 0) yield {text: parts.join(''), pieces};
}

/** Where a stretch of a logical line stands in the file; from the first character's place to the last one's. */
export function placeIn(line: LogicalLine, from: number, to: number): Span {
  const start = offsetIn(line, from);
  if (to <= from) return {start, end: start};
  return {start, end: offsetIn(line, to - 1) + 1};
}

function offsetIn({pieces}: LogicalLine, at: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece === undefined ? 0 : piece.start + Math.min(at - piece.at, piece.length);
}

/**
 * systemd ends a line at LF, CR or NUL. Different ones next to each other are one ending (CR LF, LF CR, LF NUL); a
 * second one of the same sign, or anything behind a NUL, begins the next line.
 */
function* physicalLines(text: string): Generator<PhysicalLine> {
  const ending = /[\n\r\0]/g;
  let start = 0;
  while (start < text.length) {
    ending.lastIndex = start;
    const end = ending.exec(text)?.index ?? text.length;
    yield {start, end, text: text.slice(start, end)};
    let seen = '';
    let at = end;
    for (let sign = text[at]; sign !== undefined && '\n\r\0'.includes(sign); sign = text[at]) {
      if (seen.includes(sign) || seen.includes('\0')) break;
      seen += sign;
      at++;
    }
    start = at;
  }
}

function isComment(line: string): boolean {
  return /^[ \t]*[#;]/.test(line);
}

/** An odd number of backslashes at the very end: the others escape each other. */
function endsWithBackslash(line: string): boolean {
  let at = line.length;
  while (line[at - 1] === '\\') at--;
  return (line.length - at) % 2 === 1;
}
