import {createHash} from 'node:crypto';
import {resolve} from 'node:path';
import {inBothLanguages} from '../classroom/key.ts';
import type {CourseStamp} from '../classroom/protocol.ts';
import type {KnownQuestion} from '../classroom/report/quiz-results.ts';
import {type LessonStore, loadCompiled, loadCourse} from '../io/lessons.ts';
import {languages} from '../text/language.ts';
import {compiledLessons} from './places.ts';

/** The course a class goes by: our own, or the one in `folder`. */
export async function courseOf(
  folder: string | undefined,
  directory: string,
  compiled = compiledLessons,
): Promise<LessonStore> {
  return folder === undefined ? loadCompiled(compiled) : (await loadCourse(resolve(directory, folder), folder)).store;
}

/**
 * Tells two versions of a course apart: its lessons, pages, exercises and questions, by their ids. Words may differ: a
 * question of a class says by its own hash whether it is the same.
 */
export async function stampOf(store: LessonStore, folder: string | undefined): Promise<CourseStamp> {
  const {lessons} = store.course;
  const parts = lessons.map(({id, pages, exercises}) => [
    id,
    pages.map((page) => page.id),
    exercises.map((exercise) => exercise.id),
  ]);
  const questions = (await store.bank()).map(({id, kind}) => [id, kind]);
  const hash = createHash('sha256')
    .update(JSON.stringify([parts, questions]))
    .digest('hex')
    .slice(0, 32);
  return {id: folder === undefined ? 'drydock' : (lessons[0]?.id ?? 'course'), hash};
}

/** The questions with these ids, or all, as the course has them now. What it does not have is left out. */
export async function questionsOf(
  store: LessonStore,
  wanted?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, KnownQuestion>> {
  const bank = await store.bank();
  const lessons = [...new Set(bank.filter(({id}) => wanted?.has(id) !== false).map(({lesson}) => lesson))];
  const found = new Map<string, KnownQuestion>();
  for (const id of lessons) {
    const texts = await Promise.all(languages.map((language) => store.lesson(id, language)));
    for (const [index, {pages}] of texts.entries())
      for (const question of pages.flatMap(({questions}) => questions)) {
        if (wanted?.has(question.id) === false) continue;
        const before = found.get(question.id);
        const hashes = [...(before?.hashes ?? []), question.hash];
        const known = before === undefined ? question : inBothLanguages(before.question, question);
        const words = {...(before?.words ?? {en: question, ko: question}), [languages[index] ?? 'en']: question};
        found.set(question.id, {question: known, words, hashes});
      }
  }
  return found;
}
