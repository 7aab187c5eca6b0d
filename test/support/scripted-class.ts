import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {onTestFinished} from 'vitest';
import {type WebSocket, WebSocketServer} from 'ws';
import {type FromClient, type FromServer, readFromClient, type ShownEvent} from '../../src/classroom/protocol.ts';

/** A class server that does only what a test tells it to. */
export interface ScriptedClass {
  readonly address: string;
  readonly port: number;
  /** Every message that came, in order. */
  readonly heard: FromClient[];
  /** Connections that are open, the last one last. */
  readonly open: () => readonly WebSocket[];
  readonly count: () => number;
  readonly stop: () => Promise<void>;
}

export const policy = {opens: {}, hints: true, solutions: true, exam: false};
export const course = {id: 'test', hash: 'h'};

export function welcome(seq = 0, over: Partial<Extract<FromServer, {t: 'welcome'}>> = {}): FromServer {
  return {t: 'welcome', role: 'learner', you: 'ada', seq, now: Date.now(), title: 'Deploying', policy, ...over};
}

export function ev(...events: readonly ShownEvent[]): FromServer {
  return {t: 'ev', events: [...events]};
}

export function page(seq: number, name = `p${seq}`, hard = false): ShownEvent {
  return {k: 'page', lesson: 'first-image', page: name, hard, seq, at: seq};
}

export function tell(socket: WebSocket, ...messages: readonly FromServer[]): void {
  for (const message of messages) socket.send(JSON.stringify(message));
}

/** Lets everybody in and acknowledges everything, unless the script says otherwise. */
export async function scriptedClass(
  script: {
    readonly onHello?: (socket: WebSocket, hello: Extract<FromClient, {t: 'hello'}>, count: number) => void;
    readonly onPut?: (socket: WebSocket, put: Extract<FromClient, {t: 'put'}>) => void;
    readonly port?: number;
  } = {},
): Promise<ScriptedClass> {
  const server = new WebSocketServer({host: '127.0.0.1', port: script.port ?? 0});
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const heard: FromClient[] = [];
  let count = 0;
  let seq = 0;
  server.on('connection', (socket) => {
    count++;
    const nth = count;
    socket.on('error', () => {});
    socket.on('message', (data) => {
      const message = readFromClient(String(data));
      if (message === undefined) throw new Error(`No message of the protocol: ${String(data)}`);
      heard.push(message);
      if (message.t === 'hello') (script.onHello ?? letIn)(socket, message, nth);
      if (message.t === 'put')
        if (script.onPut) script.onPut(socket, message);
        else tell(socket, {t: 'ack', acks: message.puts.map(({cid}) => ({cid, seq: ++seq}))});
    });
  });
  const stop = async () => {
    for (const socket of server.clients) socket.terminate();
    await new Promise((done) => server.close(done));
  };
  onTestFinished(stop);
  return {address: `127.0.0.1:${port}`, port, heard, open: () => [...server.clients], count: () => count, stop};
}

export function letIn(socket: WebSocket, hello: Extract<FromClient, {t: 'hello'}>): void {
  if (hello.token !== 'secret-token') tell(socket, {t: 'token', token: 'secret-token', learner: 'ada', alias: 3});
  tell(socket, welcome(1000));
}
