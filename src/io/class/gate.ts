import type {IncomingMessage} from 'node:http';
import type {Duplex} from 'node:stream';
import {type WebSocket, WebSocketServer} from 'ws';
import {closeCodes} from '../../classroom/protocol.ts';
import {Connection} from './connection.ts';
import type {Desk} from './desk.ts';
import type {Door} from './door.ts';
import {hostOf, isOwnOrigin} from './http.ts';
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
  /** More are not let in. */
  readonly mostConnections: number;
  /** How long a guest may be silent before hello, in ms. */
  readonly helloMs: number;
}

/** Makes connections of upgraded requests, and lets them go. */
export class Gate {
  readonly #ways: GateWays;
  readonly #connections = new Set<Connection>();
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: mostOfTeachers,
    maxFragments: mostFragments,
    perMessageDeflate: false,
  });

  constructor(ways: GateWays) {
    this.#ways = ways;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const refusal = this.#refusal(request);
    if (refusal === undefined) {
      this.#sockets.handleUpgrade(request, socket, head, (guest) => this.#receive(guest, request, socket));
      return;
    }
    socket.on('error', () => socket.destroy());
    socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  }

  #refusal(request: IncomingMessage): string | undefined {
    const host = hostOf(request, this.#ways.names);
    if (host === undefined || !isOwnOrigin(request, host)) return '403 Forbidden';
    if (request.url !== '/' && request.url !== '/class') return '404 Not Found';
    return this.#connections.size >= this.#ways.mostConnections ? '503 Service Unavailable' : undefined;
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

  #receive(guest: WebSocket, {socket: {remoteAddress = ''}}: IncomingMessage, stream: Duplex): void {
    const {hub, news, now, helloMs} = this.#ways;
    const connection: Connection = new Connection(guest, stream, remoteAddress, now(), () => this.#drained(connection));
    this.#connections.add(connection);
    const visit = new Visit({...this.#ways, connection, hasEntered: () => news.tell(connection)});
    const silence = setTimeout(() => !visit.hasSaidHello && connection.close(closeCodes.noHello, 'noHello'), helloMs);
    guest.on('message', (data, isBinary) => {
      connection.isSilent = false;
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
      this.#connections.delete(connection);
      hub.leave(connection);
    });
  }

  #drained(connection: Connection): void {
    this.#ways.hub.catchUp(connection);
    if (connection.isFree && connection.hasMissedNews) this.#ways.news.tell(connection);
  }
}
