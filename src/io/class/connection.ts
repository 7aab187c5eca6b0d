import type {Duplex} from 'node:stream';
import type {WebSocket} from 'ws';
import {type Bucket, fullBucket, messageRate, spend, teacherRate} from '../../classroom/limits.ts';
import type {closeCodes, FromServer} from '../../classroom/protocol.ts';

/** Who a connection belongs to, once it has said hello. */
export interface Member {
  readonly role: 'learner' | 'instructor' | 'assistant' | 'board';
  readonly id: string;
}

/** With more than this on its way, in bytes, a connection gets no events until it has read. */
const fullAt = 256 * 1024;
/** With more than this it is given up. */
const hopelessAt = 1024 * 1024;
const mostAcks = 50;
/** How long the other side has to agree to a close, in ms: it may go on flooding until then. */
const patience = 2000;

type Ack = Extract<FromServer, {t: 'ack'}>['acks'][number];

/** One WebSocket: what goes out waits for its reader, what comes in is counted. */
export class Connection {
  readonly #socket: WebSocket;
  /** Where it comes from. */
  readonly address: string;
  #member: Member | undefined;
  /** The last event of the log that this connection needs no more. */
  place = 0;
  /** Older events are on their way; live ones wait for them. */
  isCatchingUp = false;
  /** It was told nothing of who is there, because it did not read. */
  hasMissedNews = false;
  /** Nothing was heard since the last ping. */
  isSilent = false;
  #rate = messageRate;
  #messages: Bucket;
  #hangingUp: NodeJS.Timeout | undefined;
  readonly #acks: Ack[] = [];

  constructor(socket: WebSocket, stream: Duplex, address: string, now: number, hasDrained: () => void) {
    this.#socket = socket;
    this.address = address;
    this.#messages = fullBucket(now);
    stream.on('drain', hasDrained);
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** May more be sent, or does the reader have to catch up first? */
  get isFree(): boolean {
    return this.isOpen && this.#socket.bufferedAmount <= fullAt;
  }

  get member(): Member | undefined {
    return this.#member;
  }

  set member(member: Member | undefined) {
    this.#member = member;
    if (member?.role !== 'instructor' && member?.role !== 'assistant') return;
    this.#rate = teacherRate;
    this.#messages = fullBucket(this.#messages.at, teacherRate);
  }

  /** Counts a message; false when there were too many. */
  mayCome(now: number): boolean {
    const {bucket, verdict} = spend(this.#messages, 1, now, this.#rate);
    this.#messages = bucket;
    return verdict === 'granted';
  }

  tell(message: FromServer): void {
    this.send(Buffer.from(JSON.stringify(message)));
  }

  /** Sends a frame of JSON. Who does not read at all is given up. */
  send(frame: Buffer): void {
    if (!this.isOpen) return;
    this.#socket.send(frame, {binary: false});
    if (this.#socket.bufferedAmount > hopelessAt) this.#socket.terminate();
  }

  /** Sends it with all others of this moment. */
  ack(ack: Ack): void {
    this.#acks.push(ack);
    if (this.#acks.length === 1) setImmediate(() => this.#sendAcks());
  }

  #sendAcks(): void {
    while (this.#acks.length > 0) this.tell({t: 'ack', acks: this.#acks.splice(0, mostAcks)});
  }

  /** Closes it, with the name of the reason. */
  close(code: number, reason: keyof typeof closeCodes | 'closing'): void {
    this.#sendAcks();
    this.#socket.close(code, reason);
    this.giveUpSoon();
  }

  /** Closes it after so many ms: whoever comes again at once would only make things worse. */
  closeLater(code: number, reason: keyof typeof closeCodes, ms: number): void {
    this.#hangingUp ??= setTimeout(() => this.close(code, reason), ms).unref();
  }

  /** Asks for a sign of life; without one since the last time the connection is dead. */
  ping(): void {
    if (this.isSilent) this.#socket.terminate();
    else if (this.isOpen) this.#socket.ping();
    this.isSilent = true;
  }

  /** Whoever does not go when the connection is closed is thrown out. */
  giveUpSoon(): void {
    setTimeout(() => this.#socket.terminate(), patience).unref();
  }

  terminate(): void {
    this.#socket.terminate();
  }
}
