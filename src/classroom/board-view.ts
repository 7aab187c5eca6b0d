import {type ClassState, counted, type Learner} from './class-state.ts';
import type {ClassAnswer} from './protocol.ts';
import {failingRules} from './stuck.ts';

/**
 * What the projector shows: numbers and pseudonyms, never a name, an answer or a file of one person. Of fewer than three
 * people it says nothing: who asks for help, is still trying or gave the only two answers would be known to the room.
 */
export interface BoardView {
  readonly title: string;
  /** Empty while nobody may join. */
  readonly code: string;
  /** What learners type behind the `@`, the shortest way first; none: only the machine of the class reaches it. */
  readonly places: readonly string[];
  /** By the server's clock, in ms since 1970. */
  readonly now: number;
  readonly people: number;
  readonly online: number;
  readonly page?: {readonly lesson: string; readonly page: string};
  readonly timerEnds?: number;
  readonly isPaused: boolean;
  readonly isOver: boolean;
  /** 0 for one or two. */
  readonly needHelp: number;
  /** 0 for one or two. */
  readonly done: number;
  /** The exercise that was offered last. */
  readonly offered?: string;
  /** Exercises that were tried, in the order of the first try; `trying`: 0 for one or two. */
  readonly exercises: readonly {readonly ex: string; readonly passed: number; readonly trying: number}[];
  /** Rules that at least three people fail now. */
  readonly rules: readonly {readonly rule: string; readonly people: number}[];
  /** The last poll, until something else is offered after its end. */
  readonly poll?: {
    readonly prompt: string;
    readonly choices: readonly string[];
    readonly votes: number;
    readonly isOpen: boolean;
    readonly isRevealed: boolean;
    /** Only after the reveal, and of three votes or more. */
    readonly tally?: readonly number[];
  };
  readonly quiz?: {
    readonly number: number;
    readonly of: number;
    readonly question: string;
    readonly answers: number;
    readonly isOpen: boolean;
    readonly isRevealed: boolean;
    /** The right answer; only after the reveal. */
    readonly key?: ClassAnswer;
    /** Only after the reveal, and of three answers or more: of choices each, of others right, partly right, wrong. */
    readonly tally?: readonly number[];
  };
  /** Who passed the offered exercise, by alias, latest last: index into the names of the board. */
  readonly passedBy: readonly number[];
}

/** Groups smaller than this are not shown: everybody would know who it is. */
const smallest = 3;

/** What a server knows besides the log. */
interface Around {
  /** Ids of learners who are connected. */
  readonly online: ReadonlySet<string>;
  readonly places: readonly string[];
  /** Ms since 1970. */
  readonly now: number;
}

/** The board of a class. */
export function boardOf(state: ClassState, {online, places, now}: Around): BoardView {
  const people = [...state.learners.values()].filter(({isRemoved}) => !isRemoved);
  const {title, code, page, timerEnds, isPaused, endedAt} = state;
  const count = (holds: (one: (typeof people)[number]) => boolean) => people.filter(holds).length;
  return {
    title,
    code: state.isLocked ? '' : code,
    places,
    now,
    people: people.length,
    online: count(({id}) => online.has(id)),
    ...(page !== undefined && {page: {lesson: page.lesson, page: page.page}}),
    ...(timerEnds !== undefined && {timerEnds}),
    isPaused,
    isOver: endedAt !== undefined,
    needHelp: group(count(({help}) => help !== undefined)),
    done: group(count(({isDone}) => isDone)),
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
  return [...found]
    .sort(([, a], [, b]) => a.first - b.first)
    .map(([ex, {passed, trying}]) => ({
      ex,
      passed,
      trying: group(trying),
    }));
}

/** Fewer than three are nobody. */
function group(people: number): number {
  return people < smallest ? 0 : people;
}

function pollOf(state: ClassState): Pick<BoardView, 'poll'> {
  const {poll, pushed, quiz} = state;
  if (poll === undefined) return {};
  const {prompt, choices, openedAt, closedAt, tally} = poll;
  const later = Math.max(pushed?.at ?? 0, quiz?.openedAt ?? 0);
  if (closedAt !== undefined && later > openedAt) return {};
  const isRevealed = tally !== undefined;
  const votes = counted(state, poll.votes).length;
  const shown = isRevealed && votes >= smallest ? {tally} : {};
  return {poll: {prompt, choices, votes, isOpen: closedAt === undefined, isRevealed, ...shown}};
}

function quizOf(state: ClassState): Pick<BoardView, 'quiz'> {
  const {quiz} = state;
  const question = quiz?.questions[quiz.current];
  if (quiz === undefined || question === undefined || quiz.endedAt !== undefined) return {};
  const revealed = quiz.revealed.get(question.id);
  const answers = counted(state, quiz.answers.get(question.id)).length;
  return {
    quiz: {
      number: quiz.current + 1,
      of: quiz.questions.length,
      question: question.id,
      answers,
      isOpen: !quiz.closed.has(question.id),
      isRevealed: revealed !== undefined,
      ...(revealed !== undefined && {key: revealed.key}),
      ...(revealed !== undefined && answers >= smallest && {tally: revealed.tally}),
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
