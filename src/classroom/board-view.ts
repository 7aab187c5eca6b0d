import type {ClassState, Learner} from './class-state.ts';
import {failingRules} from './stuck.ts';

/** What the projector shows: numbers and pseudonyms, never a name, an answer or a file of one person. */
export interface BoardView {
  readonly title: string;
  readonly code: string;
  /** By the server's clock, in ms since 1970. */
  readonly now: number;
  readonly people: number;
  readonly online: number;
  readonly page?: {readonly lesson: string; readonly page: string};
  readonly timerEnds?: number;
  readonly isPaused: boolean;
  readonly isOver: boolean;
  readonly needHelp: number;
  readonly done: number;
  readonly pace: {readonly slower: number; readonly fine: number; readonly faster: number};
  /** The exercise that was offered last. */
  readonly offered?: string;
  /** Exercises that were tried, in the order of the first try. */
  readonly exercises: readonly {readonly ex: string; readonly passed: number; readonly trying: number}[];
  /** Rules that at least three people fail now. */
  readonly rules: readonly {readonly rule: string; readonly people: number}[];
  /** The last poll, until something else is offered after its end. */
  readonly poll?: {
    readonly prompt: string;
    readonly choices: readonly string[];
    readonly votes: number;
    readonly isOpen: boolean;
    /** Only after the reveal. */
    readonly tally?: readonly number[];
  };
  readonly quiz?: {
    readonly number: number;
    readonly of: number;
    readonly question: string;
    readonly answers: number;
    readonly isOpen: boolean;
    /** Only after the reveal. */
    readonly tally?: readonly number[];
    /** With a tally of choices, which of them are right; the tally of other questions is right, partly right, wrong. */
    readonly right?: readonly number[];
  };
  /** Who passed the offered exercise, by alias, latest last: index into the names of the board. */
  readonly passedBy: readonly number[];
}

/** Groups smaller than this are not shown: everybody would know who it is. */
const smallest = 3;

/** The board of a class; `online`: ids of learners who are connected. */
export function boardOf(state: ClassState, online: ReadonlySet<string>, now: number): BoardView {
  const people = [...state.learners.values()].filter(({isRemoved}) => !isRemoved);
  const {title, code, page, timerEnds, isPaused, endedAt} = state;
  const count = (holds: (one: (typeof people)[number]) => boolean) => people.filter(holds).length;
  return {
    title,
    code: state.isLocked ? '' : code,
    now,
    people: people.length,
    online: count(({id}) => online.has(id)),
    ...(page !== undefined && {page: {lesson: page.lesson, page: page.page}}),
    ...(timerEnds !== undefined && {timerEnds}),
    isPaused,
    isOver: endedAt !== undefined,
    needHelp: count(({help}) => help !== undefined),
    done: count(({isDone}) => isDone),
    pace: {
      slower: count(({pace}) => pace === 'slower'),
      fine: count(({pace}) => pace === 'fine'),
      faster: count(({pace}) => pace === 'faster'),
    },
    ...(state.pushed !== undefined && {offered: state.pushed.ex}),
    exercises: exercisesOf(people),
    rules: failingRules(state).filter(({people: who}) => who >= smallest),
    ...pollOf(state),
    ...quizOf(state),
    passedBy: passedBy(people, state.pushed?.ex),
  };
}

function exercisesOf(people: readonly Pick<Learner, 'exercises'>[]): BoardView['exercises'] {
  const found = new Map<string, {first: number; passed: number; trying: number}>();
  for (const {exercises} of people)
    for (const {ex, startedAt, passedAt} of exercises.values()) {
      const row = found.get(ex) ?? {first: startedAt, passed: 0, trying: 0};
      row.first = Math.min(row.first, startedAt);
      if (passedAt === undefined) row.trying++;
      else row.passed++;
      found.set(ex, row);
    }
  return [...found].sort(([, a], [, b]) => a.first - b.first).map(([ex, {passed, trying}]) => ({ex, passed, trying}));
}

function pollOf({poll, pushed, quiz}: ClassState): Pick<BoardView, 'poll'> {
  if (poll === undefined) return {};
  const {prompt, choices, votes, openedAt, closedAt, tally} = poll;
  const later = Math.max(pushed?.at ?? 0, quiz?.openedAt ?? 0);
  if (closedAt !== undefined && later > openedAt) return {};
  const shown = tally === undefined ? {} : {tally};
  return {poll: {prompt, choices, votes: votes.size, isOpen: closedAt === undefined, ...shown}};
}

function quizOf({quiz}: ClassState): Pick<BoardView, 'quiz'> {
  const question = quiz?.questions[quiz.current];
  if (quiz === undefined || question === undefined || quiz.endedAt !== undefined) return {};
  const revealed = quiz.revealed.get(question.id);
  return {
    quiz: {
      number: quiz.current + 1,
      of: quiz.questions.length,
      question: question.id,
      answers: quiz.answers.get(question.id)?.size ?? 0,
      isOpen: !quiz.closed.has(question.id),
      ...(revealed !== undefined && {tally: revealed.tally}),
      ...(revealed?.key.kind === 'choices' && {right: revealed.key.choices}),
    },
  };
}

function passedBy(people: readonly Pick<Learner, 'alias' | 'exercises'>[], ex: string | undefined) {
  return people
    .flatMap(({alias, exercises}) => {
      const passedAt = ex === undefined ? undefined : exercises.get(ex)?.passedAt;
      return passedAt === undefined ? [] : [{alias, passedAt}];
    })
    .sort((a, b) => a.passedAt - b.passedAt)
    .map(({alias}) => alias);
}
