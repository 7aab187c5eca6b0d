import type {LessonCard, Page} from '../course/lesson.ts';
import {goTo, seePage} from '../progress/progress.ts';
import {unanswered} from '../quiz/answering.ts';
import type {Question} from '../quiz/question.ts';
import {isPassed} from './doors.ts';
import {atHome, backTo, type Step as Change, openExercise, openLesson, saved} from './go.ts';
import {asked, currentPage} from './question.ts';
import {questionKey} from './question-keys.ts';
import {scrolled} from './scroll.ts';
import type {Event, LessonScreen, Press, State, View} from './state.ts';

type Opened = Extract<Event, {type: 'lesson-opened'}>;

/** A lesson has been read from disk: show it where it was asked for. A lesson that nobody waits for any more is dropped. */
export function lessonOpened(state: State, {lessons, page, at}: Opened): Change {
  const waits =
    state.screen.kind === 'opening' && state.screen.what.kind === 'lesson' && state.screen.what.id === lessons.en.id;
  if (!waits) return [state];
  const found = page === undefined ? 0 : lessons[state.language].pages.findIndex(({id}) => id === page);
  return arrive(state, {kind: 'lesson', lessons, page: Math.max(0, found), step: {kind: 'read'}, scroll: 0}, at);
}

/** Stands on a page: it counts as seen and as the place to come back to. */
function arrive(state: State, screen: LessonScreen, at: number): Change {
  const lesson = screen.lessons[state.language];
  const page = lesson.pages[screen.page];
  if (page === undefined) return [{...state, screen}];
  const seen = seePage(state.progress, lesson.id, page.id, at);
  return saved({...state, screen, progress: goTo(seen, {kind: 'lesson', id: lesson.id, page: page.id}, at)});
}

/** How many steps the walk of a page has; 0 without one. */
function walkSteps(page: Page | undefined): number {
  const walk = page?.blocks.find((block) => block.kind === 'walk');
  return walk?.kind === 'walk' ? walk.steps.length : 0;
}

/** A key on a lesson's page or question. */
export function lessonKey(state: State, screen: LessonScreen, press: Press): Change {
  const {action, view, at} = press;
  if (action === 'home') return leave(state, at);
  if (action === 'exercise') return state.left ? backTo(state, state.left, at) : toExercise(state, screen);
  const question = asked(state);
  if (question) {
    const move = questionKey(state, question, press);
    if (move === 'forward') return forward(state, screen, {...view, offset: view.reach}, at);
    return move === 'backward' ? backward(state, screen, at) : move;
  }
  const offset = action && scrolled(action, view);
  if (offset !== undefined) return [{...state, screen: {...screen, scroll: offset}}];
  if (action === 'next') return forward(state, screen, view, at);
  return action === 'back' ? backward(state, screen, at) : [state];
}

/** Next line of thought: the rest of a long page, the walk's next step, the questions, the next page, what comes after. */
function forward(state: State, screen: LessonScreen, view: View, at: number): Change {
  const page = currentPage(state, screen);
  if (page === undefined) return afterLesson(state, screen);
  const walk = walkSteps(page);
  const walked = screen.step.kind === 'walk' ? screen.step.at + 1 : screen.step.kind === 'read' ? 0 : walk;
  if (walked < walk) return [{...state, screen: {...screen, step: {kind: 'walk', at: walked}, scroll: 'follow'}}];
  if (walk === 0 && screen.step.kind === 'read' && view.offset < view.reach) {
    return [{...state, screen: {...screen, scroll: Math.min(view.reach, view.offset + Math.max(1, view.height - 2))}}];
  }
  const index = screen.step.kind === 'question' ? screen.step.index + 1 : 0;
  const question = page.questions[index];
  if (question) return [{...state, screen: asking(screen, index, question)}];
  return arrive(state, {...screen, page: screen.page + 1, step: {kind: 'read'}, scroll: 0}, at);
}

function backward(state: State, screen: LessonScreen, at: number): Change {
  if (screen.step.kind === 'walk' && screen.step.at > 0) {
    return [{...state, screen: {...screen, step: {kind: 'walk', at: screen.step.at - 1}, scroll: 'follow'}}];
  }
  if (screen.step.kind !== 'read') return [{...state, screen: {...screen, step: {kind: 'read'}, scroll: 0}}];
  if (screen.page === 0) return leave(state, at);
  return arrive(state, {...screen, page: screen.page - 1, step: {kind: 'read'}, scroll: 0}, at);
}

function asking(screen: LessonScreen, index: number, question: Question): LessonScreen {
  return {...screen, step: {kind: 'question', index, answer: unanswered(question, 0)}, scroll: 0};
}

function cardOf(state: State, screen: LessonScreen): LessonCard | undefined {
  return state.course.lessons.find(({id}) => id === screen.lessons[state.language].id);
}

/** Home, or back to the quiz that waits. */
function leave(state: State, at: number): Change {
  const {left} = state;
  return left && left.kind !== 'exercise' ? backTo(state, left, at) : saved(atHome(state));
}

/** To the first exercise of the lesson that is not passed. */
function toExercise(state: State, screen: LessonScreen): Change {
  const exercises = cardOf(state, screen)?.exercises ?? [];
  const next = exercises.find(({id}) => !isPassed(state.progress, id)) ?? exercises[0];
  return next
    ? openExercise(state, next.id)
    : [{...state, notice: {en: 'This lesson has no exercise.', ko: '이 레슨에는 실습이 없어요.'}}];
}

/** From the closing page: the exercise that is left, else the next lesson, else home. */
function afterLesson(state: State, screen: LessonScreen): Change {
  const card = cardOf(state, screen);
  const left = card?.exercises.find(({id}) => !isPassed(state.progress, id));
  if (left) return openExercise(state, left.id);
  const next = state.course.lessons.find(({number}) => card !== undefined && number > card.number);
  return next ? openLesson(state, next.id) : saved(atHome(state));
}
