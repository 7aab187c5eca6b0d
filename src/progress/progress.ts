import type {Card} from '../quiz/card.ts';
import type {Dates} from '../quiz/choose.ts';
import type {Language} from '../text/language.ts';
import {deckOf} from './deck.ts';

/**
 * What drydock remembers of a learner. Everything stands under stable ids (lesson, page, exercise, question), never
 * under a position. Times are milliseconds since 1970. Nothing is ever taken away, so two copies can be merged.
 */
export interface Progress {
  readonly language?: Chosen<Language>;
  readonly theme?: Chosen<ThemeChoice>;
  /** Whether `drydock check --engines` may run the real programs, and with them the learner's own Python. */
  readonly engines?: Chosen<EnginesChoice>;
  /** Where the learner was last. */
  readonly place?: Chosen<Place>;
  /** By lesson and page: when it was first seen. */
  readonly pages: ById<ById<number>>;
  readonly exercises: ById<ExerciseProgress>;
  /** By question: when it should be asked again. Every single answer stands in the history, a file of its own. */
  readonly cards: ById<Card>;
  /** By rule: when an exercise failed by it last. */
  readonly failed: ById<number>;
  /** The questions that were not answered right in the last quiz. */
  readonly mistakes?: Chosen<readonly string[]>;
}

type ById<Value> = Readonly<Record<string, Value>>;

/** Something of which the latest choice holds. */
export interface Chosen<Value> {
  readonly value: Value;
  readonly at: number;
}

export type ThemeChoice = 'dark' | 'light';
/** ask: a consent that was given has been taken back. */
export type EnginesChoice = 'run' | 'ask';

export type Place =
  | {readonly kind: 'lesson'; readonly id: string; readonly page?: string}
  | {readonly kind: 'exercise'; readonly id: string};

export interface ExerciseProgress {
  readonly startedAt?: number;
  /** The first time all goals were reached. */
  readonly passedAt?: number;
  /** The first time the reference answer was shown. */
  readonly solutionAt?: number;
  /** When a changed desk was checked, oldest first. */
  readonly attempts: readonly number[];
  /** By ladder (goal or rule id): how many rungs were opened. */
  readonly hints: ById<number>;
}

/** A learner who has not begun. */
export const noProgress: Progress = {pages: {}, exercises: {}, cards: {}, failed: {}};

const noExercise: ExerciseProgress = {attempts: [], hints: {}};

/**
 * Everything that either copy knows. Of choices the later one holds; of first times the earlier one; lists are united.
 * Merging is commutative, associative and idempotent, so instances may save in any order and as often as they like.
 */
export function merge(a: Progress, b: Progress): Progress {
  return {
    ...present('language', later(a.language, b.language)),
    ...present('theme', later(a.theme, b.theme)),
    ...present('engines', later(a.engines, b.engines)),
    ...present('place', later(a.place, b.place)),
    pages: united(a.pages, b.pages, (one, other) => united(one, other, Math.min)),
    exercises: united(a.exercises, b.exercises, mergeExercises),
    cards: unitedCards(a.cards, b.cards),
    failed: united(a.failed, b.failed, Math.max),
    ...present('mistakes', later(a.mistakes, b.mistakes)),
  };
}

export function chooseLanguage(progress: Progress, language: Language, at: number): Progress {
  return record(progress, {language: latestChoice(progress.language, language, at)});
}

export function chooseTheme(progress: Progress, theme: ThemeChoice, at: number): Progress {
  return record(progress, {theme: latestChoice(progress.theme, theme, at)});
}

export function chooseEngines(progress: Progress, engines: EnginesChoice, at: number): Progress {
  return record(progress, {engines: latestChoice(progress.engines, engines, at)});
}

/** Remembers where the learner is. */
export function goTo(progress: Progress, place: Place, at: number): Progress {
  return record(progress, {place: latestChoice(progress.place, place, at)});
}

export function seePage(progress: Progress, lesson: string, page: string, at: number): Progress {
  return record(progress, {pages: {[lesson]: {[page]: at}}});
}

export function startExercise(progress: Progress, exercise: string, at: number): Progress {
  return recordExercise(progress, exercise, {startedAt: at});
}

/** Counts a check of a desk that changed. */
export function attemptExercise(progress: Progress, exercise: string, at: number): Progress {
  return recordExercise(progress, exercise, {attempts: [at]});
}

export function passExercise(progress: Progress, exercise: string, at: number): Progress {
  return recordExercise(progress, exercise, {passedAt: at});
}

/** Remembers that `rungs` rungs of a ladder stand open; fewer than before changes nothing. */
export function openHints(progress: Progress, exercise: string, ladder: string, rungs: number): Progress {
  return recordExercise(progress, exercise, {hints: {[ladder]: rungs}});
}

export function showSolution(progress: Progress, exercise: string, at: number): Progress {
  return recordExercise(progress, exercise, {solutionAt: at});
}

/** Remembers when a question should be asked again. */
export function keepCard(progress: Progress, question: string, card: Card): Progress {
  return record(progress, {cards: {[question]: card}});
}

/** Remembers that an exercise failed by these rules. */
export function failRules(progress: Progress, rules: readonly string[], at: number): Progress {
  return record(progress, {failed: Object.fromEntries(rules.map((rule) => [rule, at]))});
}

/** Remembers what was not answered right in a quiz; that of an earlier one is forgotten. */
export function keepMistakes(progress: Progress, questions: readonly string[], at: number): Progress {
  return record(progress, {mistakes: latestChoice(progress.mistakes, questions, at)});
}

/** What is remembered of an exercise; nothing yet when it was never opened. */
export function exerciseProgress(progress: Progress, exercise: string): ExerciseProgress {
  return own(progress.exercises, exercise) ?? noExercise;
}

/** When a page was first seen; undefined: never. */
export function pageSeenAt(progress: Progress, lesson: string, page: string): number | undefined {
  return own(own(progress.pages, lesson) ?? {}, page);
}

/** When a question should be asked again; undefined: never asked. */
export function cardOf(progress: Progress, question: string): Card | undefined {
  const deck = deckOf(progress);
  return deck === undefined ? own(progress.cards, question) : deck.card(question);
}

/** Says when a question should be asked again and when it was answered: for who asks it of all questions of a course. */
export function datesIn(progress: Progress): (question: string) => Dates | undefined {
  const deck = deckOf(progress);
  if (deck !== undefined) return (question) => deck.dates(question);
  // In an object, V8 would first have to make a name of each.
  const cards = new Map(Object.entries(progress.cards));
  return (question) => cards.get(question);
}

/** The same object when the news is no news, so that nothing is saved for it. */
function record(progress: Progress, news: Partial<Progress>): Progress {
  const merged = merge(progress, {...noProgress, ...news});
  return isKnown(news, progress, merged) ? progress : merged;
}

/** Is everything at the places that the news speaks of as it was before? */
function isKnown(news: unknown, before: unknown, after: unknown): boolean {
  if (!isRecord(news) || !isRecord(before) || !isRecord(after)) return JSON.stringify(before) === JSON.stringify(after);
  return Object.keys(news).every((key) => isKnown(news[key], own(before, key), own(after, key)));
}

function isRecord(value: unknown): value is ById<unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordExercise(progress: Progress, exercise: string, news: Partial<ExerciseProgress>): Progress {
  return record(progress, {exercises: {[exercise]: {...noExercise, ...news}}});
}

function mergeExercises(a: ExerciseProgress, b: ExerciseProgress): ExerciseProgress {
  return {
    ...present('startedAt', earlier(a.startedAt, b.startedAt)),
    ...present('passedAt', earlier(a.passedAt, b.passedAt)),
    ...present('solutionAt', earlier(a.solutionAt, b.solutionAt)),
    attempts: [...new Set([...a.attempts, ...b.attempts])].sort((one, other) => one - other),
    hints: united(a.hints, b.hints, Math.max),
  };
}

/** A choice made now holds, also when an earlier one carries a later time because the clock was wrong. */
function latestChoice<Value>(before: Chosen<Value> | undefined, value: Value, at: number): Chosen<Value> {
  if (before === undefined || before.at < at) return {value, at};
  if (JSON.stringify(before.value) === JSON.stringify(value)) return before;
  return {value, at: Math.min(before.at + 1, Number.MAX_SAFE_INTEGER)};
}

/** The cards of two copies. */
export function unitedCards(a: ById<Card>, b: ById<Card>): ById<Card> {
  return united(a, b, laterCard);
}

/**
 * Of two cards the one that was answered more often: a clock that was wrong cannot undo that. Then the one that was
 * answered later, then the one that comes back later (the answer was called easy).
 */
function laterCard(a: Card, b: Card): Card {
  if (a.reps !== b.reps) return a.reps > b.reps ? a : b;
  if (a.last !== b.last) return a.last > b.last ? a : b;
  if (a.due !== b.due) return a.due > b.due ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/** Of two choices made in the same millisecond one is taken that does not depend on the order of the arguments. */
function later<Value>(a: Chosen<Value> | undefined, b: Chosen<Value> | undefined): Chosen<Value> | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

/** Built from entries, so that an id such as `__proto__` is a key like any other. */
function united<Value>(a: ById<Value>, b: ById<Value>, both: (a: Value, b: Value) => Value): ById<Value> {
  const entries = new Map(Object.entries(a));
  for (const [id, value] of Object.entries(b)) {
    const before = entries.get(id);
    entries.set(id, before === undefined ? value : both(before, value));
  }
  return Object.fromEntries(entries);
}

function own<Value>(record: ById<Value>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

function present<Key extends string, Value>(key: Key, value: Value | undefined): {[key in Key]?: Value} {
  return value === undefined ? {} : ({[key]: value} as {[key in Key]: Value});
}
