import type {Span} from '../span.ts';

/** Where something stands: keys and 0-based places in lists, from the top of the file. */
export type Path = readonly (string | number)[];

type SchemaCode =
  | 'unknown-key'
  | 'missing-key'
  | 'duplicate-key'
  | 'run-and-uses'
  | 'neither-run-nor-uses'
  | 'unexpected-value'
  | 'unexpected-list'
  | 'unexpected-map'
  | 'text-for-map'
  | 'expression-not-allowed'
  | 'expression-open';

/** What GitHub's grammar refuses. */
export interface SchemaProblem {
  readonly code: SchemaCode;
  readonly span: Span;
  /** The learner's word: the key, the value; for a missing key its name. */
  readonly seen: string;
  /** The name of the definition in GitHub's grammar that stands at this place. */
  readonly definition: string;
  /** To the map that holds the key, or to the value. */
  readonly path: Path;
  /** The keys or values that may stand here, where GitHub lists them. */
  readonly allowed: readonly string[];
  /** The kinds of value that may stand here. */
  readonly expects: readonly Expected[];
  /** For an unknown key: the key above it, when that has nothing behind it and this one is probably meant to be inside. */
  readonly above?: string;
  /** For an unknown key: nothing but further keys stand behind it. */
  readonly opens?: true;
  /** The same key above, for a duplicate. */
  readonly related?: Span;
}

export type Expected = 'text' | 'number' | 'boolean' | 'nothing' | 'list' | 'map';
