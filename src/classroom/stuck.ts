import type {ClassState, Learner, Work} from './class-state.ts';

/** Why somebody seems to be stuck. `ms`: for how long already. */
export type Stuck =
  | {readonly why: 'help'; readonly ms: number; readonly text?: string}
  | {readonly why: 'rule'; readonly ms: number; readonly ex: string; readonly rule: string; readonly times: number}
  | {readonly why: 'slow'; readonly ms: number; readonly ex: string; readonly median: number};

export interface StuckLearner {
  readonly learner: Learner;
  readonly stuck: Stuck;
}

/** So many failed checks in a row of one rule. */
const streak = 3;
/** So many times the room's median. */
const slowness = 1.5;
/** Fewer who passed say nothing about how long it takes. */
const fewest = 3;
/** Nothing heard of for so long, in ms. */
export const idleAfter = 5 * 60_000;

/** Who is stuck now, and why: those who asked for help first, then who waits longest. A pass clears it. */
export function stuckLearners(state: ClassState, now: number): readonly StuckLearner[] {
  const medians = mediansOf(state);
  return [...state.learners.values()]
    .flatMap((learner): StuckLearner[] => {
      const stuck = learner.isRemoved ? undefined : stuckness(learner, medians, now);
      return stuck === undefined ? [] : [{learner, stuck}];
    })
    .sort((a, b) => Number(b.stuck.why === 'help') - Number(a.stuck.why === 'help') || b.stuck.ms - a.stuck.ms);
}

function stuckness({help, exercises}: Learner, medians: ReadonlyMap<string, number>, now: number): Stuck | undefined {
  if (help !== undefined) return {why: 'help', ms: now - help.since, ...(help.text !== undefined && {text: help.text})};
  const work = [...exercises.values()].filter(({passedAt}) => passedAt === undefined).at(-1);
  return work === undefined ? undefined : (byRule(work, now) ?? bySlowness(work, medians, now));
}

function byRule({ex, streaks, startedAt}: Work, now: number): Stuck | undefined {
  const [worst] = [...streaks].sort(([, a], [, b]) => b - a);
  if (worst === undefined || worst[1] < streak) return undefined;
  return {why: 'rule', ms: now - startedAt, ex, rule: worst[0], times: worst[1]};
}

function bySlowness(
  {ex, failed, startedAt}: Work,
  medians: ReadonlyMap<string, number>,
  now: number,
): Stuck | undefined {
  const median = medians.get(ex);
  const ms = now - startedAt;
  if (failed === 0 || median === undefined || ms <= slowness * median) return undefined;
  return {why: 'slow', ms, ex, median};
}

/** How long those who passed an exercise took, in ms, by exercise. */
function mediansOf({learners}: ClassState): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>();
  for (const {exercises} of learners.values())
    for (const {ex, startedAt, passedAt} of exercises.values())
      if (passedAt !== undefined) times.set(ex, [...(times.get(ex) ?? []), passedAt - startedAt]);
  return new Map(
    [...times].flatMap(([ex, all]) =>
      all.length < fewest ? [] : [[ex, all.sort((a, b) => a - b)[all.length >> 1] ?? 0]],
    ),
  );
}

/** The rules that the room fails now in exercises not yet passed, with how many people fail each; most first. */
export function failingRules(state: ClassState): readonly {readonly rule: string; readonly people: number}[] {
  const people = new Map<string, Set<string>>();
  for (const {id, isRemoved, exercises} of state.learners.values())
    if (!isRemoved)
      for (const {rules} of exercises.values())
        for (const rule of rules) people.set(rule.id, (people.get(rule.id) ?? new Set()).add(id));
  return [...people]
    .map(([rule, who]) => ({rule, people: who.size}))
    .sort((a, b) => b.people - a.people || (a.rule < b.rule ? -1 : 1));
}
