import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {lintCourse, type Strictness} from '../course/lint.ts';
import {readCourse} from '../course/read.ts';
import {newLesson} from '../course/scaffold.ts';
import {writeTranslations} from '../course/translations.ts';
import {type FoundCourse, readCourseFolder} from '../io/course-folder.ts';
import {loadValidators} from '../io/lessons.ts';
import {saveAtomic} from '../io/save-atomic.ts';
import {trouble} from '../io/trouble.ts';
import type {Language, Text} from '../text/language.ts';
import type {ContentProblem} from '../text/problem.ts';
import {lintPageLengths} from './page-lengths.ts';
import {printProblems} from './print-problems.ts';
import type {CommandResult} from './world.ts';

/** A folder of lessons: where it is, and what its author calls it. */
export interface CourseFolder {
  readonly directory: string;
  readonly shown: string;
}

/** `drydock lessons check`: proves a course. Codes: 0 fine, 1 the course has errors, 2 there is none. */
export async function checkLessons(
  {directory, shown}: CourseFolder,
  strictness: Strictness,
  language: Language,
): Promise<CommandResult> {
  const found = await readCourseFolder(directory, shown);
  const {source} = found;
  if (source.lessons.length === 0) return noCourse(found, language);
  const validators = await loadValidators();
  const problems = [
    ...found.problems,
    ...lintCourse(source, validators, strictness),
    ...lintPageLengths(source, readCourse(source, validators).lessons),
  ];
  const errors = errorsIn(problems);
  const closing = summary(source.lessons.length, errors, problems.length - errors)[language];
  return {stdout: `${printProblems(problems, language)}${closing}\n`, stderr: '', code: errors > 0 ? 1 : 0};
}

/** `drydock lessons agree`: writes down that the languages of every page say the same as they are now. Codes as above. */
export async function agreeLessons({directory, shown}: CourseFolder, language: Language): Promise<CommandResult> {
  const found = await readCourseFolder(directory, shown);
  if (found.source.lessons.length === 0) return noCourse(found, language);
  const {lessons, problems} = readCourse(found.source, await loadValidators());
  if (errorsIn(problems) > 0) return {stdout: '', stderr: printProblems(problems, language), code: 1};
  const path = join(directory, 'translations.json');
  try {
    await saveAtomic(path, writeTranslations(lessons));
  } catch (error) {
    return {stdout: '', stderr: `${trouble(error, 'write', path)[language]}\n`, code: 2};
  }
  return {stdout: `${agreed(`${shown}/translations.json`)[language]}\n`, stderr: '', code: 0};
}

/** `drydock lessons new NAME`: lays the files of a lesson that passes the schema, behind the last one of the folder. */
export async function newLessonIn(
  {directory, shown}: CourseFolder,
  id: string,
  language: Language,
): Promise<CommandResult> {
  const wrong = (message: Text) => ({stdout: '', stderr: `${message[language]}\n`, code: 2}) as const;
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) return wrong(badName(id));
  const {source} = await readCourseFolder(directory, shown);
  const taken = source.lessons.find((lesson) => lesson.id === id || lesson.exercises.some((one) => one.id === id));
  if (taken) return wrong(nameTaken(id, taken.path));
  const files = newLesson(Math.max(0, ...source.lessons.map(({number}) => number)) + 1, id);
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(directory, path)), {recursive: true});
      await writeFile(join(directory, path), text, {flag: 'wx'});
    }
  } catch (error) {
    return wrong(trouble(error, 'write', directory));
  }
  const laid = Object.keys(files).map((path) => `${shown}/${path}\n`);
  return {stdout: `${laid.join('')}${laidText(shown)[language]}\n`, stderr: '', code: 0};
}

function noCourse({problems}: FoundCourse, language: Language): CommandResult {
  return {stdout: '', stderr: printProblems(problems, language), code: 2};
}

function errorsIn(problems: readonly ContentProblem[]): number {
  return problems.filter(({severity}) => severity === 'error').length;
}

function summary(lessonCount: number, errors: number, warnings: number): Text {
  const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return {
    en: `${plural(lessonCount, 'lesson')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`,
    ko: `레슨 ${lessonCount}개: 오류 ${errors}개, 경고 ${warnings}개`,
  };
}

function agreed(path: string): Text {
  return {
    en: `Written to ${path}: both languages of every page agree as they are now.`,
    ko: `지금 두 언어의 모든 페이지가 서로 맞는다고 ${path}에 기록했어요.`,
  };
}

function badName(id: string): Text {
  return {
    en: `${JSON.stringify(id)} is no name for a lesson: small letters, digits and dashes only.`,
    ko: `${JSON.stringify(id)}처럼은 쓸 수 없어요. 레슨 이름에는 영어 소문자, 숫자, 붙임표(-)만 쓰세요.`,
  };
}

function nameTaken(id: string, path: string): Text {
  return {
    en: `${path} has the name ${id} already: give the new lesson another.`,
    ko: `${id} 이름은 ${path}에서 이미 쓰고 있어요. 다른 이름을 붙이세요.`,
  };
}

function laidText(folder: string): Text {
  return {
    en: `Write the texts, then prove the lesson: drydock lessons check --lessons ${folder}`,
    ko: `글을 채운 뒤 레슨을 검증하세요: drydock lessons check --lessons ${folder}`,
  };
}
