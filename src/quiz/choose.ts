import type {BankEntry} from './bank.ts';
import type {Card} from './card.ts';
import {grouped} from './group.ts';
import {randomFrom, shuffled} from './random.ts';

/** How a quiz is run: with help and reasons at once, like an examination, or over what was wrong or is due. */
export const modes = ['practice', 'exam', 'review'] as const;
export type Mode = (typeof modes)[number];

/** What somebody wants to be asked. */
export interface Wish {
  readonly mode: Mode;
  /** Only from these lessons (ids); from all when undefined. */
  readonly lessons?: readonly string[];
  /** Only what carries one of these tags. */
  readonly tags?: readonly string[];
  readonly count?: number;
  readonly seed: string;
}

/** What is known of the learner. */
export interface Known {
  readonly card: (question: string) => Card | undefined;
  /** When an exercise failed by a rule last; undefined: never. */
  readonly failedAt: (rule: string) => number | undefined;
  /** Has this page of a lesson been read? */
  readonly hasSeen: (lesson: string, page: string) => boolean;
  /** What was not right in the last quiz. */
  readonly mistakes: readonly string[];
}

const counts: Readonly<Record<Mode, number>> = {practice: 10, exam: 20, review: 20};

/**
 * The questions of a quiz in the order they are asked. The same bank, knowledge, wish and time give the same ones;
 * lessons alternate where they can.
 */
export function choose(bank: readonly BankEntry[], known: Known, wish: Wish, now: number): readonly BankEntry[] {
  const random = randomFrom(wish.seed);
  const open = shuffled(matching(bank, wish), random);
  const count = wish.count ?? counts[wish.mode];
  return alternating(ranked(open, known, wish.mode, now).slice(0, count));
}

/** What a wish allows. */
export function matching(
  bank: readonly BankEntry[],
  {lessons, tags}: Pick<Wish, 'lessons' | 'tags'>,
): readonly BankEntry[] {
  return bank.filter(
    (entry) =>
      (lessons === undefined || lessons.includes(entry.lesson)) &&
      (tags === undefined || entry.tags.some((tag) => tags.includes(tag))),
  );
}

/** Should this be asked again: its day has come, or an exercise failed by one of its rules since it was last answered? */
export function isDue({id, rules}: BankEntry, known: Known, now: number): boolean {
  const card = known.card(id);
  const failed = Math.max(-1, ...rules.map((rule) => known.failedAt(rule) ?? -1));
  if (card === undefined) return failed >= 0;
  return card.due <= now || failed > card.last;
}

/** Those wanted most first; of a review only what was wrong or is due. */
function ranked(open: readonly BankEntry[], known: Known, mode: Mode, now: number): readonly BankEntry[] {
  switch (mode) {
    case 'exam':
      return open;
    case 'review': {
      const wrong = open.filter(({id}) => known.mistakes.includes(id));
      const due = open.filter((entry) => !wrong.includes(entry) && isDue(entry, known, now));
      return [...wrong, ...byDue(due, known)];
    }
    case 'practice': {
      const due = open.filter((entry) => isDue(entry, known, now));
      const fresh = open.filter((entry) => known.card(entry.id) === undefined && !due.includes(entry));
      const read = fresh.filter(({lesson, page}) => known.hasSeen(lesson, page));
      const unread = inCourseOrder(fresh.filter((entry) => !read.includes(entry)));
      const later = open.filter((entry) => known.card(entry.id) !== undefined && !due.includes(entry));
      return [...byDue(due, known), ...read, ...unread, ...byDue(later, known)];
    }
  }
}

function byDue(entries: readonly BankEntry[], known: Known): readonly BankEntry[] {
  return entries.toSorted((a, b) => (known.card(a.id)?.due ?? 0) - (known.card(b.id)?.due ?? 0));
}

function inCourseOrder(entries: readonly BankEntry[]): readonly BankEntry[] {
  return entries.toSorted((a, b) => a.number - b.number);
}

/** The same entries so that neighbours come from different lessons as long as that is possible. */
export function alternating(entries: readonly BankEntry[]): readonly BankEntry[] {
  const groups = [...grouped(entries, ({lesson}) => lesson).values()].map((group) => [...group]);
  const row: BankEntry[] = [];
  for (let left = entries.length; left > 0; left--) {
    const others = groups.filter((group) => group.length > 0 && group[0]?.lesson !== row.at(-1)?.lesson);
    const longest = Math.max(...others.map((group) => group.length));
    const next = others.find((group) => group.length === longest) ?? groups.find((group) => group.length > 0);
    const entry = next?.shift();
    if (entry) row.push(entry);
  }
  return row;
}
