import type {Span} from '../span.ts';
import type {Range} from './characters.ts';

/** One instruction's text with its line continuations removed, and the way back to the file. */
export class LogicalLine {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(source: string, stretches: readonly Span[]) {
    const pieces: Piece[] = [];
    const texts: string[] = [];
    let index = 0;
    for (const {start, end} of stretches) {
      if (end === start && pieces.length > 0) continue;
      pieces.push({index, offset: start});
      texts.push(source.slice(start, end));
      index += end - start;
    }
    this.text = texts.join('');
    this.#pieces = pieces;
  }

  /** The whole text. */
  get range(): Range {
    return {from: 0, to: this.text.length};
  }

  /** Where in the file a character of the text stands. */
  offset(index: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.index ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const piece = this.#pieces[low];
    return piece === undefined ? 0 : piece.offset + index - piece.index;
  }

  /** The stretch of the file a range covers; it ends behind its last character, not behind a continuation. */
  span({from, to}: Range): Span {
    const start = this.offset(from);
    return {start, end: to > from ? this.offset(to - 1) + 1 : start};
  }

  /** The characters of a range. */
  slice({from, to}: Range): string {
    return this.text.slice(from, to);
  }
}

interface Piece {
  readonly index: number;
  readonly offset: number;
}
