import type {ConsoleEvent, Stall} from '../../app/console/state.ts';
import {
  type ClassEvent,
  closeCodes,
  type FromServer,
  type Order,
  type Position,
  protocolVersion,
  readEvent,
} from '../../classroom/protocol.ts';
import {Calm, type CalmTimes} from './console-calm.ts';
import {openWire, type Wire} from './console-wire.ts';

/** Where a class is and as whom somebody teaches it. */
export interface TeacherDoor {
  /** `ws://host:port/…`. */
  readonly address: string;
  /** The instructor's or an assistant's token. */
  readonly token: string;
  /** The id of who teaches: the same for all connections. */
  readonly me: string;
  readonly name: string;
}

/** What the line tells the console. */
type Told = Extract<
  ConsoleEvent,
  {type: 'linked' | 'logged' | 'ticked' | 'lost' | 'closed' | 'sent' | 'stalled' | 'refused'}
>;

/** A line to a class that comes back by itself. */
export interface TeacherLine {
  /** Sends an order, now or when the line is back; each reaches the log once, or it is told that it was given up. */
  readonly order: (order: Order) => void;
  /** Ends it for good. */
  readonly close: () => void;
}

/** Besides how long to wait: after how long silence, in ms, a line counts as dead. */
interface Patience extends CalmTimes {
  readonly silence: number;
}

const patience: Patience = {first: 250, most: 5_000, silence: 45_000, stall: 120_000};

/** Opens the line to a class. `tell` hears everything that happens on it, in order. Never throws. */
export function openTeacherLine(door: TeacherDoor, tell: (told: Told) => void, patient = patience): TeacherLine {
  const line = new Line(door, tell, patient);
  line.connect();
  return {order: (order) => line.order(order), close: () => line.close()};
}

/** Closed with one of these, it is no use to try again. */
const final: ReadonlyMap<number, string> = new Map([
  [closeCodes.token, 'token'],
  [closeCodes.version, 'version'],
  [closeCodes.removed, 'removed'],
  [closeCodes.replaced, 'replaced'],
  [closeCodes.ended, 'ended'],
]);

class Line {
  readonly #door: TeacherDoor;
  readonly #tell: (told: Told) => void;
  /** In ms. */
  readonly #silence: number;
  readonly #calm: Calm;
  /** Orders that are not acknowledged, by the number that names them for good. */
  readonly #waiting = new Map<number, Order>();
  #wire: Wire | undefined;
  #isLive = false;
  #isClosed = false;
  #since = 0;
  /** How far the log was told, as the server marked it. */
  #position: Position | undefined;
  #cid = 0;
  #retry: NodeJS.Timeout | undefined;

  constructor(door: TeacherDoor, tell: (told: Told) => void, patient: Patience) {
    this.#door = door;
    this.#tell = tell;
    this.#silence = patient.silence;
    this.#calm = new Calm(patient);
  }

  connect(): void {
    this.#wire = openWire(this.#door.address, this.#silence, {
      opened: () => this.#greet(),
      heard: (message) => this.#hear(message),
      closed: (code) => {
        if (code === closeCodes.rate) this.#stalled('rate', 0);
        this.#gone(final.get(code));
      },
    });
  }

  #greet(): void {
    const {token, me, name} = this.#door;
    const place = {since: this.#since, ...(this.#position && {position: this.#position})};
    this.#wire?.send({t: 'hello', v: protocolVersion, token, me, name, ...place});
  }

  order(order: Order): void {
    if (this.#isClosed) return;
    // The clock makes numbers go up from one console to the next one of the same person.
    this.#cid = Math.max(this.#cid + 1, Date.now());
    this.#waiting.set(this.#cid, order);
    if (this.#isLive) this.#wire?.send({t: 'ctl', cid: this.#cid, order});
    this.#tell({type: 'sent', waiting: this.#waiting.size});
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    this.#wire?.close();
  }

  #hear(message: FromServer): void {
    switch (message.t) {
      case 'welcome':
        this.#welcomed(message);
        return;
      case 'log':
        this.#logged(message);
        return;
      case 'ack':
        for (const {cid} of message.acks) this.#waiting.delete(cid);
        this.#calm.flows();
        this.#tell({type: 'sent', waiting: this.#waiting.size});
        return;
      case 'tick':
        this.#tell({type: 'ticked', now: message.now, online: message.online ?? [], at: Date.now()});
        return;
      case 'err':
        if (message.code === 'rate' || message.code === 'storage') this.#stalled(message.code, message.retryMs ?? 0);
        else this.#refused(message.code, message.cid);
        return;
      case 'bye':
        if (!message.reconnect) this.#finish(message.reason);
        return;
      case 'token':
      case 'ev':
      case 'board':
        return;
    }
  }

  #welcomed({now, again}: Extract<FromServer, {t: 'welcome'}>): void {
    this.#isLive = true;
    if (this.#waiting.size === 0) this.#calm.flows();
    // A log that lost what was seen is another one: all of it is told again.
    const log = again ? 'another' : 'same';
    if (again) this.#since = 0;
    if (again) this.#position = undefined;
    this.#tell({type: 'linked', log, now, at: Date.now()});
    for (const [cid, order] of this.#waiting) this.#wire?.send({t: 'ctl', cid, order});
  }

  #logged({events: raw, mark}: Extract<FromServer, {t: 'log'}>): void {
    const events = raw.map(readEvent).filter((event): event is ClassEvent => event !== undefined);
    const own = `i:${this.#door.me}`;
    for (const {seq, by, cid} of events) {
      this.#since = Math.max(this.#since, seq);
      if (by === own && cid !== undefined) this.#cid = Math.max(this.#cid, cid);
    }
    if (mark !== undefined) this.#position = {seq: this.#since, mark};
    if (events.length > 0) this.#tell({type: 'logged', events});
  }

  #refused(code: string, cid: number | undefined): void {
    if (cid === undefined || !this.#waiting.delete(cid)) return;
    this.#calm.flows();
    this.#tell({type: 'refused', code});
    this.#tell({type: 'sent', waiting: this.#waiting.size});
  }

  /** The server hangs up because it can take nothing now: orders go out again with a later connection. */
  #stalled(why: Stall['why'], retryMs: number): void {
    const orders = this.#waiting.size;
    const kind = this.#calm.stalls(retryMs, orders);
    if (kind === 'given-up') {
      this.#waiting.clear();
      this.#tell({type: 'sent', waiting: 0});
    }
    this.#tell({type: 'stalled', stall: {why, kind, orders}});
  }

  #gone(reason: string | undefined): void {
    this.#isLive = false;
    if (this.#isClosed) return;
    if (reason !== undefined) {
      this.#finish(reason);
      return;
    }
    this.#tell({type: 'lost'});
    this.#retry = setTimeout(() => this.connect(), this.#calm.wait());
  }

  #finish(reason: string): void {
    this.close();
    this.#tell({type: 'closed', reason});
  }
}
