import type {ClassAnswer, CourseStamp, Policy, Revealed} from './protocol.ts';
import type {SharedFile} from './shared-file.ts';

/**
 * What has happened in a class, folded from its log. Servers, consoles and reports fold the same events and so know the
 * same. Maps are changed in place: a class of 3,000 would otherwise be copied at every key press of the room.
 */
export interface ClassState {
  seq: number;
  title: string;
  policy: Policy;
  course: CourseStamp;
  code: string;
  startedAt: number;
  endedAt?: number;
  readonly learners: Map<string, Learner>;
  /** Learners who were taken out of the log, with all they did. */
  readonly forgotten: Set<string>;
  readonly teachers: Map<string, Teacher>;
  /** Who may order the room about: the id of an instructor. */
  driver?: string;
  /** Who asked to drive, and when. */
  leaseWish?: {readonly by: string; readonly at: number};
  page?: {readonly lesson: string; readonly page: string; readonly hard: boolean};
  /** The exercise that was offered last. */
  pushed?: {readonly ex: string; readonly at: number};
  poll?: Poll;
  quiz?: Quiz;
  /** Polls and quizzes that are over, in order; for reports. */
  readonly polls: Poll[];
  readonly quizzes: Quiz[];
  /** When the timer ends. */
  timerEnds?: number;
  isPaused: boolean;
  /** Consoles call learners by name; otherwise by the names of the board, because others look on. */
  showsNames: boolean;
  isLocked: boolean;
  /** What learners asked. `by` is for the fold alone: nobody is shown who it was. */
  readonly asked: {readonly seq: number; readonly by: string; readonly text: string; readonly at: number}[];
  /** Learners whose questions are not shown. */
  readonly muted: Set<string>;
  readonly shared: Share[];
  readonly hints: {
    readonly to: readonly string[];
    readonly text: string;
    readonly at: number;
    readonly rule?: string;
  }[];
}

interface Teacher {
  readonly id: string;
  readonly name: string;
  readonly role: 'instructor' | 'assistant';
}

export interface Learner {
  readonly id: string;
  readonly name: string;
  /** Index into the names of the board. */
  readonly alias: number;
  /** SHA-256 of the token, in hex. */
  readonly token: string;
  readonly joinedAt: number;
  isRemoved: boolean;
  /** When they last did anything. */
  lastAt: number;
  /** Where they are. */
  at?: {readonly lesson: string; readonly page: string} | {readonly ex: string};
  /** Since when they ask for help. */
  help?: {readonly since: number; readonly text?: string};
  isDone: boolean;
  pace?: 'slower' | 'fine' | 'faster';
  readonly exercises: Map<string, Work>;
}

/** One learner at one exercise. */
export interface Work {
  readonly ex: string;
  /** When they opened it, as far as it can be true, in ms since 1970. */
  readonly startedAt: number;
  checks: number;
  failed: number;
  passedAt?: number;
  /** The rules that complained at the last check, the first to settle first. */
  rules: readonly {readonly id: string; readonly n: number}[];
  /** For each rule that complains now, how many checks in a row. */
  streaks: ReadonlyMap<string, number>;
  lastAt: number;
  /** Every check, for the long report. */
  readonly history: {
    readonly at: number;
    readonly ok: boolean;
    readonly rules: readonly string[];
    readonly ms: number;
  }[];
}

export interface Poll {
  readonly id: string;
  readonly prompt: string;
  readonly choices: readonly string[];
  readonly openedAt: number;
  closedAt?: number;
  /** Has a reveal been ordered? Until then no server may tell the counts. */
  isTold: boolean;
  tally?: readonly number[];
  readonly votes: Map<string, {readonly picks: readonly number[]; readonly isLate: boolean}>;
}

export interface Quiz {
  readonly id: string;
  readonly questions: readonly {readonly id: string; readonly hash: string}[];
  readonly openedAt: number;
  /** Index of the question that is asked now. */
  current: number;
  endedAt?: number;
  /** When answers to a question stopped to count, by question. */
  readonly closed: Map<string, number>;
  /** Questions whose reveal was ordered: of others no server may tell the key. */
  readonly told: Set<string>;
  readonly revealed: Map<string, Revealed>;
  /** Answers by question, then by learner: the last one before it was closed, or the first late one. */
  readonly answers: Map<string, Map<string, Answer>>;
}

export interface Answer {
  readonly given: ClassAnswer;
  readonly at: number;
  /** It came after the question was closed: kept, and not counted. */
  readonly isLate: boolean;
}

/** A request to see a file, and what came of it. */
export interface Share {
  readonly req: string;
  readonly learner: string;
  readonly path: string;
  readonly by: string;
  state: 'asked' | 'refused' | 'given';
  file?: SharedFile;
}

export const openPolicy: Policy = {opens: {}, hints: true, solutions: true, exam: false};

/** A class before its first event. */
export function emptyClass(): ClassState {
  return {
    seq: 0,
    title: '',
    policy: openPolicy,
    course: {id: '', hash: ''},
    code: '',
    startedAt: 0,
    learners: new Map(),
    forgotten: new Set(),
    teachers: new Map(),
    polls: [],
    quizzes: [],
    isPaused: false,
    showsNames: true,
    isLocked: false,
    asked: [],
    muted: new Set(),
    shared: [],
    hints: [],
  };
}

/** What counts of what was given by learner: what came in time, of those who were not removed. */
export function counted<Given extends {readonly isLate: boolean}>(
  {learners}: Pick<ClassState, 'learners'>,
  given: ReadonlyMap<string, Given> | undefined,
): readonly Given[] {
  return [...(given ?? [])].flatMap(([id, one]) => (one.isLate || learners.get(id)?.isRemoved !== false ? [] : [one]));
}

/** How many took each choice of a poll. */
export function pollTally(state: Pick<ClassState, 'learners'>, poll: Poll): readonly number[] {
  const votes = counted(state, poll.votes);
  return poll.choices.map((_, index) => votes.filter(({picks}) => picks.includes(index)).length);
}

/** Who fails a rule now: at their last check of an exercise that they have not passed. */
export function failing(state: ClassState, rule: string): readonly Learner[] {
  return [...state.learners.values()].filter(
    ({isRemoved, exercises}) =>
      !isRemoved &&
      [...exercises.values()].some(({passedAt, rules}) => passedAt === undefined && rules.some(({id}) => id === rule)),
  );
}
