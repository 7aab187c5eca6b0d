import {closedLesson, examText, isExam, lessonOf} from './class-policy.ts';
import {leftBehind} from './class-quiz.ts';
import {doors} from './doors.ts';
import {comeBack} from './quiz.ts';
import type {Effect, Left, Place, QuizWish, State} from './state.ts';

/** What the app is after something happened, and what the world is asked to do. */
export type Step = readonly [State, ...Effect[]];

/** A state whose progress is worth keeping. */
export function saved(state: State): Step {
  return [state, {type: 'save', progress: state.progress}];
}

/** The state as somebody finds it who starts the app: at home, pointing at the place where they were. */
export function atHome(state: State, selected?: number): State {
  const rows = doors(state.course);
  const place = state.screen;
  const was = rows.findIndex((door) => {
    if (place.kind === 'lesson') return door.kind === 'lesson' && door.lesson.id === place.lessons[state.language].id;
    if (place.kind === 'exercise') return door.kind === 'exercise' && door.id === place.exercise.id;
    return door.kind === 'quiz' && quizScreens.has(place.kind);
  });
  const {over: _, left: __, ...rest} = state;
  return {...rest, screen: {kind: 'home', selected: selected ?? Math.max(0, was)}};
}

const quizScreens: ReadonlySet<State['screen']['kind']> = new Set(['quiz-menu', 'quiz', 'results', 'statistics']);

/** Leaves for a lesson; without a page, for the one where the learner was last. */
export function openLesson(state: State, id: string, page?: string): Step {
  const closed = closedLesson(state, id);
  if (closed) return [{...state, notice: closed}];
  const place = state.progress.place?.value;
  const was = page ?? (place?.kind === 'lesson' && place.id === id ? place.page : undefined);
  const what = {kind: 'lesson', id, ...(was !== undefined && {page: was})} as const;
  const effect = {type: 'open-lesson', id, ...(was !== undefined && {page: was})} as const;
  const {left: _, ...rest} = state;
  return [{...rest, screen: {kind: 'opening', what}}, ...leftBehind(state), effect];
}

/** Leaves for a page to look something up; the exercise that waits meanwhile is remembered. */
export function lookUp(state: State, lesson: string, page: string): Step {
  if (closedLesson(state, lesson)) return openLesson(state, lesson, page);
  const left = waiting(state) ?? state.left;
  const [opening, ...effects] = openLesson(state, lesson, page);
  return [{...opening, ...(left !== undefined && {left})}, ...effects];
}

function waiting(state: State): Left | undefined {
  const {screen} = state;
  switch (screen.kind) {
    case 'exercise':
      return {kind: 'exercise', id: screen.exercise.id};
    case 'quiz':
    case 'results':
      return screen;
    case 'class-quiz':
      return waiting({...state, screen: screen.from});
    default:
      return undefined;
  }
}

/** Back to what waited while somebody looked something up. */
export function backTo(state: State, left: Left, at: number): Step {
  const {left: _, ...rest} = state;
  switch (left.kind) {
    case 'exercise':
      return openExercise(state, left.id);
    case 'quiz':
      return comeBack(rest, left, at);
    case 'results':
      return [{...rest, screen: left}];
  }
}

/** Leaves for an exercise. */
export function openExercise(state: State, id: string): Step {
  const closed = closedLesson(state, lessonOf(state, id));
  if (closed) return [{...state, notice: closed}];
  const {left: _, ...rest} = state;
  return [
    {...rest, screen: {kind: 'opening', what: {kind: 'exercise', id}}},
    ...leftBehind(state),
    {type: 'open-exercise', id},
  ];
}

/** Leaves for the quiz. */
export function openQuiz(state: State, wish?: QuizWish): Step {
  if (isExam(state)) return [{...state, notice: examText(state)}];
  const asked = wish ? {wish} : {};
  return [
    {...state, screen: {kind: 'opening', what: {kind: 'quiz', ...asked}}},
    ...leftBehind(state),
    {type: 'open-quiz', ...asked},
  ];
}

/** Leaves for a place that was named from outside. */
export function openPlace(state: State, place: Place): Step {
  switch (place.kind) {
    case 'lesson':
      return openLesson(state, place.id, place.page);
    case 'exercise':
      return openExercise(state, place.id);
    case 'quiz':
      return openQuiz(state, place.wish);
  }
}

/** Is it the same lesson, exercise or quiz? */
export function samePlace(a: Place, b: Place): boolean {
  if (a.kind === 'quiz' || b.kind === 'quiz') return a.kind === b.kind;
  return a.id === b.id;
}
