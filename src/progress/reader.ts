import type {Text} from '../text/language.ts';

/** Says where a value is not what it should be: "exercises.first-image.passedAt is not a whole number from 0". */
export class Unexpected extends Error {
  readonly detail: Text;

  /** `expected` in Korean comes with its particle: "목록이". */
  constructor(place: string, expected: Text) {
    super(`${place} is not ${expected.en}`);
    this.detail = {en: this.message, ko: `${place} 값이 ${expected.ko} 아니에요.`};
  }
}

/** Turns a JSON value into what it should be, or calls `unexpected` and returns undefined when that does not throw. */
export type Read<Value> = (value: unknown, place: string, unexpected: Complain) => Value | undefined;
export type Complain = (place: string, expected: Text) => undefined;

/** Whole numbers from 0, exact in JSON. */
export const whole: Read<number> = (value, place, unexpected) =>
  isWhole(value) ? value : unexpected(place, {en: 'a whole number from 0', ko: '0 이상의 정수가'});

export function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** A number above 0. */
export const positive: Read<number> = (value, place, unexpected) =>
  isPositive(value) ? value : unexpected(place, {en: 'a number above 0', ko: '0보다 큰 수가'});

export function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

export const word: Read<string> = (value, place, unexpected) =>
  typeof value === 'string' ? value : unexpected(place, {en: 'a text', ko: '문자열이'});

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(words: Words): Read<Words[number]> {
  return (value, place, unexpected) =>
    words.find((known) => known === value) ??
    unexpected(place, {en: `one of ${words.join(', ')}`, ko: `${words.join(', ')} 중 하나가`});
}

/** Every element that can be read. */
export function listOf<Value>(read: Read<Value>): Read<readonly Value[]> {
  return (value, place, unexpected) => {
    if (!Array.isArray(value)) return unexpected(place, {en: 'a list', ko: '목록이'});
    return value.flatMap((item, index) => {
      const found = read(item, `${place}[${index}]`, unexpected);
      return found === undefined ? [] : [found];
    });
  };
}

/** Every entry that can be read; the value itself when all of it was as it should be. */
export function recordOf<Value>(read: Read<Value>): Read<Readonly<Record<string, Value>>> {
  return (value, place, unexpected) => {
    if (!isRecord(value)) return unexpected(place, anObject);
    const keys = Object.keys(value);
    const items = keys.map((key) => read(value[key], place === '' ? key : `${place}.${key}`, unexpected));
    if (keys.every((key, at) => items[at] === value[key])) return value as Readonly<Record<string, Value>>;
    return Object.fromEntries(keys.flatMap((key, at) => (items[at] === undefined ? [] : [[key, items[at] as Value]])));
  };
}

/** What is said of a value that should be in braces. */
export const anObject: Text = {en: 'an object', ko: '객체가'};

/** True for what JSON writes in braces. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
