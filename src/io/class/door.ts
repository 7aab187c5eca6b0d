import {randomBytes} from 'node:crypto';
import {readCode} from '../../classroom/code.ts';
import {mayTry, type WrongTries, wrongTry} from '../../classroom/limits.ts';
import {offeredName} from '../../classroom/names.ts';
import {type CourseStamp, type closeCodes, type Hello, protocolVersion} from '../../classroom/protocol.ts';
import {cleanName} from './clean.ts';
import type {Member} from './connection.ts';
import type {Hub} from './hub.ts';
import type {SessionStore} from './store.ts';
import {digestOf, isSameSecret, newSecret} from './tokens.ts';

/** The tokens that make an instructor, an assistant, or the projector's page. */
export interface Tokens {
  readonly instructor: string;
  readonly assistant: string;
  readonly board: string;
}

export type Admission =
  /** `token`: of a learner who is new. */
  | {readonly kind: 'in'; readonly member: Member; readonly token?: string}
  | {readonly kind: 'out'; readonly why: keyof typeof closeCodes; readonly retryMs?: number};

interface DoorWays {
  readonly hub: Hub;
  readonly store: SessionStore;
  readonly tokens: Tokens;
  /** How many learners fit in. */
  readonly cap: number;
  readonly now: () => number;
}

const out = (why: keyof typeof closeCodes, retryMs?: number): Admission => ({
  kind: 'out',
  why,
  ...(retryMs !== undefined && {retryMs}),
});

/** Decides who may come in, and as what: the token says the role, the join code makes a new learner. */
export class Door {
  readonly #ways: DoorWays;
  #tries: WrongTries = [];
  /** Learners whose `join` is on its way into the log. */
  #coming = 0;
  #nextAlias = 0;

  constructor(ways: DoorWays) {
    this.#ways = ways;
  }

  /** Rejects when the log cannot be written. */
  async admit(hello: Hello, address: string): Promise<Admission> {
    if (hello.v !== protocolVersion) return out('version');
    if (hello.token === undefined && hello.code === undefined) return out('token');
    const {tries, retryMs} = mayTry(this.#tries, address, this.#ways.now());
    this.#tries = tries;
    const admission = await (hello.token === undefined
      ? this.#join(hello, hello.code ?? '', retryMs)
      : this.#byToken(hello, hello.token, retryMs));
    if (admission.kind === 'out' && (admission.why === 'token' || admission.why === 'code'))
      this.#tries = wrongTry(this.#tries, address, this.#ways.now());
    return admission;
  }

  /** A token cannot be guessed, so a right one is let in even from an address that tried too many wrong codes. */
  async #byToken(hello: Hello, token: string, retryMs: number): Promise<Admission> {
    const {tokens, hub} = this.#ways;
    const roles = (['instructor', 'assistant', 'board'] as const).filter((role) => isSameSecret(token, tokens[role]));
    const [role] = roles;
    if (role === 'board') return {kind: 'in', member: {role, id: newSecret(6)}};
    if (role !== undefined) return this.#teach(role, hello);
    const id = hub.learnerOf(digestOf(token));
    const learner = id === undefined ? undefined : hub.state.learners.get(id);
    if (learner === undefined) return retryMs > 0 ? out('rate', retryMs) : out('token');
    if (learner.isRemoved) return out('removed');
    return hub.state.endedAt === undefined ? this.#asLearner(hello, learner.id) : out('ended');
  }

  #asLearner({course}: Hello, id: string, token?: string): Admission {
    if (!this.#isCourse(course)) return out('course');
    return {kind: 'in', member: {role: 'learner', id}, ...(token !== undefined && {token})};
  }

  #isCourse(course: CourseStamp | undefined): boolean {
    return course === undefined || course.id === this.#ways.hub.state.course.id;
  }

  async #teach(role: 'instructor' | 'assistant', {me, name}: Hello): Promise<Admission> {
    const {hub, store, now} = this.#ways;
    const id = me ?? randomBytes(8).toString('hex');
    const known = hub.state.teachers.get(id);
    // An assistant who says the id of an instructor would otherwise drive in their place.
    if (known !== undefined && known.role !== role) return out('token');
    if (known === undefined) {
      const shown = cleanName(name ?? '') ?? cleanName(id) ?? role;
      const [noted] = await store.append([{k: 'teach', instructor: id, name: shown, role, by: 'server', at: now()}]);
      await hub.reached(noted?.seq ?? 0);
    }
    return hub.state.teachers.get(id)?.role === role ? {kind: 'in', member: {role, id}} : out('token');
  }

  async #join(hello: Hello, typed: string, retryMs: number): Promise<Admission> {
    if (retryMs > 0) return out('rate', retryMs);
    const {state} = this.#ways.hub;
    // Compared whatever it looks like, so that the time tells nothing.
    if (!isSameSecret(readCode(typed) ?? '', state.code)) return out('code');
    if (state.endedAt !== undefined) return out('ended');
    if (state.isLocked) return out('locked');
    if (!this.#isCourse(hello.course)) return out('course');
    const people = [...state.learners.values()].filter(({isRemoved}) => !isRemoved).length;
    if (people + this.#coming >= this.#ways.cap) return out('full');
    this.#coming++;
    try {
      const token = newSecret(16);
      return this.#asLearner(hello, await this.#add(hello.name ?? '', token), token);
    } finally {
      this.#coming--;
    }
  }

  async #add(name: string, token: string): Promise<string> {
    const {hub, store, now} = this.#ways;
    const learner = randomBytes(8).toString('hex');
    const alias = Math.max(this.#nextAlias, hub.state.learners.size);
    this.#nextAlias = alias + 1;
    const shown = cleanName(name) ?? offeredName(learner).en;
    const [joined] = await store.append([
      {k: 'join', learner, name: shown, alias, token: digestOf(token), by: 'server', at: now()},
    ]);
    await hub.reached(joined?.seq ?? 0);
    return learner;
  }
}
