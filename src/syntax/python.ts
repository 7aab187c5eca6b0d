import {type Names, runModule} from './python/flow.ts';
import {parseModule} from './python/grammar.ts';
import {type Assignment, assignmentsOf, type Import, importsOf} from './python/module.ts';
import {type Expression, everyNode, type Placed, type Statement} from './python/nodes.ts';
import {Places} from './python/places.ts';
import type {PythonProblem} from './python/problem.ts';
import type {Environment, Value} from './python/value.ts';
import type {Span} from './span.ts';

/** A Python module as it was read: its statements, or why Python would not read it. */
export interface PythonFile {
  readonly text: string;
  /** The statements, in order; none when there are problems. */
  readonly body: readonly Statement[];
  /** What Python refuses, the first thing first; empty when it reads the file. */
  readonly problems: readonly PythonProblem[];
  readonly places: Places;
}

/** Reads a module as CPython does; what Python 3.14 reads is no problem. Never throws, whatever the text holds. */
export function parsePython(text: string): PythonFile {
  const places = new Places(text);
  const {module, problems} = parseModule(text, places);
  return {text, body: problems.length > 0 ? [] : (module?.body ?? []), problems, places};
}

/** Where a node stands, as UTF-16 offsets. */
export function spanOf({places}: PythonFile, node: object): Span {
  const {lineno, col_offset, end_lineno = lineno, end_col_offset = col_offset} = node as Placed;
  const start = places.offset(lineno, col_offset);
  return {start, end: Math.max(start, places.offset(end_lineno, end_col_offset))};
}

/** The characters of a node, as written. */
export function writtenOf(file: PythonFile, node: object): string {
  const {start, end} = spanOf(file, node);
  return file.text.slice(start, end);
}

const ran = new WeakMap<PythonFile, Names>();

/** What the module's statements leave behind: the last value of each name. Computed once for a file. */
export function namesOf(file: PythonFile): Names {
  const known = ran.get(file) ?? runModule(file.body, (node) => writtenOf(file, node));
  ran.set(file, known);
  return known;
}

/** What an expression comes to, names of the module looked up where the expression stands; see `Value`. */
export function constantOf(file: PythonFile, node: Expression): Value {
  return namesOf(file).at(node);
}

const listed = new WeakMap<PythonFile, readonly Assignment[]>();

/** Every place where the module itself binds or changes a name, in the order of the text. */
export function assignments(file: PythonFile): readonly Assignment[] {
  const known = listed.get(file) ?? assignmentsOf(file.body);
  listed.set(file, known);
  return known;
}

/** One place that reads the environment, with what it does when the variable is not set. */
export interface EnvironmentRead {
  readonly value: Environment;
  readonly span: Span;
}

/** Every place of the file, functions included, that reads a variable of the environment, in the order of the text. */
export function environmentReads(file: PythonFile): readonly EnvironmentRead[] {
  const found: EnvironmentRead[] = [];
  for (const statement of file.body)
    for (const node of everyNode(statement)) {
      if (node.nodeType !== 'Call' && node.nodeType !== 'Subscript') continue;
      const value = constantOf(file, node as unknown as Expression);
      const span = spanOf(file, node);
      // `int(os.environ['PORT'])` and the read inside it are one.
      if (value.kind !== 'environment' || (found.at(-1)?.span.end ?? -1) >= span.end) continue;
      found.push({value, span});
    }
  return found;
}

/** Every import of the module itself, in the order of the text. */
export function imports(file: PythonFile): readonly Import[] {
  return importsOf(file.body);
}
