import {randomBytes} from 'node:crypto';
import {readCode} from '../../classroom/code.ts';
import {joinRate, originOf, wrongCodeRates} from '../../classroom/limits.ts';
import {offeredName} from '../../classroom/names.ts';
import {type CourseStamp, type closeCodes, type Hello, protocolVersion} from '../../classroom/protocol.ts';
import {isOpenAt} from '../../classroom/session.ts';
import {cleanName} from './clean.ts';
import type {Member} from './connection.ts';
import type {Hub} from './hub.ts';
import {Meter} from './meter.ts';
import type {SessionStore} from './store.ts';
import {digestOf, isSameSecret, learnerWith, newSecret} from './tokens.ts';

/** The tokens that make an instructor, an assistant, or the projector's page. */
export interface Tokens {
  readonly instructor: string;
  readonly assistant: string;
  readonly board: string;
}

type Why = keyof typeof closeCodes;

export type Admission =
  /** `token`: of a learner who is new. */
  | {readonly kind: 'in'; readonly member: Member; readonly token?: string}
  | {readonly kind: 'out'; readonly why: Why; readonly retryMs?: number};

interface DoorWays {
  readonly hub: Hub;
  readonly store: SessionStore;
  readonly tokens: Tokens;
  /** How many learners fit in. */
  readonly cap: number;
  readonly now: () => number;
  /** How long a wrong code waits for its answer, in ms. */
  readonly wrongMs: number;
}

/** Whoever comes when many do is let wait so long at most, in ms; the other side gives up after ten seconds. */
const patience = 6000;

/** Of the tokens that learners may bring, in characters: 16 random bytes in base64url. */
const shortestToken = 22;

const out = (why: Why, retryMs?: number): Admission => ({
  kind: 'out',
  why,
  ...(retryMs !== undefined && {retryMs}),
});

/**
 * Decides who may come in, and as what: the token says the role, the join code makes a new learner. A right code comes
 * in however many wrong ones came before; while those come faster than `wrongCodeRates`, it waits for its turn among
 * them. A wrong one is answered late, so that a script that tries one after the other does not even come near. Tokens cannot be guessed, and are
 * never counted. A learner who is new may bring a token of their own, and is then one learner however often they join.
 */
export class Door {
  readonly #ways: DoorWays;
  /** Wrong codes by where they come from, and all together; new learners by where they come from. */
  readonly #wrong = new Meter(wrongCodeRates.ofAddress);
  readonly #wrongInAll = new Meter(wrongCodeRates.inAll, 1);
  readonly #joins: Meter;
  /** Learners whose `join` is on its way into the log, by the token they come with. */
  readonly #coming = new Map<string, Promise<Admission>>();
  #nextAlias = 0;

  constructor(ways: DoorWays) {
    this.#ways = ways;
    this.#joins = new Meter(joinRate(ways.cap));
  }

  /** Rejects when the log cannot be written. */
  async admit(hello: Hello, address: string): Promise<Admission> {
    if (hello.v !== protocolVersion) return out('version');
    const {token, code} = hello;
    const known = token === undefined ? out('token') : await this.#byToken(hello, token);
    if (code === undefined || known.kind === 'in' || known.why !== 'token') return known;
    // Whoever was taken out of the log comes in as somebody else, if at all.
    if (token !== undefined && (token.length < shortestToken || this.#ways.hub.hasForgotten(learnerWith(token))))
      return known;
    return this.#byCode(hello, code, originOf(address));
  }

  /** Whoever says the code as well has not been told yet that they are in. */
  async #byToken(hello: Hello, token: string): Promise<Admission> {
    const {tokens, hub, now} = this.#ways;
    const roles = (['instructor', 'assistant', 'board'] as const).filter((role) => isSameSecret(token, tokens[role]));
    const [role] = roles;
    if (role === 'board') return {kind: 'in', member: {role, id: newSecret(6)}};
    if (role !== undefined) return this.#teach(role, hello);
    const id = hub.learnerOf(digestOf(token));
    const learner = id === undefined ? undefined : hub.state.learners.get(id);
    if (learner === undefined) return out('token');
    if (learner.isRemoved) return out('removed');
    // For who has nothing to hand in, the end is the end.
    if (hub.state.endedAt !== undefined && !(hello.waiting && isOpenAt(hub.state, now()))) return out('ended');
    if (!this.#isCourse(hello.course)) return out('course');
    return {kind: 'in', member: {role: 'learner', id: learner.id}, ...(hello.code !== undefined && {token})};
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

  /** Each try takes its place, and waits for it when there were many; a right one gives the place back. */
  async #byCode(hello: Hello, typed: string, origin: string): Promise<Admission> {
    const now = this.#ways.now();
    const own = this.#wrong.spend(origin, 1, now, patience);
    if (own.verdict === 'refused') return out('rate', own.waitMs);
    const all = this.#wrongInAll.spend('', 1, now, patience);
    if (all.verdict === 'refused') {
      this.#wrong.spend(origin, -1, now);
      return out('rate', all.waitMs);
    }
    const waitMs = Math.max(own.waitMs, all.waitMs);
    if (waitMs > 0) await pause(waitMs);
    if (this.#isCode(typed)) {
      this.#wrong.spend(origin, -1, now);
      this.#wrongInAll.spend('', -1, now);
      return this.#once(hello, typed, origin);
    }
    await pause(this.#ways.wrongMs);
    return out('code');
  }

  /** Compared whatever it looks like, so that the time tells nothing. */
  #isCode(typed: string): boolean {
    return isSameSecret(readCode(typed) ?? '', this.#ways.hub.state.code);
  }

  /** A connection may be lost while its learner comes in; whoever comes again with the same token is the same. */
  #once(hello: Hello, typed: string, origin: string): Promise<Admission> {
    const token = hello.token ?? newSecret(16);
    const before = this.#coming.get(token);
    if (before !== undefined) return before;
    const people = [...this.#ways.hub.state.learners.values()].filter(({isRemoved}) => !isRemoved).length;
    const isFull = people + this.#coming.size >= this.#ways.cap;
    const coming = this.#join({...hello, token}, typed, origin, isFull).finally(() => this.#coming.delete(token));
    this.#coming.set(token, coming);
    return coming;
  }

  async #join(hello: Hello & {token: string}, typed: string, origin: string, isFull: boolean): Promise<Admission> {
    const refusal = this.#refusal(hello, typed) ?? (isFull ? 'full' : undefined);
    if (refusal !== undefined) return out(refusal);
    const {verdict, waitMs} = this.#joins.spend(origin, 1, this.#ways.now(), patience);
    if (verdict === 'refused') return out('rate', waitMs);
    if (waitMs > 0) await pause(waitMs);
    const changed = this.#refusal(hello, typed);
    return changed === undefined ? this.#add(hello.name ?? '', hello.token) : out(changed);
  }

  /** Why nobody can join now who says this. */
  #refusal({course}: Hello, typed: string): Why | undefined {
    const {state} = this.#ways.hub;
    if (!this.#isCode(typed)) return 'code';
    if (state.endedAt !== undefined) return 'ended';
    if (state.isLocked) return 'locked';
    return this.#isCourse(course) ? undefined : 'course';
  }

  async #add(name: string, token: string): Promise<Admission> {
    const {hub, store, now, cap} = this.#ways;
    const id = learnerWith(token);
    const alias = Math.max(this.#nextAlias, hub.state.learners.size);
    this.#nextAlias = alias + 1;
    const shown = cleanName(name) ?? offeredName(id).en;
    const join = {k: 'join', learner: id, name: shown, alias, token: digestOf(token), by: 'server', at: now()} as const;
    const [joined] = await store.append([join]);
    await hub.reached(joined?.seq ?? 0);
    const {learners, endedAt} = hub.state;
    const learner = learners.get(id);
    // A lock or the end came first in the log, or somebody was removed as soon as they were in.
    if (learner === undefined) return out(endedAt === undefined ? 'locked' : 'ended');
    if (learner.isRemoved) return out('removed');
    const inside = [...learners.values()].filter(({isRemoved}) => !isRemoved);
    if (inside.indexOf(learner) < cap) return {kind: 'in', member: {role: 'learner', id}, token};
    // Another server of this class took the last place at the same moment: in the log it came first.
    await store.append([{k: 'forget', learner: id, by: 'server', at: now()}]);
    return out('full');
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
