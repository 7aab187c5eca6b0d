import type {ClassState, Learner, Work} from './class-state.ts';
import {medianOf} from './median.ts';

/** Why somebody seems to be stuck. `ms`: for how long they wait for help, or are at the exercise. */
export type Stuck =
  | {readonly why: 'help'; readonly ms: number; readonly text?: string}
  | {readonly why: 'rule'; readonly ms: number; readonly ex: string; readonly rule: string; readonly times: number}
  | {readonly why: 'slow'; readonly ms: number; readonly ex: string; readonly median: number};

export interface StuckLearner {
  readonly learner: Learner;
  readonly stuck: Stuck;
}

/** So many failed checks in a row of one rule … */
const streak = 3;
/** … since at least so long, in ms: editors that save while one types fail three checks within seconds. */
const patience = 60_000;
/** So many times the room's median. */
const slowness = 1.5;
/** Nobody is slow before so long, in ms: those who know it already pass at once, and would make everybody else slow. */
const soonest = 2 * 60_000;
/** Fewer who passed say nothing about how long it takes. */
const fewest = 3;
/** Nothing heard of for so long, in ms. */
export const idleAfter = 5 * 60_000;

/**
 * Who is stuck now, and why: those who asked for help first, then who waits longest. Apart from help only the exercise
 * counts that somebody is at, and a pass of it clears it. After the end of the class nobody waits longer.
 */
export function stuckLearners(state: ClassState, now: number): readonly StuckLearner[] {
  const until = Math.min(now, state.endedAt ?? now);
  const medians = mediansOf(state);
  return [...state.learners.values()]
    .flatMap((learner): StuckLearner[] => {
      const stuck = learner.isRemoved ? undefined : stuckness(learner, medians, until);
      return stuck === undefined ? [] : [{learner, stuck}];
    })
    .sort((a, b) => Number(b.stuck.why === 'help') - Number(a.stuck.why === 'help') || b.stuck.ms - a.stuck.ms);
}

function stuckness(learner: Learner, medians: ReadonlyMap<string, number>, now: number): Stuck | undefined {
  const {help} = learner;
  if (help !== undefined)
    return {why: 'help', ms: Math.max(0, now - help.since), ...(help.text !== undefined && {text: help.text})};
  const work = workOf(learner);
  if (work === undefined || work.passedAt !== undefined) return undefined;
  return byRule(work, now) ?? bySlowness(work, medians, now);
}

/** What somebody is at: the exercise they have open; on a page of a lesson, the one they checked last. */
function workOf({at, exercises}: Learner): Work | undefined {
  if (at !== undefined && 'ex' in at) return exercises.get(at.ex);
  return [...exercises.values()].reduce<Work | undefined>(
    (last, work) => (last === undefined || work.lastAt >= last.lastAt ? work : last),
    undefined,
  );
}

function byRule(work: Work, now: number): Stuck | undefined {
  const [worst] = [...work.streaks].sort(([, a], [, b]) => b - a);
  if (worst === undefined || worst[1] < streak) return undefined;
  const [rule, times] = worst;
  const since = work.history.at(-times)?.at ?? now;
  return now - since < patience ? undefined : {why: 'rule', ms: timeOn(work, now), ex: work.ex, rule, times};
}

function bySlowness(work: Work, medians: ReadonlyMap<string, number>, now: number): Stuck | undefined {
  const {ex, failed} = work;
  const median = medians.get(ex);
  if (failed === 0 || median === undefined) return undefined;
  const ms = timeOn(work, now);
  return ms <= Math.max(soonest, slowness * median) ? undefined : {why: 'slow', ms, ex, median};
}

/**
 * How long somebody has been at an exercise, in ms, until they passed or until now. Of a pause only the first minutes
 * count, until it is one: who comes back after lunch is not slow. A clock that was set back takes nothing away.
 */
function timeOn({startedAt, history}: Work, now: number): number {
  const passed = history.findIndex(({ok}) => ok);
  const times = passed === -1 ? [...history.map(({at}) => at), now] : history.slice(0, passed + 1).map(({at}) => at);
  let ms = 0;
  let last = startedAt;
  for (const at of times) {
    ms += Math.min(idleAfter, Math.max(0, at - last));
    last = at;
  }
  return ms;
}

/** How long those who passed an exercise took, in ms, by exercise. */
function mediansOf({learners}: ClassState): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>();
  for (const {exercises} of learners.values())
    for (const work of exercises.values()) {
      if (work.passedAt === undefined) continue;
      const all = times.get(work.ex) ?? [];
      times.set(work.ex, all);
      all.push(timeOn(work, work.passedAt));
    }
  return new Map([...times].flatMap(([ex, all]) => (all.length < fewest ? [] : [[ex, medianOf(all) ?? 0]])));
}

/** The rules that the room fails now in exercises not yet passed, with how many people fail each; most first. */
export function failingRules(state: ClassState): readonly {readonly rule: string; readonly people: number}[] {
  const people = new Map<string, Set<string>>();
  for (const {id, isRemoved, exercises} of state.learners.values())
    if (!isRemoved)
      for (const {passedAt, rules} of exercises.values())
        for (const rule of passedAt === undefined ? rules : [])
          people.set(rule.id, (people.get(rule.id) ?? new Set()).add(id));
  return [...people]
    .map(([rule, who]) => ({rule, people: who.size}))
    .sort((a, b) => b.people - a.people || (a.rule < b.rule ? -1 : 1));
}
