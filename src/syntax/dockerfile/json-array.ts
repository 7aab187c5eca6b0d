import {isSpace, type Range} from './characters.ts';

/** What BuildKit makes of an argument that may be a JSON array of strings. */
export type JsonArray =
  | {readonly kind: 'strings'; readonly items: readonly JsonItem[]}
  /** A valid array that holds something else than strings: refused. */
  | {readonly kind: 'not-strings'}
  /** Anything else: taken as ordinary text. */
  | {readonly kind: 'text'};

/** One string: its range with the quotes, and what it says. */
interface JsonItem extends Range {
  readonly value: string;
}

/** Reads a range of a text as a JSON array, if it is one. */
export function readJsonArray(text: string, {from, to}: Range): JsonArray {
  let start = from;
  while (start < to && isSpace(text[start])) start++;
  if (text[start] !== '[') return {kind: 'text'};
  const values = parsed(text.slice(start, to));
  if (values === undefined) return {kind: 'text'};
  const items: JsonItem[] = [];
  let at = start + 1;
  for (const value of values) {
    if (typeof value !== 'string') return {kind: 'not-strings'};
    const open = text.indexOf('"', at);
    at = open + 1;
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at++;
    items.push({from: open, to: at, value});
  }
  return {kind: 'strings', items};
}

function parsed(json: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
