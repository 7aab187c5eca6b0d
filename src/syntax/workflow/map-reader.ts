import {nearest} from '../../text/nearest.ts';
import {headOf} from '../yaml/head.ts';
import type {YamlEntry, YamlMap, YamlScalar} from '../yaml.ts';
import type {Path, SchemaProblem} from './problem.ts';
import type {Mapping} from './schema.ts';

/** GitHub's definition of a place, and the contexts inherited on the way to it. */
export interface Place {
  readonly name: string;
  readonly contexts: readonly string[];
}

/** A problem with what its place does not already say. */
export type Complaint = Pick<SchemaProblem, 'code' | 'span' | 'seen' | 'path'> & Partial<SchemaProblem>;

/** What reads the parts of a map, and hears what is wrong with it. */
export interface ValueReader {
  entry(entry: YamlEntry, type: string, at: Place, path: Path): void;
  key(key: YamlScalar, type: string, at: Place, path: Path): void;
  report(problem: Complaint, at: Place): void;
}

/** One map held to the definitions it may have. */
export class MapReader {
  readonly #reader: ValueReader;
  readonly #node: YamlMap;
  readonly #at: Place;
  readonly #path: Path;
  readonly #mappings: Mapping[];
  readonly #keys = new Map<string, YamlScalar>();
  readonly #unknown: string[] = [];
  #insertion = false;
  /** The key above, when nothing stands behind it. */
  #empty: string | undefined;
  /** An unknown key stands above with nothing behind it: what comes twice below was meant to be inside. */
  #astray = false;

  constructor(reader: ValueReader, node: YamlMap, at: Place, path: Path, mappings: readonly Mapping[]) {
    this.#reader = reader;
    this.#node = node;
    this.#at = at;
    this.#path = path;
    this.#mappings = [...mappings];
  }

  read(): void {
    for (const entry of this.#node.entries) this.#entry(entry);
    const span = headOf(this.#node);
    const [only] = this.#mappings;
    if (this.#mappings.length > 1) {
      if (this.#unknown.length === 0)
        this.#reader.report({code: 'neither-run-nor-uses', span, seen: '', path: this.#path}, this.#at);
      return;
    }
    if (only === undefined || this.#insertion) return;
    if (this.#misnamed()) return;
    for (const [name, {required}] of only.properties) {
      if (!required || this.#keys.has(name.toUpperCase()) || nearest(name, this.#unknown) !== undefined) continue;
      this.#reader.report({code: 'missing-key', span, seen: name, path: this.#path}, this.#at);
    }
  }

  /** The only key is unknown: it stands for the one that is missing. */
  #misnamed(): boolean {
    return this.#unknown.length === 1 && this.#keys.size === 1 && this.#path.length > 0;
  }

  #entry(entry: YamlEntry): void {
    const {key} = entry;
    const path = [...this.#path, key.text];
    if (key.text.includes('${{')) {
      this.#insertion = true;
      if (this.#at.contexts.length > 0) this.#reader.entry(entry, 'any', this.#at, path);
      else this.#complain(key, 'expression-not-allowed');
      return;
    }
    const upper = key.text.toUpperCase();
    const before = this.#keys.get(upper);
    if (before !== undefined && key.text !== '') {
      if (this.#astray) return;
      this.#complain(key, 'duplicate-key', {related: before.span});
      return;
    }
    this.#keys.set(upper, key);
    this.#known(entry, path);
    const nothing = entry.value.kind === 'scalar' && entry.value.value === null;
    this.#empty = nothing ? key.text : undefined;
    if (nothing && this.#unknown.at(-1) === key.text) this.#astray = true;
  }

  #known(entry: YamlEntry, path: Path): void {
    const {key} = entry;
    const having = this.#mappings.filter(({properties}) => properties.has(key.text));
    const property = having[0]?.properties.get(key.text);
    if (property !== undefined) {
      this.#mappings.splice(0, this.#mappings.length, ...having);
      this.#reader.entry(entry, property.type, this.#at, path);
      return;
    }
    const {looseKey, looseValue} = this.#mappings[0] ?? {};
    if (looseKey !== undefined && looseValue !== undefined) {
      this.#reader.key(key, looseKey, this.#at, path);
      this.#reader.entry(entry, looseValue, this.#at, path);
      return;
    }
    this.#unknown.push(key.text);
    const both = this.#at.name === 'steps-item' && /^(?:run|uses)$/.test(key.text);
    const {value} = entry;
    const opens = value.kind === 'map' || (value.kind === 'scalar' && value.value === null);
    this.#complain(key, both ? 'run-and-uses' : 'unknown-key', {
      ...(this.#empty !== undefined && {above: this.#empty}),
      ...(opens && {opens}),
    });
  }

  #complain(key: YamlScalar, code: SchemaProblem['code'], more: Partial<SchemaProblem> = {}): void {
    const allowed = [...new Set(this.#mappings.flatMap(({properties}) => [...properties.keys()]))];
    const name = this.#mappings.length === 1 ? (this.#mappings[0]?.name ?? this.#at.name) : this.#at.name;
    const problem = {code, span: key.span, seen: key.text, path: this.#path, allowed, definition: name, ...more};
    this.#reader.report(problem, this.#at);
  }
}
