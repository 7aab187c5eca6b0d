import type {Saying} from '../classroom/protocol.ts';
import type {Desk} from '../course/desk.ts';
import type {Verdict} from '../course/judge.ts';
import type {Event, State} from './state.ts';

/** So many rules are told of; more would only say that nothing stands yet. */
const mostRules = 30;

/** What a judged save tells the class: which rules complain and how often, never a word of the file. */
export function exerciseCheck(before: State, after: State, event: Event): readonly Saying[] {
  if (event.type === 'exercise-opened' && after.screen.kind === 'exercise' && event.verdict.outcome === 'passed')
    return [checkOf(event.exercise.id, event.verdict, 0)];
  if (event.type !== 'checked' || after.screen.kind !== 'exercise') return [];
  const {screen} = before;
  const isOpen = screen.kind === 'exercise' && screen.exercise.id === event.exercise;
  if (!isOpen || isSame(screen.desk, event.desk)) return [];
  const openedAt = after.class?.work?.openedAt ?? event.at;
  return [checkOf(event.exercise, event.verdict, Math.max(0, event.at - openedAt))];
}

function isSame(a: Desk, b: Desk): boolean {
  const textOf = (desk: Desk) => JSON.stringify([...desk].sort(([one], [other]) => (one < other ? -1 : 1)));
  return textOf(a) === textOf(b);
}

/** @param ms since the exercise was opened */
export function checkOf(ex: string, {goals, diagnostics, outcome}: Verdict, ms: number): Saying {
  const errors = diagnostics.filter(({severity}) => severity === 'error');
  const counts = new Map<string, number>();
  for (const {rule} of [...goals.flatMap((goal) => goal.diagnostics), ...errors])
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].slice(0, mostRules).map(([id, n]) => ({id, n}));
  return {k: 'check', ex, ok: outcome === 'passed', rules, ms: Math.round(ms)};
}
