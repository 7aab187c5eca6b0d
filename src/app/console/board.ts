import type {ClassState, Learner, Work} from '../../classroom/class-state.ts';
import {idleAfter, type Stuck, stuckLearners} from '../../classroom/stuck.ts';
import type {Course} from '../../course/lesson.ts';
import type {ConsoleState} from './state.ts';

/** How much somebody needs the instructor, most first. */
const needs = ['help', 'stuck', 'failing', 'working', 'passed'] as const;
type Need = (typeof needs)[number];

/** One learner on the board. */
export interface BoardRow {
  readonly learner: Learner;
  readonly need: Need;
  readonly stuck?: Stuck;
  readonly presence: 'online' | 'idle' | 'offline';
}

type Seen = Pick<ConsoleState, 'room' | 'online' | 'now'>;

/** Everybody in the class, who needs most first: who is stuck in the order of the queue, the others by name. */
export function boardRows({room, online, now}: Seen): readonly BoardRow[] {
  const queue = stuckLearners(room, now);
  const stuck = new Map(queue.map((one) => [one.learner.id, one.stuck]));
  const places = new Map(queue.map(({learner}, place) => [learner.id, place]));
  const placeOf = ({learner}: BoardRow) => places.get(learner.id) ?? queue.length;
  return [...room.learners.values()]
    .filter(({isRemoved}) => !isRemoved)
    .map((learner): BoardRow => {
      const why = stuck.get(learner.id);
      const presence = !online.has(learner.id) ? 'offline' : now - learner.lastAt > idleAfter ? 'idle' : 'online';
      return {learner, presence, need: needOf(learner, why, room), ...(why && {stuck: why})};
    })
    .sort(
      (a, b) =>
        needs.indexOf(a.need) - needs.indexOf(b.need) ||
        placeOf(a) - placeOf(b) ||
        (a.learner.name < b.learner.name ? -1 : a.learner.name > b.learner.name ? 1 : 0),
    );
}

function needOf({exercises, isDone}: Learner, stuck: Stuck | undefined, {pushed}: ClassState): Need {
  if (stuck) return stuck.why === 'help' ? 'help' : 'stuck';
  const works = [...exercises.values()];
  if (works.some(isFailing)) return 'failing';
  const work = pushed ? exercises.get(pushed.ex) : works.at(-1);
  return isDone || work?.passedAt !== undefined ? 'passed' : 'working';
}

function isFailing({passedAt, rules}: Work): boolean {
  return passedAt === undefined && rules.length > 0;
}

/** The exercises that somebody has tried, and the one on offer, in the order of the course; others behind. */
export function boardColumns({learners, pushed}: ClassState, course: Course): readonly string[] {
  const tried = new Set<string>(pushed ? [pushed.ex] : []);
  for (const {isRemoved, exercises} of learners.values())
    if (!isRemoved) for (const ex of exercises.keys()) tried.add(ex);
  const known = course.lessons.flatMap(({exercises}) => exercises.map(({id}) => id)).filter((id) => tried.has(id));
  const taught = new Set(known);
  return [...known, ...[...tried].filter((ex) => !taught.has(ex))];
}

/** The exercise at which most people worked last. */
function busiest({learners}: ClassState): string | undefined {
  const counts = new Map<string, number>();
  for (const {isRemoved, exercises} of learners.values()) {
    const last = [...exercises.values()].sort((a, b) => a.lastAt - b.lastAt).at(-1);
    if (last && !isRemoved) counts.set(last.ex, (counts.get(last.ex) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The first exercise in sight when so many fit beside each other. */
export function firstColumn({column, room}: ConsoleState, columns: readonly string[], fitting: number): number {
  const last = Math.max(0, columns.length - fitting);
  if (column !== 'follow') return Math.min(column, last);
  const front = columns.indexOf(room.pushed?.ex ?? busiest(room) ?? '');
  return Math.max(0, Math.min(front - fitting + 1, last));
}
