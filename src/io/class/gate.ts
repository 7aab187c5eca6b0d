import type {IncomingMessage} from 'node:http';
import type {Duplex} from 'node:stream';
import {type WebSocket, WebSocketServer} from 'ws';
import {originOf} from '../../classroom/limits.ts';
import {closeCodes} from '../../classroom/protocol.ts';
import {Connection} from './connection.ts';
import {Crowd} from './crowd.ts';
import type {Desk} from './desk.ts';
import type {Door} from './door.ts';
import {clientOf, hostOf, isOwnOrigin} from './http.ts';
import type {Hub} from './hub.ts';
import type {News} from './news.ts';
import {mostOfTeachers, Visit} from './visit.ts';

const mostFragments = 16;

interface GateWays {
  readonly hub: Hub;
  readonly door: Door;
  readonly desk: Desk;
  readonly news: News;
  readonly now: () => number;
  /** Names by which the machine may be reached. */
  readonly names: ReadonlySet<string>;
  /** More are not let in, in all and of one address. */
  readonly mostConnections: number;
  readonly mostOfAddress: number;
  /** Does a proxy of this machine say where guests come from? */
  readonly isBehind: boolean;
  /** How long a guest may be silent before hello, in ms. */
  readonly helloMs: number;
}

/** Makes connections of upgraded requests, and lets them go. */
export class Gate {
  readonly #ways: GateWays;
  readonly #connections = new Set<Connection>();
  /** Those of them who have said nothing yet, who came first first. */
  readonly #silent = new Set<Connection>();
  readonly #crowd: Crowd;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: mostOfTeachers,
    maxFragments: mostFragments,
    perMessageDeflate: false,
  });

  constructor(ways: GateWays) {
    this.#ways = ways;
    this.#crowd = new Crowd(ways.mostOfAddress);
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const address = clientOf(request, this.#ways.isBehind);
    const refusal = this.#refusal(request) ?? this.#noPlace(originOf(address));
    if (refusal === undefined) {
      this.#sockets.handleUpgrade(request, socket, head, (guest) => this.#receive(guest, address, socket));
      return;
    }
    socket.on('error', () => socket.destroy());
    // After an upgrade HTTP's own time limits are off: who does not hang up would hold this place for ever.
    socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
  }

  #refusal(request: IncomingMessage): string | undefined {
    const host = hostOf(request, this.#ways.names);
    if (host === undefined || !isOwnOrigin(request, host)) return '403 Forbidden';
    return request.url === '/' || request.url === '/class' ? undefined : '404 Not Found';
  }

  /** Where there is no place, the one who has been silent for the longest makes room: who belongs here speaks at once. */
  #noPlace(origin: string): string | undefined {
    const isFull = this.#connections.size >= this.#ways.mostConnections;
    if (!isFull && !this.#crowd.isFull(origin)) return undefined;
    const silent = [...this.#silent].find(({address}) => isFull || originOf(address) === origin);
    if (silent === undefined) return isFull ? '503 Service Unavailable' : '429 Too Many Requests';
    this.#forget(silent);
    silent.terminate();
    return undefined;
  }

  #forget(connection: Connection): void {
    this.#silent.delete(connection);
    if (this.#connections.delete(connection)) this.#crowd.leave(originOf(connection.address));
  }

  /** Asks everybody for a sign of life; who gave none since the last time is gone. */
  ping(): void {
    for (const connection of this.#connections) connection.ping();
  }

  /** Says goodbye to everybody; they have yet to go. */
  close(): void {
    const reconnect = this.#ways.hub.state.endedAt === undefined;
    for (const connection of this.#connections) {
      connection.tell({t: 'bye', reason: 'closing', reconnect});
      connection.close(1001, 'closing');
    }
  }

  terminate(): void {
    for (const connection of this.#connections) connection.terminate();
  }

  #receive(guest: WebSocket, address: string, stream: Duplex): void {
    const {hub, news, now, helloMs} = this.#ways;
    const connection: Connection = new Connection(guest, stream, address, now(), () => this.#drained(connection));
    this.#connections.add(connection);
    this.#silent.add(connection);
    this.#crowd.enter(originOf(address));
    const visit = new Visit({...this.#ways, connection, hasEntered: () => news.tell(connection)});
    const silence = setTimeout(() => !visit.hasSaidHello && connection.close(closeCodes.noHello, 'noHello'), helloMs);
    guest.on('message', (data, isBinary) => {
      connection.isSilent = false;
      this.#silent.delete(connection);
      visit.receive(data, isBinary);
    });
    for (const sign of ['ping', 'pong'] as const)
      guest.on(sign, () => {
        connection.isSilent = false;
        if (!connection.mayCome(now())) connection.close(closeCodes.rate, 'rate');
      });
    // ws itself closes the connection when a frame is wrong.
    guest.on('error', () => connection.giveUpSoon());
    guest.on('close', () => {
      clearTimeout(silence);
      this.#forget(connection);
      hub.leave(connection);
    });
  }

  #drained(connection: Connection): void {
    this.#ways.hub.catchUp(connection);
    if (connection.isFree && connection.hasMissedNews) this.#ways.news.tell(connection);
  }
}
