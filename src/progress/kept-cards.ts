import type {Card} from '../quiz/card.ts';
import {Deck, isRow, rowOf} from './deck.ts';
import {unitedCards} from './progress.ts';
import {
  anObject,
  type Complain,
  isPositive,
  isRecord,
  isWhole,
  oneOf,
  positive,
  type Read,
  recordOf,
  whole,
  word,
} from './reader.ts';

type Cards = Readonly<Record<string, Card>>;
type Raw = Readonly<Record<string, unknown>>;

/**
 * The cards of a progress file. Since 1.2 they stand in `deck`, a line for each, which is read in half the time. A
 * drydock of 1.1 keeps them in `cards`, an object for each, also beside a deck, of which it knows nothing: they are
 * merged.
 */
export function readCards({cards, deck}: Raw, unexpected: Complain): Cards | Deck {
  const objects = cards === undefined ? {} : (recordOf(cardOf)(cards, 'cards', unexpected) ?? {});
  const rows = deck === undefined ? undefined : rowsOf(deck, 'deck', unexpected);
  if (rows === undefined || rows.size === 0) return objects;
  const read = new Deck(rows);
  return Object.keys(objects).length === 0 ? read : unitedCards(read.cards, objects);
}

/**
 * What a progress file says of cards, laid over what it said before: a card of which the file knew more than we do
 * stays an object, and what could not be read stays as it was.
 */
export function writtenCards(cards: Cards, before: Raw): {readonly cards?: unknown; readonly deck?: unknown} {
  const objects = isRecord(before.cards) ? Object.entries(before.cards) : [];
  const left = objects.flatMap(([question, value]): [string, unknown][] => {
    const card = Object.hasOwn(cards, question) ? cards[question] : undefined;
    if (card === undefined) return [[question, value]];
    return isRecord(value) && knowsMore(value) ? [[question, {...value, ...card}]] : [];
  });
  const rows = new Map(Object.entries(isRecord(before.deck) ? before.deck : {}));
  for (const [question, card] of Object.entries(cards)) rows.set(question, rowOf(card));
  for (const [question] of left) rows.delete(question);
  return {
    ...written('cards', left, isRecord(before.cards) ? undefined : before.cards),
    ...written('deck', [...rows], isRecord(before.deck) ? undefined : before.deck),
  };
}

/** Entries under a key; when there are none, what stood there instead, if anything did. */
function written(key: string, entries: [string, unknown][], instead: unknown): Raw {
  if (entries.length > 0) return {[key]: Object.fromEntries(entries)};
  return instead === undefined ? {} : {[key]: instead};
}

const rowsOf: Read<ReadonlyMap<string, string>> = (value, place, unexpected) => {
  if (!isRecord(value)) return unexpected(place, anObject);
  const rows = new Map<string, string>();
  for (const question of Object.keys(value)) {
    const row = value[question];
    if (typeof row === 'string' && isRow(row)) rows.set(question, row);
    else unexpected(`${place}.${question}`, aRow);
  }
  return rows;
};

const aRow = {
  en: 'due, last, stability, difficulty, reps, lapses, outcome and hash of a card in one line',
  ko: '카드의 due, last, stability, difficulty, reps, lapses, outcome, hash를 한 줄에 쓴 문자열이',
};

/** What is right is taken as it is, and only a fault is given its place. */
const cardOf: Read<Card> = (value, place, unexpected) => {
  if (!isRecord(value)) return unexpected(place, anObject);
  if (isCard(value)) return value;
  const read = <Value>(key: string, how: Read<Value>) => how(value[key], `${place}.${key}`, unexpected);
  const due = read('due', whole);
  const last = read('last', whole);
  const stability = read('stability', positive);
  const difficulty = read('difficulty', positive);
  const reps = read('reps', whole);
  const lapses = read('lapses', whole);
  const outcome = read('outcome', outcomeOf);
  const hash = read('hash', word);
  if (due === undefined || last === undefined || stability === undefined || difficulty === undefined) return undefined;
  if (reps === undefined || lapses === undefined || outcome === undefined || hash === undefined) return undefined;
  return {due, last, stability, difficulty, reps, lapses, outcome, hash};
};

const outcomeOf = oneOf(['right', 'partly', 'wrong', 'ungraded']);
const silent: Complain = () => undefined;
const fields: readonly string[] = ['due', 'last', 'stability', 'difficulty', 'reps', 'lapses', 'outcome', 'hash'];

function knowsMore(value: Raw): boolean {
  return Object.keys(value).some((key) => !fields.includes(key));
}

/** Is it right, with nothing more in it than a card has? Says the same as the readers above, in less time. */
function isCard(value: Raw): value is Raw & Card {
  const {due, last, stability, difficulty, reps, lapses, outcome, hash} = value;
  return (
    isWhole(due) &&
    isWhole(last) &&
    isPositive(stability) &&
    isPositive(difficulty) &&
    isWhole(reps) &&
    isWhole(lapses) &&
    outcomeOf(outcome, '', silent) !== undefined &&
    typeof hash === 'string' &&
    Object.keys(value).length === fields.length
  );
}
