/** What may lie over a panel. */
export type Overlay =
  | {readonly kind: 'help'; readonly scroll: number}
  | {readonly kind: 'room'; readonly scroll: number}
  | {readonly kind: 'learner'; readonly id: string; readonly scroll: number}
  | Picker
  | Form
  | {readonly kind: 'confirm'; readonly what: Confirmed};

/** Something to choose from a list. */
export interface Picker {
  readonly kind: 'pick';
  readonly what: Pick;
  readonly selected: number;
  /** Only for questions: those that are asked. */
  readonly marked: ReadonlySet<string>;
}

export type Pick =
  | {readonly kind: 'lesson'}
  | {readonly kind: 'page'; readonly lesson: string}
  | {readonly kind: 'exercise'}
  | {readonly kind: 'source'}
  | {readonly kind: 'questions'; readonly by: 'lesson' | 'tag'; readonly of: string}
  | {readonly kind: 'file'; readonly learner: string; readonly ex: string}
  | {readonly kind: 'teacher'};

/** Something to write: one text, or for a poll the question and its choices, one below the other. */
export interface Form {
  readonly kind: 'write';
  readonly what: Written;
  readonly texts: readonly string[];
}

export type Written =
  | {readonly kind: 'hint'; readonly to: string | {readonly rule: string}}
  | {readonly kind: 'poll'}
  | {readonly kind: 'timer'};

/** What is done only after a second look. */
export type Confirmed =
  | {readonly kind: 'remove'; readonly learner: string}
  | {readonly kind: 'mute'; readonly asked: number}
  | {readonly kind: 'new-code'}
  | {readonly kind: 'end'}
  | {readonly kind: 'end-quiz'; readonly quiz: string}
  | {readonly kind: 'take'}
  | {readonly kind: 'quit'};
