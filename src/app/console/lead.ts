import {remoteText} from '../../text/remote.ts';
import type {ConsoleState} from './state.ts';

/** How long a wish to lead stands on the screens, in ms; then it counts as not answered. */
const wishLasts = 2 * 60_000;

/** Somebody's wish to lead the class. */
export interface Wish {
  /** Who has it, by id and by name. */
  readonly by: string;
  readonly name: string;
  /** How long it still stands, in ms; 0: nobody answered it. */
  readonly left: number;
}

/** The last wish to lead that nobody granted or declined; undefined when there is none. */
export function wishOf({room, now}: Pick<ConsoleState, 'room' | 'now'>): Wish | undefined {
  const wish = room.leaseWish;
  if (wish === undefined || wish.by === room.driver) return undefined;
  const name = remoteText(room.teachers.get(wish.by)?.name ?? '', 24) || remoteText(wish.by, 24);
  return {by: wish.by, name, left: Math.max(0, wish.at + wishLasts - now)};
}

/** The wish that whoever leads can answer now. */
export function wishToAnswer(state: ConsoleState): Wish | undefined {
  const wish = wishOf(state);
  return state.room.driver === state.me && wish !== undefined && wish.left > 0 ? wish : undefined;
}

/** My own wish; `left` 0 until I ask again or take it back. */
export function ownWish(state: ConsoleState): Wish | undefined {
  const wish = wishOf(state);
  return wish?.by === state.me ? wish : undefined;
}
