import type {BankEntry} from './bank.ts';
import type {Card} from './card.ts';
import type {Mode} from './choose.ts';
import type {Grade} from './grade.ts';
import {grouped} from './group.ts';

/** One answer as it stands in the history: a line of JSON. Times are ms since 1970. */
export interface HistoryEntry {
  readonly question: string;
  readonly mode: Mode | 'lesson';
  readonly at: number;
  readonly hash: string;
  readonly outcome: Grade['outcome'];
  readonly score: number;
}

/** A history as far as it can be read. */
export interface History {
  readonly entries: readonly HistoryEntry[];
  /** How many lines were no answers: a line that was cut off, or written by hand. */
  readonly unreadable: number;
}

/** Reads the lines of a history; never throws. A line that stands twice (two histories were put together) counts once. */
export function parseHistory(text: string): History {
  const entries: HistoryEntry[] = [];
  let unreadable = 0;
  for (const line of new Set(text.split('\n'))) {
    if (line.trim() === '') continue;
    const entry = entryOf(line);
    if (entry === undefined) unreadable++;
    else entries.push(entry);
  }
  return {entries, unreadable};
}

/** The line of an answer. */
export function historyLine({question, mode, at, hash, outcome, score}: HistoryEntry): string {
  return `${JSON.stringify({question, mode, at, hash, outcome, score})}\n`;
}

const historyModes: readonly string[] = [
  'lesson',
  'practice',
  'exam',
  'review',
] satisfies readonly HistoryEntry['mode'][];
const outcomes: readonly string[] = ['right', 'partly', 'wrong', 'ungraded'] satisfies readonly Grade['outcome'][];

function entryOf(line: string): HistoryEntry | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isEntry(raw) ? raw : undefined;
}

/** The last time that a date can hold. */
const latest = 8_640_000_000_000_000;

function isEntry(raw: unknown): raw is HistoryEntry {
  if (typeof raw !== 'object' || raw === null) return false;
  const {question, mode, at, hash, outcome, score} = raw as Readonly<Record<string, unknown>>;
  return (
    typeof question === 'string' &&
    historyModes.includes(String(mode)) &&
    Number.isInteger(at) &&
    Math.abs(Number(at)) <= latest &&
    typeof hash === 'string' &&
    outcomes.includes(String(outcome)) &&
    typeof score === 'number' &&
    score >= 0 &&
    score <= 1
  );
}

/** What a history comes to. */
export interface Statistics {
  readonly answers: number;
  /** The share of right answers, from 0 to 1; undefined without any. */
  readonly right: number | undefined;
  /** The last days with answers, oldest first. */
  readonly days: readonly Day[];
  /** By lesson, in the order of the course. */
  readonly topics: readonly TopicStatistics[];
  /** Questions that were answered at least once, of all but polls, and those that are due. */
  readonly seen: number;
  readonly of: number;
  readonly due: number;
  /**
   * The mean chance, from 0 to 1, that a question answered before is still known: now, and after some days without
   * review; empty without any.
   */
  readonly retention: readonly {readonly days: number; readonly chance: number}[];
  /** Lines of the history that could not be read. */
  readonly unreadable: number;
}

/** A day in the learner's own time zone. */
interface Day {
  /** 2026-11-24 */
  readonly date: string;
  readonly answers: number;
  /** The mean score, from 0 to 1. */
  readonly score: number;
}

interface TopicStatistics {
  readonly lesson: string;
  readonly number: number;
  readonly answers: number;
  readonly score: number;
}

/** What the statistics need besides the history. */
export interface Surroundings {
  readonly bank: readonly BankEntry[];
  readonly cards: ReadonlyMap<string, Card>;
  /** The chance that a card is known so many days from now. */
  readonly retention: (card: Card, days: number) => number;
  /** The date of a time as the learner's calendar has it. */
  readonly dateOf: (at: number) => string;
  readonly due: number;
}

/** How many days with answers the statistics list. */
const shownDays = 30;

/** In days from now. */
const foreseen = [0, 7, 14, 30, 60];

/** Adds a history up. Answers to questions that left the course count, but belong to no topic. */
export function statisticsOf({entries, unreadable}: History, around: Surroundings): Statistics {
  const graded = entries.filter(({outcome}) => outcome !== 'ungraded');
  const asked = around.bank.filter(({kind}) => kind !== 'poll');
  const known = asked.flatMap(({id}) => around.cards.get(id) ?? []);
  const right = graded.filter(({outcome}) => outcome === 'right').length;
  return {
    answers: graded.length,
    right: graded.length === 0 ? undefined : right / graded.length,
    days: daysOf(graded, around.dateOf).slice(-shownDays),
    topics: topicsOf(graded, around.bank),
    seen: known.length,
    of: asked.length,
    due: around.due,
    retention:
      known.length === 0
        ? []
        : foreseen.map((days) => ({days, chance: mean(known.map((card) => around.retention(card, days)))})),
    unreadable,
  };
}

function daysOf(entries: readonly HistoryEntry[], dateOf: (at: number) => string): readonly Day[] {
  return [...grouped(entries, ({at}) => dateOf(at))]
    .map(([date, group]) => ({date, answers: group.length, score: meanScore(group)}))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function topicsOf(entries: readonly HistoryEntry[], bank: readonly BankEntry[]): readonly TopicStatistics[] {
  const lessons = new Map(bank.map(({id, lesson}) => [id, lesson]));
  const numbers = new Map(bank.map(({lesson, number}) => [lesson, number]));
  const listed = entries.filter(({question}) => lessons.has(question));
  return [...grouped(listed, ({question}) => lessons.get(question) ?? '')]
    .map(([lesson, group]) => ({
      lesson,
      number: numbers.get(lesson) ?? 0,
      answers: group.length,
      score: meanScore(group),
    }))
    .sort((a, b) => a.number - b.number);
}

function meanScore(entries: readonly HistoryEntry[]): number {
  return mean(entries.map(({score}) => score));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
