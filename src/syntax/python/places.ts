import type {Span} from '../span.ts';

/** Turns Python's places (lines from 1, columns in UTF-8 bytes) into UTF-16 offsets. Lines end with LF, CRLF or CR. */
export class Places {
  readonly #text: string;
  readonly #starts: readonly number[];
  readonly #ascii: boolean;
  readonly #wide = new Map<number, Uint32Array | undefined>();

  constructor(text: string) {
    this.#text = text;
    this.#ascii = /^[\x00-\x7f]*$/.test(text);
    const starts = [0];
    for (const {index, 0: end} of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
    this.#starts = starts;
  }

  /** The offset of a place; places outside the text are pulled to its ends. */
  offset(line: number, column: number): number {
    const start = this.#starts[line - 1];
    if (start === undefined) return line < 1 ? 0 : this.#text.length;
    const wide = this.#columns(line);
    const units = wide === undefined ? column : (wide[column] ?? wide.at(-1) ?? 0);
    return Math.min(start + units, this.#text.length);
  }

  /** The 1-based line of an offset, counted as Python counts. */
  line(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Where a 1-based line starts and ends, its ending left out. */
  lineSpan(line: number): Span {
    const start = this.#starts[line - 1] ?? this.#text.length;
    let end = this.#starts[line] ?? this.#text.length;
    while (end > start && isEnd(this.#text.charCodeAt(end - 1))) end--;
    return {start, end};
  }

  /** UTF-16 columns by UTF-8 columns; undefined where both are the same because the line is ASCII. */
  #columns(line: number): Uint32Array | undefined {
    if (this.#ascii) return undefined;
    if (this.#wide.has(line)) return this.#wide.get(line);
    const {start, end} = this.lineSpan(line);
    const columns = columnsOf(this.#text.slice(start, end));
    this.#wide.set(line, columns);
    return columns;
  }
}

function isEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function columnsOf(line: string): Uint32Array | undefined {
  if (/^[\x00-\x7f]*$/.test(line)) return undefined;
  const columns: number[] = [];
  let units = 0;
  for (const character of line) {
    for (let byte = 0; byte < bytesOf(character); byte++) columns.push(units);
    units += character.length;
  }
  columns.push(units);
  return Uint32Array.from(columns);
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
