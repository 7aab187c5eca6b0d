import {randomBytes} from 'node:crypto';
import {createServer, type Server} from 'node:http';
import {hostname} from 'node:os';
import {codeFrom} from '../../classroom/code.ts';
import type {CourseStamp, Policy} from '../../classroom/protocol.ts';
import type {Question} from '../../quiz/question.ts';
import {Attendance} from './attendance.ts';
import {cleanTitle} from './clean.ts';
import {placesFor} from './crowd.ts';
import {Desk} from './desk.ts';
import {Door, type Tokens} from './door.ts';
import {Gate} from './gate.ts';
import {type BoardFiles, boardListener} from './http.ts';
import {Hub} from './hub.ts';
import {News} from './news.ts';
import type {SessionStore} from './store.ts';
import {newSecret} from './tokens.ts';

/** What a class server needs. Title, policy and course count for a new log; one with events keeps what it says. */
export interface ClassServerOptions {
  /** Stays open when the server is closed. */
  readonly store: SessionStore;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly tokens: Tokens;
  readonly title: string;
  readonly policy: Policy;
  readonly course: CourseStamp;
  /** A question of the course by its id; its keys and the counts of answers come from here. */
  readonly questionOf: (id: string) => Question | undefined;
  /** Does the course have this exercise? Any will do unless said: then learners can write on the board. */
  readonly hasExercise?: (id: string) => boolean;
  /** Is there such a rule? As with exercises, any will do unless said. */
  readonly hasRule?: (id: string) => boolean;
  /** Does the course have this page of this lesson? Any will do unless said. */
  readonly hasPage?: (lesson: string, page: string) => boolean;
  readonly boardFiles: BoardFiles;
  /** How many learners fit in; 60 unless said. */
  readonly cap?: number;
  /** Names by which the machine is reached, besides its own, `host`, localhost and addresses of numbers. */
  readonly names?: readonly string[];
  /** What learners type behind the `@` of the code to reach this port; none unless said. */
  readonly placesOf?: (port: number) => readonly string[];
  /** Is there a proxy or tunnel on this machine that tells in `X-Forwarded-For` where guests come from? */
  readonly isBehind?: boolean;
  /** The server's clock: ms since 1970. */
  readonly now?: () => number;
  /**
   * How long a guest may be silent before hello (3,000), the time between two pings (15,000), and how long a wrong code
   * waits for its answer (1,000), in ms.
   */
  readonly helloMs?: number;
  readonly pingMs?: number;
  readonly wrongMs?: number;
}

export interface ClassServer {
  readonly address: {readonly host: string; readonly port: number};
  /** The join code of this moment; an instructor may change it. */
  readonly code: string;
  /** Says goodbye to everybody and stops. The log stays open. */
  close(): Promise<void>;
}

/**
 * Opens a class, or goes on with the one in the log: the board's page over HTTP at `/`, and everything else over a
 * WebSocket at `/` or `/class`. Rejects with the system's error when it cannot listen, and with the log's own.
 */
export async function startClassServer(options: ClassServerOptions): Promise<ClassServer> {
  const rooms = new ClassRooms(options);
  try {
    await rooms.open();
  } catch (error) {
    await rooms.close();
    throw error;
  }
  return rooms;
}

/** How long guests have to go when the server closes, in ms. */
const goodbye = 1000;

class ClassRooms implements ClassServer {
  readonly #options: ClassServerOptions;
  readonly #now: () => number;
  readonly #http: Server;
  readonly #hub: Hub;
  readonly #attendance: Attendance;
  readonly #news: News;
  readonly #gate: Gate;
  readonly #stops: (() => Promise<void>)[] = [];

  constructor(options: ClassServerOptions) {
    const {store, host, tokens, questionOf, cap = 60, names = [], now = Date.now} = options;
    const {hasExercise = () => true, hasRule = () => true, hasPage = () => true} = options;
    const {isBehind = false, helloMs = 3000, wrongMs = 1000} = options;
    this.#options = options;
    this.#now = now;
    this.#hub = new Hub(store, (what) => {
      this.#news.changed();
      if (what === 'people') this.#attendance.changed();
    });
    this.#attendance = new Attendance(store, this.#hub, newSecret(9), () => this.#news.changed());
    this.#news = new News(this.#hub, this.#attendance, now, () => options.placesOf?.(this.address.port) ?? []);
    const known = new Set([host, hostname(), `${hostname()}.local`, ...names].map((name) => name.toLowerCase()));
    // Whoever comes back while the old connection is not yet known to be dead has two.
    const mostConnections = 2 * cap + 100;
    // A whole school may be one address; one that is not leaves place for all others.
    const mostOfAddress = cap + 50;
    this.#gate = new Gate({
      hub: this.#hub,
      door: new Door({hub: this.#hub, store, tokens, cap, now, wrongMs}),
      desk: new Desk({hub: this.#hub, store, questionOf, hasExercise, hasRule, hasPage, now}),
      news: this.#news,
      now,
      names: known,
      mostConnections,
      mostOfAddress,
      isBehind,
      helloMs,
    });
    const limits = {
      headersTimeout: 5000,
      requestTimeout: 10_000,
      keepAliveTimeout: 5000,
      maxHeaderSize: 8192,
      // How often those times are looked at: half a minute unless said.
      connectionsCheckingInterval: 1000,
    };
    this.#http = createServer(limits, boardListener(options.boardFiles, known));
    this.#http.maxConnections = mostConnections + 100;
    this.#http.on('connection', placesFor(mostOfAddress + 50, isBehind));
    this.#http.on('upgrade', (request, socket, head) => this.#gate.upgrade(request, socket, head));
  }

  get address() {
    const bound = this.#http.address();
    if (bound === null || typeof bound === 'string') return {host: this.#options.host, port: this.#options.port};
    return {host: bound.address, port: bound.port};
  }

  get code(): string {
    return this.#hub.state.code;
  }

  async open(): Promise<void> {
    await this.#hub.start();
    this.#stops.push(() => this.#hub.stop());
    if (this.#hub.state.seq === 0) await this.#begin();
    await this.#listen();
    this.#stops.push(() => this.#unlisten());
    this.#stops.push(this.#attendance.start());
    const pings = setInterval(() => this.#gate.ping(), this.#options.pingMs ?? 15_000);
    this.#stops.push(async () => clearInterval(pings));
  }

  /** The first event. Of two servers that begin the same log one has it. */
  async #begin(): Promise<void> {
    const {store, title, policy, course} = this.#options;
    const code = codeFrom(randomBytes(5));
    const start = {k: 'start', title: cleanTitle(title), policy, course, code} as const;
    const [first] = await store.append([{...start, by: 'server', cid: 1, at: this.#now()}]);
    await this.#hub.reached(first?.seq ?? 0);
  }

  #listen(): Promise<void> {
    const {host, port} = this.#options;
    return new Promise((resolve, reject) => {
      this.#http.once('error', reject);
      this.#http.listen({host, port}, () => {
        this.#http.off('error', reject);
        resolve();
      });
    });
  }

  async close(): Promise<void> {
    this.#news.stop();
    for (const stop of this.#stops.splice(0).reverse()) await stop();
  }

  async #unlisten(): Promise<void> {
    this.#gate.close();
    const closed = new Promise<void>((resolve) => this.#http.close(() => resolve()));
    const late = setTimeout(() => {
      this.#gate.terminate();
      this.#http.closeAllConnections();
    }, goodbye);
    this.#http.closeIdleConnections();
    await closed;
    clearTimeout(late);
  }
}
