import {Lexer, Parser} from '@actions/expressions';
import {
  Binary,
  ContextAccess,
  type Expr,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Star,
  Unary,
} from '@actions/expressions/ast';
import {ErrorType, ExpressionError} from '@actions/expressions/errors';
import type {Token} from '@actions/expressions/lexer';
import type {Span} from './span.ts';

/** What stands between `${{` and `}}`, or in an `if:`; every span is in offsets of the file. */
export interface Expression {
  readonly text: string;
  readonly span: Span;
  /** undefined when `problem` says why. */
  readonly tree: Expr | undefined;
  readonly problem: ExpressionProblem | undefined;
  /** Every context or property path in the order written: `github.event.number` is one. */
  readonly paths: readonly ContextPath[];
  readonly calls: readonly Call[];
}

/** `steps.build.outputs.version`: the names behind the first are undefined where an index is computed, `*` for all. */
export interface ContextPath {
  readonly names: readonly (string | undefined)[];
  readonly spans: readonly Span[];
  readonly span: Span;
}

interface Call {
  readonly name: string;
  readonly args: readonly Expr[];
  readonly span: Span;
}

export type ExpressionCode =
  | 'empty'
  | 'double-quotes'
  | 'single-equals'
  | 'single-and'
  | 'single-or'
  | 'plus'
  | 'quote-open'
  | 'symbol'
  | 'ends'
  | 'unknown-function'
  | 'too-few'
  | 'too-many'
  | 'even'
  | 'too-deep'
  | 'too-long';

export interface ExpressionProblem {
  readonly code: ExpressionCode;
  readonly span: Span;
  readonly seen: string;
}

/** The contexts GitHub knows at all; where each may be used is another question. */
export const contexts = [
  'github',
  'env',
  'vars',
  'job',
  'jobs',
  'steps',
  'runner',
  'secrets',
  'strategy',
  'matrix',
  'needs',
  'inputs',
] as const;

/** Functions that only some places allow; those that every place allows are known to the library. */
const placeFunctions = [
  {name: 'always', minArgs: 0, maxArgs: 0},
  {name: 'cancelled', minArgs: 0, maxArgs: 0},
  {name: 'success', minArgs: 0, maxArgs: Number.MAX_SAFE_INTEGER},
  {name: 'failure', minArgs: 0, maxArgs: Number.MAX_SAFE_INTEGER},
  {name: 'hashFiles', minArgs: 1, maxArgs: 255},
];

/** The names of all functions, for suggestions. */
export const functionNames = [
  'contains',
  'startsWith',
  'endsWith',
  'format',
  'join',
  'toJSON',
  'fromJSON',
  'case',
  ...placeFunctions.map(({name}) => name),
];

/** The texts read so far: workflows say the same in many places, and GitHub's parser is slow to start. */
export type KnownExpressions = Map<string, Expr | Refusal>;

/** What GitHub's parser threw. */
interface Refusal {
  readonly error: unknown;
}

/** Reads one expression with GitHub's own parser. `locate` answers where its characters stand. Never throws. */
export function parseExpression(
  text: string,
  locate: (from: number, to: number) => Span,
  known: KnownExpressions = new Map(),
): Expression {
  const empty = {text, span: locate(0, text.length), tree: undefined, paths: [], calls: []};
  if (text.trim() === '') return {...empty, problem: {code: 'empty', span: empty.span, seen: ''}};
  const read = known.get(text) ?? treeOf(text);
  known.set(text, read);
  if ('error' in read) return {...empty, problem: problemOf(read.error, text, locate)};
  const found: Found = {paths: [], calls: [], spanOf: (token) => spanOf(token, text, locate)};
  gather(read, found);
  return {...empty, tree: read, problem: undefined, paths: found.paths, calls: found.calls};
}

function treeOf(text: string): Expr | Refusal {
  try {
    const {tokens} = new Lexer(text).lex();
    const names = tokens.flatMap(({lexeme}) => (/^[A-Za-z_]/.test(lexeme) ? [lexeme] : []));
    return new Parser(tokens, names, placeFunctions).parse();
  } catch (error) {
    return {error};
  }
}

/** What a tree reads and calls. */
interface Found {
  readonly paths: ContextPath[];
  readonly calls: Call[];
  readonly spanOf: (token: Token) => Span;
}

function gather(node: Expr, found: Found): void {
  if (node instanceof ContextAccess || node instanceof IndexAccess) gatherPath(node, found);
  else if (node instanceof FunctionCall) {
    found.calls.push({name: node.functionName.lexeme, args: node.args, span: found.spanOf(node.functionName)});
    for (const one of node.args) gather(one, found);
  } else for (const one of partsOf(node)) gather(one, found);
}

function partsOf(node: Expr): readonly Expr[] {
  if (node instanceof Binary) return [node.left, node.right];
  if (node instanceof Unary) return [node.expr];
  if (node instanceof Logical) return node.args;
  return node instanceof Grouping ? [node.group] : [];
}

function gatherPath(node: ContextAccess | IndexAccess, found: Found): void {
  const indexes: Expr[] = [];
  let root: Expr = node;
  for (; root instanceof IndexAccess; root = root.expr) indexes.push(root.index);
  indexes.reverse();
  if (root instanceof ContextAccess) found.paths.push(pathOf(root, indexes, found));
  else gather(root, found);
  for (const index of indexes) if (!(index instanceof Literal || index instanceof Star)) gather(index, found);
}

function pathOf({name}: ContextAccess, indexes: readonly Expr[], {spanOf}: Found): ContextPath {
  const first = spanOf(name);
  const names: (string | undefined)[] = [name.lexeme];
  const spans = [first];
  let last = first;
  for (const index of indexes) {
    names.push(index instanceof Literal ? index.literal.coerceString() : index instanceof Star ? '*' : undefined);
    if (index instanceof Literal) last = spanOf(index.token);
    spans.push(last);
  }
  return {names, spans, span: {start: first.start, end: last.end}};
}

function spanOf(token: Token, text: string, locate: (from: number, to: number) => Span): Span {
  const from = offsetOf(token, text);
  return locate(from, from + token.lexeme.length);
}

function offsetOf({range}: Token, text: string): number {
  let line = 0;
  for (let next = range.start.line; next > 0; next--) line = text.indexOf('\n', line) + 1;
  return Math.min(line + range.start.column, text.length);
}

function problemOf(error: unknown, text: string, locate: (from: number, to: number) => Span): ExpressionProblem {
  const make = (code: ExpressionCode, from: number, seen: string): ExpressionProblem => {
    const end = Math.min(text.length, from + Math.max(1, seen.length));
    return {code, span: locate(Math.min(from, text.length), end), seen};
  };
  if (error instanceof ExpressionError) {
    const {typ, tok} = error as unknown as {readonly typ: ErrorType; readonly tok: Token};
    return make(codes[typ] ?? 'symbol', offsetOf(tok, text), tok.lexeme);
  }
  const message = error instanceof Error ? error.message : '';
  const [, place] = /Located at position (\d+) within/.exec(message) ?? [];
  if (place === undefined) return make(/MaxLength/.test(message) ? 'too-long' : 'too-deep', 0, text.slice(0, 1));
  const from = Number(place) - 1;
  const rest = text.slice(from);
  const [word = rest] = /^[^\s)\],]+/.exec(rest) ?? [];
  return make(symbolCode(rest), from, rest.startsWith("'") ? rest : word);
}

function symbolCode(rest: string): ExpressionCode {
  if (rest.startsWith("'")) return 'quote-open';
  if (rest.startsWith('"')) return 'double-quotes';
  if (rest.startsWith('=')) return 'single-equals';
  if (rest.startsWith('&')) return 'single-and';
  if (rest.startsWith('|')) return 'single-or';
  return rest.startsWith('+') ? 'plus' : 'symbol';
}

const codes: Partial<Record<ErrorType, ExpressionCode>> = {
  [ErrorType.ErrorUnexpectedSymbol]: 'symbol',
  [ErrorType.ErrorUnexpectedEndOfExpression]: 'ends',
  [ErrorType.ErrorExceededMaxDepth]: 'too-deep',
  [ErrorType.ErrorExceededMaxLength]: 'too-long',
  [ErrorType.ErrorTooFewParameters]: 'too-few',
  [ErrorType.ErrorTooManyParameters]: 'too-many',
  [ErrorType.ErrorEvenParameters]: 'even',
  [ErrorType.ErrorUnrecognizedFunction]: 'unknown-function',
};
