import type {PythonProblem} from './problem.ts';

/** Where a literal ends, or why it is none. */
export type Literal =
  | {readonly kind: 'read'; readonly end: number}
  | {readonly kind: 'problem'; readonly problem: PythonProblem};

const digits = '[0-9](?:_?[0-9])*';
const based = /0(?:[xX](?:_?[0-9a-fA-F])+|[oO](?:_?[0-7])+|[bB](?:_?[01])+)/y;
const decimal = new RegExp(`(?:${digits})?(?:\\.(?:${digits})?)?(?:[eE][+-]?${digits})?[jJ]?`, 'y');
const letters = /[A-Za-z0-9_\u0080-\uffff]+/y;
/** Words that may stand right behind a number: `1if x else 2` is read, with a warning. */
const allowed = /^(?:and|else|for|if|in|is|or|not)/;

/** Reads a number at an offset where a digit, or a point and a digit, stands. */
export function scanNumber(text: string, start: number): Literal {
  const found = match(based, text, start) ?? match(decimal, text, start) ?? '';
  const end = start + found.length;
  const rest = match(letters, text, end);
  if (rest !== undefined && !allowed.test(rest)) return refuse('invalid-number', start, end + rest.length, text);
  if (/^0[0-9_]*[1-9][0-9_]*$/.test(found)) return refuse('leading-zero', start, end, text);
  return {kind: 'read', end};
}

function refuse(kind: 'invalid-number' | 'leading-zero', start: number, end: number, text: string): Literal {
  return {kind: 'problem', problem: {kind, span: {start, end}, word: text.slice(start, end)}};
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === '' ? undefined : found;
}
