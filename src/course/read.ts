import type {BankEntry} from '../quiz/bank.ts';
import {type Language, languages, type Text} from '../text/language.ts';
import {type ContentProblem, Problems} from '../text/problem.ts';
import {bankOf} from './bank.ts';
import type {Exercise} from './exercise.ts';
import {parseExercise} from './exercise-file.ts';
import {type Catalogue, catalogueOf} from './find.ts';
import {parseGlossary, type Term} from './glossary.ts';
import type {Validators} from './judge.ts';
import type {Course, Lesson, LessonCard} from './lesson.ts';
import {parseLesson} from './parse.ts';
import type {CourseSource, ExerciseFolder, LessonFolder} from './source.ts';
import {markTerms} from './terms.ts';

/** A lesson in every language; where one is not written, the other stands in. */
export type LessonTexts = Readonly<Record<Language, Lesson>>;

/** A course that has been read. What is too broken to be shown is left out and among the problems. */
export interface ReadCourse {
  readonly course: Course;
  readonly lessons: ReadonlyMap<string, LessonTexts>;
  readonly exercises: ReadonlyMap<string, Exercise>;
  readonly catalogue: Catalogue;
  readonly bank: readonly BankEntry[];
  readonly problems: readonly ContentProblem[];
}

/** Reads every lesson and exercise of a course. Never throws, whatever the files hold. */
export function readCourse(source: CourseSource, validators: Validators): ReadCourse {
  const problems: ContentProblem[] = [];
  const lessons = new Map<string, LessonTexts>();
  const exercises = new Map<string, Exercise>();
  const cards: LessonCard[] = [];
  for (const folder of source.lessons) {
    const texts = readLesson(folder, problems);
    if (texts === undefined || lessons.has(folder.id)) continue;
    lessons.set(folder.id, texts);
    const own = folder.exercises.flatMap((one) => readExercise(one, folder.id, validators, problems) ?? []);
    const fresh = own.filter(({id}) => !exercises.has(id)).sort(byOrder);
    for (const exercise of fresh) exercises.set(exercise.id, exercise);
    cards.push(cardOf(texts, fresh));
  }
  const terms = readGlossary(source, lessons, problems);
  const marked = new Map(
    [...lessons].map(([id, {en, ko}]) => [id, {en: markTerms(en, terms), ko: markTerms(ko, terms)}]),
  );
  return {
    course: {lessons: cards, planned: []},
    lessons: marked,
    exercises,
    catalogue: catalogueOf(lessons.values(), terms),
    bank: bankOf(lessons.values()),
    problems,
  };
}

function byOrder(
  {order: a = Number.POSITIVE_INFINITY}: Exercise,
  {order: b = Number.POSITIVE_INFINITY}: Exercise,
): number {
  return a === b ? 0 : a - b;
}

function readGlossary(
  {glossary}: CourseSource,
  lessons: ReadonlyMap<string, LessonTexts>,
  problems: ContentProblem[],
): readonly Term[] {
  if (glossary === undefined) return [];
  const pages = new Map([...lessons].map(([id, {en}]) => [id, en.pages.map((page) => page.id)]));
  return parseGlossary(glossary, pages, new Problems(glossary.path, problems));
}

function readLesson(folder: LessonFolder, problems: ContentProblem[]): LessonTexts | undefined {
  const found = languages.map((language) => {
    const file = folder.texts[language];
    if (file === undefined) new Problems(`${folder.path}/lesson.${language}.md`, problems).error(1, languageMissing);
    const parsed = file && parseLesson({...file, language, id: folder.id, number: folder.number});
    problems.push(...(parsed?.problems ?? []));
    return parsed?.lesson;
  });
  const [en, ko] = found;
  const any = en ?? ko;
  return any && {en: en ?? any, ko: ko ?? any};
}

function readExercise(
  folder: ExerciseFolder,
  lesson: string,
  validators: Validators,
  problems: ContentProblem[],
): Exercise | undefined {
  if (folder.yaml === undefined) {
    new Problems(`${folder.path}/exercise.yaml`, problems).error(1, yamlMissing);
    return undefined;
  }
  const {id, start, solution} = folder;
  const parsed = parseExercise({...folder.yaml, id, lesson, start, solution}, validators);
  problems.push(...parsed.problems);
  return parsed.exercise;
}

function cardOf({en, ko}: LessonTexts, exercises: readonly Exercise[]): LessonCard {
  const twin = new Map(ko.pages.map((page) => [page.id, page]));
  return {
    id: en.id,
    number: en.number,
    title: {en: en.title, ko: ko.title},
    summary: {en: en.summary, ko: ko.summary},
    minutes: en.minutes,
    pages: en.pages.map(({id, title, questions}) => ({
      id,
      title: {en: title, ko: twin.get(id)?.title ?? title},
      questions: questions.map((question) => question.id),
    })),
    exercises: exercises.map(({id, title}) => ({id, title})),
  };
}

const languageMissing: Text = {
  en: 'This file is missing: a lesson is written in both languages.',
  ko: '이 파일이 없어요. 레슨은 두 언어로 써야 해요.',
};

const yamlMissing: Text = {
  en: 'This file is missing: it says what the exercise asks for.',
  ko: '이 파일이 없어요. 실습에서 무엇을 할지 여기에 적어야 해요.',
};
