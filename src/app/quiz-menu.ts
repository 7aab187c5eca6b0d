import {atHome, type Step as Change, saved} from './go.ts';
import type {Action} from './keys.ts';
import {begin, resume} from './quiz.ts';
import type {Press, QuizMenuScreen, State} from './state.ts';

/** A row of the quiz's own first screen. */
export type QuizDoor = 'resume' | 'practice' | 'review' | 'exam' | 'statistics';

/** The rows of the quiz's first screen; an exam that was left stands first. */
export function quizDoors(screen: QuizMenuScreen): readonly QuizDoor[] {
  const rest = ['practice', 'review', 'exam', 'statistics'] as const;
  return screen.left ? ['resume', ...rest] : rest;
}

/** A key on the quiz's first screen. */
export function quizMenuKey(state: State, screen: QuizMenuScreen, {action, at, name}: Press): Change {
  if (screen.confirm) return startAnewKey(state, screen, action, at);
  const rows = quizDoors(screen);
  const go = (to: number): Change => [
    {...state, screen: {...screen, selected: Math.max(0, Math.min(to, rows.length - 1))}},
  ];
  switch (action) {
    case 'up':
      return go(screen.selected - 1);
    case 'down':
      return go(screen.selected + 1);
    case 'home':
      return saved(atHome(state));
    case 'open':
      return openQuizDoor(state, screen, rows[screen.selected], at);
    default:
      return rows[Number(name) - 1] ? openQuizDoor(state, screen, rows[Number(name) - 1], at) : [state];
  }
}

function startAnewKey(
  state: State,
  {confirm: _, ...menu}: QuizMenuScreen,
  action: Action | undefined,
  at: number,
): Change {
  if (action === 'yes') return begin(state, menu.bank, {mode: 'exam', seed: String(at)}, at);
  return [action === 'no' ? {...state, screen: menu} : state];
}

function openQuizDoor(state: State, screen: QuizMenuScreen, door: QuizDoor | undefined, at: number): Change {
  const {bank, left} = screen;
  if (door === 'exam' && left) return [{...state, screen: {...screen, confirm: 'new-exam'}}];
  switch (door) {
    case 'resume':
      return left ? resume(state, left, at) : [state];
    case 'statistics':
      return [state, {type: 'open-statistics'}];
    case 'practice':
    case 'review':
    case 'exam':
      return begin(state, bank, {mode: door, seed: String(at)}, at);
    case undefined:
      return [state];
  }
}
