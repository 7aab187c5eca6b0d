import type {ClientOptions, WebSocket} from 'ws';
import {closeCodes, type FromClient, type FromServer, readFromServer} from '../../classroom/protocol.ts';
import type {Text} from '../../text/language.ts';
import type {Intake} from './intake.ts';
import {absenceOf, absenceOfStatus, absences, type Refusal, refusals, tooManyTries} from './refusals.ts';

/** How long is waited, in ms. */
export interface Patience {
  /** For the connection, and again for the welcome. */
  readonly answer: number;
  /** For anything at all to be heard; the server pings every 15 s. */
  readonly silence: number;
}

/** How a connection ended. */
export type Ending =
  /** `retryMs`: the class is there, and lets more in after so long. */
  | {readonly kind: 'away'; readonly reason: Text; readonly isTooBig: boolean; readonly retryMs?: number}
  | {readonly kind: 'refused'; readonly refusal: Refusal};

/** One connection to one server. */
export interface Line {
  readonly send: (message: FromClient) => void;
  /** Ends it at once, with or without a goodbye. `ended` is called either way. */
  readonly close: () => void;
  readonly cut: () => void;
}

export interface Listener {
  readonly heard: (message: FromServer) => void;
  /** Called once. */
  readonly ended: (ending: Ending) => void;
}

/** The largest frame that is read: 2,000 events of the longest kind stay well below. */
const largestFrame = 4 * 1024 * 1024;
/** So many frames in a row that nobody understands, and it is no class that talks. */
const mostGarbage = 20;

const options: ClientOptions = {perMessageDeflate: false, followRedirects: false, maxPayload: largestFrame};

/** Connects, says the first message, and tells what is heard until it ends. Never throws. */
export function dial(
  url: string,
  first: FromClient,
  {heard, ended}: Listener,
  patience: Patience,
  intake: Intake,
): Line {
  const call = new Call(heard, ended, patience, intake);
  import('ws').then(
    ({WebSocket: Socket}) => call.begin(() => new Socket(url, {...options, handshakeTimeout: patience.answer}), first),
    () => call.end({kind: 'away', reason: absences.noClass, isTooBig: false}),
  );
  return {send: (message) => call.send(message), close: () => call.close(), cut: () => call.cut()};
}

class Call {
  readonly #heard: Listener['heard'];
  readonly #ended: Listener['ended'];
  readonly #patience: Patience;
  readonly #intake: Intake;
  #socket: WebSocket | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;
  #hasOpened = false;
  #isWelcome = false;
  #garbage = 0;
  /** What the server said before it hung up. */
  #refusal: Refusal | undefined;
  #reason: Text | undefined;
  #retryMs: number | undefined;

  constructor(heard: Listener['heard'], ended: Listener['ended'], patience: Patience, intake: Intake) {
    this.#heard = heard;
    this.#ended = ended;
    this.#patience = patience;
    this.#intake = intake;
  }

  begin(make: () => WebSocket, first: FromClient): void {
    if (this.#isOver) return;
    try {
      this.#socket = make();
    } catch {
      this.end({kind: 'away', reason: absences.unknownHost, isTooBig: false});
      return;
    }
    const socket = this.#socket;
    socket.on('open', () => {
      this.#hasOpened = true;
      this.#waitFor(this.#patience.answer);
      this.send(first);
    });
    socket.on('message', (data, isBinary) => this.#message(isBinary ? undefined : String(data)));
    socket.on('ping', () => this.#alive());
    socket.on('unexpected-response', (request, {statusCode}) => {
      this.#reason = absenceOfStatus(statusCode);
      request.destroy();
      socket.terminate();
    });
    socket.on('error', (error) => {
      this.#reason ??= reasonOf(error);
    });
    socket.on('close', (code) => this.#closed(code));
    this.#waitFor(2 * this.#patience.answer);
  }

  send(message: FromClient): void {
    // A frame that cannot go out any more is missed by its acknowledgement.
    if (this.#socket?.readyState === 1) this.#socket.send(JSON.stringify(message), () => {});
  }

  close(): void {
    this.#socket?.close(1000);
    if (this.#socket === undefined) this.end({kind: 'away', reason: absences.lost, isTooBig: false});
    else this.#waitFor(500);
  }

  cut(): void {
    this.#socket?.terminate();
    this.end({kind: 'away', reason: this.#reason ?? absences.lost, isTooBig: false});
  }

  #message(json: string | undefined): void {
    if (this.#isOver) return;
    if (!this.#intake.takes(json?.length ?? 0)) {
      this.#reason = absences.tooMuch;
      this.cut();
      return;
    }
    const message = json === undefined ? undefined : readFromServer(json);
    if (message === undefined) {
      this.#garbage++;
      if (this.#garbage > mostGarbage || !this.#isWelcome) this.#isNoClass();
      return;
    }
    this.#garbage = 0;
    if (message.t === 'welcome') this.#isWelcome = true;
    if (message.t === 'err' || message.t === 'bye') this.#note(message);
    this.#alive();
    this.#heard(message);
  }

  #isNoClass(): void {
    this.#reason ??= absences.noClass;
    this.cut();
  }

  #note(message: Extract<FromServer, {t: 'err' | 'bye'}>): void {
    const name = message.t === 'err' ? message.code : message.reason;
    if (message.t === 'err' && name === 'rate' && !this.#isWelcome) {
      this.#retryMs = message.retryMs;
      this.#reason = tooManyTries(message.retryMs ?? 0);
    }
    if (name === 'storage') this.#reason = absences.storage;
    if (name === 'closing') this.#reason = absences.closing;
    if (message.t === 'bye' && message.reconnect) return;
    if (isRefusal(name) && (message.t === 'bye' || message.cid === undefined)) this.#refusal = name;
  }

  #alive(): void {
    this.#waitFor(this.#isWelcome ? this.#patience.silence : this.#patience.answer);
  }

  #waitFor(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#isOver) return;
    this.#timer = setTimeout(() => {
      this.#reason ??= absences.silence;
      this.cut();
    }, ms);
    this.#timer.unref();
  }

  #closed(code: number): void {
    const refusal = refusalBy.get(code) ?? this.#refusal;
    const reason = this.#reason ?? (this.#hasOpened ? absenceOfClose(code, this.#isWelcome) : absences.hungUp);
    if (refusal !== undefined) this.end({kind: 'refused', refusal});
    else {
      const retry = this.#retryMs !== undefined && {retryMs: this.#retryMs};
      this.end({kind: 'away', reason, isTooBig: code === closeCodes.tooBig, ...retry});
    }
  }

  end(ending: Ending): void {
    clearTimeout(this.#timer);
    if (this.#isOver) return;
    this.#isOver = true;
    this.#ended(ending);
  }
}

function absenceOfClose(code: number, wasWelcome: boolean): Text {
  if (code === closeCodes.rate) return wasWelcome ? absences.tooFast : tooManyTries(0);
  if (code === closeCodes.storage) return absences.storage;
  // Somebody who talks of frames before any welcome talks another language than a class.
  if (code === closeCodes.bad && !wasWelcome) return absences.noClass;
  return absences.lost;
}

function isRefusal(name: string): name is Refusal {
  return Object.hasOwn(refusals, name);
}

const refusalBy: ReadonlyMap<number, Refusal> = new Map(
  Object.entries(closeCodes).flatMap(([name, code]) => (isRefusal(name) ? [[code, name] as const] : [])),
);

function reasonOf(error: Error): Text | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code?.startsWith('WS_ERR') || code?.startsWith('HPE_')) return absences.noClass;
  if (/handshake has timed out/.test(error.message)) return absences.silence;
  // Without a code: the other side has hung up.
  const known = code ?? firstCode(error);
  return known === undefined || known === 'ECONNRESET' || known === 'EPIPE' ? undefined : absenceOf(known);
}

/** A name with several addresses fails with one error for each. */
function firstCode(error: Error): string | undefined {
  const all: unknown[] = error instanceof AggregateError ? error.errors : [];
  const found = all.find((one) => one instanceof Error && 'code' in one);
  return found instanceof Error && 'code' in found ? String(found.code) : undefined;
}
