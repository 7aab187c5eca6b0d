import type {Prose} from '../text/document.ts';
import type {Exercise} from './exercise.ts';
import type {Verdict} from './judge.ts';

/** The next help for a desk that has not passed. */
export type Hint =
  /** The next rung of a ladder: `rung` counts from 0, `rungs` is how many the ladder has. */
  | {
      readonly kind: 'rung';
      readonly ladder: string;
      readonly rung: number;
      readonly rungs: number;
      readonly prose: Prose;
    }
  /** No rung is left: the card of the rule that fails. */
  | {readonly kind: 'card'; readonly rule: string}
  /** Every rung is open and no rule is to blame (a file is missing). */
  | {readonly kind: 'exhausted'}
  /** Nothing fails. */
  | {readonly kind: 'nothing'};

/** How many rungs of each ladder (by goal or rule id) the learner has opened. */
export type OpenedHints = Readonly<Record<string, number>>;

/**
 * The next hint for what fails first: a finding that blocks the file, else the first goal not reached, else the
 * first error. Its goal's ladder comes before its rule's; when both are open, the rule's card.
 */
export function nextHint(exercise: Exercise, verdict: Verdict, opened: OpenedHints): Hint {
  if (verdict.outcome === 'passed') return {kind: 'nothing'};
  const {ladders, rule} = firstFailure(verdict);
  for (const ladder of ladders) {
    const rungs = exercise.hints[ladder] ?? [];
    const rung = opened[ladder] ?? 0;
    const prose = rungs[rung];
    if (prose !== undefined) return {kind: 'rung', ladder, rung, rungs: rungs.length, prose};
  }
  return rule === undefined ? {kind: 'exhausted'} : {kind: 'card', rule};
}

/** The rungs of what fails first that are open already, in the order they were opened. */
export function openHints(exercise: Exercise, verdict: Verdict, opened: OpenedHints): readonly Prose[] {
  if (verdict.outcome === 'passed') return [];
  return firstFailure(verdict).ladders.flatMap((ladder) =>
    (exercise.hints[ladder] ?? []).slice(0, opened[ladder] ?? 0),
  );
}

function firstFailure(verdict: Verdict): {ladders: readonly string[]; rule: string | undefined} {
  const blocking = verdict.diagnostics.find((one) => one.blocking);
  if (blocking !== undefined) return {ladders: [blocking.rule], rule: blocking.rule};
  const goal = verdict.goals.find(({state}) => state !== 'passed');
  const rule = (goal?.diagnostics[0] ?? verdict.diagnostics.find(({severity}) => severity === 'error'))?.rule;
  return {ladders: [goal?.goal.id, rule].filter((id) => id !== undefined), rule};
}
