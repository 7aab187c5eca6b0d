import type {Directive} from '../dockerfile.ts';
import type {Span} from '../span.ts';
import {isSpace} from './characters.ts';
import {LogicalLine} from './logical-line.ts';
import type {Problem} from './problem.ts';

/** The longest line BuildKit reads, its line feed included, in bytes. */
const longestLine = 65_536;

/**
 * Cuts a Dockerfile into logical lines the way BuildKit's parser does: comments and blank lines fall out, also in the
 * middle of a continued instruction; parser directives count only before anything else.
 */
export class LineReader {
  readonly #text: string;
  #at = 0;
  #directivesOver = false;
  escape: '\\' | '`' = '\\';
  readonly directives: Directive[] = [];
  readonly comments: Span[] = [];
  /** Blank lines inside a continued instruction. */
  readonly gaps: Span[] = [];
  readonly problems: Problem[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The stretches of an already read instruction's part, without its continuations, comments and blank lines. */
  static stretches(text: string, mark: '\\' | '`', {start, end}: Span): Span[] {
    const reader = new LineReader(text.slice(0, end));
    reader.#directivesOver = true;
    reader.escape = mark;
    reader.#at = start;
    const first = reader.physical();
    return first === undefined ? [] : reader.#stretches(first);
  }

  /** How long the whole text is. */
  get length(): number {
    return this.#text.length;
  }

  /** The characters of a span; `chomp`: without the tabs in front. */
  text({start, end}: Span, chomp: boolean): string {
    let from = start;
    while (chomp && from < end && this.#text[from] === '\t') from++;
    return this.#text.slice(from, end);
  }

  /** The next instruction with its continuation lines; undefined at the end. */
  next(): LogicalLine | undefined {
    for (let line = this.physical(); line !== undefined; line = this.physical()) {
      const start = this.#firstInk(line);
      const ink = {start, end: line.end};
      this.#directive(ink);
      if (this.#text[start] === '#' && start < line.end) this.comments.push(ink);
      else if (start < line.end) return new LogicalLine(this.#text, this.#stretches(ink));
    }
    return undefined;
  }

  /** The next line of the file without its line ending, as a heredoc takes it; undefined at the end. */
  physical(): Span | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const start = this.#at;
    const feed = this.#text.indexOf('\n', start);
    this.#at = feed === -1 ? this.#text.length : feed + 1;
    this.#measure({start, end: this.#at});
    let end = feed === -1 ? this.#text.length : feed;
    while (end > start && this.#text[end - 1] === '\r') end--;
    return {start, end};
  }

  #stretches(first: Span): Span[] {
    const stretches: Span[] = [];
    let escapeAt = this.#continuation(first);
    stretches.push({start: first.start, end: escapeAt ?? first.end});
    while (escapeAt !== undefined) {
      const line = this.physical();
      if (line === undefined) break;
      const ink = this.#firstInk(line);
      this.#directive(line);
      if (ink === line.end) this.gaps.push(line);
      else if (this.#text[ink] === '#') this.comments.push({start: ink, end: line.end});
      else {
        escapeAt = this.#continuation(line);
        stretches.push({start: line.start, end: escapeAt ?? line.end});
      }
    }
    return stretches;
  }

  /** Where the escape character stands that continues a line: last but for blanks, and not itself escaped. */
  #continuation({start, end}: Span): number | undefined {
    let last = end - 1;
    while (last >= start && (this.#text[last] === ' ' || this.#text[last] === '\t')) last--;
    if (last < start || this.#text[last] !== this.escape) return undefined;
    return last > start && this.#text[last - 1] === this.escape ? undefined : last;
  }

  #firstInk({start, end}: Span): number {
    let at = start;
    while (at < end && isSpace(this.#text[at])) at++;
    return at;
  }

  #directive(line: Span): void {
    if (this.#directivesOver) return;
    const text = this.#text.slice(line.start, Math.min(line.end, line.start + longestLine));
    const match = /^#[\t\f\r ]*([A-Za-z][A-Za-z0-9]*)[\t\f\r ]*=(.+)$/s.exec(text);
    const name = match?.[1]?.toLowerCase();
    const value = match?.[2]?.trim() || ' ';
    if (name !== 'syntax' && name !== 'escape' && name !== 'check') {
      this.#directivesOver = true;
      return;
    }
    if (this.directives.some((known) => known.name === name)) {
      this.problems.push({code: 'directive-twice', span: line, detail: name, keyword: ''});
      return;
    }
    this.directives.push({name, value, span: line});
    if (name !== 'escape') return;
    if (value === '\\' || value === '`') this.escape = value;
    else this.problems.push({code: 'directive-escape', span: line, detail: value, keyword: ''});
  }

  #measure({start, end}: Span): void {
    if ((end - start) * 3 < longestLine) return;
    const feed = this.#text[end - 1] === '\n' ? 0 : 1;
    if (bytes(this.#text.slice(start, end)) + feed <= longestLine) return;
    this.problems.push({
      code: 'line-too-long',
      span: {start, end: Math.min(end, start + 80)},
      detail: String(end - start),
      keyword: '',
    });
  }
}

/** How many bytes a text takes in UTF-8. */
function bytes(text: string): number {
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}
