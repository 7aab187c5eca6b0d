import {type ClassState, emptyClass} from '../class-state.ts';
import type {ClassAnswer, ClassEvent} from '../protocol.ts';
import {apply, isOpenAt} from '../session.ts';

/** What a log tells beyond the state it ends in: everything that was tried, and who asked for help. In order of the log. */
export interface ClassRecord {
  readonly state: ClassState;
  readonly checks: readonly CheckRecord[];
  readonly answers: readonly AnswerRecord[];
  readonly calls: readonly HelpCall[];
  /** When the last event was; 0 when there is none. */
  readonly lastAt: number;
  /** How many people did something of whom the log does not say who they are: only a damaged one holds such. */
  readonly strangers: number;
}

interface Recorded {
  readonly seq: number;
  /** In ms since 1970, by the server's clock. */
  readonly at: number;
  readonly learner: string;
  /** Since the exercise was opened or the question was asked; never below 0. */
  readonly ms: number;
}

export interface CheckRecord extends Recorded {
  readonly ex: string;
  readonly ok: boolean;
  /** The rules that complained, and how often. */
  readonly rules: readonly {readonly id: string; readonly n: number}[];
  /** It was handed in after the end of the class. */
  readonly isLate: boolean;
}

/** An answer, also one that another replaced or that came too late. */
export interface AnswerRecord extends Recorded {
  /** The id of the quiz in the log. */
  readonly quiz: string;
  readonly question: string;
  readonly given: ClassAnswer;
  readonly isLate: boolean;
}

/** Somebody asked for help. waiting: nobody came, and they did not take it back. */
export interface HelpCall {
  readonly learner: string;
  readonly since: number;
  readonly ended: 'helped' | 'taken back' | 'waiting';
  /** How long they waited, or had waited at the end of the log; never below 0. */
  readonly ms: number;
}

/** Reads a log from its beginning to its end. */
export function recordOf(events: Iterable<ClassEvent>): ClassRecord {
  const recorder = new Recorder();
  for (const event of events) recorder.take(event);
  return recorder.record();
}

class Recorder {
  readonly #state = emptyClass();
  readonly #checks: CheckRecord[] = [];
  readonly #answers: AnswerRecord[] = [];
  readonly #calls: HelpCall[] = [];
  /** When each question was asked, by quiz and question. */
  readonly #asked = new Map<string, number>();
  readonly #strangers = new Set<string>();
  #lastAt = 0;

  take(event: ClassEvent): void {
    if (event.seq <= this.#state.seq) return;
    if (this.#isStranger(event.by)) this.#strangers.add(event.by);
    const waited = this.#helpOf(event);
    const hadAnswer = this.#hasAnswer(event);
    const meant = apply(this.#state, event);
    this.#lastAt = event.at;
    if (event.k === 'answer' && (meant || hadAnswer)) this.#answer(event);
    if (!meant) return;
    if (event.k === 'check') this.#check(event);
    if (event.k === 'quiz.open' || event.k === 'quiz.next') this.#ask(event.quiz, event.at);
    if (waited !== undefined && this.#state.learners.get(waited.learner)?.help === undefined)
      this.#calls.push({
        ...waited,
        ended: event.k === 'helped' ? 'helped' : 'taken back',
        ms: Math.max(0, event.at - waited.since),
      });
  }

  record(): ClassRecord {
    const end = this.#state.endedAt ?? this.#lastAt;
    const waiting = [...this.#state.learners.values()].flatMap(({id, help}): HelpCall[] =>
      help === undefined ? [] : [{learner: id, since: help.since, ended: 'waiting', ms: Math.max(0, end - help.since)}],
    );
    const calls = [...this.#calls, ...waiting].sort((a, b) => a.since - b.since);
    return {
      state: this.#state,
      checks: this.#checks,
      answers: this.#answers,
      calls,
      lastAt: this.#lastAt,
      strangers: this.#strangers.size,
    };
  }

  #isStranger(by: string): boolean {
    const who = by.slice(2);
    return by.startsWith('l:') ? !this.#state.learners.has(who) : by !== 'server' && !this.#state.teachers.has(who);
  }

  #check({seq, at, by, ex, ok, rules}: Extract<ClassEvent, {k: 'check'}>): void {
    const learner = by.slice(2);
    const opened = this.#state.learners.get(learner)?.exercises.get(ex)?.startedAt ?? at;
    const isLate = this.#state.endedAt !== undefined;
    this.#checks.push({seq, at, learner, ms: Math.max(0, at - opened), ex, ok, rules, isLate});
  }

  #answer({seq, at, by, quiz: id, q, given}: Extract<ClassEvent, {k: 'answer'}>): void {
    const quiz = this.#state.quizzes.find((one) => one.id === id);
    const isOver = quiz === undefined || quiz.endedAt !== undefined || this.#state.endedAt !== undefined;
    const isLate = isOver || quiz.closed.has(q);
    const ms = Math.max(0, at - (this.#asked.get(JSON.stringify([id, q])) ?? at));
    this.#answers.push({seq, at, learner: by.slice(2), ms, quiz: id, question: q, given, isLate});
  }

  /** A late answer changes nothing where there is one already: the log has it all the same. */
  #hasAnswer(event: ClassEvent): boolean {
    if (event.k !== 'answer' || !event.by.startsWith('l:') || !isOpenAt(this.#state, event.at)) return false;
    const learner = this.#state.learners.get(event.by.slice(2));
    if (learner === undefined || learner.isRemoved) return false;
    const quiz = this.#state.quizzes.find(({id}) => id === event.quiz);
    return quiz?.answers.get(event.q)?.has(learner.id) === true;
  }

  #ask(id: string, at: number): void {
    const quiz = this.#state.quizzes.find((one) => one.id === id);
    const question = quiz?.questions[quiz.current];
    if (question !== undefined) this.#asked.set(JSON.stringify([id, question.id]), at);
  }

  /** The call of the learner whom an event is of, as it is before. */
  #helpOf(event: ClassEvent): Pick<HelpCall, 'learner' | 'since'> | undefined {
    const learner = event.k === 'helped' || event.k === 'kick' ? event.learner : event.by.slice(2);
    const help = this.#state.learners.get(learner)?.help;
    return help === undefined ? undefined : {learner, since: help.since};
  }
}
