/** What is wrong with one of the five parts of a schedule. */
export interface CronFault {
  readonly field: 'count' | 'minute' | 'hour' | 'day' | 'month' | 'weekday';
  readonly part: string;
}

/** A schedule taken apart: for each field the values it allows; `any` where it allows all. */
export interface Schedule {
  readonly minutes: readonly number[];
  readonly days: readonly number[] | 'any';
  readonly months: readonly number[];
  readonly weekdays: 'any' | 'some';
}

const names = (words: string, first: number) => new Map(words.split(' ').map((word, at) => [word, at + first]));
const fields = [
  {field: 'minute', min: 0, max: 59, names: new Map<string, number>()},
  {field: 'hour', min: 0, max: 23, names: new Map<string, number>()},
  {field: 'day', min: 1, max: 31, names: new Map<string, number>()},
  {field: 'month', min: 1, max: 12, names: names('jan feb mar apr may jun jul aug sep oct nov dec', 1)},
  {field: 'weekday', min: 0, max: 6, names: names('sun mon tue wed thu fri sat', 0)},
] as const;
type Field = (typeof fields)[number];

/**
 * Reads five fields as GitHub does (POSIX cron with names of months and days, no `@daily`, no seconds).
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule
 */
export function readCron(text: string): Schedule | CronFault {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== 5) return {field: 'count', part: text};
  const read: (readonly number[])[] = [];
  for (const [at, field] of fields.entries()) {
    const values = fieldValues(parts[at] ?? '', field);
    if (values === undefined) return {field: field.field, part: parts[at] ?? ''};
    read.push(values);
  }
  const [minutes = [], , days = [], months = []] = read;
  const any = (part: string | undefined) => part?.startsWith('*') === true;
  return {minutes, days: any(parts[2]) ? 'any' : days, months, weekdays: any(parts[4]) ? 'any' : 'some'};
}

function fieldValues(text: string, field: Field): readonly number[] | undefined {
  const values = text.split(',').map((part) => partValues(part, field));
  return values.every((one) => one !== undefined) ? [...new Set(values.flat())].sort((a, b) => a - b) : undefined;
}

/** `*`, `5`, `MON`, `1-5`, each with `/step` behind it. */
function partValues(text: string, field: Field): readonly number[] | undefined {
  const [range = '', step, more] = text.split('/');
  const by = step === undefined ? 1 : /^\d+$/.test(step) ? Number(step) : 0;
  if (by < 1 || more !== undefined || range === '') return undefined;
  const [from, to] = ends(range, step !== undefined, field);
  if (from === undefined || to === undefined || from > to || by > field.max) return undefined;
  return Array.from({length: Math.floor((to - from) / by) + 1}, (_, at) => from + at * by);
}

function ends(range: string, stepped: boolean, field: Field): readonly [number | undefined, number | undefined] {
  if (range === '*') return [field.min, field.max];
  const [first = '', last, more] = range.split('-');
  if (more !== undefined) return [undefined, undefined];
  const from = numberOf(first, field);
  return [from, last !== undefined ? numberOf(last, field) : stepped && from !== undefined ? field.max : from];
}

function numberOf(text: string, {min, max, names: known}: Field): number | undefined {
  const value = known.get(text.toLowerCase()) ?? (/^\d+$/.test(text) ? Number(text) : Number.NaN);
  return value >= min && value <= max ? value : undefined;
}

/** The fewest minutes between two runs within an hour. */
export function shortestGap({minutes}: Schedule): number {
  const [first = 0] = minutes;
  const gaps = minutes.map((minute, at) => (minutes[at + 1] ?? first + 60) - minute);
  return Math.min(60, ...gaps);
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** False for a day that none of its months has, such as 30 February; a weekday beside it makes it happen all the same. */
export function canHappen({days, months, weekdays}: Schedule): boolean {
  if (days === 'any' || weekdays === 'some') return true;
  return months.some((month) => days.some((day) => day <= (longest[month - 1] ?? 31)));
}
