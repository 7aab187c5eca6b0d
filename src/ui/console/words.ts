import type {ConsoleState} from '../../app/console/state.ts';
import {type Text, verbatim} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import type {Look} from '../look.ts';

/** How long something has taken, for people: `45 s`, `12 min`, `2 h 5 min`. `ms` below 0 counts as none. */
export function duration(ms: number, look: Look): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return look.say({en: `${seconds} s`, ko: `${seconds}초`});
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return look.say({en: `${minutes} min`, ko: `${minutes}분`});
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return look.say({en: `${hours} h ${rest} min`, ko: `${hours}시간 ${rest}분`});
}

/** The same in six cells at most, for tables: hours without their minutes. */
export function shortDuration(ms: number, look: Look): string {
  const hours = Math.floor(ms / 3_600_000);
  return hours < 1 ? duration(ms, look) : look.say({en: `${hours} h`, ko: `${hours}시간`});
}

/** What is left of a timer, as a clock: `3:05`. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A rule without its kind, which the file shows anyway: `exec-form`. */
export function shortRule(rule: string): string {
  return remoteText(rule.slice(rule.indexOf('/') + 1), 60);
}

/** The title of an exercise of the course; its id where the course does not know it. */
export function exerciseTitle({course}: ConsoleState, ex: string): Text {
  for (const {exercises} of course.lessons) {
    const found = exercises.find(({id}) => id === ex);
    if (found) return found.title;
  }
  return verbatim(remoteText(ex, 60));
}

/** The title of a page of the course with its lesson's number; the ids where the course does not know them. */
export function pageTitle({course}: ConsoleState, place: {readonly lesson: string; readonly page: string}): Text {
  const lesson = course.lessons.find(({id}) => id === place.lesson);
  const page = lesson?.pages.find(({id}) => id === place.page);
  if (lesson === undefined || page === undefined) return verbatim(remoteText(`${place.lesson}#${place.page}`, 80));
  const number = String(lesson.number).padStart(2, '0');
  return {
    en: `${number} ${lesson.title.en} · ${page.title.en}`,
    ko: `${number} ${lesson.title.ko} · ${page.title.ko}`,
  };
}

/** How many are in the class: those who were removed do not count. */
export function people({room}: ConsoleState): number {
  return [...room.learners.values()].filter(({isRemoved}) => !isRemoved).length;
}
