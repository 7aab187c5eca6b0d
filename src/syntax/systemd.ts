import type {Span} from './span.ts';
import {type LogicalLine, logicalLines, longestLine, placeIn} from './systemd/lines.ts';

/** A unit file or a drop-in as systemd reads it (`config_parse` in its source, the same in 252 and 262). */
export interface Unit {
  readonly text: string;
  /** In the order written; a section that is opened twice stands here twice. */
  readonly sections: readonly UnitSection[];
  readonly problems: readonly UnitProblem[];
}

/** A header and what stands under it. */
export interface UnitSection {
  readonly name: string;
  /** The header with its brackets. */
  readonly span: Span;
  readonly assignments: readonly Assignment[];
}

/** One `Key=value`. */
export interface Assignment {
  readonly key: string;
  readonly keySpan: Span;
  /** Without the blanks around it; continued lines are joined, each backslash at a line's end is a blank. */
  readonly value: string;
  /** From the first character of the value to its last one, over all its lines; empty behind the `=` when there is none. */
  readonly valueSpan: Span;
  readonly section: string;
  /** Where a stretch of `value` stands in the file. */
  readonly locate: (from: number, to: number) => Span;
}

/** What systemd cannot read at all; `section` is the one it stands in. */
export interface UnitProblem {
  readonly kind: 'unclosed-header' | 'bad-header' | 'outside-section' | 'no-equals' | 'no-key' | 'line-too-long';
  readonly span: Span;
  /** The line as systemd sees it. */
  readonly line: string;
  readonly section: string | undefined;
}

/** Reads a unit file. `marked`: it began with a byte order mark, which is not in the text. Never throws. */
export function parseUnit(text: string, marked = false): Unit {
  const reader = new Reader();
  for (const line of logicalLines(text, marked)) reader.line(line);
  return {text, sections: reader.sections, problems: reader.problems};
}

/** All assignments of a key, in the order written, over all sections of that name. */
export function assignmentsOf(unit: Unit, section: string, key: string): readonly Assignment[] {
  return unit.sections
    .filter(({name}) => name === section)
    .flatMap(({assignments}) => assignments.filter((one) => one.key === key));
}

/** The assignment that counts for a setting that holds one value: the last one. */
export function lastAssignment(unit: Unit, section: string, key: string): Assignment | undefined {
  return assignmentsOf(unit, section, key).at(-1);
}

class Reader {
  readonly sections: (UnitSection & {readonly assignments: Assignment[]})[] = [];
  readonly problems: UnitProblem[] = [];

  line(line: LogicalLine): void {
    const {start, end} = stripped(line.text);
    if (start === end) return;
    if (tooLong(line.text)) this.#problem('line-too-long', line, start, start + 1);
    const text = line.text.slice(start, end);
    if (text.startsWith('[')) this.#header(line, start, end);
    else if (this.sections.length === 0) this.#problem('outside-section', line, start, end);
    else this.#assignment(line, start, end);
  }

  #header(line: LogicalLine, start: number, end: number): void {
    const text = line.text.slice(start, end);
    const closed = text.length > 1 && text.endsWith(']');
    const name = closed ? text.slice(1, -1) : (/^\[([^\]#;]*)/.exec(text)?.[1] ?? '').trim();
    if (!closed) this.#problem('unclosed-header', line, start, end);
    else if (/[\u0000-\u001f"'\\\u007f]/.test(name)) this.#problem('bad-header', line, start, end);
    this.sections.push({name, span: placeIn(line, start, end), assignments: []});
  }

  #assignment(line: LogicalLine, start: number, end: number): void {
    const equals = line.text.indexOf('=', start);
    if (equals <= start) {
      this.#problem(equals === start ? 'no-key' : 'no-equals', line, start, end);
      return;
    }
    const key = stripped(line.text, start, equals);
    const value = stripped(line.text, equals + 1, end);
    const at = value.start === value.end ? equals + 1 : value.start;
    const section = this.sections.at(-1);
    section?.assignments.push({
      key: line.text.slice(key.start, key.end),
      keySpan: placeIn(line, key.start, key.end),
      value: line.text.slice(value.start, value.end),
      valueSpan: value.start === value.end ? behind(placeIn(line, equals, at)) : placeIn(line, value.start, value.end),
      section: section.name,
      locate: (from, to) => placeIn(line, value.start + from, value.start + to),
    });
  }

  #problem(kind: UnitProblem['kind'], line: LogicalLine, start: number, end: number): void {
    const section = this.sections.at(-1)?.name;
    this.problems.push({kind, span: placeIn(line, start, end), line: line.text.slice(start, end), section});
  }
}

function behind({end}: Span): Span {
  return {start: end, end};
}

/** The bounds of a stretch without the blanks (blank, tab) at both ends: systemd's `strstrip`. */
function stripped(text: string, from = 0, to = text.length): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return {start, end};
}

function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t';
}

/** More bytes than systemd takes in one line; a text of UTF-16 units has at most three bytes for each. */
function tooLong(text: string): boolean {
  if (text.length * 3 < longestLine) return false;
  let bytes = 0;
  for (const sign of text) bytes += sign < '\u0080' ? 1 : sign < '\u0800' ? 2 : sign < '\u{10000}' ? 3 : 4;
  return bytes >= longestLine;
}
