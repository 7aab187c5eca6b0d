import {join} from 'node:path';
import {parseLesson} from '../../../src/course/parse.ts';
import {readCourseFolder} from '../../../src/io/course-folder.ts';
import type {Asked} from '../../../src/quiz/exchange/asked.ts';
import type {Language} from '../../../src/text/language.ts';

const courses = new Map<Language, Promise<readonly Asked[]>>();

/** Every question of the built-in course, in its order; read once. */
export function wholeCourse(language: Language): Promise<readonly Asked[]> {
  const course = courses.get(language) ?? readCourse(language);
  courses.set(language, course);
  return course;
}

async function readCourse(language: Language): Promise<readonly Asked[]> {
  const {source} = await readCourseFolder(join(import.meta.dirname, '../../../lessons'), 'lessons');
  return source.lessons.flatMap(({id, number, texts}) => {
    const file = texts[language];
    const lesson = file && parseLesson({...file, language, id, number}).lesson;
    return (lesson?.pages ?? []).flatMap((page) =>
      page.questions.map((question) => ({question, lesson: {id, number, title: lesson?.title ?? ''}, page: page.id})),
    );
  });
}
