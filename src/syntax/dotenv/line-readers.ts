import type {Span} from '../span.ts';
import {type Entry, pythonStrip, type Reading, type Trouble, universalLines} from './reading.ts';

/** python-decouple: strips each line, its key and its value; a value wholly in quotes loses them. No comments behind values. */
export function readDecouple(text: string): Reading {
  const entries: Entry[] = [];
  const troubles: Trouble[] = [];
  for (const span of universalLines(text)) {
    const line = text.slice(span.start, span.end);
    const written = pythonStrip(line);
    if (written === '' || written.startsWith('#')) continue;
    const equals = written.indexOf('=');
    const start = span.start + line.indexOf(written);
    const end = start + written.length;
    if (equals === -1) {
      troubles.push({kind: 'ignored', span: {start, end}});
      continue;
    }
    const key = pythonStrip(written.slice(0, equals));
    const value = pythonStrip(written.slice(equals + 1));
    const quoted = value.length >= 2 && /^(?:'.*'|".*")$/s.test(value);
    entries.push({
      key,
      value: quoted ? value.slice(1, -1) : value,
      keySpan: {start, end: start + key.length},
      span: {start, end},
    });
  }
  return {entries, troubles};
}

/** How two generations of django-environ differ. */
interface EnvironDialect {
  readonly line: RegExp;
  /** What `\x` inside double quotes becomes. */
  readonly escape: (character: string) => string;
}

const environDialects = {
  current: {line: /^((?:export )?)([A-Za-z_0-9]+)=(.*)$/s, escape: (one) => ('rnt'.includes(one) ? `\\${one}` : one)},
  old: {line: /^()([A-Za-z_0-9]+)=(.*)$/s, escape: (one) => one},
} as const satisfies Record<string, EnvironDialect>;

/** django-environ 0.5 and newer: the key, `=` and the value without any space between; other lines are logged and skipped. */
export function readDjangoEnviron(text: string): Reading {
  return readEnviron(text, environDialects.current);
}

/** django-environ up to 0.4 (Debian 12): as the newer one, without `export`. */
export function readOldDjangoEnviron(text: string): Reading {
  return readEnviron(text, environDialects.old);
}

function readEnviron(text: string, dialect: EnvironDialect): Reading {
  const entries: Entry[] = [];
  const troubles: Trouble[] = [];
  for (const span of pythonLines(text)) {
    const line = text.slice(span.start, span.end);
    const [, exported = '', key, written = ''] = dialect.line.exec(line) ?? [];
    if (key !== undefined) {
      const start = span.start + exported.length;
      entries.push({key, value: environValue(written, dialect), keySpan: {start, end: start + key.length}, span});
    } else if (pythonStrip(line) !== '' && !line.trimStart().startsWith('#')) troubles.push({kind: 'ignored', span});
  }
  return {entries, troubles};
}

function environValue(written: string, dialect: EnvironDialect): string {
  const single = written.length >= 2 && written.startsWith("'") && written.endsWith("'");
  const value = single ? written.slice(1, -1) : written;
  if (value.length < 2 || !value.startsWith('"') || !value.endsWith('"')) return value;
  return value.slice(1, -1).replace(/\\([^\n])/gs, (_, one: string) => dialect.escape(one));
}

/** The lines of Python's `str.splitlines`, which knows more endings than files do. */
function* pythonLines(text: string): Generator<Span> {
  let start = 0;
  for (const match of text.matchAll(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g)) {
    yield {start, end: match.index};
    start = match.index + match[0].length;
  }
  if (start < text.length) yield {start, end: text.length};
}

/** The longest line Docker reads, in bytes (Go's bufio.MaxScanTokenSize). */
const longestDockerLine = 65_536;

/** `docker run --env-file`: everything behind `=` is the value, quotes and blanks included. One bad key refuses the file. */
export function readDocker(text: string): Reading {
  const entries: Entry[] = [];
  const troubles: Trouble[] = [];
  let lineStart = 0;
  for (const whole of text.split('\n')) {
    const line = whole.replace(/\r$/, '');
    const written = line.replace(/^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/, '');
    const start = lineStart + line.length - written.length;
    const span = {start, end: lineStart + line.length};
    lineStart += whole.length + 1;
    if (line.length >= longestDockerLine) troubles.push({kind: 'refused', span});
    else if (written !== '' && !written.startsWith('#')) dockerLine(written, span, entries, troubles);
  }
  return {entries, troubles};
}

function dockerLine(written: string, span: Span, entries: Entry[], troubles: Trouble[]): void {
  const equals = written.indexOf('=');
  const key = equals === -1 ? written : written.slice(0, equals);
  if (key === '' || /[ \t]/.test(key)) troubles.push({kind: 'refused', span});
  else if (equals === -1) troubles.push({kind: 'inherited', span});
  else {
    const keySpan = {start: span.start, end: span.start + key.length};
    entries.push({key, value: written.slice(equals + 1), keySpan, span});
  }
}
