import type {BankEntry} from '../quiz/bank.ts';
import type {Course, Lesson} from './lesson.ts';

/** All questions of lessons that have been read, in the order of the course. They are the same in every language. */
export function bankOf(lessons: Iterable<{readonly en: Lesson}>): readonly BankEntry[] {
  return [...lessons].flatMap(({en: {id: lesson, number, pages}}) =>
    pages.flatMap(({id: page, questions}) =>
      questions.map(({id, kind, tags, rules}) => ({id, kind, lesson, number, page, tags, rules})),
    ),
  );
}

/** What a bank says beyond its course, once for all questions of which it is the same. */
export interface PackedBank {
  readonly marks: readonly Marks[];
  /** For each question of the course, in its order: which of the marks it has. */
  readonly of: readonly number[];
}

type Marks = Pick<BankEntry, 'kind' | 'tags' | 'rules'>;

/** A bank without what the course says as well. The bank has to be that of the course: throws where it is not. */
export function packedBank(bank: readonly BankEntry[], course: Course): PackedBank {
  const places = new Map<string, number>();
  const marks: Marks[] = [];
  const of = bank.map(({kind, tags, rules}) => {
    const mark = {kind, tags, rules};
    const written = JSON.stringify(mark);
    const place = places.get(written) ?? marks.push(mark) - 1;
    places.set(written, place);
    return place;
  });
  const packed = {marks, of};
  const again = unpackedBank(packed, course);
  if (JSON.stringify(again) !== JSON.stringify(bank)) throw new Error('The questions are not those of the course.');
  return packed;
}

/** The bank of a course, as `packedBank` was given it. */
export function unpackedBank({marks, of}: PackedBank, {lessons}: Course): readonly BankEntry[] {
  const bank: BankEntry[] = [];
  for (const {id: lesson, number, pages} of lessons)
    for (const {id: page, questions} of pages)
      for (const id of questions) {
        const mark = marks[of[bank.length] ?? -1];
        if (mark === undefined) throw new Error(`The bank does not know ${id}.`);
        bank.push({id, kind: mark.kind, lesson, number, page, tags: mark.tags, rules: mark.rules});
      }
  return bank;
}
