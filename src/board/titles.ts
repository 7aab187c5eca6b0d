import type {Titles} from '../classroom/board-titles.ts';
import type {Language, Text} from '../text/language.ts';

export const noTitles: Titles = {rules: {}, lessons: {}, pages: {}, exercises: {}, questions: {}};

/** The title behind an id, in the language; the id itself where there is none. */
export function titleOf(titles: Readonly<Record<string, Text>>, id: string, language: Language): string {
  return own(titles, id)?.[language] ?? id;
}

/** What stands under exactly this key: ids come from outside, and `constructor` is no title. */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The titles that the server gave as JSON; what is not of their shape is left out. Never throws. */
export function readTitles(value: unknown): Titles {
  const {rules, lessons, pages, exercises, questions} = object(value);
  return {
    rules: texts(rules),
    lessons: texts(lessons),
    pages: texts(pages),
    exercises: texts(exercises),
    questions: Object.fromEntries(
      Object.entries(object(questions)).flatMap(([id, question]) => {
        const {prompt, choices, listing} = object(question);
        if (!isText(prompt) || !Array.isArray(choices) || !choices.every(isText)) return [];
        return [[id, {prompt, choices, ...(isText(listing) && {listing})}]];
      }),
    ),
  };
}

function texts(value: unknown): Record<string, Text> {
  return Object.fromEntries(Object.entries(object(value)).filter((entry): entry is [string, Text] => isText(entry[1])));
}

function isText(value: unknown): value is Text {
  const {en, ko} = object(value);
  return typeof en === 'string' && typeof ko === 'string';
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
