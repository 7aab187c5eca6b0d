import type {Language} from './language.ts';

/** A longer text in every language, taken apart into blocks when the course is read. */
export type Prose = Readonly<Record<Language, readonly Block[]>>;

/** What a page is made of, one after the other; lists are flat, an item knows its depth. */
export type Block =
  | {readonly kind: 'heading'; readonly inlines: readonly Inline[]}
  | {readonly kind: 'paragraph'; readonly inlines: readonly Inline[]}
  | {readonly kind: 'item'; readonly depth: number; readonly marker: string; readonly inlines: readonly Inline[]}
  | {readonly kind: 'quote'; readonly inlines: readonly Inline[]}
  | {readonly kind: 'table'; readonly header: readonly Cell[]; readonly rows: readonly (readonly Cell[])[]}
  | {readonly kind: 'code'; readonly listing: Listing}
  | {readonly kind: 'walk'; readonly listing: Listing; readonly steps: readonly WalkStep[]}
  | {readonly kind: 'rule'};

export type Cell = readonly Inline[];

export type Inline =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'strong'; readonly text: string}
  | {readonly kind: 'emphasis'; readonly text: string}
  | {readonly kind: 'code'; readonly text: string}
  | {readonly kind: 'link'; readonly text: string; readonly url: string}
  /** A word that stands in the glossary. */
  | {readonly kind: 'term'; readonly text: string}
  | {readonly kind: 'break'};

/** Code with its language; `text` fences without one (pictures in box drawing) have language 'text'. */
export interface Listing {
  readonly language: string;
  readonly lines: readonly ListingLine[];
}

export type ListingLine = readonly Token[];

/** A run of characters of one colour: `#rrggbb` in the dark and in the light theme; no colour: the terminal's own. */
export interface Token {
  readonly text: string;
  readonly dark?: string;
  readonly light?: string;
}

/** What is said about the lines `from`–`to` (1-based, inclusive) of a walk's listing. */
export interface WalkStep {
  readonly from: number;
  readonly to: number;
  readonly inlines: readonly Inline[];
}
