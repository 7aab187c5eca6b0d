import type {Span} from '../span.ts';
import {type Entry, pythonSpace, pythonStripEnd, type Reading, type Trouble} from './reading.ts';

const blanks = `[${pythonSpace.replace('\\t-\\r', '\\t\\v\\f')}]`;
const patterns = {
  anySpace: new RegExp(`[${pythonSpace}]*`, 'y'),
  export: new RegExp(`export${blanks}+`, 'y'),
  quotedKey: /'([^']+)'/y,
  plainKey: new RegExp(`[^=#${pythonSpace}]+`, 'y'),
  equals: new RegExp(`=${blanks}*`, 'y'),
  blanks: new RegExp(`${blanks}*`, 'y'),
  restOfLine: /[^\r\n]*/y,
  comment: /#[^\r\n]*/y,
  endOfLine: /\r\n|\n|\r|$/y,
};

/** python-dotenv (0.21 and 1.2 read alike): a small grammar; a statement it cannot read is skipped with a warning. */
export function readPythonDotenv(text: string): Reading {
  const cursor = new Cursor(text);
  const entries: Entry[] = [];
  const troubles: Trouble[] = [];
  const values = new Map<string, string | undefined>();
  while (cursor.at < text.length) {
    cursor.take(patterns.anySpace);
    const start = cursor.at;
    if (start >= text.length) break;
    const found = statement(cursor);
    const span = {start, end: cursor.at};
    if (found === 'error') {
      cursor.take(patterns.restOfLine);
      troubles.push({kind: 'ignored', span: {start, end: cursor.at}});
      cursor.take(patterns.endOfLine);
    } else if (found !== 'comment') {
      const value = found.value === undefined ? undefined : interpolate(found.value, values);
      if (value === undefined) troubles.push({kind: 'ignored', span});
      values.set(found.key, value);
      entries.push({key: found.key, value, keySpan: found.keySpan, span: {start, end: found.end}});
    }
  }
  return {entries, troubles};
}

interface Statement {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: string | undefined;
  readonly end: number;
}

function statement(cursor: Cursor): Statement | 'comment' | 'error' {
  cursor.take(patterns.export);
  const keyStart = cursor.at;
  let key: string | undefined;
  if (cursor.text[keyStart] !== '#') {
    const written = cursor.take(cursor.text[keyStart] === "'" ? patterns.quotedKey : patterns.plainKey);
    if (written === undefined) return 'error';
    key = written.startsWith("'") ? written.slice(1, -1) : written;
  }
  const keySpan = {start: keyStart, end: cursor.at};
  cursor.take(patterns.blanks);
  let value: string | undefined;
  if (cursor.take(patterns.equals) !== undefined) {
    value = readValue(cursor);
    if (value === undefined) return 'error';
  }
  const end = cursor.at;
  cursor.take(patterns.blanks);
  cursor.take(patterns.comment);
  cursor.take(patterns.blanks);
  if (cursor.take(patterns.endOfLine) === undefined) return 'error';
  return key === undefined ? 'comment' : {key, keySpan, value, end};
}

/** The value behind `=`; undefined where a quote is not closed. */
function readValue(cursor: Cursor): string | undefined {
  const quote = cursor.text[cursor.at];
  if (quote !== "'" && quote !== '"') return withoutComment(cursor.take(patterns.restOfLine) ?? '');
  const close = cursor.unclosed.has(quote) ? -1 : closingQuote(cursor.text, cursor.at, quote);
  if (close === -1) {
    cursor.unclosed.add(quote);
    return undefined;
  }
  const inside = cursor.text.slice(cursor.at + 1, close).replace(/\r\n?/g, '\n');
  cursor.at = close + 1;
  if (quote === "'") return inside.replace(/\\([\\'])/g, '$1');
  return inside.replace(/\\([\\'"abfnrtv])/g, (_, one: string) => escapes[one] ?? one);
}

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The first quote without a backslash before it, else the last one with: what its regular expression settles for. */
function closingQuote(text: string, open: number, quote: string): number {
  let last = -1;
  for (let at = text.indexOf(quote, open + 1); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (text[at - 1] !== '\\' || at - 1 === open) return at;
    last = at;
  }
  return last;
}

const space = new RegExp(`[${pythonSpace}]`);

function withoutComment(text: string): string {
  let hash = text.indexOf('#', 1);
  while (hash !== -1 && !space.test(text[hash - 1] ?? '')) hash = text.indexOf('#', hash + 1);
  return pythonStripEnd(hash === -1 ? text : text.slice(0, hash));
}

/** `${NAME}` and `${NAME:-default}`, also inside single quotes; what the file does not set is empty. */
function interpolate(value: string, values: ReadonlyMap<string, string | undefined>): string {
  const end = value.lastIndexOf('}') + 1;
  if (!value.includes('${')) return value;
  const replaced = value
    .slice(0, end)
    .replace(
      /\$\{([^}:]*)(?::-([^}]*))?\}/g,
      (_, name: string, fallback: string | undefined) => (values.has(name) ? values.get(name) : fallback) ?? '',
    );
  return replaced + value.slice(end);
}

/** A place in a text that moves over what matches there. */
class Cursor {
  readonly text: string;
  at = 0;
  /** Quotes that the rest of the text has no more of; asking for them again on each line would be slow. */
  readonly unclosed = new Set<string>();

  constructor(text: string) {
    this.text = text;
  }

  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
}
