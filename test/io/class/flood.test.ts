import {once} from 'node:events';
import {connect, type Socket} from 'node:net';
import {expect, onTestFinished, test} from 'vitest';
import {emptyView, type LearnerView, seen} from '../../../src/classroom/learner-view.ts';
import {closeCodes, readShown} from '../../../src/classroom/protocol.ts';
import {joinClass} from '../../../src/io/class/client.ts';
import {course, type Guest, openRoom, type Room, tokens} from '../../support/class-room.ts';
import {until} from '../../support/until.ts';

/** Others notice nothing: what they say is taken, what is ordered reaches them. */
async function stillWorks(driver: Guest, other: Guest): Promise<void> {
  await other.acked(other.put({k: 'pace', pace: 'fine'}));
  await driver.done({k: 'page', lesson: '01', page: 'after', hard: false});
  await until('the page', () => other.events.at(-1)?.page === 'after');
}

async function threeIn(room: Room) {
  return {driver: await room.enter('instructor'), other: await room.join(), rude: await room.join()};
}

test('who speaks too fast is sent away', async () => {
  const time = 1_000_000;
  const room = await openRoom({now: () => time});
  const {driver, other, rude} = await threeIn(room);
  for (let index = 0; index < 200; index++) rude.put({k: 'done', on: true});
  expect(await rude.gone()).toBe(closeCodes.rate);
  expect(room.store.events.filter(({by}) => by === `l:${rude.you}`).length).toBeLessThanOrEqual(40);
  await stillWorks(driver, other);
});

test('who pings too fast is sent away', async () => {
  const time = 1_000_000;
  const room = await openRoom({now: () => time});
  const {driver, other, rude} = await threeIn(room);
  for (let index = 0; index < 100; index++) rude.socket.ping();
  expect(await rude.gone()).toBe(closeCodes.rate);
  await stillWorks(driver, other);
});

/** As much as a learner may say at once. */
async function saidAll(learner: Guest): Promise<number> {
  let last = 0;
  for (let index = 0; index < 39; index++) last = learner.put(...batch);
  await learner.acked(last);
  return last;
}
const batch = Array.from({length: 50}, () => ({k: 'done', on: true}) as const);

test('a long time offline may be told at once; what is too much is wanted later, and nothing is lost', async () => {
  let time = 1_000_000;
  const room = await openRoom({now: () => time});
  const learner = await room.join();
  expect(await saidAll(learner)).toBe(1950);
  time += 3000;
  await learner.acked(learner.put(...batch));
  learner.put(...batch);
  expect(await learner.heard('err')).toMatchObject({code: 'rate', retryMs: 2000});
  const before = room.store.events.length;
  time += 2000;
  await learner.acked(learner.put(...batch));
  expect(room.store.events).toHaveLength(before + 50);
  expect(learner.closed).toBeUndefined();
});

test('nor does it help to come again and again', async () => {
  const room = await openRoom({now: () => 1_000_000});
  const learner = await room.join();
  const last = await saidAll(learner);
  const again = await room.knock();
  again.say({t: 'hello', v: 1, token: learner.token, since: 0});
  await again.heard('welcome');
  const puts = Array.from({length: 51}, (_, index) => ({cid: last + 1 + index, say: {k: 'done', on: true}}));
  again.say({t: 'put', puts: puts.slice(0, 50)});
  await again.acked(last + 50);
  again.say({t: 'put', puts: puts.slice(50)});
  expect(await again.heard('err')).toMatchObject({code: 'rate', retryMs: 100});
});

test('long sayings count by their bytes: nobody fills the disk with few of them', async () => {
  let time = 1_000_000;
  const room = await openRoom({now: () => time});
  const {driver, other, rude} = await threeIn(room);
  await driver.done({k: 'askShare', req: 'r', learner: rude.you, path: 'a'});
  const share = {k: 'share', req: 'r', file: {path: 'a', text: `${'가'.repeat(90)}\n`.repeat(25)}} as const;
  let sent = 0;
  while (rude.all('err').length === 0) {
    time += 50;
    rude.put(share);
    sent++;
    await until('an answer', () => rude.all('err').length + acksOf(rude) === sent);
  }
  const kept = room.store.events.filter(({k}) => k === 'share');
  const bytes = Buffer.byteLength(JSON.stringify(kept));
  expect(bytes).toBeGreaterThan(400 * 1024);
  expect(bytes).toBeLessThan(560 * 1024);
  const {code, retryMs = 0} = rude.all('err')[0] ?? {};
  expect(code).toBe('rate');
  time += retryMs;
  await rude.acked(rude.put(share));
  await stillWorks(driver, other);
});

function acksOf(guest: Guest): number {
  return guest.all('ack').flatMap(({acks}) => acks).length;
}

test('a learner asks a few questions at once and then one in ten seconds; others ask all the same', async () => {
  let time = 1_000_000;
  const room = await openRoom({now: () => time});
  const {other, rude} = await threeIn(room);
  const ask = {k: 'ask', text: 'why?'} as const;
  const last = rude.put(...Array.from({length: 20}, () => ask), {k: 'done', on: true});
  await rude.acked(last);
  const refused = rude.all('err').map(({code, cid, retryMs}) => [code, cid, retryMs]);
  expect(refused).toEqual(Array.from({length: 15}, (_, index) => ['asks-too-fast', 6 + index, undefined]));
  await other.acked(other.put(ask));
  time += 9999;
  expect(await rude.refused(rude.put(ask))).toBe('asks-too-fast');
  time += 1;
  await rude.acked(rude.put(ask));
  expect(room.store.events.filter(({k}) => k === 'ask')).toHaveLength(7);
});

test('a console that was away says all its orders at once', async () => {
  const time = 1_000_000;
  const room = await openRoom({now: () => time});
  const driver = await room.enter('instructor');
  const before = room.store.events.length;
  let last = 0;
  for (let index = 0; index < 300; index++) last = driver.order({k: 'timer', ms: index});
  await driver.acked(last);
  expect(room.store.events).toHaveLength(before + 300);
});

test('while the log cannot be written, nobody comes again more often than they were told to', async () => {
  const room = await openRoom();
  const driver = await room.enter('instructor');
  const member = await joinClass({
    address: `127.0.0.1:${room.address.port}`,
    code: room.code,
    name: 'Ada',
    course,
    data: undefined,
    times: {pause: 60},
  });
  onTestFinished(() => member.close());
  member.connect(() => {});
  await member.first;
  room.store.isBroken = true;
  const before = room.store.appends;
  const began = performance.now();
  member.say({k: 'done', on: true});
  const cid = driver.order({k: 'pause', on: true});
  expect(await driver.refused(cid)).toBe('storage');
  expect(driver.closed).toBeUndefined();
  await until('both to have tried again', () => room.store.appends >= before + 4, 20_000);
  // Each of the two waited a second at least, and then longer.
  expect(performance.now() - began).toBeGreaterThan(1900);
  room.store.isBroken = false;
  await until('it to be taken', () => member.status().waiting === 0, 20_000);
  expect(room.store.events.filter(({k}) => k === 'done')).toHaveLength(1);
}, 60_000);

test('who never ends a request is sent away within seconds', async () => {
  const room = await openRoom();
  const socket = connect(room.address.port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let isClosed = false;
  socket
    .on('error', () => {})
    .on('close', () => {
      isClosed = true;
    });
  socket.resume();
  socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ');
  await until('to be sent away', () => isClosed, 15_000);
}, 20_000);

test('a learner may send 8 KiB, who teaches 64 KiB', async () => {
  const room = await openRoom();
  const {driver, other, rude} = await threeIn(room);
  const long = 'x'.repeat(5900);
  await driver.done({k: 'askShare', req: 'r', learner: other.you, path: 'a'});
  await other.acked(other.put({k: 'share', req: 'r', file: {path: 'a', text: long}}));
  rude.put(
    {k: 'share', req: 'r', file: {path: 'a', text: long}},
    {k: 'share', req: 'r', file: {path: 'a', text: long}},
  );
  expect(await rude.gone()).toBe(closeCodes.tooBig);
  driver.socket.send(`{"t":"ctl","cid":1000,"order":{"k":"pause","on":true}}${' '.repeat(60_000)}`);
  await driver.acked(1000);
  const colleague = await room.enter('instructor', {me: 'colleague'});
  colleague.socket.send(`{"t":"ctl","cid":1000,"order":{"k":"lease.request"}}${' '.repeat(70_000)}`);
  expect(await colleague.gone()).toBe(closeCodes.tooBig);
  await stillWorks(driver, other);
});

/** A WebSocket by hand, to say what no library says. */
async function rawSocket(room: Room): Promise<Socket> {
  const socket = connect(room.address.port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  socket.on('error', () => undefined);
  const answer = new Promise<string>((resolve) => socket.once('data', (part) => resolve(String(part))));
  socket.write(
    'GET /class HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  expect(await answer).toContain('101 Switching Protocols');
  return socket;
}

/** The code of the close frame that comes. */
function closeCode(socket: Socket): Promise<number> {
  return new Promise((resolve) =>
    socket.on('data', (part: Buffer) => {
      if (part[0] === 0x88) resolve(part.readUInt16BE(2));
    }),
  );
}

test('a message of 20 MB is refused by its head, and whoever goes on sending is cut off', async () => {
  const room = await openRoom();
  const {driver, other} = await threeIn(room);
  const socket = await rawSocket(room);
  const code = closeCode(socket);
  const head = Buffer.alloc(14);
  head.set([0x81, 0x80 | 127]);
  head.writeBigUInt64BE(20_000_000n, 2);
  socket.write(head);
  expect(await code).toBe(closeCodes.tooBig);
  let isGone = false;
  socket.on('close', () => {
    isGone = true;
  });
  await until('the connection to be cut', () => {
    if (!socket.writableNeedDrain) socket.write(Buffer.alloc(16_384));
    return isGone;
  });
  await stillWorks(driver, other);
});

test('a message in 10,000 pieces is refused', async () => {
  const room = await openRoom();
  const {driver, other} = await threeIn(room);
  const socket = await rawSocket(room);
  const code = closeCode(socket);
  const piece = (first: number) => Buffer.from([first, 0x81, 0, 0, 0, 0, 0x20]);
  socket.write(Buffer.concat([piece(0x01), ...Array.from({length: 10_000}, () => piece(0x00))]));
  expect(await code).toBe(closeCodes.bad);
  await stillWorks(driver, other);
});

test('frames that are no text, badly made, or not masked end the connection', async () => {
  const room = await openRoom();
  const {driver, other} = await threeIn(room);
  const frames: [number[], number][] = [
    [[0x81, 0x81, 0, 0, 0, 0, 0xff], 1007],
    [[0x81, 0x01, 0x20], 1002],
    [[0xf1, 0x81, 0, 0, 0, 0, 0x20], 1002],
    [[0x83, 0x81, 0, 0, 0, 0, 0x20], 1002],
    [[0x82, 0x81, 0, 0, 0, 0, 0x20], closeCodes.binary],
  ];
  for (const [frame, wanted] of frames) {
    const socket = await rawSocket(room);
    const code = closeCode(socket);
    socket.write(Buffer.from(frame));
    expect([frame, await code]).toEqual([frame, wanted]);
  }
  await stillWorks(driver, other);
});

/** Opens a connection from another address of this machine. */
const from = (address: string) => ({localAddress: address});

async function crowd(room: Room, count: number, address: string): Promise<readonly Guest[]> {
  const guests = await Promise.all(Array.from({length: count}, () => room.knock(from(address))));
  for (const guest of guests) guest.say({t: 'hello', v: 1, token: tokens.board, since: 0});
  await Promise.all(guests.map((guest) => guest.heard('welcome')));
  return guests;
}

test('more connections than the class can use are not let in, and one address does not get them all', async () => {
  const room = await openRoom({cap: 1});
  const guests = await crowd(room, 51, '127.0.0.1');
  await expect(room.knock()).rejects.toThrow('429');
  await crowd(room, 51, '127.0.0.2');
  await expect(room.knock(from('127.0.0.3'))).rejects.toThrow('503');
  guests[0]?.socket.close();
  await guests[0]?.gone();
  await until('a place', () =>
    room.knock().then(
      () => true,
      () => false,
    ),
  );
});

test('who says nothing makes room for who does, the oldest first', async () => {
  const room = await openRoom({cap: 1, helloMs: 60_000});
  const silent: Guest[] = [];
  for (let index = 0; index < 51; index++) silent.push(await room.knock());
  const learner = await room.join();
  await silent[0]?.gone();
  expect(silent.filter(({closed}) => closed !== undefined)).toHaveLength(1);
  for (let index = 0; index < 100; index++) silent.push(await room.knock());
  await until('the others to be gone', () => silent.filter(({closed}) => closed === undefined).length === 50);
  await learner.acked(learner.put({k: 'done', on: true}));
});

test('who opens connections and asks for nothing leaves places for others', async () => {
  const room = await openRoom({cap: 1});
  let closed = 0;
  const silent = await Promise.all(
    Array.from({length: 300}, async () => {
      const socket = connect({port: room.address.port, host: '127.0.0.1', localAddress: '127.0.0.2'});
      onTestFinished(() => void socket.destroy());
      socket.on('error', () => {}).on('close', () => closed++);
      await once(socket, 'connect').catch(() => {});
      return socket.resume();
    }),
  );
  await until('most to be thrown out', () => closed >= silent.length - 101);
  expect(closed).toBe(199);
  const learner = await room.join();
  await learner.acked(learner.put({k: 'done', on: true}));
});

function viewOf(guest: Guest): LearnerView {
  return guest.events.reduce<LearnerView>((view, event) => {
    const shown = readShown(event);
    if (shown === undefined) throw new Error(`Not for a learner: ${JSON.stringify(event)}`);
    return seen(view, shown);
  }, emptyView);
}

test('who does not read gets the essence later, and holds up nobody', async () => {
  const room = await openRoom();
  const {driver, other, rude: slow} = await threeIn(room);
  slow.tcp.pause();
  const before = slow.tcp.bytesRead;
  const choices = Array.from({length: 9}, (_, index) => `${index}${'x'.repeat(110)}`);
  const polls = 12_000;
  for (let index = 0; index < polls; index += 500) {
    await room.store.append(
      Array.from({length: 500}, (_, place) => ({
        k: 'poll.open' as const,
        poll: `p${index + place}`,
        prompt: 'x'.repeat(290),
        choices,
        by: 'i:instructor',
        at: 1,
      })),
    );
    await until('the others to have it', () => other.events.length === index + 500);
  }
  const atMost = other.tcp.bytesRead;
  expect(atMost).toBeGreaterThan(15_000_000);
  await driver.done({k: 'page', lesson: '01', page: 'after', hard: false});
  await until('the page', () => other.events.at(-1)?.page === 'after');
  slow.tcp.resume();
  await until('the slow one to be there too', () => slow.events.at(-1)?.page === 'after');
  expect(slow.closed).toBeUndefined();
  expect(slow.events.length).toBeLessThan(polls);
  // Nothing was kept for it but what the system holds of a connection, and what may be on its way.
  expect(slow.tcp.bytesRead - before).toBeLessThan(atMost / 2);
  expect({...viewOf(slow), seq: 0}).toEqual({...viewOf(other), seq: 0});
  await slow.acked(slow.put({k: 'done', on: true}));
});

test('one who teaches and does not read gets the whole log later', async () => {
  const room = await openRoom();
  const {driver, other} = await threeIn(room);
  const slow = await room.enter('instructor', {me: 'slow'});
  slow.tcp.pause();
  const all = 4000;
  for (let index = 0; index < all; index += 100)
    await room.store.append(
      Array.from({length: 100}, () => ({
        k: 'share' as const,
        req: 'r',
        file: {path: 'a', text: 'x'.repeat(5000)},
        by: `l:${other.you}`,
        at: 1,
      })),
    );
  await driver.done({k: 'pause', on: true});
  await until('the driver to have all', () => driver.events.at(-1)?.k === 'pause', 30_000);
  slow.tcp.resume();
  await until('the slow one to have all', () => slow.events.at(-1)?.k === 'pause', 30_000);
  expect(slow.events.map(({seq}) => seq)).toEqual(room.store.events.map(({seq}) => seq));
  expect(driver.events.map(({seq}) => seq)).toEqual(room.store.events.map(({seq}) => seq));
});

test('who was refused and does not hang up is hung up on', async () => {
  const room = await openRoom();
  const socket = connect({port: room.address.port, host: '127.0.0.1', allowHalfOpen: true});
  onTestFinished(() => {
    socket.destroy();
  });
  let isGone = false;
  socket.on('error', () => {
    isGone = true;
  });
  socket.write('GET /nope HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  socket.resume();
  await once(socket, 'end');
  await until('the other side to be closed', () => {
    if (!isGone) socket.write('.');
    return isGone;
  });
});
