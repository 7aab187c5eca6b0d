import type {Saying} from '../classroom/protocol.ts';
import {exerciseCheck} from './class-check.ts';
import {inClass} from './class-offer.ts';
import {keepingDraft} from './class-quiz.ts';
import type {Step as Change} from './go.ts';
import type {Effect, Event, State} from './state.ts';

/**
 * What follows from a step for the class: it is told where the learner is and what came of a save, the second hand of
 * its timer is kept going, and a learner who leaves one of its questions keeps what they put down.
 */
export function toldToClass(before: State, [after, ...effects]: Change, event: Event): Change {
  if (after.class === undefined) return [after, ...effects];
  const kept = withClock(withWork(keepingDraft(before, after), event), event);
  const isTelling = before.class !== undefined && inClass(kept) !== undefined;
  const first = event.type === 'class-changed' && before.class === undefined;
  const sayings =
    isTelling || first ? [...placeSaid(first ? undefined : before, kept), ...exerciseCheck(before, kept, event)] : [];
  const says = sayings.map((saying): Effect => ({type: 'class-say', saying}));
  const [ticking, ...wakes] = ticked(kept);
  return [ticking, ...effects, ...says, ...wakes];
}

function withClock(state: State, event: Event): State {
  const {class: room} = state;
  return room !== undefined && event.type === 'key' ? {...state, class: {...room, clock: event.at}} : state;
}

/** The exercise that is open, since when, and its files as they were judged last. */
function withWork(state: State, event: Event): State {
  const {class: room, screen} = state;
  if (room === undefined || screen.kind !== 'exercise') return state;
  if (event.type !== 'exercise-opened' && event.type !== 'checked') return state;
  const {id: ex} = screen.exercise;
  const openedAt = room.work?.ex === ex && event.type === 'checked' ? room.work.openedAt : event.at;
  return {...state, class: {...room, work: {ex, openedAt, desk: screen.desk}}};
}

function placeSaid(before: State | undefined, after: State): readonly Saying[] {
  const now = placeOf(after);
  if (now === undefined) return [];
  return before !== undefined && JSON.stringify(placeOf(before)) === JSON.stringify(now) ? [] : [now];
}

/** Where somebody is, as coarsely as the instructor needs it. */
function placeOf({screen, language}: State): Saying | undefined {
  if (screen.kind === 'exercise') return {k: 'at-exercise', ex: screen.exercise.id};
  if (screen.kind !== 'lesson') return undefined;
  const lesson = screen.lessons[language];
  const page = lesson.pages[screen.page]?.id;
  return page === undefined ? undefined : {k: 'at', lesson: lesson.id, page};
}

/** So long it is said that a timer is over, in ms: who was away for a moment still reads it. */
export const timerShownFor = 60_000;

function ticked(state: State): Change {
  const {class: room} = state;
  const ends = inClass(state)?.view.timerEnds;
  if (room === undefined || room.isTicking || ends === undefined) return [state];
  if (ends + timerShownFor <= room.clock + room.clockOffset) return [state];
  return [
    {...state, class: {...room, isTicking: true}},
    {type: 'class-wake', after: 1000},
  ];
}

/** A second of a timer has gone by. */
export function classWoke(state: State, at: number): Change {
  const {class: room} = state;
  return [room === undefined ? state : {...state, class: {...room, clock: at, isTicking: false}}];
}
