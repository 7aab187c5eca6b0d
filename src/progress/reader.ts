/** Says where a value is not what it should be: `exercises.first-image.passedAt`, "a time in milliseconds". */
export class Unexpected extends Error {
  readonly place: string;
  readonly expected: string;

  constructor(place: string, expected: string) {
    super(`${place} is not ${expected}`);
    this.place = place;
    this.expected = expected;
  }
}

/** Turns a JSON value into what it should be, or calls `unexpected` and returns undefined when that does not throw. */
export type Read<Value> = (value: unknown, place: string, unexpected: Complain) => Value | undefined;
export type Complain = (place: string, expected: string) => undefined;

/** Whole numbers from 0, exact in JSON. */
export const whole: Read<number> = (value, place, unexpected) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : unexpected(place, 'a whole number from 0');

export const word: Read<string> = (value, place, unexpected) =>
  typeof value === 'string' ? value : unexpected(place, 'a text');

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(words: Words): Read<Words[number]> {
  return (value, place, unexpected) =>
    words.find((known) => known === value) ?? unexpected(place, `one of ${words.join(', ')}`);
}

/** Every element that can be read. */
export function listOf<Value>(read: Read<Value>): Read<readonly Value[]> {
  return (value, place, unexpected) => {
    if (!Array.isArray(value)) return unexpected(place, 'a list');
    return value.flatMap((item, index) => {
      const found = read(item, `${place}[${index}]`, unexpected);
      return found === undefined ? [] : [found];
    });
  };
}

/** Every entry that can be read. */
export function recordOf<Value>(read: Read<Value>): Read<Readonly<Record<string, Value>>> {
  return (value, place, unexpected) => {
    if (!isRecord(value)) return unexpected(place, 'an object');
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => {
        const found = read(item, place === '' ? key : `${place}.${key}`, unexpected);
        return found === undefined ? [] : [[key, found] as const];
      }),
    );
  };
}

/** True for what JSON writes in braces. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
