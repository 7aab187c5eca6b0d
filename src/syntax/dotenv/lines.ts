import {Lines, type Span} from '../span.ts';

/** A piece of a line with where it stands. */
interface Piece {
  readonly text: string;
  readonly span: Span;
}

/** A line that sets a variable, as a person reads it. */
export interface EnvAssignment {
  readonly kind: 'assignment';
  /** Counts from 1. */
  readonly line: number;
  /** From the first character that is no blank to the last one; over several lines when quotes are. */
  readonly span: Span;
  /** The blanks before it. */
  readonly indent: Span;
  /** `export`, with the blanks behind it. */
  readonly prefix?: Piece;
  readonly key: Piece;
  /** From the end of the key to the beginning of the value: `=` and the blanks around it. */
  readonly equals: Span;
  readonly value: EnvValue;
}

interface EnvValue {
  /** As written, quotes included; without what stands behind. */
  readonly written: Piece;
  /** Without the quotes. */
  readonly text: string;
  readonly quote?: '"' | "'" | '`';
  /** closed: quotes end where they should. open: the quote at the beginning has no partner. bare: no quotes. */
  readonly form: 'bare' | 'closed' | 'open';
  /** What stands behind the value: a comment with its `#`, or more text behind closing quotes. */
  readonly behind?: Piece & {readonly kind: 'comment' | 'text'};
  /** Blanks at the end of the line. */
  readonly blanks: Span;
}

/** Any other line that is neither empty nor a comment. */
interface EnvOther {
  readonly kind: 'other';
  readonly line: number;
  readonly span: Span;
  readonly text: string;
}

export type EnvLine = EnvAssignment | EnvOther;

/** The lines of a `.env` file as its author means them: quotes may go on over lines, comments stand behind blanks. Never throws. */
export function readLines(text: string): readonly EnvLine[] {
  const lines = new Lines(text);
  const found: EnvLine[] = [];
  for (let line = 1; line <= lines.count; line++) {
    const whole = lines.line(line);
    const {start} = lines.span(line);
    const indent = whole.length - whole.trimStart().length;
    const written = whole.trim();
    if (written === '' || written.startsWith('#')) continue;
    const span = {start: start + indent, end: start + indent + written.length};
    const equals = whole.indexOf('=');
    if (equals === -1 || /^\s*[A-Za-z_]\w*\s*:/.test(whole)) {
      found.push({kind: 'other', line, span, text: written});
      continue;
    }
    const last = lastLine(lines, line, whole.slice(equals + 1).trim());
    const end = lines.span(last).end;
    found.push(assignment(text, line, {start, end}, {indent, equals: start + equals}));
    line = last;
  }
  return found;
}

/** The line on which the quotes of a value end: its own, or a later one before the next assignment. */
function lastLine(lines: Lines, line: number, value: string): number {
  const quote = value[0];
  if ((quote !== '"' && quote !== "'") || closing(value, quote) !== -1) return line;
  for (let at = line + 1; at <= lines.count; at++) {
    const next = lines.line(at);
    if (/^\s*(?:export\s+)?[A-Za-z_]\w*\s*=(?!=*\s*["']?\s*$)/.test(next) || at > line + 200) return line;
    if (closing(` ${next}`, quote) !== -1 && new RegExp(`${quote}\\s*(?:#.*)?$`).test(next)) return at;
  }
  return line;
}

/** The first quote of its kind behind the first character that no backslash takes away; -1 where there is none. */
function closing(value: string, quote: string): number {
  for (let at = 1; at < value.length; at++) {
    if (value[at] === '\\' && quote === '"') at++;
    else if (value[at] === quote) return at;
  }
  return -1;
}

function assignment(
  text: string,
  line: number,
  whole: Span,
  at: {readonly indent: number; readonly equals: number},
): EnvAssignment {
  const from = whole.start + at.indent;
  const before = text.slice(from, at.equals);
  const prefix = /^export(?:[ \t]+|$)/.exec(before)?.[0] ?? '';
  const keyText = before.slice(prefix.length).trimEnd();
  const keyStart = from + prefix.length;
  const rest = text.slice(at.equals + 1, whole.end);
  const valueStart = at.equals + 1 + rest.length - rest.trimStart().length;
  const value = readValue(text, valueStart, whole.end);
  const end = value.behind?.span.end ?? value.written.span.end;
  return {
    kind: 'assignment',
    line,
    span: {start: from, end: Math.max(end, at.equals + 1)},
    indent: {start: whole.start, end: from},
    ...(prefix !== '' && {prefix: {text: prefix, span: {start: from, end: keyStart}}}),
    key: {text: keyText, span: {start: keyStart, end: keyStart + keyText.length}},
    equals: {start: keyStart + keyText.length, end: Math.min(valueStart, whole.end)},
    value,
  };
}

function readValue(text: string, start: number, lineEnd: number): EnvValue {
  const from = Math.min(start, lineEnd);
  const whole = text.slice(from, lineEnd);
  const end = from + whole.trimEnd().length;
  const blanks = {start: end, end: lineEnd};
  const piece = (to: number) => ({text: text.slice(from, to), span: {start: from, end: to}});
  const quote = whole[0];
  const close = quote === '"' || quote === "'" || quote === '`' ? closing(whole, quote) : -1;
  if (close !== -1) {
    const inside = whole.slice(1, close);
    const behind = behindOf(text, from + close + 1, end);
    return {written: piece(from + close + 1), text: inside, quote: quote as '"', form: 'closed', ...behind, blanks};
  }
  const hash = whole.startsWith('#') ? 0 : whole.search(/\s#/);
  const valueEnd = hash === -1 ? end : from + whole.slice(0, hash).trimEnd().length;
  const behind = hash === -1 ? {} : behindOf(text, valueEnd, end);
  const written = piece(valueEnd);
  const form = quote === '"' || quote === "'" ? 'open' : 'bare';
  return {written, text: written.text, form, ...(form === 'open' && {quote: quote as '"'}), ...behind, blanks};
}

function behindOf(text: string, from: number, end: number): Pick<EnvValue, 'behind'> {
  const written = text.slice(from, end);
  const start = from + written.length - written.trimStart().length;
  if (start >= end) return {};
  const kind = text[start] === '#' ? 'comment' : 'text';
  return {behind: {kind, text: text.slice(start, end), span: {start, end}}};
}
