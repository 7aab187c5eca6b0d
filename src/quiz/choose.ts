import type {BankEntry} from './bank.ts';
import type {Card} from './card.ts';
import {grouped} from './group.ts';
import {randomFrom, shuffled} from './random.ts';

/** How a quiz is run: with help and reasons at once, like an examination, or over what was wrong or is due. */
export type Mode = 'practice' | 'exam' | 'review';

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
 * The questions of a quiz in the order they are asked. The same bank, knowledge, wish and time give the same ones.
 * Lessons alternate where they can, and within a lesson its pages. Polls, which ask for no knowledge, only
 * fill a practice up.
 */
export function choose(bank: readonly BankEntry[], known: Known, wish: Wish, now: number): readonly BankEntry[] {
  const random = randomFrom(wish.seed);
  const open = shuffled(matching(bank, wish), random);
  const count = wish.count ?? counts[wish.mode];
  return interleaved(ranked(open, known, {mode: wish.mode, count}, now).slice(0, count));
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

/**
 * Should this be asked again: its day has come, or an exercise failed by one of its rules since it was last answered?
 * A card that was answered more than a day from now has its dates from a wrong clock: it is due, which sets them right.
 * What failed in the future is not believed.
 */
export function isDue(entry: BankEntry, known: Known, now: number): boolean {
  return isRowDue({entry, card: known.card(entry.id)}, known, now);
}

function isRowDue({entry, card}: Row, known: Known, now: number): boolean {
  const failedSince = (since: number) =>
    entry.rules.some((rule) => {
      const at = known.failedAt(rule);
      return at !== undefined && at <= now && at > since;
    });
  if (card === undefined) return failedSince(Number.NEGATIVE_INFINITY);
  return card.due <= now || card.last > now + day || failedSince(card.last);
}

const day = 86_400_000;

/** A question and what is known of it. */
interface Row {
  readonly entry: BankEntry;
  readonly card: Card | undefined;
}

/** Those wanted most first, as many as count at least; of a review only what was wrong or is due. */
function ranked(
  open: readonly BankEntry[],
  known: Known,
  {mode, count}: {readonly mode: Mode; readonly count: number},
  now: number,
): readonly BankEntry[] {
  const graded = open.filter(({kind}) => kind !== 'poll');
  if (mode === 'exam') return graded;
  const rows = graded.map((entry): Row => ({entry, card: known.card(entry.id)}));
  const byDue = (some: readonly Row[]) => lowest(some, ({card}) => card?.due ?? 0, count).map(({entry}) => entry);
  switch (mode) {
    case 'review': {
      const mistakes = new Set(known.mistakes);
      const wrong = graded.filter(({id}) => mistakes.has(id));
      return [...wrong, ...byDue(rows.filter((row) => !mistakes.has(row.entry.id) && isRowDue(row, known, now)))];
    }
    case 'practice': {
      const groups = grouped(rows, (row) => standing(row, known, now));
      const {due = [], read = [], unread = [], later = []} = Object.fromEntries(groups);
      const inCourseOrder = lowest(unread, ({entry}) => entry.number, count);
      const fresh = [...read, ...inCourseOrder].map(({entry}) => entry);
      return [...byDue(due), ...fresh, ...byDue(later), ...open.filter(({kind}) => kind === 'poll')];
    }
  }
}

/** The `count` items with the lowest numbers, the lowest first, equal ones in their order; all, in order, if there are fewer. */
function lowest<Item>(items: readonly Item[], numberOf: (item: Item) => number, count: number): readonly Item[] {
  // Of ten thousand only ten are wanted: numbers alone are sorted many times faster than things by a number.
  const last = Float64Array.from(items, numberOf).sort()[count - 1] ?? Number.POSITIVE_INFINITY;
  const few = items.filter((item) => numberOf(item) <= last);
  return few.sort((a, b) => numberOf(a) - numberOf(b)).slice(0, count);
}

/** What a practice knows of a question: never answered, its page read or not; or answered, and due or not yet. */
function standing(row: Row, known: Known, now: number): 'due' | 'read' | 'unread' | 'later' {
  if (isRowDue(row, known, now)) return 'due';
  if (row.card !== undefined) return 'later';
  return known.hasSeen(row.entry.lesson, row.entry.page) ? 'read' : 'unread';
}

/** The same entries so that neighbours come from different lessons, else from different pages, as far as possible. */
export function interleaved(entries: readonly BankEntry[]): readonly BankEntry[] {
  const byPage = [...grouped(entries, ({lesson}) => lesson).values()].flatMap((group) =>
    spread(group, ({page}) => page),
  );
  return spread(byPage, ({lesson}) => lesson);
}

/**
 * The same entries so that no two neighbours have the same key; where one key has too many for that, the others part
 * them into stretches as short as possible. Entries of one key stay in their order.
 */
function spread(entries: readonly BankEntry[], keyOf: (entry: BankEntry) => string): readonly BankEntry[] {
  const groups = [...grouped(entries, keyOf).values()].map((group) => [...group]);
  const most = groups.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const others = entries.length - most.length;
  if (most.length > others + 1)
    return parted(
      most,
      spread(
        entries.filter((entry) => !most.includes(entry)),
        keyOf,
      ),
    );
  const row: BankEntry[] = [];
  while (row.length < entries.length) {
    const last = row.at(-1);
    const free = groups.filter(
      ([first]) => first !== undefined && (last === undefined || keyOf(first) !== keyOf(last)),
    );
    const longest = Math.max(...free.map((group) => group.length));
    row.push(...(free.find((group) => group.length === longest)?.splice(0, 1) ?? []));
  }
  return row;
}

/** Many entries with few between them, in stretches that differ by one at most. */
function parted(many: readonly BankEntry[], few: readonly BankEntry[]): readonly BankEntry[] {
  const cut = (stretch: number) => Math.round((stretch * many.length) / (few.length + 1));
  return Array.from({length: few.length + 1}, (_, at) => [
    ...many.slice(cut(at), cut(at + 1)),
    ...few.slice(at, at + 1),
  ]).flat();
}
