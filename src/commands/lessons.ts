import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LessonsAction, Settings} from '../cli/arguments.ts';
import type {Course} from '../course/lesson.ts';
import {type LessonStore, loadCompiled, loadCourse} from '../io/lessons.ts';
import type {Text} from '../text/language.ts';
import {nearest} from '../text/nearest.ts';
import type {ContentProblem} from '../text/problem.ts';
import {cells, padTo, visible} from '../text/width.ts';
import {printProblems} from './print-problems.ts';
import type {CommandResult, World} from './world.ts';

/** Where the built-in course is: as its authors wrote it, and as it was compiled. */
export interface BuiltIn {
  readonly sources: string;
  readonly compiled: string;
}

/** The folder that was built: this module lies in it or in its `chunks`. */
const dist = dirname(fileURLToPath(import.meta.url)).replace(/[\\/]chunks$/, '');
const installed: BuiltIn = {sources: join(dist, '..', 'lessons'), compiled: join(dist, 'lessons')};

type Place = Pick<World, 'directory' | 'language' | 'columns'>;

/**
 * `drydock lessons`: lists the lessons, prints one as plain text, or helps an author. Codes: 0 fine; 1 the course has
 * errors; 2 there is no such lesson or no course.
 */
export async function lessons(
  action: LessonsAction,
  {lessons: folder}: Pick<Settings, 'lessons'>,
  world: Place,
  builtIn = installed,
): Promise<CommandResult> {
  if (action.kind !== 'list' && action.kind !== 'show') return author(action, folder, world, builtIn);
  const {store, problems} = await open(folder, world, builtIn);
  const errors = problems.filter(({severity}) => severity === 'error').length;
  const note = errors === 0 ? '' : `${brokenCourse(errors, folder ?? '')[world.language]}\n`;
  if (store.course.lessons.length === 0)
    return {stdout: '', stderr: printProblems(problems, world.language) || note, code: 2};
  const result = action.kind === 'list' ? list(store.course, world) : await show(action.name, store, world);
  return {...result, stderr: note + result.stderr};
}

async function author(
  action: Extract<LessonsAction, {kind: 'check' | 'agree' | 'new'}>,
  folder: string | undefined,
  {directory, language}: Place,
  {sources}: BuiltIn,
): Promise<CommandResult> {
  const {agreeLessons, checkLessons, newLessonIn} = await import('./lessons-author.ts');
  const course = {directory: folder === undefined ? sources : resolve(directory, folder), shown: folder ?? 'lessons'};
  switch (action.kind) {
    case 'check':
      return checkLessons(course, folder === undefined ? 'strict' : 'kind', language);
    case 'agree':
      return agreeLessons(course, language);
    case 'new':
      return newLessonIn(course, action.name, language);
  }
}

async function open(folder: string | undefined, {directory}: Place, {compiled}: BuiltIn) {
  if (folder !== undefined) return loadCourse(resolve(directory, folder), folder);
  const none: readonly ContentProblem[] = [];
  return {store: await loadCompiled(compiled), problems: none};
}

function list({lessons: cards, planned}: Course, {language}: Place): CommandResult {
  const written = new Set(cards.map(({id}) => id));
  const coming = planned.filter(({id}) => !written.has(id)).map((one) => ({...one, minutes: 0, exercises: []}));
  const rows = [...cards, ...coming].sort((a, b) => a.number - b.number);
  const width = Math.max(...rows.map(({id}) => cells(id)));
  const lines = rows.flatMap(({id, number, title, summary, minutes, exercises}) => [
    `${String(number).padStart(2)}  ${padTo(id, width)}  ${visible(title[language])}  (${lengthOf(minutes)[language]})`,
    `    ${visible(summary[language])}`,
    ...exercises.map((one) => `    ${exerciseName[language]} ${one.id}: ${visible(one.title[language])}`),
  ]);
  return {stdout: `${lines.join('\n')}\n`, stderr: '', code: 0};
}

async function show(name: string, store: LessonStore, {language, columns}: Place): Promise<CommandResult> {
  const {lessons: cards} = store.course;
  const card =
    cards.find(({id}) => id === name) ?? cards.find(({number}) => String(number) === name.replace(/^0+/, ''));
  if (card === undefined) {
    const planned = store.course.planned.find(({id}) => id === name);
    const message =
      planned === undefined
        ? unknownLesson(
            name,
            cards.map(({id}) => id),
          )
        : stillComing(planned.title);
    return {stdout: '', stderr: `${message[language]}\n`, code: 2};
  }
  const {lessonText} = await import('./lesson-text.ts');
  const exercises = await Promise.all(card.exercises.map(({id}) => store.exercise(id)));
  const stdout = lessonText(await store.lesson(card.id, language), exercises, language, Math.min(columns ?? 80, 80));
  return {stdout, stderr: '', code: 0};
}

const exerciseName: Text = {en: 'exercise', ko: '실습'};

function lengthOf(minutes: number): Text {
  return minutes === 0 ? {en: 'coming', ko: '준비 중'} : {en: `${minutes} min`, ko: `${minutes}분`};
}

function unknownLesson(name: string, known: readonly string[]): Text {
  const meant = nearest(name, known);
  const word = JSON.stringify(name);
  return {
    en: `There is no lesson ${word}.${meant ? ` Did you mean ${meant}?` : ' `drydock lessons` lists them.'}`,
    ko: `${word} 레슨은 없어요.${meant ? ` 혹시 ${meant}인가요?` : ' `drydock lessons`로 목록을 볼 수 있어요.'}`,
  };
}

function stillComing(title: Text): Text {
  return {en: `"${title.en}" is still being written.`, ko: `"${title.ko}" 레슨은 아직 준비 중이에요.`};
}

function brokenCourse(errors: number, folder: string): Text {
  return {
    en: `This course has ${errors} ${errors === 1 ? 'error' : 'errors'}: \`drydock lessons check --lessons ${folder}\` shows them.`,
    ko: `이 코스에 오류가 ${errors}개 있어요. \`drydock lessons check --lessons ${folder}\`로 볼 수 있어요.`,
  };
}
