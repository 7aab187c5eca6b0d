/** A stretch of a text: UTF-16 offsets, the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as editors show it: lines and columns count from 1, columns are UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Looks up lines of a text. Lines end with LF, CRLF or the end of the text. */
export class Lines {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /** How many lines the text has; a final newline opens one more, empty line. */
  get count(): number {
    return this.#starts.length;
  }

  /** The place of an offset; offsets outside the text are pulled to its ends. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return {line: low + 1, column: at - (this.#starts[low] ?? 0) + 1};
  }

  /** The offset of a place; a line or column outside the text is pulled to its ends. */
  offset(position: Position): number {
    const span = this.span(position.line);
    return Math.max(span.start, Math.min(span.start + position.column - 1, span.end));
  }

  /** The stretch of a 1-based line without its line ending; empty at the end of the text for lines beyond it. */
  span(line: number): Span {
    const start = this.#starts[line - 1] ?? this.text.length;
    let end = (this.#starts[line] ?? this.text.length + 1) - 1;
    if (end > start && this.text[end - 1] === '\r') end--;
    return {start, end: Math.max(start, end)};
  }

  /** The text of a 1-based line without its line ending. */
  line(line: number): string {
    const {start, end} = this.span(line);
    return this.text.slice(start, end);
  }
}
