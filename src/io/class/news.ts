import {boardOf} from '../../classroom/board-view.ts';
import type {FromServer} from '../../classroom/protocol.ts';
import type {Attendance} from './attendance.ts';
import type {Connection} from './connection.ts';
import type {Hub} from './hub.ts';

/** The shortest time between two, in ms. */
const pauses = {teachers: 200, learners: 1000, board: 500} as const;
type Audience = keyof typeof pauses;

/**
 * What is not in the log and only its last state counts: who is there, and the board's numbers. Sent when it changed,
 * at most five times a second to those who teach, twice to the board, once to learners.
 */
export class News {
  readonly #hub: Hub;
  readonly #attendance: Attendance;
  readonly #now: () => number;
  readonly #places: () => readonly string[];
  readonly #timers = new Map<Audience, NodeJS.Timeout>();
  /** What was sent last, and when by a clock that only goes forward. */
  readonly #sent = new Map<Audience, {readonly frame: Buffer; readonly key: string; readonly at: number}>();
  #isOver = false;

  /** `places`: where learners join, for the board. */
  constructor(hub: Hub, attendance: Attendance, now: () => number, places: () => readonly string[]) {
    this.#hub = hub;
    this.#attendance = attendance;
    this.#now = now;
    this.#places = places;
  }

  /** Something may have changed. */
  changed(): void {
    for (const audience of ['teachers', 'learners', 'board'] as const) this.#plan(audience);
  }

  /** What one connection has to know now: it is new, or has read what it had to read. */
  tell(connection: Connection): void {
    const audience = audienceOf(connection);
    if (audience === undefined) return;
    connection.hasMissedNews = false;
    const {key, message} = this.#message(audience);
    const sent = this.#sent.get(audience);
    connection.send(sent?.key === key ? sent.frame : frameOf(message));
  }

  stop(): void {
    this.#isOver = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #plan(audience: Audience): void {
    if (this.#isOver || this.#timers.has(audience)) return;
    const since = performance.now() - (this.#sent.get(audience)?.at ?? Number.NEGATIVE_INFINITY);
    const wait = Math.max(5, pauses[audience] - since);
    this.#timers.set(
      audience,
      setTimeout(() => this.#send(audience), wait),
    );
  }

  #send(audience: Audience): void {
    this.#timers.delete(audience);
    const listening = [...this.#hub.members].filter((connection) => audienceOf(connection) === audience);
    if (listening.length === 0) return;
    const {key, message} = this.#message(audience);
    if (key === this.#sent.get(audience)?.key) return;
    const frame = frameOf(message);
    this.#sent.set(audience, {frame, key, at: performance.now()});
    for (const connection of listening) {
      connection.hasMissedNews = !connection.isFree;
      if (connection.isFree) connection.send(frame);
    }
  }

  /** `key`: what of it counts as a change. */
  #message(audience: Audience): {readonly key: string; readonly message: FromServer} {
    const {online} = this.#attendance;
    const {state} = this.#hub;
    const now = this.#now();
    if (audience === 'board') {
      const board = boardOf(state, {online, places: this.#places(), now});
      return {key: JSON.stringify({...board, now: 0}), message: {t: 'board', board}};
    }
    if (audience === 'teachers') {
      const ids = [...online];
      return {key: ids.join(' '), message: {t: 'tick', now, online: ids}};
    }
    const room = [...online].filter((id) => state.learners.has(id)).length;
    return {key: String(room), message: {t: 'tick', now, room}};
  }
}

function audienceOf({member}: Connection): Audience | undefined {
  if (member === undefined) return undefined;
  if (member.role === 'learner') return 'learners';
  return member.role === 'board' ? 'board' : 'teachers';
}

function frameOf(message: FromServer): Buffer {
  return Buffer.from(JSON.stringify(message));
}
