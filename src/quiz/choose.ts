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
  readonly card: (question: string) => Dates | undefined;
  /** When an exercise failed by a rule last; undefined: never. */
  readonly failedAt: (rule: string) => number | undefined;
  /** Has this page of a lesson been read? */
  readonly hasSeen: (lesson: string, page: string) => boolean;
  /** What was not right in the last quiz. */
  readonly mistakes: readonly string[];
}

/** What choosing asks of a card. */
export type Dates = Pick<Card, 'due' | 'last'>;

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
  return isCardDue(entry, known.card(entry.id), known, now);
}

function isCardDue({rules}: BankEntry, card: Dates | undefined, known: Known, now: number): boolean {
  if (card !== undefined && (card.due <= now || card.last > now + day)) return true;
  if (rules.length === 0) return false;
  const since = card?.last ?? Number.NEGATIVE_INFINITY;
  return rules.some((rule) => {
    const at = known.failedAt(rule);
    return at !== undefined && at <= now && at > since;
  });
}

const day = 86_400_000;

/** Those wanted most first, as many as count at least; of a review only what was wrong or is due. */
function ranked(
  open: readonly BankEntry[],
  known: Known,
  {mode, count}: {readonly mode: Mode; readonly count: number},
  now: number,
): readonly BankEntry[] {
  switch (mode) {
    case 'exam':
      return open.filter(isGraded);
    case 'review':
      return reviewed(open, known, count, now);
    case 'practice':
      return practised(open, known, count, now);
  }
}

/** Polls ask for no knowledge. */
function isGraded({kind}: BankEntry): boolean {
  return kind !== 'poll';
}

function reviewed(open: readonly BankEntry[], known: Known, count: number, now: number): readonly BankEntry[] {
  const mistakes = new Set(known.mistakes);
  const wrong: BankEntry[] = [];
  const due = new Pile();
  for (const entry of open) {
    if (!isGraded(entry)) continue;
    if (mistakes.has(entry.id)) {
      wrong.push(entry);
      continue;
    }
    const card = known.card(entry.id);
    if (isCardDue(entry, card, known, now)) due.add(entry, card?.due ?? 0);
  }
  return [...wrong, ...due.lowest(count)];
}

/** What is due; what was never answered, of pages that were read and then of the others; what is not due yet; polls. */
function practised(open: readonly BankEntry[], known: Known, count: number, now: number): readonly BankEntry[] {
  const [due, unread, later] = [new Pile(), new Pile(), new Pile()];
  const [read, polls]: [BankEntry[], BankEntry[]] = [[], []];
  for (const entry of open) {
    const card = isGraded(entry) ? known.card(entry.id) : undefined;
    if (!isGraded(entry)) polls.push(entry);
    else if (isCardDue(entry, card, known, now)) due.add(entry, card?.due ?? 0);
    else if (card !== undefined) later.add(entry, card.due);
    else if (known.hasSeen(entry.lesson, entry.page)) read.push(entry);
    else unread.add(entry, entry.number);
  }
  return [...due.lowest(count), ...read, ...unread.lowest(count), ...later.lowest(count), ...polls];
}

/** Questions, each with a number that says how soon it is wanted. */
class Pile {
  readonly #entries: BankEntry[] = [];
  readonly #numbers: number[] = [];

  add(entry: BankEntry, number: number): void {
    this.#entries.push(entry);
    this.#numbers.push(number);
  }

  /** The `count` questions with the lowest numbers, the lowest first, equal ones in their order; all if there are fewer. */
  lowest(count: number): readonly BankEntry[] {
    const numberAt = (at: number) => this.#numbers[at] ?? 0;
    // Of ten thousand only ten are wanted: numbers alone are sorted many times faster than things by a number.
    const last = new Float64Array(this.#numbers).sort()[count - 1] ?? Number.POSITIVE_INFINITY;
    const few: number[] = [];
    for (let at = 0; at < this.#numbers.length; at++) if (numberAt(at) <= last) few.push(at);
    few.sort((a, b) => numberAt(a) - numberAt(b));
    return few.slice(0, count).flatMap((at) => this.#entries[at] ?? []);
  }
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
