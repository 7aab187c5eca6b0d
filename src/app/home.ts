import {doors} from './doors.ts';
import {openExercise, openLesson, openQuiz, type Step} from './go.ts';
import type {Action} from './keys.ts';
import type {HomeScreen, State, View} from './state.ts';

/** A key at home. */
export function homeKey(state: State, screen: HomeScreen, action: Action, view: View): Step {
  const rows = doors(state.course);
  const go = (to: number): Step => [
    {...state, screen: {kind: 'home', selected: Math.max(0, Math.min(to, rows.length - 1))}},
  ];
  switch (action) {
    case 'up':
      return go(screen.selected - 1);
    case 'down':
      return go(screen.selected + 1);
    case 'page-up':
      return go(screen.selected - view.height);
    case 'page-down':
      return go(screen.selected + view.height);
    case 'top':
      return go(0);
    case 'bottom':
      return go(rows.length - 1);
    case 'open':
      return openDoor(state, screen);
    case 'quiz':
      return rows.some(({kind}) => kind === 'quiz') ? openQuiz(state) : [state];
    default:
      return [state];
  }
}

/** Goes through the door that is chosen. */
export function openDoor(state: State, screen: HomeScreen): Step {
  const door = doors(state.course)[screen.selected];
  switch (door?.kind) {
    case 'lesson':
      return openLesson(state, door.lesson.id);
    case 'exercise':
      return openExercise(state, door.id);
    case 'quiz':
      return openQuiz(state);
    case 'coming':
      return [{...state, notice: {en: 'This lesson is still being written.', ko: '이 레슨은 아직 준비 중이에요.'}}];
    case undefined:
      return [state];
  }
}
