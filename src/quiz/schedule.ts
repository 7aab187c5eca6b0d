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

/** What an answer says about how well something is known. */
export interface Recall {
  readonly outcome: Grade['outcome'];
  /** It was answered before in this asking, or a hint was taken. */
  readonly helped: boolean;
  readonly hash: string;
}

/** The card after an answer at a time. A clock that went backwards counts as one that stood still. */
export function scheduled(card: Card | undefined, {outcome, helped, hash}: Recall, at: number): Card {
  const now = Math.max(at, card?.last ?? at);
  const before = card ? fsrsOf(card) : createEmptyCard(new Date(now));
  const {card: after} = scheduler.next(before, new Date(now), ratingOf(outcome, helped));
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
  return scheduler.get_retrievability(fsrsOf(card), new Date(Math.max(at, card.last)), false);
}

function ratingOf(outcome: Grade['outcome'], helped: boolean): FsrsGrade {
  switch (outcome) {
    case 'right':
      return helped ? Rating.Hard : Rating.Good;
    case 'partly':
      return Rating.Hard;
    case 'wrong':
      return Rating.Again;
    // A poll has nothing to be known.
    case 'ungraded':
      return Rating.Good;
  }
}

function fsrsOf({due, last, stability, difficulty, reps, lapses}: Card): FsrsCard {
  return {
    due: new Date(due),
    last_review: new Date(last),
    stability,
    difficulty,
    reps,
    lapses,
    state: State.Review,
    scheduled_days: Math.max(0, Math.round((due - last) / day)),
    learning_steps: 0,
    elapsed_days: 0,
  };
}
