import {pollTally} from '../../classroom/class-state.ts';
import {keyOf, tallyOf} from '../../classroom/key.ts';
import {mayOrder} from '../../classroom/orders.ts';
import {type Ctl, closeCodes, type Entry, type Order, type Put} from '../../classroom/protocol.ts';
import type {Question} from '../../quiz/question.ts';
import {cleanOrder} from './clean.ts';
import type {Connection} from './connection.ts';
import type {Hub} from './hub.ts';
import {Sayings} from './sayings.ts';
import type {SessionStore} from './store.ts';

interface DeskWays {
  readonly hub: Hub;
  readonly store: SessionStore;
  /** A question of the course by its id. */
  readonly questionOf: (id: string) => Question | undefined;
  /** Does the course have this exercise? Names that learners make up would stand on the board for all to read. */
  readonly hasExercise: (id: string) => boolean;
  /** Is there such a rule? Its name would stand there, too. */
  readonly hasRule: (id: string) => boolean;
  /** Does the course have this page of this lesson? */
  readonly hasPage: (lesson: string, page: string) => boolean;
  readonly now: () => number;
}

/** What the server puts down when something is revealed. */
type Reveal = Extract<Entry, {k: 'polled' | 'revealed'}>;

/** How long to wait after a log that could not be written, in ms: the longer it lasts, the longer. */
const retryMs = {least: 1000, most: 10_000};

/**
 * Takes what members say and order into the log, when their role may. What is refused is answered with `err`, and never
 * reaches the log; what is taken is acknowledged when it is durable.
 */
export class Desk {
  readonly #ways: DeskWays;
  readonly #sayings: Sayings;
  /** Since when the log cannot be written, by a clock that only goes forward. */
  #brokenSince: number | undefined;

  constructor(ways: DeskWays) {
    this.#ways = ways;
    this.#sayings = new Sayings(ways);
  }

  /** What a learner says. */
  async put(connection: Connection, {puts}: Put): Promise<void> {
    const {member} = connection;
    if (member?.role !== 'learner')
      return connection.tell({t: 'err', code: 'forbidden', ...(puts[0] && {cid: puts[0].cid})});
    const {entries, refused} = this.#sayings.heard(member.id, puts);
    for (const err of refused) connection.tell({t: 'err', ...err});
    if (entries.length > 0) await this.#append(connection, entries);
  }

  /** What an instructor or an assistant orders. */
  async order(connection: Connection, {cid, order: asked}: Ctl): Promise<void> {
    const {member} = connection;
    const refused = this.#refusal(connection, asked);
    if (member === undefined || refused !== undefined)
      return connection.tell({t: 'err', code: refused ?? 'forbidden', cid});
    const order = cleanOrder(asked);
    const at = this.#ways.now();
    const by = `i:${member.id}`;
    // A reveal that comes again was for the question of then: what is asked now must not be told by it.
    const note = this.#ways.hub.hasHeard(by, cid) ? undefined : this.#noteOf(order, at);
    const seq = await this.#append(connection, [{...order, by, cid, at}, ...(note ? [note] : [])]);
    if (seq === undefined) return;
    // The next order of this connection is judged by what this one has made of the class.
    await this.#ways.hub.reached(seq);
    if (note !== undefined) await this.#recount(note);
  }

  #refusal({member}: Connection, order: Order): string | undefined {
    const {hub, questionOf, hasExercise, hasPage} = this.#ways;
    if (member?.role !== 'instructor' && member?.role !== 'assistant') return 'forbidden';
    if (hub.state.endedAt !== undefined) return 'ended';
    if (!mayOrder(hub.state, member.id, order.k)) return order.k === 'lease.take' ? 'forbidden' : 'not-driving';
    if (order.k === 'page' && !hasPage(order.lesson, order.page)) return 'unknown-page';
    if (order.k === 'push' && !hasExercise(order.ex)) return 'unknown-exercise';
    if (order.k !== 'quiz.open') return undefined;
    // The hash is of one language; learners compare it with theirs.
    const isAsked = order.questions.every(({id}) => {
      const question = questionOf(id);
      return question !== undefined && keyOf(question) !== undefined;
    });
    return isAsked ? undefined : 'unknown-question';
  }

  /**
   * Appends, acknowledges the entries that have a cid, and tells the place of the last; undefined when it failed. Whoever
   * hears that it failed says it again on the next connection, so the line is cut for that (another server may have the
   * log), but only after the time to wait: a class whose disk is full would otherwise come again and again at once.
   */
  async #append(connection: Connection, entries: readonly Entry[]): Promise<number | undefined> {
    try {
      const appended = await this.#ways.store.append(entries);
      this.#brokenSince = undefined;
      for (const [index, {seq, isDuplicate}] of appended.entries()) {
        const cid = entries[index]?.cid;
        if (cid !== undefined) connection.ack({cid, seq, ...(isDuplicate && {dup: true})});
      }
      return appended.at(-1)?.seq;
    } catch {
      const cid = entries[0]?.cid;
      const wait = this.#patience();
      connection.tell({t: 'err', code: 'storage', retryMs: wait, ...(cid !== undefined && {cid})});
      connection.closeLater(closeCodes.storage, 'storage', wait);
      return undefined;
    }
  }

  #patience(): number {
    const now = performance.now();
    this.#brokenSince ??= now;
    return Math.round(Math.min(retryMs.most, Math.max(retryMs.least, now - this.#brokenSince)));
  }

  /** What goes into the log with a reveal: the counted answers, and for a question its key. */
  #noteOf(order: Order, at: number): Reveal | undefined {
    const {quiz} = this.#ways.hub.state;
    if (order.k === 'poll.reveal') return this.#polled(order.poll, at);
    if (order.k !== 'quiz.reveal' || quiz?.endedAt !== undefined) return undefined;
    return this.#revealed(order.quiz, quiz?.questions[quiz.current]?.id ?? '', at);
  }

  #polled(id: string, at: number): Reveal | undefined {
    const {poll} = this.#ways.hub.state;
    return poll?.id === id ? {k: 'polled', poll: id, tally: [...pollTally(poll)], by: 'server', at} : undefined;
  }

  #revealed(id: string, q: string, at: number): Reveal | undefined {
    const {quiz} = this.#ways.hub.state;
    const question = this.#ways.questionOf(q);
    const key = question === undefined ? undefined : keyOf(question);
    if (quiz?.id !== id || question === undefined || key === undefined) return undefined;
    return {k: 'revealed', quiz: id, q, key, tally: [...tallyOf(question, quiz)], by: 'server', at};
  }

  /** Answers that came into the log while the reveal was on its way count too: then the counts are told again. */
  async #recount(note: Reveal): Promise<void> {
    const at = this.#ways.now();
    const again = note.k === 'polled' ? this.#polled(note.poll, at) : this.#revealed(note.quiz, note.q, at);
    if (again === undefined || String(again.tally) === String(note.tally)) return;
    // Without the log the counts stay nearly right.
    await this.#ways.store.append([again]).catch(() => undefined);
  }
}
