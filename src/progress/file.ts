import {languages, type Text} from '../text/language.ts';
import {Deck, withDeck} from './deck.ts';
import {readCards, writtenCards} from './kept-cards.ts';
import type {Chosen, ExerciseProgress, Place, Progress} from './progress.ts';
import {
  anObject,
  type Complain,
  isRecord,
  listOf,
  oneOf,
  type Read,
  recordOf,
  Unexpected,
  whole,
  word,
} from './reader.ts';

/** The version this drydock writes: a new major cannot be read by an older drydock, a new minor only adds. */
export const progressVersion = '1.2';

/** A JSON object as it stood in a file, with everything that this drydock does not know. */
export type RawProgress = Readonly<Record<string, unknown>>;

/** What came of reading a progress file. */
export type ReadProgress =
  | {readonly kind: 'read'; readonly progress: Progress; readonly raw: RawProgress}
  /** Written by a drydock of a newer major version: to be left alone. */
  | {readonly kind: 'newer'; readonly version: string}
  /** Not a progress file, or not a whole one; the detail says what was seen. */
  | {readonly kind: 'damaged'; readonly detail: Text};

/**
 * Reads the text of a progress file. In a file of this version or an older one every known field has to be right; in
 * one of a newer minor version what is not understood is skipped (and kept by `formatProgress`).
 */
export function parseProgress(text: string): ReadProgress {
  const raw = parseJson(text);
  if (!isRecord(raw)) return {kind: 'damaged', detail: text.trim() === '' ? empty : notJson};
  const version = /^(\d{1,6})\.(\d{1,6})$/.exec(String(raw.version));
  if (version === null) return {kind: 'damaged', detail: noVersion};
  const [major = 0, minor = 0] = progressVersion.split('.').map(Number);
  if (Number(version[1]) > major) return {kind: 'newer', version: version[0]};
  const strict = Number(version[2]) <= minor;
  try {
    return {kind: 'read', progress: progressOf(raw, strict ? refuse : skip), raw};
  } catch (error) {
    if (error instanceof Unexpected) return {kind: 'damaged', detail: error.detail};
    throw error;
  }
}

/**
 * The text of a progress file, to be read by people too. What `raw`, the file as it was read before, holds beyond
 * `progress` is written again, at every depth; so is its version when that is newer.
 */
export function formatProgress(progress: Progress, raw: RawProgress = {}): string {
  const minor = Number(String(raw.version ?? '').split('.')[1] ?? 0);
  const version = minor > Number(progressVersion.split('.')[1]) ? raw.version : progressVersion;
  const {cards, ...rest} = progress;
  const {cards: _, deck: __, ...below} = raw;
  const whole = {version, ...recordLaidOver(below, {version, ...rest}), ...writtenCards(cards, raw)};
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

const empty: Text = {en: 'it is empty', ko: '비어 있어요.'};
const notJson: Text = {en: 'it is not a JSON object', ko: 'JSON 객체가 아니에요.'};
const noVersion: Text = {en: 'version is not a text such as "1.0"', ko: 'version 값이 "1.0" 같은 문자열이 아니에요.'};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refuse: Complain = (place, expected) => {
  throw new Unexpected(place, expected);
};
const skip: Complain = () => undefined;

function progressOf(raw: RawProgress, unexpected: Complain): Progress {
  const read = <Value>(key: string, how: Read<Value>): Value | undefined =>
    raw[key] === undefined ? undefined : how(raw[key], key, unexpected);
  const first = {
    ...optional('language', read('language', chosen(oneOf(languages)))),
    ...optional('theme', read('theme', chosen(oneOf(['dark', 'light'])))),
    ...optional('engines', read('engines', chosen(oneOf(['run', 'ask'])))),
    ...optional('place', read('place', chosen(placeOf))),
    pages: read('pages', recordOf(recordOf(whole))) ?? {},
    exercises: read('exercises', recordOf(exerciseOf)) ?? {},
  };
  const cards = readCards(raw, unexpected);
  const rest = {
    ...first,
    failed: read('failed', recordOf(whole)) ?? {},
    ...optional('mistakes', read('mistakes', chosen(listOf(word)))),
  };
  return cards instanceof Deck ? withDeck(rest, cards) : {...rest, cards};
}

const exerciseOf: Read<ExerciseProgress> = (value, place, unexpected) => {
  if (!isRecord(value)) return unexpected(place, anObject);
  const read = <Value>(key: string, how: Read<Value>): Value | undefined =>
    value[key] === undefined ? undefined : how(value[key], `${place}.${key}`, unexpected);
  return {
    ...optional('startedAt', read('startedAt', whole)),
    ...optional('passedAt', read('passedAt', whole)),
    ...optional('solutionAt', read('solutionAt', whole)),
    attempts: read('attempts', listOf(whole)) ?? [],
    hints: read('hints', recordOf(whole)) ?? {},
  };
};

const placeOf: Read<Place> = (value, place, unexpected) => {
  if (!isRecord(value)) return unexpected(place, anObject);
  const kind = oneOf(['lesson', 'exercise'])(value.kind, `${place}.kind`, unexpected);
  const id = word(value.id, `${place}.id`, unexpected);
  const page = value.page === undefined ? undefined : word(value.page, `${place}.page`, unexpected);
  if (kind === undefined || id === undefined) return undefined;
  return kind === 'exercise' ? {kind, id} : {kind, id, ...optional('page', page)};
};

function chosen<Value>(read: Read<Value>): Read<Chosen<Value>> {
  return (raw, place, unexpected) => {
    if (!isRecord(raw)) return unexpected(place, anObject);
    const value = read(raw.value, `${place}.value`, unexpected);
    const at = whole(raw.at, `${place}.at`, unexpected);
    return value === undefined || at === undefined ? undefined : {value, at};
  };
}

/** Lays what is known over what was read: nothing that was read is lost, and of single values the known one holds. */
function laidOver(below: unknown, above: unknown): unknown {
  if (isRecord(below) && isRecord(above)) return recordLaidOver(below, above);
  if (Array.isArray(below) && Array.isArray(above)) return listLaidOver(below, above);
  return above;
}

function recordLaidOver(below: RawProgress, above: RawProgress): RawProgress {
  const entries = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above)) entries.set(key, laidOver(entries.get(key), value));
  return Object.fromEntries(entries);
}

/** Lists are sets of things that happened: a thing read with more fields stands for the same thing with fewer. */
function listLaidOver(below: readonly unknown[], above: readonly unknown[]): readonly unknown[] {
  const rest = new Set(below);
  const laid = above.map((item) => {
    const same = isRecord(item)
      ? [...rest].find((old) => JSON.stringify(laidOver(old, item)) === JSON.stringify(old))
      : item;
    return rest.delete(same) ? same : item;
  });
  return [...laid, ...rest];
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): {[key in Key]?: Value} {
  return value === undefined ? {} : ({[key]: value} as {[key in Key]: Value});
}
