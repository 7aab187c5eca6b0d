import type {Variable, Word} from '../dockerfile.ts';
import type {Range} from './characters.ts';
import {type Expansion, expand} from './expand.ts';
import type {LogicalLine} from './logical-line.ts';
import type {Problem} from './problem.ts';
import type {Scope} from './scope.ts';

/** Where words are read: the line, what is set there, and where to note what BuildKit refuses. */
export interface Place {
  readonly line: LogicalLine;
  readonly scope: Scope;
  /** The ARGs before the first FROM, as an ARG in a stage picks them up. */
  readonly head: Scope | undefined;
  readonly escape: '\\' | '`';
  readonly problems: Problem[];
  /** The instruction that is read, in capitals. */
  readonly keyword: string;
}

/** A word BuildKit leaves as it is written. */
export function plainWord(place: Place, range: Range, value: string | undefined): Word {
  return {text: place.line.slice(range), value, span: place.line.span(range), variables: []};
}

/** A word BuildKit takes the quotes off and the variables out of. `text`: what it kept of the range. */
export function expandedWord(place: Place, range: Range, text = place.line.slice(range)): Word {
  const expansion = expand(text, place.scope.lookup, place.escape);
  note(place, range, expansion);
  return {
    text: place.line.slice(range),
    value: expansion.value,
    span: place.line.span(range),
    variables: variablesOf(place, range, expansion),
  };
}

/**
 * The value of a flag: quotes are gone before variables are looked at, so it is read twice.
 * `unquoted` is what the first reading left; `fails`: BuildKit looks for variables in it and may refuse.
 */
export function flagWord(place: Place, range: Range, unquoted: string, fails: boolean): Word {
  const written = expand(place.line.slice(range), place.scope.lookup, place.escape);
  const read = expand(unquoted, place.scope.lookup, place.escape);
  if (fails) note(place, range, read);
  return {
    text: place.line.slice(range),
    value: read.value,
    span: place.line.span(range),
    variables: variablesOf(place, range, written),
  };
}

function variablesOf(place: Place, range: Range, expansion: Expansion): Variable[] {
  return expansion.references.map((reference) => ({
    name: reference.name,
    span: place.line.span({from: range.from + reference.from, to: range.from + reference.to}),
    modifier: reference.modifier,
    declared: place.scope.declares(reference.name),
  }));
}

function note(place: Place, range: Range, {fault}: Expansion): void {
  if (fault === undefined) return;
  const span = place.line.span({from: range.from + fault.from, to: range.from + fault.to});
  place.problems.push({code: fault.code, span, detail: fault.detail, keyword: place.keyword});
}
