import {languages, type Text} from '../text/language.ts';
import {type ContentProblem, Problems} from '../text/problem.ts';
import type {Validators} from './judge.ts';
import {lintLanguages} from './lint-languages.ts';
import {lintLinks} from './lint-links.ts';
import {lintListings} from './lint-listings.ts';
import {lintQuestion} from './lint-questions.ts';
import {proveExercise} from './prove.ts';
import {type LessonTexts, type ReadCourse, readCourse} from './read.ts';
import type {CourseSource, LessonFolder} from './source.ts';
import {lintTranslations} from './translations.ts';

/** How much of each a lesson of the built-in course has at least, and pages at most. */
const floors = {pages: 5, mostPages: 9, questions: 6, kinds: 3, exercises: 1, accepted: 4, rejected: 6} as const;

/** strict: a course below the floors is an error; kind: a warning, for courses that are still growing. */
export type Strictness = 'strict' | 'kind';

/** Proves a course: reads everything, compares the languages, follows links and rule ids, judges every answer. */
export function lintCourse(
  source: CourseSource,
  validators: Validators,
  strictness: Strictness,
): readonly ContentProblem[] {
  const read = readCourse(source, validators);
  const problems = [...read.problems];
  checkNames(source, problems);
  checkQuestionIds(source, read, problems);
  lintTranslations(source, read, problems);
  for (const folder of source.lessons) {
    const texts = read.lessons.get(folder.id);
    if (texts !== undefined) lintLesson(folder, texts, read, validators, problems);
    if (texts !== undefined) checkFloors(folder, texts, new Problems(folder.path, problems), strictness);
  }
  return problems.sort(byPlace);
}

function lintLesson(
  folder: LessonFolder,
  texts: LessonTexts,
  {course, exercises}: ReadCourse,
  validators: Validators,
  problems: ContentProblem[],
): void {
  const {en, ko} = folder.texts;
  if (en && ko && texts.en !== texts.ko) problems.push(...lintLanguages(texts, {en: en.path, ko: ko.path}));
  for (const language of languages) {
    const file = folder.texts[language];
    if (file === undefined || texts[language].language !== language) continue;
    const found = new Problems(file.path, problems);
    lintLinks(texts[language], folder.id, file.text, course, found);
    lintListings(texts[language], found);
    for (const page of texts[language].pages)
      for (const question of page.questions) lintQuestion(question, validators, found);
  }
  for (const one of folder.exercises) {
    const exercise = exercises.get(one.id);
    if (exercise === undefined || exercise.lesson !== folder.id || one.yaml === undefined) continue;
    lintLinks(exercise, folder.id, one.yaml.text, course, new Problems(one.yaml.path, problems));
    problems.push(...proveExercise(one, exercise, validators));
  }
}

/** Lesson ids, their numbers and exercise ids name one thing each in the whole course. */
function checkNames({lessons}: CourseSource, problems: ContentProblem[]): void {
  const check = (key: string, path: string, seen: Map<string, string>) => {
    const taken = seen.get(key);
    if (taken !== undefined) new Problems(path, problems).error(1, nameTaken(key, taken));
    else seen.set(key, path);
  };
  const [ids, numbers, exercises] = [new Map(), new Map(), new Map()];
  for (const {path, id, number} of lessons) {
    check(id, path, ids);
    check(String(number), path, numbers);
  }
  for (const {path, id} of lessons.flatMap((lesson) => lesson.exercises)) check(id, path, exercises);
}

function checkQuestionIds({lessons}: CourseSource, read: ReadCourse, problems: ContentProblem[]): void {
  for (const language of languages) {
    const seen = new Map<string, string>();
    for (const folder of lessons) {
      const file = folder.texts[language];
      const lesson = read.lessons.get(folder.id)?.[language];
      if (file === undefined || lesson === undefined || lesson.language !== language) continue;
      for (const {id, line} of lesson.pages.flatMap(({questions}) => questions)) {
        const taken = seen.get(id);
        if (taken !== undefined) new Problems(file.path, problems).error(line, nameTaken(id, taken));
        else seen.set(id, `${file.path}:${line}`);
      }
    }
  }
}

function checkFloors(folder: LessonFolder, {en}: LessonTexts, problems: Problems, strictness: Strictness): void {
  const tell = (where: Problems, message: Text) =>
    strictness === 'strict' ? where.error(1, message) : where.warning(1, message);
  const questions = en.pages.flatMap((page) => page.questions);
  const kinds = new Set(questions.map(({kind}) => kind)).size;
  const {pages, mostPages} = floors;
  if (en.pages.length < pages || en.pages.length > mostPages)
    tell(problems, count('pages', en.pages.length, `${pages}–${mostPages}`));
  if (questions.length < floors.questions) tell(problems, count('questions', questions.length, `${floors.questions}+`));
  if (kinds < floors.kinds) tell(problems, count('kinds', kinds, `${floors.kinds}+`));
  if (folder.exercises.length < floors.exercises) tell(problems, count('exercises', 0, `${floors.exercises}+`));
  for (const {path, ...answers} of folder.exercises)
    for (const name of ['accepted', 'rejected'] as const)
      if (answers[name].length < floors[name])
        tell(new Problems(path, problems.list), count(name, answers[name].length, `${floors[name]}+`));
}

function byPlace(a: ContentProblem, b: ContentProblem): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line;
}

type Counted = Exclude<keyof typeof floors, 'mostPages'>;

const counted: Readonly<Record<Counted, Text>> = {
  pages: {en: 'pages', ko: '페이지'},
  questions: {en: 'questions', ko: '문제'},
  kinds: {en: 'kinds of questions', ko: '문제 종류'},
  exercises: {en: 'exercises', ko: '실습'},
  accepted: {en: 'folders in accepted/', ko: 'accepted/ 폴더'},
  rejected: {en: 'folders in rejected/', ko: 'rejected/ 폴더'},
};

function count(what: Counted, seen: number, wanted: string): Text {
  const name = counted[what];
  return {
    en: `${seen} ${name.en} here; a good lesson has ${wanted}.`,
    ko: `${name.ko}: ${seen}개예요. 좋은 레슨에는 ${wanted}개가 있어요.`,
  };
}

function nameTaken(name: string, taken: string): Text {
  return {
    en: `"${name}" is taken already by ${taken}: give this one another name.`,
    ko: `"${name}" 이름은 ${taken}에서 이미 쓰고 있어요. 다른 이름을 붙이세요.`,
  };
}
