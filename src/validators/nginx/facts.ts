import stable from '../../facts/nginx-1.22.1.json' with {type: 'json'};
import newest from '../../facts/nginx-1.30.6.json' with {type: 'json'};
import type {Place} from './place.ts';

/** One meaning of a directive: many names mean different things to http, stream and mail. */
export interface Meaning {
  readonly module: string;
  /** The Debian package that has it, where nginx's own does not. */
  readonly package?: string;
  readonly kind: string;
  /** The blocks it may stand in; `any` for include. */
  readonly in: readonly (Place | 'any')[];
  /** The numbers of arguments: a list like `0,1,2`, `any`, `1+` or `2+`. */
  readonly args: string;
  readonly block?: boolean;
  /** What its value must be, where nginx reads it with one of its general functions. */
  readonly value?: string;
  /** The words an `enum` or `flags` knows. */
  readonly values?: readonly string[];
  readonly low?: number;
  readonly high?: number;
}

interface Variable {
  readonly package?: string;
  /** `set` may give it a value of its own. */
  readonly changeable?: boolean;
  /** The name is only the beginning: `$http_…`. */
  readonly prefix?: boolean;
}

interface Table {
  readonly version: string;
  readonly directives: Readonly<Record<string, readonly Meaning[]>>;
  readonly httpVariables: Readonly<Record<string, Variable>>;
  readonly streamVariables: Readonly<Record<string, Variable>>;
}

/** The nginx of Debian 12 and the newest that Debian has. */
export const tables: {readonly stable: Table; readonly newest: Table} = {
  stable: stable as unknown as Table,
  newest: newest as unknown as Table,
};

/** Which of the two versions know a name. */
export type Known = 'both' | 'stable' | 'newest';

/** Every meaning of a directive in either version: Debian 12's where it has one, else the newest's. Empty: unknown. */
export function meaningsOf(name: string): readonly Meaning[] {
  return merged.get(name) ?? [];
}

/** Which versions have a directive by this name in nginx itself or in a package; undefined: neither. */
export function versionsOf(name: string): Known | undefined {
  const [old, young] = [own(tables.stable.directives, name), own(tables.newest.directives, name)];
  if (old !== undefined) return young === undefined ? 'stable' : 'both';
  return young === undefined ? undefined : 'newest';
}

/** What is known of a built-in variable of http or stream, without its `$`; prefixes count. */
export function variableOf(name: string, kind: 'http' | 'stream'): Variable | undefined {
  const key = kind === 'http' ? 'httpVariables' : 'streamVariables';
  for (const table of [tables.stable[key], tables.newest[key]]) {
    const found = own(table, name);
    if (found !== undefined && found.prefix !== true) return found;
  }
  const prefix = prefixes[kind].find((one) => name.length > one.length && name.startsWith(one));
  return prefix === undefined ? undefined : {};
}

/** The names of nginx's own variables, without the prefixes. */
export function variableNames(kind: 'http' | 'stream'): readonly string[] {
  return names[kind];
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function merge(): ReadonlyMap<string, readonly Meaning[]> {
  const all = new Map(Object.entries(tables.newest.directives));
  for (const [name, old] of Object.entries(tables.stable.directives)) {
    const young = (all.get(name) ?? []).filter((one) => old.every((other) => other.kind !== one.kind));
    all.set(
      name,
      [...old, ...young].map((one) => widened(one, all.get(name))),
    );
  }
  return all;
}

/** What either version allows is allowed: nobody knows which one will read the file. */
function widened(meaning: Meaning, young: readonly Meaning[] = []): Meaning {
  const other = young.find(({kind}) => kind === meaning.kind);
  if (other === undefined) return meaning;
  const args = meaning.args === other.args ? meaning.args : joinedCounts(meaning.args, other.args);
  const values = meaning.values && [...new Set([...meaning.values, ...(other.values ?? [])])];
  return {...meaning, in: [...new Set([...meaning.in, ...other.in])], args, ...(values && {values})};
}

function joinedCounts(a: string, b: string): string {
  return /[+a-z]/.test(a)
    ? a
    : /[+a-z]/.test(b)
      ? b
      : [...new Set([...a.split(','), ...b.split(',')])].sort().join(',');
}

function sortedNames(): readonly string[] {
  const rest = (name: string) => Number(meaningsOf(name).every((one) => one.package !== undefined));
  return [...merged.keys()].sort((a, b) => rest(a) - rest(b));
}

function prefixesOf(key: 'httpVariables' | 'streamVariables'): readonly string[] {
  const rows = Object.entries({...tables.stable[key], ...tables.newest[key]});
  return rows.filter(([, one]) => one.prefix === true).map(([name]) => name);
}

const namesOf = (key: 'httpVariables' | 'streamVariables') =>
  Object.keys({...tables.stable[key], ...tables.newest[key]}).filter((name) => !name.endsWith('_'));

const merged = merge();
const prefixes = {http: prefixesOf('httpVariables'), stream: prefixesOf('streamVariables')};
const names = {http: namesOf('httpVariables'), stream: namesOf('streamVariables')};

/** The names of all directives; those of nginx itself first, those of Debian's other modules behind them. */
export const directiveNames: readonly string[] = sortedNames();
