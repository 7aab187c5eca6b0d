import {medianOf} from '../median.ts';
import type {Gradebook} from './gradebook.ts';
import {type Popular, popularOf} from './popular.ts';
import type {QuestionResult} from './quiz-results.ts';

/** What a class got stuck on, the worst first. */
export interface Struggles {
  readonly rules: readonly {
    readonly rule: string;
    /** How many learners it complained to at least once. */
    readonly people: number;
    /** In how many checks. */
    readonly tries: number;
    /** How many never got rid of it. */
    readonly open: number;
  }[];
  readonly exercises: readonly {
    readonly ex: string;
    readonly tried: number;
    readonly passed: number;
    /** Of those who passed, half were faster; undefined when nobody passed. In ms. */
    readonly median?: number;
    readonly checks: number;
  }[];
  readonly questions: readonly {
    readonly quiz: string;
    readonly question: string;
    /** How many answers have a grade. */
    readonly answered: number;
    readonly right: number;
    readonly wrong: number;
    readonly partly: number;
    readonly late: number;
    readonly missing: number;
    /** What most of those took who were not right, when at least two did. */
    readonly popular?: Popular;
  }[];
}

/** What the learners who were not removed had trouble with. */
export function strugglesOf(book: Gradebook): Struggles {
  return {rules: rulesOf(book), exercises: exercisesOf(book), questions: questionsOf(book)};
}

/** Those who were not removed. */
export function presentIn({learners}: Gradebook) {
  return learners.filter(({state}) => state === 'present');
}

function rulesOf(book: Gradebook): Struggles['rules'] {
  const found = new Map<string, {people: Set<string>; tries: number; open: Set<string>}>();
  const present = new Set(presentIn(book).map(({id}) => id));
  for (const attempt of book.attempts) {
    if (attempt.kind !== 'check' || attempt.isLate || !present.has(attempt.learner)) continue;
    for (const id of new Set(attempt.rules.map(({id: rule}) => rule))) {
      const row = found.get(id) ?? {people: new Set(), tries: 0, open: new Set()};
      found.set(id, row);
      row.people.add(attempt.learner);
      row.tries++;
    }
  }
  for (const {id, works} of presentIn(book))
    for (const {passedAt, rules} of works.values())
      for (const rule of passedAt === undefined ? rules : []) found.get(rule)?.open.add(id);
  return [...found]
    .map(([rule, {people, tries, open}]) => ({rule, people: people.size, tries, open: open.size}))
    .sort((a, b) => b.people - a.people || b.tries - a.tries || (a.rule < b.rule ? -1 : 1));
}

function exercisesOf(book: Gradebook): Struggles['exercises'] {
  return book.exercises
    .map((ex) => {
      const works = presentIn(book).flatMap(({works: all}) => all.get(ex) ?? []);
      const times = works.flatMap(({passedAt, ms}) => (passedAt === undefined ? [] : [ms]));
      const median = medianOf(times);
      const checks = works.reduce((sum, one) => sum + one.checks, 0);
      return {ex, tried: works.length, passed: times.length, ...(median !== undefined && {median}), checks};
    })
    .filter(({tried}) => tried > 0)
    .sort((a, b) => a.passed / a.tried - b.passed / b.tried || (b.median ?? 0) - (a.median ?? 0));
}

function questionsOf(book: Gradebook): Struggles['questions'] {
  const present = presentIn(book);
  return book.quizzes
    .flatMap(({id: quiz, questions}) =>
      questions.map((question) => {
        const popular = popularOf(book, quiz, question);
        const results = present.flatMap(({results: all}) => all.get(quiz)?.answers ?? []);
        const outcomes = results.filter((one) => one.question === question).map(({outcome}) => outcome);
        const count = (...wanted: readonly QuestionResult['outcome'][]) =>
          outcomes.filter((outcome) => wanted.includes(outcome)).length;
        return {
          quiz,
          question,
          answered: count('right', 'partly', 'wrong'),
          right: count('right'),
          wrong: count('wrong'),
          partly: count('partly'),
          late: count('late'),
          missing: count('missing'),
          ...(popular !== undefined && {popular}),
        };
      }),
    )
    .sort((a, b) => b.answered - b.right - (a.answered - a.right) || b.wrong - a.wrong);
}
