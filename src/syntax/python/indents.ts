import type {PythonProblem} from './problem.ts';

/** The depths of the blocks that are open, counted twice: with tabs to the next multiple of 8, and with tabs as one. */
export interface Indents {
  readonly columns: number[];
  readonly narrow: number[];
}

/** No block is open. */
export function newIndents(): Indents {
  return {columns: [0], narrow: [0]};
}

/** What the blanks before a line mean. `end` is where the line's first word stands. */
type Indentation =
  | {readonly kind: 'same' | 'deeper'; readonly end: number; readonly dedents: number}
  | {readonly kind: 'problem'; readonly problem: PythonProblem};

/** CPython's limit of blocks (Parser/tokenizer.c, MAXINDENT). */
const deepest = 100;

/** Reads the blanks at the start of a line and opens or closes blocks; a line without code changes nothing. */
export function indentation(text: string, from: number, indents: Indents): Indentation {
  const {end, column, narrow} = measure(text, from);
  const next = text[end];
  if (next === undefined || next === '#' || next === '\n' || next === '\r') return {kind: 'same', end, dedents: 0};
  const problem = (kind: PythonProblem['kind']): Indentation => ({
    kind: 'problem',
    problem: {kind, span: {start: from, end: Math.max(end, from)}, word: text.slice(from, end)},
  });
  const depth = indents.columns.at(-1) ?? 0;
  if (column > depth) {
    if (indents.columns.length >= deepest) return problem('too-deep');
    if (narrow <= (indents.narrow.at(-1) ?? 0)) return problem('tabs');
    indents.columns.push(column);
    indents.narrow.push(narrow);
    return {kind: 'deeper', end, dedents: 0};
  }
  let dedents = 0;
  while (column < (indents.columns.at(-1) ?? 0)) {
    indents.columns.pop();
    indents.narrow.pop();
    dedents++;
  }
  if (column !== indents.columns.at(-1)) return problem('unindent');
  if (narrow !== indents.narrow.at(-1)) return problem('tabs');
  return {kind: 'same', end, dedents};
}

/** How deep a line stands; a backslash at the end of the blanks goes on in the next line, with the first line's depth. */
function measure(text: string, from: number): {readonly end: number; readonly column: number; readonly narrow: number} {
  let column = 0;
  let narrow = 0;
  let first: {column: number; narrow: number} | undefined;
  for (let at = from; ; at++) {
    const character = text[at];
    if (character === ' ') {
      column++;
      narrow++;
    } else if (character === '\t') {
      column = (Math.floor(column / 8) + 1) * 8;
      narrow++;
    } else if (character === '\f') {
      column = 0;
      narrow = 0;
    } else if (character === '\\' && /[\r\n]/.test(text[at + 1] ?? '')) {
      first ??= {column, narrow};
      column = 0;
      narrow = 0;
      at += text.startsWith('\r\n', at + 1) ? 2 : 1;
    } else return {end: at, ...(first ?? {column, narrow})};
  }
}
