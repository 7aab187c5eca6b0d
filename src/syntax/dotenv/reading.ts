import type {Span} from '../span.ts';

/** The programs that read `.env` files, each by rules of its own. Newest behaviour, unless the name says a version. */
export const consumers = [
  'systemd',
  'docker',
  'compose',
  'python-dotenv',
  'django-environ',
  'django-environ-0.4',
  'decouple',
  'shell',
  'node',
] as const;
export type Consumer = (typeof consumers)[number];

/** A variable that a consumer takes out of the file. */
export interface Entry {
  readonly key: string;
  /** What the program gets; undefined: no value can be told from the file (a name without `=`, the output of a command). */
  readonly value: string | undefined;
  readonly keySpan: Span;
  /** From the key to the end of its value. */
  readonly span: Span;
}

/**
 * What a consumer does with a stretch it does not take as a variable. ignored: skips it, often without a word.
 * refused: stops with an error, and nothing of the file is used. command: runs it as a command.
 * inherited: takes the value from where it is started.
 */
export type TroubleKind = 'ignored' | 'refused' | 'command' | 'inherited';

export interface Trouble {
  readonly kind: TroubleKind;
  readonly span: Span;
}

/** A file as one consumer reads it, in file order. After a refusal the rest is read all the same, so that all can be told. */
export interface Reading {
  readonly entries: readonly Entry[];
  readonly troubles: readonly Trouble[];
}

/** The white space of Python's `str.strip` and `\s`, for use inside `[…]`. */
export const pythonSpace = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

const outerPythonSpace = {start: new RegExp(`^[${pythonSpace}]+`), one: new RegExp(`[${pythonSpace}]`)};

/** `str.strip()` of Python, in linear time. */
export function pythonStrip(text: string): string {
  return pythonStripEnd(text.replace(outerPythonSpace.start, ''));
}

/** `str.rstrip()` of Python, in linear time. */
export function pythonStripEnd(text: string): string {
  let end = text.length;
  while (end > 0 && outerPythonSpace.one.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/** The text between line endings as Python opens files: `\n`, `\r\n` and `\r` all end a line. */
export function* universalLines(text: string): Generator<Span> {
  const ending = /\r\n|\n|\r/g;
  let start = 0;
  for (const match of text.matchAll(ending)) {
    yield {start, end: match.index};
    start = match.index + match[0].length;
  }
  if (start < text.length) yield {start, end: text.length};
}
