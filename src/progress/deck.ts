import type {Card} from '../quiz/card.ts';
import type {Dates} from '../quiz/choose.ts';
import type {Progress} from './progress.ts';
import {isPositive, isWhole} from './reader.ts';

/**
 * The cards of a progress file as they stand there, a line of text for each. Thousands are read at every start, of
 * most of them nothing but the dates is ever asked: each is opened when somebody asks for it.
 */
export class Deck {
  readonly #rows: ReadonlyMap<string, string>;
  #cards: Readonly<Record<string, Card>> | undefined;

  /** `rows` by question, each one that `isRow` takes. */
  constructor(rows: ReadonlyMap<string, string>) {
    this.#rows = rows;
  }

  /** All of them, opened. */
  get cards(): Readonly<Record<string, Card>> {
    this.#cards ??= Object.fromEntries([...this.#rows].map(([question, row]) => [question, opened(row)]));
    return this.#cards;
  }

  card(question: string): Card | undefined {
    const row = this.#rows.get(question);
    return row === undefined ? undefined : opened(row);
  }

  dates(question: string): Dates | undefined {
    const row = this.#rows.get(question);
    if (row === undefined) return undefined;
    // Ten thousand times at a start: what parseInt leaves alone behind the digits need not be cut off.
    return {due: Number.parseInt(row, 10), last: Number.parseInt(row.slice(row.indexOf(' ') + 1), 10)};
  }
}

const decks = new WeakMap<Progress, Deck>();

/** A progress whose cards are those of a deck. They are a field like any other, filled when it is first looked at. */
export function withDeck(progress: Omit<Progress, 'cards'>, deck: Deck): Progress {
  const whole = {
    ...progress,
    get cards() {
      return deck.cards;
    },
  };
  decks.set(whole, deck);
  return whole;
}

/** The deck of a progress as it was read; none of one that has changed since. */
export function deckOf(progress: Progress): Deck | undefined {
  return decks.get(progress);
}

/** A card in one line: due, last, stability, difficulty, reps, lapses, outcome and hash, with single spaces between. */
export function rowOf({due, last, stability, difficulty, reps, lapses, outcome, hash}: Card): string {
  return `${due} ${last} ${stability} ${difficulty} ${reps} ${lapses} ${outcome} ${hash}`;
}

/** Is this a card in one line? */
export function isRow(text: string): boolean {
  return usual.test(text) || cardIn(text) !== undefined;
}

/** Rows as nearly all are: of these numbers each is right whatever its digits are. */
const usual =
  /^\d{1,15} \d{1,15} (?:[1-9]\d{0,14}|0(?=\.0{0,9}[1-9]))(?:\.\d{1,25})? (?:[1-9]\d{0,14}|0(?=\.0{0,9}[1-9]))(?:\.\d{1,25})? \d{1,15} \d{1,15} (?:right|partly|wrong|ungraded) /;

const count = '(\\d+)';
const number = '(\\d+(?:\\.\\d+)?(?:e[+-]\\d+)?)';
const row = new RegExp(
  `^${[count, count, number, number, count, count].join(' ')} (right|partly|wrong|ungraded) (.*)$`,
  's',
);

function opened(text: string): Card {
  const card = cardIn(text);
  if (card === undefined) throw new Error(`This is no card: ${text}`);
  return card;
}

function cardIn(text: string): Card | undefined {
  const found = row.exec(text);
  if (found === null) return undefined;
  const [due = 0, last = 0, stability = 0, difficulty = 0, reps = 0, lapses = 0] = found.slice(1, 7).map(Number);
  const isRight = [due, last, reps, lapses].every(isWhole) && [stability, difficulty].every(isPositive);
  const [outcome, hash] = found.slice(7) as [Card['outcome'], string];
  return isRight ? {due, last, stability, difficulty, reps, lapses, outcome, hash} : undefined;
}
