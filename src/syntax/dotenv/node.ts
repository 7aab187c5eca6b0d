import type {Entry, Reading, Trouble} from './reading.ts';

/**
 * Node's `--env-file` and `util.parseEnv`: `#` ends an unquoted value wherever it stands, quotes may run over lines,
 * and a quote that is never closed takes the rest of its line as it is.
 */
export function readNode(text: string): Reading {
  const entries: Entry[] = [];
  const troubles: Trouble[] = [];
  /** Quotes that the rest of the text has no more of; asking for them again on each line would be slow. */
  const unclosed = new Set<string>();
  let at = skipBlank(text, 0);
  while (at < text.length) {
    const lineEnd = indexOr(text, '\n', at);
    if (text[at] === '#') {
      at = skipBlank(text, lineEnd);
      continue;
    }
    const equals = at + text.slice(at, lineEnd).indexOf('=');
    if (equals < at) {
      troubles.push({kind: 'ignored', span: {start: at, end: trimEnd(text, at, lineEnd)}});
      at = skipBlank(text, lineEnd);
      continue;
    }
    const read = readEntry(text, at, equals, unclosed);
    if (read.entry === undefined) troubles.push({kind: 'ignored', span: {start: at, end: lineEnd}});
    else entries.push(read.entry);
    at = read.entry === undefined ? read.next : skipBlank(text, read.next);
  }
  return {entries, troubles};
}

function readEntry(
  text: string,
  start: number,
  equals: number,
  unclosed: Set<string>,
): {readonly entry?: Entry; readonly next: number} {
  const [, exported = ''] = /^(export [ \t]*)/.exec(text.slice(start, Math.min(equals, start + 4000))) ?? [];
  const keyStart = start + exported.length;
  const keySpan = {start: keyStart, end: trimEnd(text, keyStart, equals)};
  const key = text.slice(keySpan.start, keySpan.end).replaceAll('\r', '');
  const entry = (value: string, end: number, next = end) => ({
    entry: {key, value: value.replaceAll('\r', ''), keySpan, span: {start, end}},
    next,
  });
  const behind = text[equals + 1] === '\r' && text[equals + 2] === '\n' ? equals + 2 : equals + 1;
  if (behind >= text.length || text[behind] === '\n') return entry('', equals + 1);
  const from = skipBlank(text, equals + 1);
  if (key === '') return {next: from};
  if (from >= text.length) return entry('', equals + 1);
  const lineEnd = indexOr(text, '\n', from);
  const quote = text[from] ?? '';
  if (quote === '"' || quote === "'" || quote === '`') {
    const close = unclosed.has(quote) ? -1 : text.indexOf(quote, from + 1);
    if (close === -1) unclosed.add(quote);
    if (close === -1) return entry(text.slice(from, lineEnd), lineEnd);
    const inside = text.slice(from + 1, close);
    return entry(quote === '"' ? inside.replaceAll('\\n', '\n') : inside, close + 1, indexOr(text, '\n', close));
  }
  const hash = text.slice(from, lineEnd).indexOf('#');
  const end = trimEnd(text, from, hash === -1 ? lineEnd : from + hash);
  return entry(text.slice(from, end), end, lineEnd);
}

function indexOr(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found === -1 ? text.length : found;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text[at] ?? '')) at++;
  return at;
}

function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && ' \t\n\r'.includes(text[at - 1] ?? '')) at--;
  return at;
}
