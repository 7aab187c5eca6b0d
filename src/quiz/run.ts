import type {AnswerDraft} from './answering.ts';
import type {BankEntry} from './bank.ts';
import type {Mode} from './choose.ts';
import type {Grade} from './grade.ts';
import {grouped} from './group.ts';

/** One quiz from its first question to its last. Plain data: an exam survives the end of the process as JSON. */
export interface Run {
  readonly mode: Mode;
  /** Decides in which order choices and things to be sorted lie. */
  readonly seed: string;
  /** ms since 1970. */
  readonly startedAt: number;
  /** How long it may take, in ms; undefined: as long as it takes. */
  readonly limit?: number;
  readonly questions: readonly RunQuestion[];
  /** By question. */
  readonly answers: Readonly<Record<string, RunAnswer>>;
}

export type RunQuestion = Pick<BankEntry, 'id' | 'lesson' | 'number' | 'page'>;

/** What was put down for a question of a run, and what it came to. */
export interface RunAnswer {
  readonly draft: AnswerDraft;
  readonly grade: Grade;
  readonly hash: string;
  readonly at: number;
}

/** A run nobody has answered anything in. */
export function newRun(
  {mode, seed, startedAt, limit}: Pick<Run, 'mode' | 'seed' | 'startedAt' | 'limit'>,
  entries: readonly BankEntry[],
): Run {
  const questions = entries.map(({id, lesson, number, page}) => ({id, lesson, number, page}));
  return {mode, seed, startedAt, ...(limit !== undefined && {limit}), questions, answers: {}};
}

/** The run with an answer; in an exam the last answer to a question counts, elsewhere the first. */
export function answered(run: Run, question: string, answer: RunAnswer): Run {
  if (answerTo(run, question) !== undefined && run.mode !== 'exam') return run;
  return {...run, answers: {...run.answers, [question]: answer}};
}

/** The ms left at a time; undefined where there is no limit. A clock that went backwards gives no more than the limit. */
export function timeLeft({limit, startedAt}: Run, now: number): number | undefined {
  return limit === undefined ? undefined : Math.max(0, Math.min(limit, startedAt + limit - now));
}

/** The answer to a question; undefined: none yet. */
export function answerTo({answers}: Run, question: string): RunAnswer | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

/** How many questions have no answer. Answers to questions that left the course are not looked at. */
export function openCount(run: Run): number {
  return run.questions.filter(({id}) => answerTo(run, id) === undefined).length;
}

/** A sum of grades as people write it: at most one digit behind the point. */
export function points(score: number): string {
  return String(Math.round(score * 10) / 10);
}

/** How a run went. Scores are sums of grades: a question that is half right counts a half. */
export interface Summary {
  readonly score: number;
  /** How many questions count: polls have no right answer. */
  readonly of: number;
  /** Those that were not right, in the order they were asked; not answered counts as not right. */
  readonly mistakes: readonly RunQuestion[];
  /** How many got no answer. */
  readonly open: number;
  /** By lesson, in the order of the course. */
  readonly topics: readonly Topic[];
}

interface Topic {
  readonly lesson: string;
  readonly number: number;
  readonly score: number;
  readonly of: number;
}

/** Adds a run up. In a practice or review that was left early, only what was answered counts. */
export function summary(run: Run): Summary {
  const counted = run.questions.filter((question) => {
    const answer = answerTo(run, question.id);
    return answer === undefined ? run.mode === 'exam' : answer.grade.outcome !== 'ungraded';
  });
  const scoreOf = (questions: readonly RunQuestion[]) =>
    questions.reduce((sum, {id}) => sum + (answerTo(run, id)?.grade.score ?? 0), 0);
  const topics = [...grouped(counted, ({lesson}) => lesson).values()].map((group) => ({
    lesson: group[0]?.lesson ?? '',
    number: group[0]?.number ?? 0,
    score: scoreOf(group),
    of: group.length,
  }));
  return {
    score: scoreOf(counted),
    of: counted.length,
    mistakes: counted.filter(({id}) => answerTo(run, id)?.grade.outcome !== 'right'),
    open: counted.filter(({id}) => answerTo(run, id) === undefined).length,
    topics: topics.toSorted((a, b) => a.number - b.number),
  };
}
