import type {Socket} from 'node:net';
import {onTestFinished} from 'vitest';
import {WebSocket} from 'ws';
import type {FromServer, Hello, Order, Policy, Saying} from '../../src/classroom/protocol.ts';
import {readFromServer} from '../../src/classroom/protocol.ts';
import {type ClassServer, type ClassServerOptions, startClassServer} from '../../src/io/class/server.ts';
import {questions} from './class-questions.ts';
import {ClassStore, type OpenStore} from './class-store.ts';
import {until} from './until.ts';

export const tokens = {
  instructor: 'instructor-token-instructor-token-instructor',
  assistant: 'assistant-token-assistant-token-assistant-t',
  board: 'board-token-board-token-board-token-board-t',
};
const policy: Policy = {opens: {}, hints: true, solutions: true, exam: false};
export const course = {id: 'deploy', hash: 'c0ffee'};

const questionOf = (id: string) => questions.find((question) => question.id === id);

export interface Room extends ClassServer {
  readonly store: OpenStore;
  /** A guest who has not said anything yet. */
  readonly knock: (options?: object, path?: string) => Promise<Guest>;
  readonly join: (name?: string) => Promise<Guest>;
  readonly enter: (role: keyof typeof tokens, more?: Partial<Hello>) => Promise<Guest>;
}

/** A class on loopback, gone when the test is over. */
export async function openRoom(options: Partial<ClassServerOptions> & {store?: OpenStore} = {}): Promise<Room> {
  const {store = new ClassStore()} = options;
  const server = await startClassServer({
    host: '127.0.0.1',
    port: 0,
    tokens,
    title: 'Deploy 101',
    policy,
    course,
    questionOf,
    boardFiles: new Map([['/', {bytes: Buffer.from('<!doctype html>board'), type: 'text/html; charset=utf-8'}]]),
    ...options,
    store,
  });
  onTestFinished(() => server.close());
  const knock = async (ways?: object, path = '/class') => {
    const guest = new Guest(`ws://127.0.0.1:${server.address.port}${path}`, ways);
    await guest.opened;
    return guest;
  };
  const greet = async (hello: Partial<Hello>) => {
    const guest = await knock();
    guest.say({t: 'hello', v: 1, since: 0, course, ...hello});
    await guest.heard('welcome');
    return guest;
  };
  return {
    store,
    address: server.address,
    get code() {
      return server.code;
    },
    close: () => server.close(),
    knock,
    join: (name = 'Mina') => greet({code: server.code, name}),
    enter: (role, more = {}) => greet({token: tokens[role], ...(role !== 'board' && {me: role}), ...more}),
  };
}

type Kind = FromServer['t'];
type Told<T extends Kind> = Extract<FromServer, {t: T}>;
interface Event {
  readonly seq: number;
  readonly k: string;
  readonly [field: string]: unknown;
}

/** Somebody at the other end of a WebSocket, who keeps everything they are told. */
export class Guest {
  readonly socket: WebSocket;
  readonly opened: Promise<void>;
  readonly frames: string[] = [];
  readonly told: FromServer[] = [];
  /** All events so far, of a learner or of one who teaches. */
  readonly events: Event[] = [];
  /** The close code, once it is closed. */
  closed: number | undefined;
  #cid = 0;

  constructor(url: string, options: object = {}) {
    this.socket = new WebSocket(url, {perMessageDeflate: false, ...options});
    this.socket.on('message', (data) => {
      const frame = String(data);
      this.frames.push(frame);
      const message = readFromServer(frame);
      if (message === undefined) throw new Error(`The server says what it may not: ${frame.slice(0, 200)}`);
      this.told.push(message);
      if (message.t === 'ev' || message.t === 'log') this.events.push(...(message.events as Event[]));
    });
    this.opened = new Promise((resolve, reject) => {
      this.socket.once('open', resolve);
      this.socket.once('error', reject);
    });
    this.socket.on('error', () => undefined);
    this.socket.on('close', (code) => {
      this.closed = code;
    });
    onTestFinished(() => this.socket.terminate());
  }

  say(message: unknown): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Says it under the next number, which is returned. */
  put(...says: readonly Saying[]): number {
    this.say({t: 'put', puts: says.map((say) => ({cid: ++this.#cid, say}))});
    return this.#cid;
  }

  order(order: Order): number {
    this.say({t: 'ctl', cid: ++this.#cid, order});
    return this.#cid;
  }

  /** Orders, and waits until it is in the log. */
  async done(order: Order): Promise<void> {
    await this.acked(this.order(order));
  }

  all<T extends Kind>(kind: T): readonly Told<T>[] {
    return this.told.filter((message): message is Told<T> => message.t === kind);
  }

  async heard<T extends Kind>(kind: T): Promise<Told<T>> {
    await until(`to be told ${kind}; closed: ${this.closed}`, () => this.all(kind).length > 0);
    return this.all(kind)[0] as Told<T>;
  }

  async acked(cid: number): Promise<void> {
    await until(`an ack of ${cid} among ${JSON.stringify(this.told.slice(-3))}`, () =>
      this.all('ack').some(({acks}) => acks.some((ack) => ack.cid === cid)),
    );
  }

  async refused(cid: number): Promise<string> {
    await until(`a refusal of ${cid}`, () => this.all('err').some((err) => err.cid === cid));
    return this.all('err').find((err) => err.cid === cid)?.code ?? '';
  }

  async gone(): Promise<number> {
    await until('the connection to be closed', () => this.closed !== undefined);
    return this.closed ?? 0;
  }

  async saw(k: string): Promise<Event> {
    await until(`to see ${k} among ${this.events.map((event) => event.k)}`, () =>
      this.events.some((event) => event.k === k),
    );
    return this.events.findLast((event) => event.k === k) as Event;
  }

  /** The learner's id, or the name one who teaches goes by. */
  get you(): string {
    return this.all('welcome')[0]?.you ?? '';
  }

  get token(): string {
    return this.all('token')[0]?.token ?? '';
  }

  /** The TCP socket below, to stop reading. */
  get tcp(): Socket {
    return (this.socket as unknown as {readonly _socket: Socket})._socket;
  }
}
