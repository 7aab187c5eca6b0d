import {type Module, parse} from 'py-ast';
import {compile} from './compile.ts';
import {explain, type Refusal} from './explain.ts';
import type {Places} from './places.ts';
import type {ProblemKind, PythonProblem} from './problem.ts';
import {type Scanned, scan, type Token} from './scan.ts';
import {strictTokens} from './strict.ts';
import {parseWords} from './words.ts';

interface Parsed {
  readonly module: Module | undefined;
  readonly problems: readonly PythonProblem[];
}

/** The tree of a module, or what Python refuses. Never throws. */
export function parseModule(text: string, places: Places): Parsed {
  const scanned = scan(text);
  if (scanned.problem !== undefined) return {module: undefined, problems: [earlier(text, scanned.problem, places)]};
  const read = attempt(() => (scanned.strange === undefined ? parseWords(text, scanned) : parseText(text)), places);
  if (read.kind === 'read') {
    const problems = [...strictTokens(text, scanned.tokens), ...compile(read.module, text, places)];
    return {module: read.module, problems: problems.sort((a, b) => a.span.start - b.span.start)};
  }
  if (read.kind === 'not ours' && scanned.strange === undefined)
    return {module: undefined, problems: strictTokens(text, scanned.tokens)};
  if (read.kind === 'refused' && isReadByPython(text, scanned.tokens, read.offset))
    return {module: undefined, problems: []};
  return {module: undefined, problems: [worst(text, scanned, read, places)]};
}

/** Three forms that Python reads and the parser does not: `a, b, ;`, `del a,` and adjoining texts in the pattern of a `case`. */
function isReadByPython(text: string, tokens: readonly Token[], offset: number): boolean {
  const at = tokens.findIndex(({start, kind}) => start >= offset && kind !== 'dedent');
  const [before, here] = [tokens[at - 1], tokens[at]];
  if (before === undefined || here === undefined) return false;
  if (text[here.start] === ';') return text[before.start] === ',';
  if (here.kind === 'newline' && text[before.start] === ',') {
    let first = at - 1;
    while (
      first > 0 &&
      tokens[first - 1]?.depth === 0 &&
      !/^(?:newline|indent|dedent)$/.test(tokens[first - 1]?.kind ?? '')
    )
      first--;
    return text.startsWith('del', tokens[first]?.start);
  }
  return before.kind === 'string' && here.kind === 'string';
}

/** Kinds of lexical problems that CPython only reports when the grammar has not broken above them. */
const patient: ReadonlySet<ProblemKind> = new Set(['unindent', 'tabs', 'stray-backslash', 'unexpected-end']);

/** A text that cannot be cut into words: what the grammar says of the lines above, where CPython would say it. */
function earlier(text: string, problem: PythonProblem, places: Places): PythonProblem {
  const before = text.slice(0, places.lineSpan(places.line(problem.span.start)).start);
  const found = before.trim() === '' || problem.kind === 'nul' ? undefined : attempt(() => parseText(before), places);
  if (found?.kind !== 'refused' || found.offset >= before.trimEnd().length) return problem;
  const explained = explain(before, scan(before), found);
  return patient.has(problem.kind) || explained.kind === 'unexpected-indent' ? explained : problem;
}

type Attempt =
  | {readonly kind: 'read'; readonly module: Module}
  | Refusal
  | {readonly kind: 'not ours'}
  | {readonly kind: 'too deep'};

function parseText(text: string): Module {
  return parse(text.replaceAll('\f', ' '));
}

function attempt(read: () => Module, places: Places): Attempt {
  try {
    return {kind: 'read', module: read()};
  } catch (error) {
    if (error instanceof RangeError) return {kind: 'too deep'};
    const {
      lineno,
      col_offset: column,
      message = '',
    } = error as {lineno?: number; col_offset?: number; message?: string};
    // Its own tokenizer names no place in fields: ours has read the file before, and knows better.
    if (lineno === undefined || column === undefined) return {kind: 'not ours'};
    return {
      kind: 'refused',
      offset: places.offset(lineno, column),
      message: message.replace(/ at line \d+, column \d+$/, ''),
    };
  }
}

/** What CPython would name: a strange sign, a bracket left open above the place where the grammar broke, or that place. */
function worst(text: string, scanned: Scanned, read: Exclude<Attempt, {kind: 'read'}>, places: Places): PythonProblem {
  const {unclosed, strange} = scanned;
  if (strange !== undefined && (read.kind !== 'refused' || read.offset >= strange)) {
    const before = text.slice(0, places.lineSpan(places.line(strange)).start);
    const above = attempt(() => parseText(before), places);
    if (above.kind !== 'refused' || above.offset >= before.trimEnd().length)
      return {kind: 'invalid-character', span: {start: strange, end: strange + 1}, word: text[strange] ?? ''};
    return explain(text, scan(before), above);
  }
  if (read.kind !== 'refused') return {kind: 'too-deep', span: deepestOf(scanned), word: ''};
  if (unclosed !== undefined && places.line(read.offset) > places.line(unclosed.offset))
    return {kind: 'unclosed-bracket', span: {start: unclosed.offset, end: unclosed.offset + 1}, word: unclosed.bracket};
  return explain(text, scanned, read);
}

function deepestOf({tokens}: Scanned): {readonly start: number; readonly end: number} {
  const [first] = tokens;
  if (first === undefined) return {start: 0, end: 0};
  return tokens.reduce((deep, token) => (token.depth > deep.depth ? token : deep), first);
}
