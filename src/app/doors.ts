import type {Course, LessonCard} from '../course/lesson.ts';
import type {PlannedLesson} from '../course/plan.ts';
import {cardOf, exerciseProgress, type Progress, pageSeenAt} from '../progress/progress.ts';
import type {Text} from '../text/language.ts';
import type {RuleCard} from '../validators/rule.ts';

/** A row of the home screen: something to open, or a lesson that is still being written. */
export type Door =
  | {readonly kind: 'quiz'}
  | {readonly kind: 'lesson'; readonly lesson: LessonCard}
  | {readonly kind: 'exercise'; readonly lesson: LessonCard; readonly id: string; readonly title: Text}
  | {readonly kind: 'coming'; readonly lesson: PlannedLesson};

/** All rows in the order of the course: each lesson, its exercises below it, what is planned in between, and last the quiz. */
export function doors(course: Course): readonly Door[] {
  const written = new Set(course.lessons.map(({id}) => id));
  const rows = course.lessons.flatMap((lesson): Numbered[] => [
    {number: lesson.number, door: {kind: 'lesson', lesson}},
    ...lesson.exercises.map(
      ({id, title}): Numbered => ({number: lesson.number, door: {kind: 'exercise', lesson, id, title}}),
    ),
  ]);
  const coming = course.planned
    .filter(({id}) => !written.has(id))
    .map((lesson): Numbered => ({number: lesson.number, door: {kind: 'coming', lesson}}));
  const listed = [...rows, ...coming].sort((a, b) => a.number - b.number).map(({door}) => door);
  return hasQuestions(course) ? [...listed, {kind: 'quiz'}] : listed;
}

function hasQuestions({lessons}: Course): boolean {
  return lessons.some(({pages}) => pages.some(({questions}) => questions.length > 0));
}

/** How many questions of the course were answered before and should be asked again now. */
export function dueQuestions(course: Course, progress: Progress, now: number): number {
  const asked = course.lessons.flatMap(({pages}) => pages.flatMap(({questions}) => questions));
  return asked.filter((id) => (cardOf(progress, id)?.due ?? Number.POSITIVE_INFINITY) <= now).length;
}

interface Numbered {
  readonly number: number;
  readonly door: Door;
}

/** How far somebody is with a lesson and its exercises. */
export interface Standing {
  readonly state: 'new' | 'started' | 'done';
  readonly pagesSeen: number;
  readonly exercisesPassed: number;
}

/** Counts what the progress knows of a lesson; pages and exercises that left the course do not count. */
export function standing(progress: Progress, lesson: LessonCard): Standing {
  const pagesSeen = lesson.pages.filter(({id}) => pageSeenAt(progress, lesson.id, id) !== undefined).length;
  const exercisesPassed = lesson.exercises.filter(({id}) => isPassed(progress, id)).length;
  const done = pagesSeen === lesson.pages.length && exercisesPassed === lesson.exercises.length;
  const started = pagesSeen > 0 || lesson.exercises.some(({id}) => isStarted(progress, id));
  return {state: done ? 'done' : started ? 'started' : 'new', pagesSeen, exercisesPassed};
}

/** Has this exercise ever been passed? */
export function isPassed(progress: Progress, exercise: string): boolean {
  return exerciseProgress(progress, exercise).passedAt !== undefined;
}

/** Has this exercise ever been opened? */
export function isStarted(progress: Progress, exercise: string): boolean {
  return exerciseProgress(progress, exercise).startedAt !== undefined;
}

/** The page that teaches a rule; undefined where its card names none, or one of another course. */
export function pageOf({learn}: RuleCard, {lessons}: Course): Taught | undefined {
  const [id, name] = learn?.split('#') ?? [];
  const lesson = lessons.find((one) => one.id === id);
  const page = lesson?.pages.find((one) => one.id === name);
  return lesson && page && {lesson, page};
}

interface Taught {
  readonly lesson: LessonCard;
  readonly page: LessonCard['pages'][number];
}

/** The door where somebody should go on: where they were, else the first thing that is not done. */
export function nextDoor(course: Course, progress: Progress): number {
  const rows = doors(course);
  const place = progress.place?.value;
  const was = rows.findIndex((door) => {
    if (place?.kind === 'exercise') return door.kind === 'exercise' && door.id === place.id;
    return door.kind === 'lesson' && door.lesson.id === place?.id;
  });
  if (was !== -1) return was;
  const undone = rows.findIndex((door) => door.kind === 'lesson' && standing(progress, door.lesson).state !== 'done');
  return Math.max(0, undone);
}
