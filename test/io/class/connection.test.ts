import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {expect, onTestFinished, test} from 'vitest';
import {WebSocket, WebSocketServer} from 'ws';
import {Connection} from '../../../src/io/class/connection.ts';
import {until} from '../../support/until.ts';

/** Both ends of a real connection: the server's, and the socket of a guest. */
async function connected() {
  const sockets = new WebSocketServer({host: '127.0.0.1', port: 0, perMessageDeflate: false});
  onTestFinished(() => {
    for (const client of sockets.clients) client.terminate();
    sockets.close();
  });
  await once(sockets, 'listening');
  const guest = new WebSocket(`ws://127.0.0.1:${(sockets.address() as AddressInfo).port}`, {perMessageDeflate: false});
  onTestFinished(() => guest.terminate());
  guest.on('error', () => {});
  const [[socket, request]] = (await Promise.all([once(sockets, 'connection'), once(guest, 'open')])) as [
    [WebSocket, {socket: import('node:net').Socket}],
    unknown,
  ];
  return {guest, socket, connection: new Connection(socket, request.socket, 'here', 0, () => {})};
}

const frame = Buffer.alloc(64 * 1024, ' ');

test('who never reads is given up with a megabyte on its way, and costs no more than that', async () => {
  const {guest, socket, connection} = await connected();
  guest.pause();
  let most = 0;
  // What the system takes for a connection is not ours: far more than it takes is sent.
  for (let sent = 0; sent < 2000 && connection.isOpen; sent++) {
    connection.send(frame);
    most = Math.max(most, socket.bufferedAmount);
    await new Promise(setImmediate);
  }
  expect(connection.isOpen).toBe(false);
  expect(most).toBeGreaterThan(1024 * 1024);
  expect(most).toBeLessThan(1024 * 1024 + 2 * frame.length);
  await until('it to be gone', () => socket.readyState === WebSocket.CLOSED);
});

test('who reads stays, however much it gets', async () => {
  const {guest, socket, connection} = await connected();
  let got = 0;
  guest.on('message', (data: Buffer) => {
    got += data.length;
  });
  for (let sent = 1; sent <= 200; sent++) {
    connection.send(frame);
    await until('it to be read', () => got === sent * frame.length);
  }
  expect(connection.isOpen).toBe(true);
  expect(connection.isFree).toBe(true);
  expect(socket.bufferedAmount).toBe(0);
});
