import type {Span} from '../../syntax/span.ts';
import type {Assignment} from '../../syntax/systemd.ts';
import {parserOf, readSections, type UnitTree} from './tree.ts';

/** A value that was meant to go on in the next line and does not: something stands behind its last backslash. */
export interface BrokenContinuation {
  readonly assignment: Assignment;
  /** From the backslash to the end of its line. */
  readonly span: Span;
  readonly behind: 'blank' | 'comment';
  /** The lines left behind, which systemd now reads by themselves. */
  readonly rest: readonly Span[];
}

/** All broken continuations of a file. */
export function brokenContinuations(tree: UnitTree): readonly BrokenContinuation[] {
  const known = read.get(tree);
  if (known !== undefined) return known;
  const found = readSections(tree).flatMap(({assignments}) => assignments.flatMap((one) => brokenAt(one, tree)));
  read.set(tree, found);
  return found;
}

const read = new WeakMap<UnitTree, readonly BrokenContinuation[]>();

function brokenAt(assignment: Assignment, tree: UnitTree): readonly BrokenContinuation[] {
  const {text} = tree.unit;
  const lineEnd = endOfLine(text, assignment.valueSpan.end);
  const {start: from} = assignment.keySpan;
  const lineStart = from + text.slice(from, assignment.valueSpan.end).lastIndexOf('\n') + 1;
  const line = text.slice(lineStart, lineEnd).replace(/\r$/, '');
  // An assignment ends on its last line: a backslash with something behind it stands there.
  const [found, comment] = /\\(?:[ \t]+|[ \t]*(#.*))$/.exec(line) ?? [];
  if (found === undefined || !/(?:^|[\s=])$/.test(line.slice(0, line.length - found.length).slice(-1))) return [];
  const start = lineStart + line.length - found.length;
  const rest = restOf(text, lineEnd);
  if (rest.length === 0 && comment === undefined) return [];
  const behind = comment === undefined ? 'blank' : 'comment';
  return parserOf(assignment) === undefined
    ? []
    : [{assignment, span: {start, end: start + found.length}, behind, rest}];
}

/** The indented or dashed lines that follow: they belonged to the value. */
function restOf(text: string, from: number): readonly Span[] {
  const rest: Span[] = [];
  for (let at = from + 1; at < text.length; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end).replace(/\r$/, '');
    const start = at + line.length - line.trimStart().length;
    if (line.trim() === '' || line.trimStart().startsWith('[') || /^[A-Z][A-Za-z0-9]*[ \t]*=/.test(line)) break;
    rest.push({start, end: at + line.trimEnd().length});
    at = end + 1;
  }
  return rest;
}

function endOfLine(text: string, at: number): number {
  // systemd ends lines at NUL too: a file full of them is no line of a megabyte.
  const ending = /[\n\0]/g;
  ending.lastIndex = at;
  return ending.exec(text)?.index ?? text.length;
}
