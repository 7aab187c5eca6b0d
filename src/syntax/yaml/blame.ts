import type {CST, YAMLError} from 'yaml';
import {Lines, type Span} from '../span.ts';
import type {YamlProblem} from '../yaml.ts';

/** The library tells where it could not go on; the mistake often stands earlier. Answers the one that explains the rest. */
export function blame(text: string, errors: readonly YAMLError[], tokens: readonly CST.Token[]): YamlProblem {
  const lines = new Lines(text);
  const [first] = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  if (first === undefined) throw new Error('There is no error to explain.');
  const tab = errors.find(({code}) => code === 'TAB_AS_INDENT');
  const quote = openQuote(text, first, tokens);
  if (quote !== undefined) return quote;
  return tab ? tabProblem(text, tab) : explain(text, lines, first, errors);
}

function tabProblem(text: string, {pos: [start]}: YAMLError): YamlProblem {
  const tabs = /^\t+/.exec(text.slice(start, start + 100))?.[0].length ?? 1;
  return {code: 'tab', span: {start, end: start + tabs}, seen: ''};
}

/** A quote that is never closed, or closed only by one that opens another text lines below. */
function openQuote(text: string, first: YAMLError, tokens: readonly CST.Token[]): YamlProblem | undefined {
  const unclosed = first.code === 'MISSING_CHAR' && /Missing closing/.test(first.message);
  const behind = first.code === 'UNEXPECTED_TOKEN' && /Unexpected (?:scalar|comment)/.test(first.message);
  if (!unclosed && !behind) return undefined;
  const quoted = quotedBefore(tokens, first.pos[0]);
  if (quoted === undefined) return undefined;
  const {offset, source} = quoted;
  if (unclosed || source.includes('\n')) {
    const end = /[\r\n]/.exec(text.slice(offset))?.index ?? text.length - offset;
    return {code: 'quote-open', span: {start: offset, end: offset + end}, seen: source[0] ?? '"'};
  }
  if (/[\n]/.test(text.slice(offset + source.length, first.pos[0]))) return undefined;
  return {code: 'text-behind-quote', span: {start: offset, end: endOfLine(text, offset)}, seen: source};
}

function quotedBefore(tokens: readonly CST.Token[], before: number): CST.FlowScalar | undefined {
  let last: CST.FlowScalar | undefined;
  const waiting: unknown[] = [...tokens];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (Array.isArray(one)) for (const item of one) waiting.push(item);
    else if (typeof one === 'object' && one !== null) {
      const token = one as CST.FlowScalar;
      const quoted = token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar';
      if (quoted && token.offset < before && token.offset >= (last?.offset ?? 0)) last = token;
      for (const value of Object.values(one)) if (typeof value === 'object') waiting.push(value);
    }
  }
  return last;
}

function explain(text: string, lines: Lines, error: YAMLError, all: readonly YAMLError[]): YamlProblem {
  const [start] = error.pos;
  const {line} = lines.position(start);
  const own = lines.span(line);
  const written = lines.line(line);
  const problem = (
    code: YamlProblem['code'],
    span: Span = contentOf(text, own),
    seen = written.trim(),
  ): YamlProblem => ({
    code,
    span,
    seen,
  });
  if (/^[^"'#]*[[,]\s*\$\{\{/.test(written)) return problem('expression-in-brackets');
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nested(text, lines, error, all);
    case 'MULTILINE_IMPLICIT_KEY':
      return blockProblem(text, lines, line) ?? withoutColon(written, problem);
    case 'MISSING_CHAR':
      if (/must end with|Flow/.test(error.message)) return bracket(text, start);
      return blockProblem(text, lines, line) ?? withoutColon(written, problem);
    case 'BAD_INDENT':
      if (error.message.startsWith('Flow')) return bracket(text, start);
      return blockProblem(text, lines, line) ?? withoutColonOrIndent(written, problem);
    case 'BAD_SCALAR_START':
      return problem('reserved-start', {start, end: endOfLine(text, start)}, text[start] ?? '');
    case 'BAD_DQ_ESCAPE':
      return problem('bad-escape', {start, end: Math.min(start + 2, text.length)}, text.slice(start, start + 2));
    case 'MULTIPLE_DOCS':
      return problem('several-documents', {start, end: Math.min(start + 3, text.length)}, '---');
    case 'UNEXPECTED_TOKEN':
      return unexpected(text, lines, error, problem);
    default:
      return problem('other', {start, end: Math.min(Math.max(error.pos[1], start), text.length)}, error.message);
  }
}

type Make = (code: YamlProblem['code'], span?: Span, seen?: string) => YamlProblem;

function withoutColon(written: string, problem: Make): YamlProblem {
  if (/:(?:\s|$)/.test(written)) return problem('indent');
  return /^\s*(?:- +)?["']?[\w.-]+["']?:[^\s:/]/.test(written)
    ? problem('missing-colon-space')
    : problem('missing-colon');
}

function withoutColonOrIndent(written: string, problem: Make): YamlProblem {
  const colonless = /^\s*(?:- +)?[\w.-]+$/.test(written.replace(/\s+#.*$/, ''));
  return colonless ? problem('missing-colon') : problem('indent');
}

/** `a: b: c` on one line, a key that stands deeper than the value above it, or a list that has lost its place. */
function nested(text: string, lines: Lines, error: YAMLError, all: readonly YAMLError[]): YamlProblem {
  const [start] = error.pos;
  const {line} = lines.position(start);
  const own = lines.span(line);
  const over = all.some(({code, pos}) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === start);
  if (/sequence/.test(error.message))
    return (
      blockProblem(text, lines, line) ??
      dashless(text, lines, line) ??
      lineProblem(text, lines, line, isAmongKeys(lines, line) ? 'item-among-keys' : 'indent')
    );
  if (!over) {
    const value = text.slice(start, own.end);
    if (/^\{\{/.test(value)) return {code: 'double-braces', span: {start, end: own.end}, seen: value};
    return {code: 'colon-in-value', span: {start, end: own.end}, seen: value.trim()};
  }
  const next = nextWithText(lines, line);
  const related = {start, end: own.end};
  return {...lineProblem(text, lines, next, 'deeper-than-value'), related};
}

/** The first item of a list lost its dash, or the blank behind it; the next item shows it. */
function dashless(text: string, lines: Lines, line: number): YamlProblem | undefined {
  const indent = indentOf(lines.line(line));
  let first = line;
  for (let above = line - 1; above >= 1; above--) {
    const written = lines.line(above);
    if (/^\s*(?:#.*)?$/.test(written) || indentOf(written) > indent) continue;
    if (ofLists.test(written)) return first < line ? itemProblem(text, lines, first) : undefined;
    if (indentOf(written) < indent) return undefined;
    first = above;
  }
  return undefined;
}

/** Keys that hold lists of maps, wherever they are used. */
const ofLists = /^\s*(?:- +)?(?:steps|include|exclude|schedule):\s*(?:#.*)?$/;

/** Is the line an item of a list, and the line above in the same column none? */
function isAmongKeys(lines: Lines, line: number): boolean {
  const indent = indentOf(lines.line(line));
  for (let above = line - 1; above >= 1 && /^ *- /.test(lines.line(line)); above--) {
    const written = lines.line(above);
    if (/^\s*(?:#.*)?$/.test(written) || indentOf(written) > indent) continue;
    return indentOf(written) === indent && !/^ *-(?: |$)/.test(written);
  }
  return false;
}

function itemProblem(text: string, lines: Lines, line: number): YamlProblem {
  return lineProblem(text, lines, line, /^\s*-/.test(lines.line(line)) ? 'missing-dash-space' : 'missing-dash');
}

function lineProblem(text: string, lines: Lines, line: number, code: YamlProblem['code']): YamlProblem {
  return {code, span: contentOf(text, lines.span(line)), seen: lines.line(line).trim()};
}

/** A line that ends a block scalar although it was meant to be part of it: indented less than the block's first line. */
function blockProblem(text: string, lines: Lines, line: number): YamlProblem | undefined {
  const indent = indentOf(lines.line(line));
  for (let above = line - 1; above >= 1; above--) {
    const written = lines.line(above);
    if (written.trim() === '') continue;
    const header = /(?:^|[:-])[ \t]+[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(written);
    if (header && indentOf(written) < indent) {
      const first = nextWithText(lines, above);
      if (first >= line || indentOf(lines.line(first)) <= indent) return undefined;
      return {...lineProblem(text, lines, line, 'block-indent'), related: contentOf(text, lines.span(first))};
    }
    if (indentOf(written) < indent) return undefined;
  }
  return undefined;
}

/** The bracket that is open where the text at `before` begins. */
function bracket(text: string, before: number): YamlProblem {
  let depth = 0;
  for (let at = Math.min(before, text.length) - 1; at >= 0; at--) {
    const sign = text[at] ?? '';
    if (']}'.includes(sign)) depth++;
    else if ('[{'.includes(sign) && depth-- === 0) {
      const expression = /^\[\s*\$\{\{/.test(text.slice(text.lastIndexOf('[', at), at + 4));
      return {
        code: expression ? 'expression-in-brackets' : 'bracket-open',
        span: {start: at, end: endOfLine(text, at)},
        seen: sign,
      };
    }
  }
  const start = Math.min(before, Math.max(0, text.length - 1));
  return {code: 'bracket-open', span: {start, end: Math.min(start + 1, text.length)}, seen: '['};
}

function unexpected(text: string, lines: Lines, error: YAMLError, problem: Make): YamlProblem {
  const [start] = error.pos;
  const {line, column} = lines.position(start);
  const written = lines.line(line);
  if (/block-seq-ind/.test(error.message)) return problem('list-beside-key');
  if (/flow-(?:map|seq)-end/.test(error.message)) {
    if (/\{\{/.test(written) && !/\$\{\{/.test(written)) return problem('double-braces');
    return problem('bracket-extra', {start, end: start + 1}, text[start] ?? '');
  }
  if (/[[,]\s*\$\{\{/.test(written) || /flow|Block collections are not allowed/.test(error.message)) {
    if (/\$\{\{/.test(written)) return problem('expression-in-brackets');
  }
  if (/^\s*[\w-]+:\s+\{\{/.test(written)) return problem('double-braces');
  if (/^\s*(?:- +)?["']?[\w.-]+["']?:\s+[[{*&]/.test(written) && column > 1 && /scalar/.test(error.message))
    return problem('text-behind-sign', {start, end: endOfLine(text, start)}, valueBehindKey(written));
  const atLineStart = written.slice(0, column - 1).trim() === '';
  if (atLineStart) return blockProblem(text, lines, line) ?? withoutColonOrIndent(written, problem);
  return problem('other', {start, end: endOfLine(text, start)}, text.slice(start, endOfLine(text, start)));
}

/** What stands behind the first colon of a line. */
function valueBehindKey(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim();
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

function nextWithText(lines: Lines, line: number): number {
  for (let next = line + 1; next <= lines.count; next++) if (/\S/.test(lines.line(next))) return next;
  return line;
}

/** A line without the blanks around it. */
function contentOf(text: string, {start, end}: Span): Span {
  const line = text.slice(start, end);
  const lead = line.length - line.trimStart().length;
  return {start: start + (lead === line.length ? 0 : lead), end: start + Math.max(line.trimEnd().length, 0)};
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  const stop = end === -1 ? text.length : end;
  return text[stop - 1] === '\r' && stop > from ? stop - 1 : stop;
}
