import {type ClassState, emptyClass, failing} from '../../classroom/class-state.ts';
import {projected} from '../../classroom/projection.ts';
import {type ClassEvent, closeCodes, type Position} from '../../classroom/protocol.ts';
import {apply} from '../../classroom/session.ts';
import type {Connection, Member} from './connection.ts';
import {Feed} from './feed.ts';
import {eventFrames, type Frame, sendFrames, type Written} from './frames.ts';
import {Marks} from './marks.ts';
import type {SessionStore} from './store.ts';

const page = 500;

type Change = 'log' | 'people';

/**
 * Folds the log and hands each event to whoever may see it: the only way anything of the class reaches a connection, so
 * all servers of one log tell the same. Everybody gets every event behind the one they named, in order and once.
 */
export class Hub {
  #state: ClassState = emptyClass();
  readonly #store: SessionStore;
  #feed = new Feed();
  #marks = new Marks();
  /** Resolves when all has been taken in that is in a log which had to be told anew. */
  #whole: Promise<void> = Promise.resolve();
  readonly #members = new Map<string, Connection>();
  /** Learners by the digest of their token. */
  readonly #tokens = new Map<string, string>();
  readonly #waiting: {readonly seq: number; readonly resolve: () => void}[] = [];
  readonly #hasChanged: (what: Change) => void;
  #stop: (() => Promise<void>) | undefined;

  /** `hasChanged` is called when events were taken in (`log`), and when somebody came or went (`people`). */
  constructor(store: SessionStore, hasChanged: (what: Change) => void) {
    this.#store = store;
    this.#hasChanged = hasChanged;
  }

  get state(): ClassState {
    return this.#state;
  }

  /** How far the log has been taken in. */
  get position(): Position {
    return {seq: this.#state.seq, mark: this.#marks.of(this.#state.seq)};
  }

  /** Takes in all that is in the log already, and from then on what comes. */
  async start(): Promise<void> {
    for (;;) {
      const events = await this.#store.read(this.state.seq, page);
      this.#take(events);
      if (events.length < page) break;
    }
    const take = (events: readonly ClassEvent[]) => this.#take(events);
    this.#stop = await this.#store.follow(this.state.seq, take, (end) => this.#startOver(end));
  }

  async stop(): Promise<void> {
    await this.#stop?.();
  }

  /** Resolves when the event of this place has been taken in. */
  reached(seq: number): Promise<void> {
    if (this.state.seq >= seq) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({seq, resolve}));
  }

  /**
   * Resolves when all has been taken in that a guest may know of: what another server of the class told already, and a
   * log that has to be told anew. Rejects when the log cannot be read.
   */
  async caughtUp({seq}: Position): Promise<void> {
    await this.#whole;
    if (seq > this.state.seq && (await this.#store.read(seq - 1, 1)).length > 0) await this.reached(seq);
  }

  /** Does the log have this place, with all that stood before it? */
  has({seq, mark}: Position): boolean {
    return seq <= this.state.seq && this.#marks.of(seq) === mark;
  }

  /** The learner of a token, by its digest. */
  learnerOf(digest: string): string | undefined {
    const id = this.#tokens.get(digest);
    return id !== undefined && this.state.learners.get(id)?.token === digest ? id : undefined;
  }

  /** Was this learner taken out of the log? */
  hasForgotten(learner: string): boolean {
    return this.state.forgotten.has(learner);
  }

  get members(): IterableIterator<Connection> {
    return this.#members.values();
  }

  /** Lets somebody in who has said hello, behind `since`; whoever was here as the same before is sent away. */
  enter(connection: Connection, member: Member, since: number): void {
    const key = keyOf(member);
    this.#members.get(key)?.close(closeCodes.replaced, 'replaced');
    this.#members.set(key, connection);
    connection.member = member;
    connection.place = since > this.state.seq ? 0 : since;
    this.#hasChanged('people');
  }

  leave(connection: Connection): void {
    const key = connection.member === undefined ? '' : keyOf(connection.member);
    if (this.#members.get(key) !== connection) return;
    this.#members.delete(key);
    this.#hasChanged('people');
  }

  /** Sends what this connection has not got yet, as far as it reads. */
  catchUp(connection: Connection): void {
    const {member} = connection;
    if (member === undefined || member.role === 'board' || connection.isCatchingUp) return;
    if (member.role === 'learner') this.#repeat(connection, member.id);
    else void this.#repeatLog(connection);
  }

  #repeat(connection: Connection, learner: string): void {
    while (connection.isFree && connection.place < this.state.seq) {
      const events = this.#feed.behind(learner, connection.place);
      const part = events.slice(0, page);
      const end = part.length < events.length ? (part.at(-1)?.seq ?? 0) : this.state.seq;
      sendFrames(connection, eventFrames('ev', part.map(written), this.#marks.of), end);
    }
  }

  async #repeatLog(connection: Connection): Promise<void> {
    connection.isCatchingUp = true;
    try {
      while (connection.isFree && connection.place < this.state.seq) {
        const events = await this.#store.read(connection.place, page);
        const known = events.filter(({seq}) => seq <= this.state.seq);
        sendFrames(
          connection,
          eventFrames('log', known.map(forTeacher), this.#marks.of),
          known.at(-1)?.seq ?? this.state.seq,
        );
      }
    } catch {
      // The log cannot be read now: they come again, to this server or another.
      connection.terminate();
    } finally {
      connection.isCatchingUp = false;
    }
  }

  #take(events: readonly ClassEvent[]): void {
    const before = this.state.seq;
    const fresh = events.filter(({seq}) => seq > before);
    if (fresh.length === 0) return;
    const forAll: Written[] = [];
    const alone = new Set<string>();
    for (const event of fresh) {
      const shown = this.#fold(event);
      if (shown?.to === 'all') forAll.push(written(shown.event));
      else for (const id of shown?.to ?? []) alone.add(id);
    }
    this.#tell(before, fresh, eventFrames('ev', forAll, this.#marks.of), alone);
    for (const event of fresh) this.#sendAway(event);
    for (const waiting of this.#waiting.splice(0))
      if (waiting.seq <= this.state.seq) waiting.resolve();
      else this.#waiting.push(waiting);
    this.#hasChanged('log');
  }

  /** What was told is not in the log any more: everybody goes, comes again, and is told anew. `end`: how far it reaches. */
  #startOver(end: number): void {
    this.#state = emptyClass();
    this.#feed = new Feed();
    this.#marks = new Marks();
    this.#tokens.clear();
    for (const waiting of this.#waiting.splice(0)) waiting.resolve();
    this.#whole = this.reached(end);
    for (const connection of [...this.#members.values()]) {
      connection.tell({t: 'bye', reason: 'again', reconnect: true});
      connection.close(closeCodes.storage, 'storage');
    }
  }

  #fold(event: ClassEvent) {
    this.#marks.add(event);
    if (!apply(this.state, event)) return undefined;
    if (event.k === 'join') this.#tokens.set(event.token, event.learner);
    const shown = projected(event, (rule) => failing(this.state, rule).map(({id}) => id));
    if (shown !== undefined) this.#feed.add(shown);
    return shown;
  }

  /** Whoever has everything up to `before` and sees nothing alone gets the frames that were made once for all. */
  #tell(before: number, fresh: readonly ClassEvent[], forAll: readonly Frame[], alone: ReadonlySet<string>): void {
    let forTeachers: readonly Frame[] | undefined;
    for (const connection of this.#members.values()) {
      const {member, place, isCatchingUp, isFree} = connection;
      if (member === undefined || member.role === 'board' || isCatchingUp || !isFree) continue;
      const isLearner = member.role === 'learner';
      if (place !== before || (isLearner && alone.has(member.id))) this.catchUp(connection);
      else {
        forTeachers ??= isLearner ? undefined : eventFrames('log', fresh.map(forTeacher), this.#marks.of);
        sendFrames(connection, isLearner ? forAll : (forTeachers ?? []), this.state.seq);
      }
    }
  }

  #sendAway(event: ClassEvent): void {
    if (event.k === 'kick' && this.state.learners.get(event.learner)?.isRemoved)
      this.#members.get(keyOf({role: 'learner', id: event.learner}))?.close(closeCodes.removed, 'removed');
    if (event.k !== 'end' || this.state.endedAt === undefined) return;
    for (const connection of [...this.#members.values()]) {
      connection.tell({t: 'bye', reason: 'ended', reconnect: false});
      if (connection.member?.role === 'learner') connection.close(closeCodes.ended, 'ended');
    }
  }
}

function keyOf({role, id}: Member): string {
  return `${role === 'learner' || role === 'board' ? role : 'teacher'} ${id}`;
}

function written<Event extends {readonly seq: number}>(event: Event): Written {
  return {seq: event.seq, json: JSON.stringify(event)};
}

/** Who teaches sees everything but what tokens are made from. */
function forTeacher(event: ClassEvent): Written {
  return written(event.k === 'join' ? {...event, token: ''} : event);
}
