/** Where in a whole configuration a file belongs: `main` is a whole one, `http` a file of sites-enabled. */
export type Context = string;

/** A file as it is written. */
export interface Written {
  /** As it is shown to the learner. */
  readonly file: string;
  readonly text: string;
}

/** What is to be wrapped, with everything that it includes. */
export interface Unwrapped extends Written {
  readonly context: Context;
  /** What each `include` stands for, in every file; a value that is not here was not found. */
  readonly includes: ReadonlyMap<string, readonly Written[]>;
  /** Modules of nginx that are not built in: no directive of theirs may be written. */
  readonly without: ReadonlySet<string>;
  /** The path of a dynamic module that is installed; undefined: it is not. */
  readonly modulePath: (name: string) => string | undefined;
}

/** A configuration that an ordinary user can test, line for line the learner's. */
export interface Wrapped {
  /** By name below the work folder; `nginx.conf` is the one to test. */
  readonly files: ReadonlyMap<string, string>;
  /** The learner's files by the names they have there. */
  readonly learners: ReadonlyMap<string, string>;
  /** What stands in for the learner's words, and the words: for putting them back into messages. Longest first. */
  readonly spoken: readonly (readonly [standIn: string, written: string])[];
  /** What was included and not found. */
  readonly missing: readonly string[];
  /** What was included under a name that is nearly one of nginx's own files: nginx is left to look for it in vain. */
  readonly mistyped: readonly string[];
  /** Modules that were to be loaded and are not installed. */
  readonly unloaded: readonly string[];
  /** For `nginx -g`. */
  readonly globals: string;
}
