import type {RawData} from 'ws';
import {
  type Ctl,
  closeCodes,
  type FromClient,
  type Hello,
  protocolVersion,
  readFromClient,
} from '../../classroom/protocol.ts';
import type {Connection, Member} from './connection.ts';
import type {Desk} from './desk.ts';
import type {Admission, Door} from './door.ts';
import type {Hub} from './hub.ts';

/** What learners and strangers may send at once, in bytes. */
const mostOfLearners = 8 * 1024;
/** And those who teach: more than this no socket of the server lets through. */
export const mostOfTeachers = 64 * 1024;

/** Before the first event, where every log is the same. */
const nowhere = {seq: 0, mark: ''};

interface VisitWays {
  readonly connection: Connection;
  readonly door: Door;
  readonly desk: Desk;
  readonly hub: Hub;
  readonly now: () => number;
  /** Called when the guest has been welcomed and got all that was said before. */
  readonly hasEntered: () => void;
}

/** One guest from the first message to the last: who breaks the protocol is sent away. */
export class Visit {
  readonly #ways: VisitWays;
  #greeting: Promise<void> | undefined;
  #orders: Promise<void> = Promise.resolve();

  constructor(ways: VisitWays) {
    this.#ways = ways;
  }

  get hasSaidHello(): boolean {
    return this.#greeting !== undefined;
  }

  receive(data: RawData, isBinary: boolean): void {
    const {connection, now} = this.#ways;
    if (!connection.isOpen) return;
    if (!connection.mayCome(now())) connection.close(closeCodes.rate, 'rate');
    else if (isBinary || !Buffer.isBuffer(data)) connection.close(closeCodes.binary, 'binary');
    else if (data.length > mostOf(connection)) connection.close(closeCodes.tooBig, 'tooBig');
    else this.#heard(data.toString());
  }

  #heard(json: string): void {
    const {connection} = this.#ways;
    const message = readFromClient(json);
    if (message === undefined) this.#strange(json);
    else if (message.t === 'hello') this.#hello(message);
    else if (this.#greeting === undefined) connection.close(closeCodes.noHello, 'noHello');
    else if (connection.member === undefined) void this.#greeting.then(() => this.#said(message));
    else this.#said(message);
  }

  #strange(json: string): void {
    const {connection} = this.#ways;
    if (this.#greeting !== undefined) connection.close(closeCodes.bad, 'bad');
    else if (isOtherVersion(json)) connection.close(closeCodes.version, 'version');
    else connection.close(closeCodes.noHello, 'noHello');
  }

  #hello(hello: Hello): void {
    const {connection, door, hub} = this.#ways;
    if (this.#greeting !== undefined) {
      connection.close(closeCodes.bad, 'bad');
      return;
    }
    this.#greeting = hub
      .caughtUp(hello.position ?? nowhere)
      .then(() => door.admit(hello, connection.address))
      .then(
        (admission) => this.#admitted(hello, admission),
        () => {
          connection.tell({t: 'err', code: 'storage', retryMs: 1000});
          connection.close(closeCodes.storage, 'storage');
        },
      );
  }

  #admitted(hello: Hello, admission: Admission): void {
    const {connection} = this.#ways;
    if (!connection.isOpen) return;
    if (admission.kind === 'out') {
      const {why, retryMs} = admission;
      if (retryMs !== undefined) connection.tell({t: 'err', code: why, retryMs});
      connection.close(closeCodes[why], why);
    } else this.#enter(hello, admission);
  }

  #enter(hello: Hello, {member, token}: Extract<Admission, {kind: 'in'}>): void {
    const {connection, hub, hasEntered} = this.#ways;
    const isSame = hub.has(hello.position ?? nowhere);
    hub.enter(connection, member, isSame ? hello.since : 0);
    if (token !== undefined)
      connection.tell({t: 'token', token, learner: member.id, alias: hub.state.learners.get(member.id)?.alias ?? 0});
    this.#welcome(hello, member, isSame);
    hub.catchUp(connection);
    hasEntered();
  }

  #welcome({course: theirs}: Hello, {role, id}: Member, isSame: boolean): void {
    const {connection, hub, now} = this.#ways;
    const {title, policy, course} = hub.state;
    const isOwn = theirs?.id === course.id && theirs.hash === course.hash;
    const log = {...hub.position, ...(!isSame && {again: true})};
    connection.tell({t: 'welcome', role, you: id, ...log, now: now(), title, policy, ...(!isOwn && {course})});
  }

  #said(message: Exclude<FromClient, {t: 'hello'}>): void {
    const {connection, desk} = this.#ways;
    if (connection.member === undefined || !connection.isOpen) return;
    if (message.t === 'put') void desk.put(connection, message);
    else this.#order(message);
  }

  /** One order after the other. */
  #order(ctl: Ctl): void {
    this.#orders = this.#orders.then(() => this.#ways.desk.order(this.#ways.connection, ctl));
  }
}

function mostOf({member}: Connection): number {
  return member?.role === 'instructor' || member?.role === 'assistant' ? mostOfTeachers : mostOfLearners;
}

/** Is it a hello of another version, which may look different? */
function isOtherVersion(json: string): boolean {
  try {
    const hello: unknown = JSON.parse(json);
    if (typeof hello !== 'object' || hello === null || !('t' in hello) || !('v' in hello)) return false;
    return hello.t === 'hello' && Number.isInteger(hello.v) && hello.v !== protocolVersion;
  } catch {
    return false;
  }
}
