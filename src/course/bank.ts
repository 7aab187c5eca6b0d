import type {BankEntry} from '../quiz/bank.ts';
import type {Lesson} from './lesson.ts';

/** All questions of lessons that have been read, in the order of the course. They are the same in every language. */
export function bankOf(lessons: Iterable<{readonly en: Lesson}>): readonly BankEntry[] {
  return [...lessons].flatMap(({en: {id: lesson, number, pages}}) =>
    pages.flatMap(({id: page, questions}) =>
      questions.map(({id, kind, tags, rules}) => ({id, kind, lesson, number, page, tags, rules})),
    ),
  );
}
