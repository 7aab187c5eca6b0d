import {type Grade, grade} from '../../quiz/grade.ts';
import type {Question} from '../../quiz/question.ts';
import {remoteText} from '../../text/remote.ts';
import type {ClassAnswer} from '../protocol.ts';
import type {AnswerRecord, CheckRecord, ClassRecord} from './record.ts';

/** One try of a learner: a check of an exercise, or an answer to a question. */
export type Attempt = CheckAttempt | AnswerAttempt;

interface Tried {
  /** Which try of this learner at this exercise or question of this quiz it is, from 1. */
  readonly number: number;
  /** It is what the gradebook goes by: the first check that passed in time, the last answer that was in time. */
  readonly counts: boolean;
}

interface CheckAttempt extends CheckRecord, Tried {
  readonly kind: 'check';
}

interface AnswerAttempt extends AnswerRecord, Tried {
  readonly kind: 'answer';
  /** What it would be worth in time. ungraded: a poll, or no question of this course. */
  readonly outcome: Grade['outcome'] | 'ungraded';
  /** From 0 to 1. */
  readonly score: number;
}

/** What is known of a question that was asked in a quiz (the id of the log): a question of the course, or why not. */
export type Known = (quiz: string, question: string) => Question | 'unknown' | 'changed';

/** Everything that was tried, graded, in the order of the log. */
export function attemptsOf({checks, answers}: ClassRecord, known: Known): readonly Attempt[] {
  const all = [...numberedChecks(checks), ...numberedAnswers(answers, known)];
  return all.sort((a, b) => a.seq - b.seq);
}

function numberedChecks(checks: readonly CheckRecord[]): readonly CheckAttempt[] {
  const tries = new Tries();
  const passed = new Set<string>();
  return checks.map((check) => {
    const key = JSON.stringify([check.learner, check.ex]);
    const counts = check.ok && !check.isLate && !passed.has(key);
    if (counts) passed.add(key);
    return {...check, kind: 'check', number: tries.next(key), counts};
  });
}

function numberedAnswers(answers: readonly AnswerRecord[], known: Known): readonly AnswerAttempt[] {
  const tries = new Tries();
  const keyOf = ({learner, quiz, question}: AnswerRecord) => JSON.stringify([learner, quiz, question]);
  const stands = new Map(answers.filter(({isLate}) => !isLate).map((answer) => [keyOf(answer), answer.seq]));
  return answers.map((answer) => {
    const question = known(answer.quiz, answer.question);
    const graded =
      typeof question === 'string' ? ({outcome: 'ungraded', score: 0} as const) : grade(question, answer.given);
    const key = keyOf(answer);
    const counts = stands.get(key) === answer.seq;
    return {...answer, given: clean(answer.given), ...graded, kind: 'answer', number: tries.next(key), counts};
  });
}

function clean(given: ClassAnswer): ClassAnswer {
  return given.kind === 'texts' ? {...given, texts: given.texts.map((text) => remoteText(text, 300, 300))} : given;
}

class Tries {
  readonly #counts = new Map<string, number>();

  next(key: string): number {
    const number = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, number);
    return number;
  }
}
