import {substitute} from './compose-template.ts';
import type {Entry, Reading, Trouble} from './reading.ts';

/** Blanks of compose's reader that do not end a line. */
const blanks = /[\t\v\f\r \x85\xa0]*/y;
const anySpace = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/y;
const endSpace = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const exported = /export[\t\n\f\r ]+/y;
const keyCharacter = /[\p{L}\p{N}_.\-[\]\t\v\f\r \x85\xa0]/u;

/**
 * Docker Compose's `env_file:` (and its own `.env`): `=` or `:` behind the key, comments behind values, `$NAME` and
 * `${NAME:-x}` replaced, quotes over several lines. One line it cannot read refuses the file.
 */
export function readCompose(text: string): Reading {
  const entries: Entry[] = [];
  const troubles: Trouble[] = [];
  const values = new Map<string, string>();
  let at = 0;
  for (;;) {
    at = skip(text, anySpace, at);
    if (at >= text.length) return {entries, troubles};
    if (text[at] === '#') {
      at = indexOr(text, '\n', at);
      continue;
    }
    const read = statement(text, at, values);
    if (read.entry === undefined) troubles.push({kind: read.kind, span: {start: at, end: read.next}});
    else {
      entries.push(read.entry);
      values.set(read.entry.key, read.entry.value ?? '');
    }
    at = Math.max(read.next, at + 1);
  }
}

type Statement =
  | {readonly entry: Entry; readonly next: number}
  | {readonly entry?: undefined; readonly kind: 'refused' | 'inherited'; readonly next: number};

function statement(text: string, start: number, values: ReadonlyMap<string, string>): Statement {
  const lineEnd = indexOr(text, '\n', start);
  const refused = {kind: 'refused', next: lineEnd} as const;
  const isExported = skip(text, exported, start) > start;
  const from = isExported ? skip(text, blanks, start + 'export'.length) : start;
  let at = from;
  for (let one = character(text, at); one !== '' && !'=:\n'.includes(one); one = character(text, at)) {
    if (!keyCharacter.test(one)) return refused;
    at += one.length;
  }
  const mark = text[at];
  // A last line without `=` and without a line ending is taken for the value of an empty name.
  const keyEnd = mark === undefined ? from : trimEnd(text, from, at);
  const key = text.slice(from, keyEnd);
  if (key.includes(' ')) return refused;
  if (mark === '\n') return {kind: 'inherited', next: at + 1};
  const keySpan = {start: from, end: keyEnd};
  const value = readValue(text, skip(text, blanks, mark === undefined ? from : at + 1), values);
  if (value === undefined) return refused;
  return {entry: {key, value: value.text, keySpan, span: {start, end: value.end}}, next: value.next};
}

interface Value {
  readonly text: string;
  readonly end: number;
  readonly next: number;
}

function readValue(text: string, from: number, values: ReadonlyMap<string, string>): Value | undefined {
  const quote = text[from];
  if (quote === '"' || quote === "'") return readQuoted(text, from, quote, values);
  const lineEnd = indexOr(text, '\n', from);
  const line = text.slice(from, lineEnd);
  const comment = line.indexOf(' #');
  const end = trimEnd(text, from, comment === -1 ? lineEnd : from + comment);
  const value = substitute(text.slice(from, end), values);
  return value === undefined ? undefined : {text: value, end, next: lineEnd};
}

/** A quoted value: a backslash takes the meaning of its own quote away. Undefined where it is never closed. */
function readQuoted(text: string, from: number, quote: string, values: ReadonlyMap<string, string>): Value | undefined {
  let inside = '';
  for (let at = from + 1; at < text.length; at++) {
    const one = text[at] ?? '';
    if (one === '\\' && at + 1 < text.length) {
      inside += text[at + 1] === quote ? quote : `\\${text[at + 1]}`;
      at++;
    } else if (one !== quote) inside += one;
    else {
      const value = quote === '"' ? substitute(unescaped(inside), values) : inside;
      return value === undefined ? undefined : {text: value, end: at + 1, next: at + 1};
    }
  }
  return undefined;
}

/** The escapes of double quotes: those of Go, octal numbers with a zero in front; `\$` becomes the `$$` of the template. */
function unescaped(inside: string): string {
  return inside.replace(/\\(?:[abcfnrtv$"\\]|0\d{0,3})/g, (match) => {
    if (match === '\\$') return '$$';
    if (!match.startsWith('\\0')) return escapes[match] ?? match;
    const digits = match.slice(2);
    return /^[0-3][0-7]{2}$/.test(digits) ? String.fromCharCode(Number.parseInt(digits, 8)) : `\\${digits}`;
  });
}

const escapes: Readonly<Record<string, string>> = {
  '\\a': '\x07',
  '\\b': '\b',
  '\\f': '\f',
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\v': '\v',
  '\\"': '"',
  '\\\\': '\\',
};

function character(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function skip(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && endSpace.test(text[at - 1] ?? '')) at--;
  return at;
}

function indexOr(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found === -1 ? text.length : found;
}
