import type {Language} from '../../text/language.ts';
import type {Attempt} from './attempts.ts';
import type {Gradebook, Row} from './gradebook.ts';

/** Names the shape of the result; docs/class-result.schema.json describes it. */
const resultSchema = 'drydock/class-result/v1';

/** A class as JSON, for any program; ends with a newline. `session` is the name of its folder. */
export function jsonOf(book: Gradebook, session: string, language: Language): string {
  const result = {
    schema: resultSchema,
    session,
    title: book.title,
    course: book.course.id,
    startedAt: time(book.startedAt),
    endedAt: time(book.endedAt),
    exercises: book.exercises,
    quizzes: book.quizzes,
    polls: book.polls,
    learners: book.learners.map(learnerOf),
    attempts: book.attempts.map(attemptOf),
    help: book.calls.map(({learner, since, ended, ms}) => ({
      learner,
      at: time(since),
      ended: ended === 'taken back' ? 'takenBack' : ended,
      seconds: Math.round(ms / 1000),
    })),
    asked: book.asked.map(({text, at}) => ({text, at: time(at)})),
    forgotten: book.forgotten,
    remarks: book.remarks.map((remark) => remark[language]),
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

function learnerOf({id, name, alias, state, joinedAt, works, results}: Row) {
  return {
    id,
    name,
    alias,
    state,
    joinedAt: time(joinedAt),
    exercises: [...works].map(([exercise, {checks, failed, startedAt, passedAt, ms, rules}]) => ({
      id: exercise,
      passed: passedAt !== undefined,
      checks,
      failed,
      startedAt: time(startedAt),
      passedAt: time(passedAt),
      seconds: Math.round(ms / 1000),
      rules,
    })),
    quizzes: [...results].map(([quiz, {score, of, answers}]) => ({
      id: quiz,
      score,
      of,
      answers: answers.map(({question, outcome, score: points, at}) => ({
        question,
        outcome,
        score: points,
        at: time(at),
      })),
    })),
  };
}

function attemptOf(attempt: Attempt) {
  const {seq, at, learner, number, counts, ms, kind} = attempt;
  const tried = {seq, at: time(at), learner, attempt: number, counts, seconds: Math.round(ms / 1000)};
  switch (kind) {
    case 'check': {
      const {ex, ok, rules, isLate} = attempt;
      const found = rules.map(({id, n}) => ({id, count: n}));
      return {kind, ...tried, exercise: ex, passed: ok, ...(isLate && {late: true}), rules: found};
    }
    case 'answer': {
      const {quiz, question, outcome, score, isLate, given} = attempt;
      return {kind, ...tried, quiz, question, outcome, score, late: isLate, given};
    }
  }
}

function time(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}
