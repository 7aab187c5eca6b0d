import {type Grade, grade} from '../../quiz/grade.ts';
import type {Question} from '../../quiz/question.ts';
import type {Text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import {type Answer, type ClassState, type Learner, pollTally, type Quiz} from '../class-state.ts';
import {changedQuestion, forgottenLearners, noStart, notEnded, unknownQuestion} from './remarks.ts';

/** Everything a class came to, graded; all reports are made of it. Times are ms since 1970 by the server's clock. */
export interface Gradebook {
  readonly title: string;
  readonly course: {readonly id: string; readonly hash: string};
  /** undefined: the log has lost its beginning. */
  readonly startedAt?: number;
  readonly endedAt?: number;
  /** Exercises that anybody tried, in the order of the first try. */
  readonly exercises: readonly string[];
  /** The questions of each quiz that were asked, in order. Quizzes are called by their place: `quiz-1`, `quiz-2`. */
  readonly quizzes: readonly {readonly id: string; readonly questions: readonly string[]}[];
  readonly polls: readonly {readonly id: string; readonly prompt: string; readonly choices: readonly Choice[]}[];
  /** In the order they joined. Who is forgotten is not among them. */
  readonly learners: readonly Row[];
  readonly forgotten: number;
  /** What cannot be trusted, or is missing, and why. */
  readonly remarks: readonly Text[];
}

interface Choice {
  readonly text: string;
  readonly votes: number;
}

/** One learner. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly state: 'present' | 'removed';
  readonly joinedAt: number;
  readonly works: ReadonlyMap<string, ExerciseResult>;
  readonly results: ReadonlyMap<string, QuizResult>;
}

export interface ExerciseResult {
  readonly checks: number;
  readonly failed: number;
  readonly startedAt: number;
  readonly passedAt?: number;
  /** Until it passed; until the last check when it did not. */
  readonly ms: number;
  /** The rules that complained at the last check. */
  readonly rules: readonly string[];
  readonly history: Learner['exercises'] extends Map<string, infer One extends {history: unknown}>
    ? One['history']
    : never;
}

interface QuizResult {
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
  readonly hashes: readonly string[];
}

/** What a gradebook is made of besides the log. */
export interface Sources {
  readonly questions: ReadonlyMap<string, KnownQuestion>;
  /** What the board calls the learner with this number. */
  readonly aliasOf: (alias: number) => string;
  /** What is wrong with the log the class was folded from. */
  readonly remarks: readonly Text[];
}

/** How wide a name may be, in cells. */
const nameCells = 24;

/** Grades a class. Answers to questions that the course does not have, or has changed since, get no grade but a remark. */
export function gradebookOf(state: ClassState, {questions, aliasOf, remarks}: Sources): Gradebook {
  const learners = [...state.learners.values()].filter(({isForgotten}) => !isForgotten);
  const asked = state.quizzes.map((quiz, index) => ({
    id: `quiz-${index + 1}`,
    quiz,
    asked: askedOf(quiz, questions),
  }));
  const forgotten = state.learners.size - learners.length;
  return {
    title: remoteText(state.title, 80),
    course: state.course,
    ...(state.startedAt > 0 && {startedAt: state.startedAt}),
    ...(state.endedAt !== undefined && {endedAt: state.endedAt}),
    exercises: exercisesOf(learners),
    quizzes: asked.map(({id, asked: all}) => ({id, questions: all.map(({id: question}) => question)})),
    polls: state.polls.map((poll) => {
      const tally = pollTally(poll);
      const choices = poll.choices.map((text, index) => ({text: remoteText(text, 120), votes: tally[index] ?? 0}));
      return {id: poll.id, prompt: remoteText(poll.prompt, 300), choices};
    }),
    learners: learners.map((learner) => ({
      id: learner.id,
      name: remoteText(learner.name, nameCells),
      alias: aliasOf(learner.alias),
      state: learner.isRemoved ? 'removed' : 'present',
      joinedAt: learner.joinedAt,
      works: worksOf(learner),
      results: new Map(asked.map(({id, quiz, asked: all}) => [id, resultOf(quiz, all, learner.id)])),
    })),
    forgotten,
    remarks: [...remarks, ...stateRemarks(state, forgotten), ...questionRemarks(asked.flatMap((one) => one.asked))],
  };
}

function exercisesOf(learners: readonly Learner[]): readonly string[] {
  const first = new Map<string, number>();
  for (const {exercises} of learners)
    for (const {ex, startedAt} of exercises.values()) first.set(ex, Math.min(startedAt, first.get(ex) ?? startedAt));
  return [...first].sort(([a, at], [b, bt]) => at - bt || (a < b ? -1 : 1)).map(([ex]) => ex);
}

function worksOf({exercises}: Learner): Row['works'] {
  return new Map(
    [...exercises.values()].map(({ex, checks, failed, startedAt, passedAt, lastAt, rules, history}) => [
      ex,
      {
        checks,
        failed,
        startedAt,
        ...(passedAt !== undefined && {passedAt}),
        ms: Math.max(0, (passedAt ?? lastAt) - startedAt),
        rules: rules.map(({id}) => id),
        history,
      },
    ]),
  );
}

interface Asked {
  readonly id: string;
  readonly known: Question | 'unknown' | 'changed';
}

/** The questions that were put to the room; what the instructor never came to is not held against anybody. */
function askedOf({questions, current}: Quiz, known: Sources['questions']): readonly Asked[] {
  return questions.slice(0, current + 1).map(({id, hash}) => {
    const found = known.get(id);
    if (found === undefined) return {id, known: 'unknown'};
    return {id, known: found.hashes.includes(hash) ? found.question : 'changed'};
  });
}

function resultOf(quiz: Quiz, asked: readonly Asked[], learner: string): QuizResult {
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

function stateRemarks({startedAt, endedAt}: ClassState, forgotten: number): readonly Text[] {
  return [
    ...(startedAt === 0 ? [noStart] : []),
    ...(endedAt === undefined ? [notEnded] : []),
    ...(forgotten > 0 ? [forgottenLearners(forgotten)] : []),
  ];
}

function questionRemarks(asked: readonly Asked[]): readonly Text[] {
  const told = new Map(asked.map(({id, known}) => [id, known]));
  return [...told].flatMap(([id, known]) => {
    if (known === 'unknown') return [unknownQuestion(id)];
    return known === 'changed' ? [changedQuestion(id)] : [];
  });
}
