import type {Text} from '../text/language.ts';
import type {Given, Grade} from './grade.ts';
import type {Question} from './question.ts';
import {disordered, randomFrom} from './random.ts';

/** A question in front of somebody: what they have put down so far, and the grade once it is answered. */
export interface Answering {
  readonly draft: AnswerDraft;
  /** How many times it was answered before, this time. */
  readonly tries: number;
  /** A hint was taken. */
  readonly hinted?: boolean;
  readonly grade?: Grade;
}

/** What has been put down. Positions count from 0. */
export type AnswerDraft = ChoicesDraft | TextsDraft | OrderDraft | PairsDraft | LinesDraft | ConfigDraft;

/** single, multi, truefalse, poll: the choice under the cursor, and those that are chosen. */
export interface ChoicesDraft {
  readonly kind: 'choices';
  readonly cursor: number;
  readonly picked: readonly number[];
}

/** fill, predict: the text of each blank, and the blank that is being written. */
export interface TextsDraft {
  readonly kind: 'texts';
  readonly texts: readonly string[];
  readonly blank: number;
}

/** order: the question's items as they stand now, and whether the one under the cursor moves with it. */
export interface OrderDraft {
  readonly kind: 'order';
  readonly items: readonly number[];
  readonly cursor: number;
  readonly held: boolean;
}

/** match: for each left side the right side chosen, and the order in which the right sides are offered. */
export interface PairsDraft {
  readonly kind: 'pairs';
  readonly rights: readonly (number | undefined)[];
  readonly offered: readonly number[];
  readonly cursor: number;
}

/** bug: the line under the cursor, and those that are marked. */
export interface LinesDraft {
  readonly kind: 'lines';
  readonly cursor: number;
  readonly marked: readonly number[];
}

/** config: the text as it was last edited, and what the rules said of it when it was judged. */
export interface ConfigDraft {
  readonly kind: 'config';
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

/** What a rule says of an edited fragment. Lines count from 1. */
export interface Finding {
  readonly rule: string;
  readonly line: number;
  readonly message: Text;
}

/** A question nobody has answered yet. `seed` decides how things to be sorted lie at first; `tries`: how often it was answered before, this time. */
export function unanswered(question: Question, tries: number, seed = ''): Answering {
  return {draft: emptyDraft(question, `${seed} ${question.id} ${tries}`), tries};
}

function emptyDraft(question: Question, seed: string): AnswerDraft {
  switch (question.kind) {
    case 'single':
    case 'multi':
    case 'truefalse':
    case 'poll':
      return {kind: 'choices', cursor: 0, picked: []};
    case 'fill':
    case 'predict':
      return {kind: 'texts', texts: question.accept.map(() => ''), blank: 0};
    case 'order':
      return {kind: 'order', items: disordered(question.items.length, randomFrom(seed)), cursor: 0, held: false};
    case 'match':
      return {
        kind: 'pairs',
        rights: question.pairs.map(() => undefined),
        offered: disordered(question.pairs.length, randomFrom(seed)),
        cursor: 0,
      };
    case 'bug':
      return {kind: 'lines', cursor: 0, marked: []};
    case 'config':
      return {kind: 'config', text: undefined, findings: []};
  }
}

/** The answer a draft stands for; undefined while it is not whole. A config answer is whole once it was judged: see `Given`. */
export function givenBy(draft: Exclude<AnswerDraft, ConfigDraft>): Given | undefined {
  switch (draft.kind) {
    case 'choices':
      return {kind: 'choices', choices: draft.picked};
    case 'texts':
      return draft.texts.some((text) => text.trim() === '') ? undefined : {kind: 'texts', texts: draft.texts};
    case 'order':
      return {kind: 'order', items: draft.items};
    case 'pairs':
      return draft.rights.includes(undefined) ? undefined : {kind: 'pairs', rights: draft.rights};
    case 'lines': {
      const lines = draft.marked.length > 0 ? draft.marked : [draft.cursor];
      return {kind: 'lines', lines: lines.map((index) => index + 1)};
    }
  }
}

/** The item under the cursor goes where the cursor goes when it is held. */
export function movedInOrder({items, cursor, held}: OrderDraft, to: number): OrderDraft {
  const at = Math.max(0, Math.min(to, items.length - 1));
  const item = items[cursor];
  if (!held || item === undefined || at === cursor) return {kind: 'order', items, cursor: at, held};
  const rest = items.filter((_, index) => index !== cursor);
  return {kind: 'order', items: [...rest.slice(0, at), item, ...rest.slice(at)], cursor: at, held};
}

/**
 * Chooses the n-th offered right side for the left side under the cursor and goes on to the next that has none; a left
 * side that had it before gives it up.
 */
export function paired(draft: PairsDraft, offer: number): PairsDraft {
  const right = draft.offered[offer];
  if (right === undefined) return draft;
  const rights = draft.rights.map((one, index) => (index === draft.cursor ? right : one === right ? undefined : one));
  const free = [...rights.keys()].map((step) => (draft.cursor + 1 + step) % rights.length);
  return {...draft, rights, cursor: free.find((index) => rights[index] === undefined) ?? draft.cursor};
}

/** The marks with `index` among them, or without it when it was there; in order. */
export function toggled(marks: readonly number[], index: number): readonly number[] {
  return marks.includes(index) ? marks.filter((one) => one !== index) : [...marks, index].sort((a, b) => a - b);
}
