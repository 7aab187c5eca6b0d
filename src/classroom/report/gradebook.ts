import type {Text} from '../../text/language.ts';
import {remoteText} from '../../text/remote.ts';
import {type ClassState, type Learner, pollTally, type Quiz} from '../class-state.ts';
import {type Attempt, attemptsOf} from './attempts.ts';
import {type Asked, askedOf, type KnownQuestion, type QuizResult, questionRemarks, resultOf} from './quiz-results.ts';
import type {ClassRecord, HelpCall} from './record.ts';
import {forgottenLearners, noStart, notEnded, unknownPeople} from './remarks.ts';

/** Everything a class came to, graded; all reports are made of it. Times are ms since 1970 by the server's clock. */
export interface Gradebook {
  readonly title: string;
  readonly course: {readonly id: string; readonly hash: string};
  /** undefined: the log has lost its beginning. */
  readonly startedAt?: number;
  readonly endedAt?: number;
  /** When the last thing happened; 0 when nothing did. */
  readonly lastAt: number;
  /** Exercises that anybody tried, in the order of the first try. */
  readonly exercises: readonly string[];
  /** The questions of each quiz that were asked, in order. Quizzes are called by their place: `quiz-1`, `quiz-2`. */
  readonly quizzes: readonly {readonly id: string; readonly questions: readonly string[]}[];
  /** The questions of the course that were asked, by id; those without a grade may be missing. */
  readonly questions: ReadonlyMap<string, KnownQuestion>;
  readonly polls: readonly {readonly id: string; readonly prompt: string; readonly choices: readonly Choice[]}[];
  /** In the order they joined. */
  readonly learners: readonly Row[];
  /** How many were taken out of the log. */
  readonly forgotten: number;
  /** Everything those learners tried, in the order of the log; quizzes are called by their place. */
  readonly attempts: readonly Attempt[];
  /** What was asked without a name, in order. */
  readonly asked: readonly {readonly text: string; readonly at: number}[];
  /** When those learners asked for help, the first first. */
  readonly calls: readonly HelpCall[];
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
export function gradebookOf(record: ClassRecord, {questions, aliasOf, remarks}: Sources): Gradebook {
  const {state} = record;
  const learners = [...state.learners.values()];
  const asked = state.quizzes.map((quiz, index) => ({
    id: `quiz-${index + 1}`,
    quiz,
    asked: askedOf(quiz, questions),
  }));
  const forgotten = state.forgotten.size;
  const isHere = ({learner}: {readonly learner: string}) => state.learners.has(learner);
  return {
    title: remoteText(state.title, 80),
    course: state.course,
    ...(state.startedAt > 0 && {startedAt: state.startedAt}),
    ...(state.endedAt !== undefined && {endedAt: state.endedAt}),
    lastAt: record.lastAt,
    exercises: exercisesOf(learners),
    quizzes: asked.map(({id, asked: all}) => ({id, questions: all.map(({id: question}) => question)})),
    questions,
    polls: pollsOf(state),
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
    attempts: attemptsIn(record, asked).filter(isHere),
    asked: state.asked.map(({text, at}) => ({text: remoteText(text, 600), at})),
    calls: record.calls.filter(isHere),
    remarks: [...remarks, ...stateRemarks(record, forgotten), ...questionRemarks(asked.flatMap((one) => one.asked))],
  };
}

function attemptsIn(record: ClassRecord, asked: readonly {id: string; quiz: Quiz; asked: readonly Asked[]}[]) {
  const known = new Map(asked.flatMap(({quiz, asked: all}) => all.map((one) => [`${quiz.id} ${one.id}`, one.known])));
  const places = new Map(asked.map(({id, quiz}) => [quiz.id, id]));
  return attemptsOf(record, (quiz, question) => known.get(`${quiz} ${question}`) ?? 'unknown').map((attempt) =>
    attempt.kind === 'check' ? attempt : {...attempt, quiz: places.get(attempt.quiz) ?? attempt.quiz},
  );
}

function pollsOf(state: ClassState): Gradebook['polls'] {
  return state.polls.map((poll) => {
    const tally = pollTally(state, poll);
    const choices = poll.choices.map((text, index) => ({text: remoteText(text, 120), votes: tally[index] ?? 0}));
    return {id: poll.id, prompt: remoteText(poll.prompt, 300), choices};
  });
}

function exercisesOf(learners: readonly Learner[]): readonly string[] {
  const first = new Map<string, number>();
  for (const {exercises} of learners)
    for (const {ex, startedAt} of exercises.values()) first.set(ex, Math.min(startedAt, first.get(ex) ?? startedAt));
  return [...first].sort(([a, at], [b, bt]) => at - bt || (a < b ? -1 : 1)).map(([ex]) => ex);
}

function worksOf({exercises}: Learner): Row['works'] {
  return new Map(
    [...exercises.values()].map(({ex, checks, failed, startedAt, passedAt, lastAt, rules}) => [
      ex,
      {
        checks,
        failed,
        startedAt,
        ...(passedAt !== undefined && {passedAt}),
        ms: Math.max(0, (passedAt ?? lastAt) - startedAt),
        rules: rules.map(({id}) => id),
      },
    ]),
  );
}

function stateRemarks({state: {startedAt, endedAt}, strangers}: ClassRecord, forgotten: number): readonly Text[] {
  return [
    ...(startedAt === 0 ? [noStart] : []),
    ...(strangers === 0 ? [] : [unknownPeople(strangers)]),
    ...(endedAt === undefined ? [notEnded] : []),
    ...(forgotten > 0 ? [forgottenLearners(forgotten)] : []),
  ];
}
