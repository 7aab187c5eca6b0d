import {once} from 'node:events';
import {createServer as createWeb} from 'node:http';
import {type AddressInfo, createServer, type Server} from 'node:net';
import {expect, onTestFinished, test} from 'vitest';
import {joinClass} from '../../../src/io/class/client.ts';
import {absences} from '../../../src/io/class/refusals.ts';
import {course} from '../../support/scripted-class.ts';

const times = {answer: 2000, silence: 2000, ack: 1000, pause: 60};

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

async function answerAt(address: string): Promise<unknown> {
  const member = await joinClass({address, code: 'ABCD-EFGH', name: 'Ada', course, data: undefined, times});
  onTestFinished(() => member.close());
  return member.first;
}

const away = (reason: object) => ({kind: 'away', isMember: false, reason});

test('a server that speaks first, as that of SSH does, is no class', async () => {
  const ssh = createServer((socket) => {
    socket.on('error', () => {});
    socket.write('SSH-2.0-OpenSSH_9.2p1\r\n');
  });
  const port = await portOf(ssh);
  expect(await answerAt(`127.0.0.1:${port}`)).toEqual(away(absences.noClass));
  expect(await answerAt(`wss://127.0.0.1:${port}`)).toEqual(away(absences.noTls));
});

test('one that hangs up without a word may want TLS', async () => {
  const port = await portOf(createServer((socket) => socket.destroy()));
  expect(await answerAt(`127.0.0.1:${port}`)).toEqual(away(absences.hungUp));
});

test.each([
  [200, absences.noClass],
  [301, absences.onlyTls],
  [400, absences.onlyTls],
  [403, absences.otherName],
  [404, absences.noClass],
  [429, absences.crowded],
  [502, absences.proxy],
  [503, absences.crowded],
] as const)('a web server that answers %i is told by what it means', async (status, reason) => {
  const web = createWeb();
  web.on('upgrade', (_, socket) => socket.end(`HTTP/1.1 ${status} So\r\nContent-Length: 0\r\n\r\n`));
  expect(await answerAt(`127.0.0.1:${await portOf(web)}`)).toEqual(away(reason));
});
