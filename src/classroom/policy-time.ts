import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';
import {particle} from '../text/particle.ts';
import {remoteText} from '../text/remote.ts';

/** How many minutes the clocks of a zone are ahead of UTC at a moment (ms since 1970); summer time included. */
export type Zone = (at: number) => number;

/** Why a text cannot be read, and what to write instead. */
interface Unreadable {
  readonly kind: 'wrong';
  readonly problem: Text;
}

const offsetPattern = /^([+-])(\d{1,2}):?(\d{2})$/;

/** A zone by its distance from UTC (`+09:00`, `Z`, `UTC`) or its name (`Asia/Seoul`). */
export function readZone(text: string): {readonly kind: 'zone'; readonly zone: Zone} | Unreadable {
  if (/^(?:z|utc)$/i.test(text)) return {kind: 'zone', zone: () => 0};
  const offset = offsetPattern.exec(text);
  const minutes = offset ? minutesOf(offset) : undefined;
  if (minutes !== undefined) return {kind: 'zone', zone: () => minutes};
  const named = offset ? undefined : namedZone(text);
  return named === undefined ? {kind: 'wrong', problem: noZone(text)} : {kind: 'zone', zone: named};
}

/** Clocks differ from UTC by 14 hours at most. */
function minutesOf([, sign, hours, minutes]: RegExpExecArray): number | undefined {
  const total = Number(hours) * 60 + Number(minutes);
  if (Number(minutes) > 59 || total > 14 * 60) return undefined;
  return sign === '-' ? -total : total;
}

function namedZone(name: string): Zone | undefined {
  const format = formatOf(name);
  if (format === undefined) return undefined;
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({type, value}) => [type, Number(value)]));
    const {year = 0, month = 1, day = 1, hour = 0, minute = 0} = parts;
    return (Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000) / 60_000;
  };
}

/** The library says that it does not know a zone by throwing. */
function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const numbers = {year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric'} as const;
  try {
    return new Intl.DateTimeFormat('en-US', {timeZone, hourCycle: 'h23', ...numbers});
  } catch {
    return undefined;
  }
}

/** The piece of somebody's file as a sentence may repeat it. */
function quoted(text: string): string {
  return `"${remoteText(text, 40)}"`;
}

function noZone(text: string): Text {
  const meant = nearest(text, Intl.supportedValuesOf('timeZone'));
  const advice = {
    en: meant === undefined ? 'write one like +09:00 or Asia/Seoul.' : `did you mean ${meant}?`,
    ko: meant === undefined ? '+09:00이나 Asia/Seoul처럼 쓰세요.' : `혹시 ${meant}인가요?`,
  };
  return {
    en: `${quoted(text)} is no time zone: ${advice.en}`,
    ko: `${particle(quoted(text), '은/는')} 시간대가 아니에요. ${advice.ko}`,
  };
}

const datePattern =
  /^(20\d\d)-(\d{1,2})-(\d{1,2})(?:(?:[Tt]| +)(\d{1,2}):(\d{2})(?::(\d{2}))?(?: *([Zz]|[+-]\d{1,2}:?\d{2}))?)?$/;

/**
 * The moment (ms since 1970) of `2026-12-01`, which is its midnight, or `2026-12-01 09:00`, by the clocks of the zone;
 * a `Z` or `+09:00` behind the time counts for more.
 */
export function readTime(text: string, zone: Zone): {readonly kind: 'time'; readonly at: number} | Unreadable {
  const read = datePattern.exec(text.trim());
  if (read === null) return {kind: 'wrong', problem: noDate(text)};
  const [, year, month, day, hour = '0', minute = '0', second = '0', offset] = read;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(midnight);
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
    return {kind: 'wrong', problem: noDay(`${year}-${month}-${day}`)};
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return {kind: 'wrong', problem: noTimeOfDay};
  const wall = midnight + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  if (offset === undefined) return {kind: 'time', at: momentOf(wall, zone)};
  const own = readZone(offset);
  return own.kind === 'wrong' ? own : {kind: 'time', at: momentOf(wall, own.zone)};
}

/** Asked a second time because the zone may change its clocks between the two guesses. */
function momentOf(wall: number, zone: Zone): number {
  const guess = wall - zone(wall) * 60_000;
  return wall - zone(guess) * 60_000;
}

function noDate(text: string): Text {
  return {
    en: `${quoted(text)} is no date: write it like 2026-12-01 or 2026-12-01 09:00.`,
    ko: `${particle(quoted(text), '은/는')} 날짜로 읽을 수 없어요. 2026-12-01이나 2026-12-01 09:00처럼 쓰세요.`,
  };
}

function noDay(date: string): Text {
  return {
    en: `There is no ${date} in the calendar: write a day that exists.`,
    ko: `${particle(date, '은/는')} 달력에 없는 날이에요. 있는 날짜로 고치세요.`,
  };
}

const noTimeOfDay: Text = {
  en: 'The time of day goes from 00:00 to 23:59.',
  ko: '시각은 00:00부터 23:59까지 쓸 수 있어요.',
};
