import type {Assignment} from '../../syntax/python/module.ts';
import {everyNode, type Statement} from '../../syntax/python/nodes.ts';
import type {PythonFile} from '../../syntax/python.ts';

/** Finds names that are almost those of settings: `ALLOWED_HOST`, `debug`, `MIDDELWARE`. */
export class Speller {
  readonly #known: ReadonlySet<string>;
  readonly #byEnds = new Map<string, string[]>();

  constructor(known: ReadonlySet<string>) {
    this.#known = known;
    for (const one of known)
      for (const end of endsOf(one)) this.#byEnds.set(end, [...(this.#byEnds.get(end) ?? []), one]);
  }

  /** The first place of each name that is meant for a setting, by that setting. A name that the file itself reads is the learner's own. */
  misspelt(file: PythonFile, all: readonly Assignment[]): ReadonlyMap<string, Assignment> {
    const found = new Map<string, Assignment>();
    const told = new Set<string>();
    let read: ReadonlySet<string> | undefined;
    for (const one of all) {
      if (one.kind !== 'assign' || told.has(one.name) || this.#known.has(one.name)) continue;
      told.add(one.name);
      const right = this.#meant(one.name);
      if (right === undefined || found.has(right)) continue;
      read ??= namesRead(file);
      if (!read.has(one.name)) found.set(right, one);
    }
    return found;
  }

  /** Settings that a statement of the top level means to set and does not: `DEBUG == False`, `DEBUG: False`, `ALLOWED_HOSTS ['x']`. */
  unset(file: PythonFile): ReadonlyMap<string, Statement> {
    const found = new Map<string, Statement>();
    for (const statement of file.body) {
      const name = unsetName(statement);
      if (name !== undefined && this.#known.has(name) && !found.has(name)) found.set(name, statement);
    }
    return found;
  }

  /** A known name one or two slips away, or the same one in small letters (`debug`, `Debug`, `Allowed_Hosts`). */
  #meant(name: string): string | undefined {
    const large = name.toUpperCase();
    if (name !== large)
      return this.#known.has(large) && /^[A-Z]?[a-z\d]+(?:_[A-Z]?[a-z\d]+)*$/.test(name) ? large : undefined;
    if (name.length < 4) return undefined;
    const allowed = name.length < 8 ? 1 : 2;
    let best: {readonly name: string; readonly slips: number} | undefined;
    // With two slips in one place, the beginning or the end is right.
    for (const one of new Set(endsOf(name).flatMap((end) => this.#byEnds.get(end) ?? []))) {
      const found = Math.abs(one.length - name.length) <= 2 ? slips(name, one) : allowed + 1;
      if (found <= allowed && found < (best?.slips ?? allowed + 1)) best = {name: one, slips: found};
    }
    return best?.name;
  }
}

/** The name a statement begins with and gives no value. */
function unsetName(statement: Statement): string | undefined {
  if (statement.nodeType === 'AnnAssign')
    return statement.value === undefined && statement.target.nodeType === 'Name' ? statement.target.id : undefined;
  if (statement.nodeType !== 'Expr') return undefined;
  let first = statement.value;
  if (first.nodeType === 'Compare') first = first.left;
  if (first.nodeType === 'Call') first = first.func;
  if (first.nodeType === 'Subscript') first = first.value;
  return first.nodeType === 'Name' ? first.id : undefined;
}

function endsOf(name: string): readonly string[] {
  return [`${name.slice(0, 2)}…`, `…${name.slice(-2)}`];
}

/** Letters that differ when both are laid over each other from both ends; two that changed places are one slip. */
export function slips(a: string, b: string): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const wrong = Math.max(a.length, b.length) - start - end;
  return wrong === 2 && a.length === b.length && a[start] === b[start + 1] && a[start + 1] === b[start] ? 1 : wrong;
}

function namesRead(file: PythonFile): ReadonlySet<string> {
  const read = new Set<string>();
  for (const statement of file.body)
    for (const node of everyNode(statement))
      if (node.nodeType === 'Name' && (node.ctx as {nodeType: string}).nodeType === 'Load') read.add(String(node.id));
  return read;
}
