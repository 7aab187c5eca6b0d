import type {FillQuestion, MultiQuestion, PredictQuestion, Question} from './question.ts';

/** What somebody answered. Positions count from 0, lines from 1. */
export type Given =
  | {readonly kind: 'choices'; readonly choices: readonly number[]}
  /** One text for each blank, in order. */
  | {readonly kind: 'texts'; readonly texts: readonly string[]}
  /** The positions of the question's items, in the order they were put. */
  | {readonly kind: 'order'; readonly items: readonly number[]}
  /** For each pair's left side the position of the right side chosen for it; undefined: none yet. */
  | {readonly kind: 'pairs'; readonly rights: readonly (number | undefined)[]}
  | {readonly kind: 'lines'; readonly lines: readonly number[]}
  /** The ids of the rules that still complain about the edited text. */
  | {readonly kind: 'config'; readonly complaints: readonly string[]};

export interface Grade {
  /** From 0 to 1; 1 exactly when the outcome is right. */
  readonly score: number;
  /** ungraded: a poll has no right answer. */
  readonly outcome: 'right' | 'partly' | 'wrong' | 'ungraded';
}

/** Grades an answer. An answer of the wrong kind for its question is wrong. */
export function grade(question: Question, given: Given): Grade {
  if (question.kind === 'poll') return {score: 0, outcome: 'ungraded'};
  const score = scoreOf(question, given);
  return {score, outcome: score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong'};
}

function scoreOf(question: Exclude<Question, {kind: 'poll'}>, given: Given): number {
  switch (question.kind) {
    case 'single':
    case 'truefalse':
      return given.kind === 'choices' && sameSet(given.choices, rightChoices(question.choices)) ? 1 : 0;
    case 'multi':
      return given.kind === 'choices' ? rightMinusWrong(given.choices, rightChoices(question.choices)) : 0;
    case 'fill':
    case 'predict':
      return given.kind === 'texts' ? shareOfBlanks(question, given.texts) : 0;
    case 'order':
      return given.kind === 'order' ? shareInOrder(given.items, question.items.length) : 0;
    case 'match':
      return given.kind === 'pairs' ? share(question.pairs, (_, index) => given.rights[index] === index) : 0;
    case 'bug':
      return given.kind === 'lines' ? rightMinusWrong(given.lines, question.guilty) : 0;
    case 'config':
      return given.kind === 'config' ? shareOfRules(question.rules, given.complaints) : 0;
  }
}

function rightChoices(choices: MultiQuestion['choices']): readonly number[] {
  return choices.flatMap(({correct}, index) => (correct ? [index] : []));
}

function sameSet(a: readonly number[], b: readonly number[]): boolean {
  return new Set(a).size === new Set(b).size && a.every((one) => b.includes(one));
}

/** (right − wrong) / all right ones, never below 0. */
function rightMinusWrong(chosen: readonly number[], right: readonly number[]): number {
  const distinct = [...new Set(chosen)];
  const hits = distinct.filter((one) => right.includes(one)).length;
  return right.length === 0 ? 0 : Math.max(0, (2 * hits - distinct.length) / right.length);
}

function share<Item>(items: readonly Item[], holds: (item: Item, index: number) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

/** Of the rules asked for, and those that complain besides (the file has an error that was not asked about), the silent ones. */
function shareOfRules(asked: readonly string[], complaints: readonly string[]): number {
  return share([...new Set([...asked, ...complaints])], (rule) => !complaints.includes(rule));
}

function shareOfBlanks(question: FillQuestion | PredictQuestion, texts: readonly string[]): number {
  const normal = (word: string) => normalAnswer(word, question.caseSensitive);
  return share(question.accept, (accepted, blank) => accepted.map(normal).includes(normal(texts[blank] ?? '')));
}

/** Ends trimmed, runs of white space one blank, Hangul composed (some keyboards send it in parts). */
function normalAnswer(word: string, caseSensitive: boolean): string {
  const plain = word.normalize('NFC').trim().replace(/\s+/g, ' ');
  return caseSensitive ? plain : plain.toLowerCase();
}

/** The longest run of items, gaps allowed, that already stand in the right order, as a share of all items. */
function shareInOrder(items: readonly number[], count: number): number {
  const longest: number[] = [];
  const valid = items.filter((item, at) => item >= 0 && item < count && items.indexOf(item) === at);
  for (const [at, item] of valid.entries()) {
    const before = valid.slice(0, at).map((other, index) => (other < item ? (longest[index] ?? 0) : 0));
    longest.push(1 + Math.max(0, ...before));
  }
  return count === 0 ? 0 : Math.max(0, ...longest) / count;
}
