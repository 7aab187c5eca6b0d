import {type Grade, grade} from '../../quiz/grade.ts';
import type {Question} from '../../quiz/question.ts';
import type {Language, Text} from '../../text/language.ts';
import type {Answer, Quiz} from '../class-state.ts';
import {changedQuestion, unknownQuestion} from './remarks.ts';

/** How one learner answered one quiz. */
export interface QuizResult {
  /** The sum of the questions that have a grade. */
  readonly score: number;
  /** How many of the asked questions have one, answered or not. */
  readonly of: number;
  readonly answers: readonly QuestionResult[];
}

/** late: it came after the question was closed, and does not count. ungraded: a poll, or no question of this course. */
export interface QuestionResult {
  readonly question: string;
  readonly outcome: Grade['outcome'] | 'missing' | 'late';
  /** From 0 to 1. */
  readonly score: number;
  readonly given?: Answer['given'];
  readonly at?: number;
}

/** A question as the course has it now, with the hashes of its languages. */
export interface KnownQuestion {
  readonly question: Question;
  /** As learners read it. */
  readonly words: Readonly<Record<Language, Question>>;
  readonly hashes: readonly string[];
}

/** A question that was put to the room, as the course has it, or why it has no grade. */
export interface Asked {
  readonly id: string;
  readonly known: Question | 'unknown' | 'changed';
}

/** The questions that were put to the room; what the instructor never came to is not held against anybody. */
export function askedOf({questions, current}: Quiz, known: ReadonlyMap<string, KnownQuestion>): readonly Asked[] {
  return questions.slice(0, current + 1).map(({id, hash}) => {
    const found = known.get(id);
    if (found === undefined) return {id, known: 'unknown'};
    return {id, known: found.hashes.includes(hash) ? found.question : 'changed'};
  });
}

/** How a learner answered what was asked of a quiz. */
export function resultOf(quiz: Quiz, asked: readonly Asked[], learner: string): QuizResult {
  const answers = asked.map(({id, known}) => questionResult(id, known, quiz.answers.get(id)?.get(learner)));
  const graded = asked.filter(({known}) => typeof known === 'object' && known.kind !== 'poll');
  return {score: answers.reduce((sum, {score}) => sum + score, 0), of: graded.length, answers};
}

function questionResult(question: string, known: Asked['known'], answer: Answer | undefined): QuestionResult {
  if (answer === undefined) return {question, outcome: 'missing', score: 0};
  const {given, at, isLate} = answer;
  if (isLate) return {question, outcome: 'late', score: 0, given, at};
  if (typeof known === 'string') return {question, outcome: 'ungraded', score: 0, given, at};
  return {question, ...grade(known, given), given, at};
}

/** What is said of questions without a grade, once for each. */
export function questionRemarks(asked: readonly Asked[]): readonly Text[] {
  const told = new Map(asked.map(({id, known}) => [id, known]));
  return [...told].flatMap(([id, known]) => {
    if (known === 'unknown') return [unknownQuestion(id)];
    return known === 'changed' ? [changedQuestion(id)] : [];
  });
}
