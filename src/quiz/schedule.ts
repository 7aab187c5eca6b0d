import {createEmptyCard, type Card as FsrsCard, type Grade as FsrsGrade, fsrs, Rating, State} from 'ts-fsrs';
import type {Card} from './card.ts';
import type {Grade} from './grade.ts';

/**
 * FSRS with its published defaults: a question comes back when the chance to know it has fallen to 90 %, at the latest
 * after half a year, never on the same day; days are spread a little so that not all come back together.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 180,
  enable_fuzz: true,
  enable_short_term: false,
});

const day = 86_400_000;

/** The last time that a date can hold, less a year for what is planned from it. */
const latest = 8_640_000_000_000_000 - 365 * day;

/** What an answer says about how well something is known. */
export interface Recall {
  readonly outcome: Grade['outcome'];
  /** It was answered before in this asking, or a hint was taken. */
  readonly helped: boolean;
  /** Right, and the learner said that it was easy. */
  readonly easy?: boolean;
  readonly hash: string;
}

/**
 * The card after an answer at a time. An answer that the card dates later than that (the clock was wrong then, or is
 * now) counts as given at the same moment, so that a wrong clock spoils one date and not all that follow.
 */
export function scheduled(card: Card | undefined, recall: Recall, at: number): Card {
  const now = within(at, 0, latest);
  const before = card ? fsrsOf(card, now) : createEmptyCard(new Date(now));
  const {card: after} = scheduler.next(before, new Date(now), ratingOf(recall));
  const {outcome, hash} = recall;
  return {
    due: after.due.getTime(),
    last: now,
    stability: after.stability,
    difficulty: after.difficulty,
    reps: after.reps,
    lapses: after.lapses,
    outcome,
    hash,
  };
}

/** The chance, from 0 to 1, that something is still known at a time. */
export function retention(card: Card, at: number): number {
  const now = within(at, 0, latest);
  return scheduler.get_retrievability(fsrsOf(card, now), new Date(now), false);
}

function ratingOf({outcome, helped, easy}: Recall): FsrsGrade {
  switch (outcome) {
    case 'right':
      return helped ? Rating.Hard : easy ? Rating.Easy : Rating.Good;
    case 'partly':
      return Rating.Hard;
    case 'wrong':
      return Rating.Again;
    // A poll has nothing to be known.
    case 'ungraded':
      return Rating.Good;
  }
}

/** A card for the scheduler, which throws at dates and numbers that it never gives itself: a file can be edited by hand. */
function fsrsOf({due, last, stability, difficulty, reps, lapses}: Card, now: number): FsrsCard {
  return {
    due: new Date(within(due, 0, latest)),
    last_review: new Date(within(last, 0, now)),
    stability: within(stability, 0.001, 36_500),
    difficulty: within(difficulty, 1, 10),
    reps,
    lapses,
    state: State.Review,
    scheduled_days: within(Math.round((due - last) / day), 0, 180),
    learning_steps: 0,
    elapsed_days: 0,
  };
}

function within(number: number, least: number, most: number): number {
  return Math.max(least, Math.min(number, most));
}
