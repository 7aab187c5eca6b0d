import {counted, pollTally} from '../../classroom/class-state.ts';
import {keyOf, tallyOf} from '../../classroom/key.ts';
import {mayOrder} from '../../classroom/orders.ts';
import {type Ctl, closeCodes, type Entry, isAnswer, type Order, type Put} from '../../classroom/protocol.ts';
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
type Told = {readonly [K in 'polled' | 'revealed']: Omit<Extract<Entry, {k: K}>, 'by' | 'at' | 'cid'>}[
  | 'polled'
  | 'revealed'];

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
    const seq = await this.#append(connection, [{...order, by, cid, at}]);
    if (seq === undefined) return;
    // The next order of this connection is judged by what this one has made of the class.
    await this.#ways.hub.reached(seq);
    await this.#reveal(order);
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
      return question !== undefined && isAnswer(keyOf(question));
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

  /**
   * Puts down what a reveal tells: the counts, and the key of a question. Only once the log says that the reveal counted:
   * another order may have come first, and then nobody may know. Without the log the order is given again.
   */
  async #reveal(order: Order): Promise<void> {
    const {store, now} = this.#ways;
    const notes = order.k === 'poll.reveal' ? this.#polled() : order.k === 'quiz.reveal' ? this.#revealed() : [];
    if (notes.length === 0) return;
    const at = now();
    await store.append(notes.map((note) => ({...note, by: 'server', at}))).catch(() => undefined);
  }

  #polled(): readonly Told[] {
    const {state} = this.#ways.hub;
    const {poll} = state;
    if (!poll?.isTold || poll.tally !== undefined) return [];
    return [{k: 'polled', poll: poll.id, tally: [...pollTally(state, poll)]}];
  }

  #revealed(): readonly Told[] {
    const {state} = this.#ways.hub;
    const {quiz} = state;
    return [...(quiz?.told ?? [])].flatMap((q) => {
      const question = quiz?.revealed.has(q) ? undefined : this.#ways.questionOf(q);
      const key = question === undefined ? undefined : keyOf(question);
      if (quiz === undefined || question === undefined || key === undefined) return [];
      const answers = counted(state, quiz.answers.get(q)).map(({given}) => given);
      return [{k: 'revealed', quiz: quiz.id, q, key, tally: [...tallyOf(question, answers)]}];
    });
  }
}
