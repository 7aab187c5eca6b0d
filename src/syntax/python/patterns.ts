import type {Complaint} from './compile.ts';
import {type Anything, everyNode, type Kind} from './nodes.ts';

type Pattern = Kind<'Match'>['cases'][number]['pattern'];

/** What may not stand in the cases of a `match`. */
export function* patternProblems(node: Anything): Generator<Complaint> {
  if (node.nodeType === 'Match') yield* unreachable((node as unknown as Kind<'Match'>).cases);
  if (node.nodeType === 'MatchOr')
    yield* alternatives((node as unknown as Extract<Pattern, {nodeType: 'MatchOr'}>).patterns);
  if (node.nodeType === 'MatchCase') yield* twice((node as unknown as Kind<'Match'>['cases'][number]).pattern);
}

/** A pattern that takes everything makes the cases behind it dead. */
function* unreachable(cases: Kind<'Match'>['cases']): Generator<Complaint> {
  for (const {pattern, guard} of cases.slice(0, -1))
    if (guard === undefined && takesAll(pattern)) yield {kind: 'pattern', node: pattern, word: ''};
}

function takesAll(pattern: Pattern): boolean {
  return pattern.nodeType === 'MatchAs' && (pattern.pattern === undefined || takesAll(pattern.pattern));
}

function* alternatives(patterns: readonly Pattern[]): Generator<Complaint> {
  const [first, ...rest] = patterns;
  if (first === undefined) return;
  const names = bound(first).sort().join();
  for (const pattern of rest)
    if (bound(pattern).sort().join() !== names) {
      yield {kind: 'pattern', node: first, word: ''};
      return;
    }
  for (const pattern of patterns.slice(0, -1)) if (takesAll(pattern)) yield {kind: 'pattern', node: pattern, word: ''};
}

/** A name may be bound once in a pattern; in alternatives, once in each. */
function* twice(pattern: Pattern): Generator<Complaint> {
  const names = bound(pattern);
  const again = names.find((name, at) => names.indexOf(name) !== at);
  if (again !== undefined) yield {kind: 'pattern', node: pattern, word: again};
}

/** The names a pattern binds; of alternatives, those of the first. */
function bound(pattern: Pattern): string[] {
  const names: string[] = [];
  const skipped = new Set<unknown>();
  for (const node of everyNode(pattern)) {
    if (skipped.has(node)) for (const child of Object.values(node).flat()) skipped.add(child);
    else if (node.nodeType === 'MatchOr')
      for (const other of (node as unknown as {patterns: Pattern[]}).patterns.slice(1)) skipped.add(other);
    else if (/^Match(?:As|Star)$/.test(node.nodeType) && typeof node.name === 'string') names.push(node.name);
    else if (node.nodeType === 'MatchMapping' && typeof node.rest === 'string') names.push(node.rest);
  }
  return names;
}
