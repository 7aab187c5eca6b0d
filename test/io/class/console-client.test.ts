import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {expect, onTestFinished, test} from 'vitest';
import {WebSocket, WebSocketServer} from 'ws';
import type {ConsoleEvent} from '../../../src/app/console/state.ts';
import {type ClassState, emptyClass} from '../../../src/classroom/class-state.ts';
import {closeCodes, readFromClient} from '../../../src/classroom/protocol.ts';
import {apply} from '../../../src/classroom/session.ts';
import {openTeacherLine} from '../../../src/io/class/console-client.ts';
import {consolePerformer} from '../../../src/io/class/console-perform.ts';
import type {LessonStore} from '../../../src/io/lessons.ts';
import {course, openRoom, type Room, tokens} from '../../support/class-room.ts';
import {until} from '../../support/until.ts';

const fast = {first: 10, most: 50, silence: 45_000, stall: 120_000};

/** A line that keeps what it hears, gone when the test is over. */
function teach(address: string, token = tokens.instructor, patience = fast, me = 'ada') {
  const told: ConsoleEvent[] = [];
  const line = openTeacherLine(
    {address, token, me, name: me === 'ada' ? 'Ada' : 'Max'},
    (one) => told.push(one),
    patience,
  );
  onTestFinished(line.close);
  const waiting = () => told.filter((one) => one.type === 'sent').at(-1)?.waiting;
  const room = () => {
    const state = emptyClass();
    for (const one of told) if (one.type === 'logged') for (const event of one.events) apply(state, event);
    return state;
  };
  return {line, told, waiting, room, has: (type: ConsoleEvent['type']) => told.some((one) => one.type === type)};
}

const addressOf = ({address}: Room) => `ws://127.0.0.1:${address.port}/class`;

test('what an instructor orders reaches the log, and the console folds the same class', async () => {
  const room = await openRoom();
  const {line, told, waiting, room: seen, has} = teach(addressOf(room));
  await until('the welcome', () => has('linked'));
  const learner = await room.join('민아');
  line.order({k: 'page', lesson: '01', page: 'a', hard: false});
  await until('the page and who joined', () => seen().page !== undefined && seen().learners.size === 1);
  await until('nothing waits', () => waiting() === 0);
  expect(seen().driver).toBe('ada');
  expect([...seen().learners.values()].map(({name}) => name)).toEqual(['민아']);
  await until('who is online', () =>
    told.some((one) => one.type === 'ticked' && one.online.includes(String(learner.you))),
  );
});

test('orders given before and between connections reach the log once and in order', async () => {
  const room = await openRoom();
  const log = room.store.events;
  const front = createServer();
  const gate = new WebSocketServer({server: front});
  // Passes everything on to the class, and forgets what comes back while it is deaf: acknowledgements get lost.
  let isDeaf = true;
  gate.on('connection', (near) => {
    const far = new WebSocket(addressOf(room));
    const early: string[] = [];
    near.on('message', (data) => (far.readyState === far.OPEN ? far.send(String(data)) : early.push(String(data))));
    far.on('open', () => {
      for (const text of early) far.send(text);
    });
    far.on('message', (data) => {
      if (!(isDeaf && String(data).includes('"ack"'))) near.send(String(data));
    });
    far.on('error', () => near.terminate());
    far.on('close', () => near.terminate());
    near.on('close', () => far.terminate());
    near.on('error', () => far.terminate());
  });
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    for (const client of gate.clients) client.terminate();
    front.close();
  });
  const {line, waiting, has} = teach(`ws://127.0.0.1:${(front.address() as AddressInfo).port}/`);
  const pages = ['a', 'b', 'c', 'd'];
  for (const page of pages) line.order({k: 'page', lesson: '01', page, hard: false});
  const stored = () => log.flatMap((event) => (event.k === 'page' ? [event.page] : []));
  await until('four pages in the log', () => stored().length === 4);
  expect(waiting()).toBe(4);
  for (const client of gate.clients) client.terminate();
  await until('the loss to be told', () => has('lost'));
  line.order({k: 'page', lesson: '01', page: 'e', hard: false});
  isDeaf = false;
  await until('everything to be acknowledged', () => waiting() === 0);
  expect(stored()).toEqual([...pages, 'e']);
});

test('a token that the class does not know ends it for good', async () => {
  const room = await openRoom();
  const {told, has} = teach(addressOf(room), 'x'.repeat(43));
  await until('the end', () => has('closed'));
  expect(told.filter((one) => one.type === 'closed')).toEqual([{type: 'closed', reason: 'token'}]);
});

test('an order that the class refuses is told, and waits no more', async () => {
  const room = await openRoom();
  const first = await room.enter('instructor', {me: 'max', name: 'Max'});
  await first.done({k: 'pause', on: true});
  const {line, told, waiting, has} = teach(addressOf(room), tokens.assistant);
  await until('the welcome', () => has('linked'));
  line.order({k: 'pause', on: false});
  await until('the refusal', () => has('refused'));
  expect(told.find((one) => one.type === 'refused')).toEqual({type: 'refused', code: 'not-driving'});
  await until('nothing waits', () => waiting() === 0);
});

test('a server whose message does not end is left', async () => {
  const sockets = new WebSocketServer({host: '127.0.0.1', port: 0});
  onTestFinished(() => {
    for (const client of sockets.clients) client.terminate();
    sockets.close();
  });
  await new Promise((resolve) => sockets.once('listening', resolve));
  const codes: number[] = [];
  sockets.on('connection', (socket) => {
    socket.on('error', () => {});
    socket.on('close', (code) => codes.push(code));
    socket.send(' '.repeat(5 * 1024 * 1024));
  });
  const {has} = teach(`ws://127.0.0.1:${(sockets.address() as AddressInfo).port}`);
  await until('the line to be left', () => has('lost') && codes.includes(1009));
});

/** A server that welcomes who teaches, and does with orders what the test says. */
async function moody(onOrder: (socket: WebSocket, cid: number, nth: number) => void) {
  const sockets = new WebSocketServer({host: '127.0.0.1', port: 0});
  onTestFinished(() => {
    for (const client of sockets.clients) client.terminate();
    sockets.close();
  });
  await new Promise((resolve) => sockets.once('listening', resolve));
  const cids: number[] = [];
  sockets.on('connection', (socket) => {
    socket.on('error', () => {});
    socket.on('message', (data) => {
      const message = readFromClient(String(data));
      const policy = {opens: {}, hints: true, solutions: true, exam: false};
      const welcome = {t: 'welcome', role: 'instructor', you: 'ada', seq: 0, now: Date.now(), title: 'T', policy};
      if (message?.t === 'hello') socket.send(JSON.stringify(welcome));
      if (message?.t === 'ctl') {
        cids.push(message.cid);
        onOrder(socket, message.cid, cids.length);
      }
    });
  });
  return {address: `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}`, cids};
}

const refuse = (socket: WebSocket, code: 'storage' | 'rate', cid?: number) => {
  if (cid !== undefined) socket.send(JSON.stringify({t: 'err', code, cid, retryMs: 30}));
  socket.close(closeCodes[code]);
};

test.each(['storage', 'rate'] as const)(
  'an order answered by %s goes out again until it is taken, and that is told',
  async (why) => {
    const {address, cids} = await moody((socket, cid, nth) => {
      if (nth < 3) refuse(socket, why, why === 'storage' ? cid : undefined);
      else socket.send(JSON.stringify({t: 'ack', acks: [{cid, seq: 1}]}));
    });
    const {line, told, waiting, has} = teach(address);
    await until('the welcome', () => has('linked'));
    line.order({k: 'pause', on: true});
    await until('the order to be taken', () => waiting() === 0);
    expect(cids).toEqual([cids[0], cids[0], cids[0]]);
    const stalls = told.flatMap((one) => (one.type === 'stalled' ? [one.stall] : []));
    expect(stalls[0]).toEqual({why, kind: 'held', orders: 1});
    expect(stalls.map(({kind}) => kind)).not.toContain('given-up');
  },
);

test('an order that a server does not take for too long is given up, aloud and once', async () => {
  const {address, cids} = await moody((socket, cid) => refuse(socket, 'storage', cid));
  const {line, told, waiting, has} = teach(address, tokens.instructor, {...fast, stall: 150});
  await until('the welcome', () => has('linked'));
  line.order({k: 'pause', on: true});
  const stalls = () => told.flatMap((one) => (one.type === 'stalled' ? [one.stall] : []));
  await until('it to be given up', () => stalls().some(({kind}) => kind === 'given-up'));
  expect(waiting()).toBe(0);
  expect(stalls().at(-1)).toEqual({why: 'storage', kind: 'given-up', orders: 1});
  // The last to be told of an order that was given up: nothing that is told later takes the sentence away.
  expect(told.at(-1)?.type === 'stalled' || told.at(-1)?.type === 'lost').toBe(true);
  const sent = cids.length;
  const links = told.filter(({type}) => type === 'linked').length;
  await until('the next connection', () => told.filter(({type}) => type === 'linked').length > links);
  line.order({k: 'pause', on: false});
  await until('the next order', () => cids.length > sent);
  expect(new Set(cids).size).toBe(2);
});

test('two consoles ask for the lead, hand it over, decline and take it; the room knows it once', async () => {
  const room = await openRoom();
  const ada = teach(addressOf(room));
  await until('Ada leads', () => ada.room().driver === 'ada');
  const max = teach(addressOf(room), tokens.assistant, fast, 'max');
  await until('Max is there', () => ada.room().teachers.has('max'));
  const isSeen = (holds: (state: ClassState) => boolean) => holds(ada.room()) && holds(max.room());
  max.line.order({k: 'lease.request'});
  await until('the wish', () => isSeen(({leaseWish}) => leaseWish?.by === 'max'));
  ada.line.order({k: 'lease.drop'});
  await until('the refusal', () => isSeen(({leaseWish}) => leaseWish === undefined));
  max.line.order({k: 'lease.request'});
  await until('the second wish', () => isSeen(({leaseWish}) => leaseWish?.by === 'max'));
  max.line.order({k: 'lease.drop'});
  await until('the wish taken back', () => isSeen(({leaseWish}) => leaseWish === undefined));
  ada.line.order({k: 'lease.grant', to: 'max'});
  await until('Max leads', () => isSeen(({driver}) => driver === 'max'));
  max.line.order({k: 'page', lesson: '01', page: 'a', hard: false});
  ada.line.order({k: 'page', lesson: '01', page: 'b', hard: false});
  await until('who does not lead to be refused', () => ada.has('refused'));
  ada.line.order({k: 'lease.take'});
  await until('Ada leads again', () => isSeen(({driver}) => driver === 'ada'));
  expect(room.store.events.flatMap((event) => (event.k === 'page' ? [event.page] : []))).toEqual(['a']);
});

test('a console whose place was taken stays away: two do not throw each other out for ever', async () => {
  const room = await openRoom();
  const first = teach(addressOf(room));
  await until('the first to be there', () => first.has('linked'));
  const second = teach(addressOf(room));
  await until('the first to be told', () => first.has('closed') || first.has('lost'));
  expect(first.told.at(-1)).toEqual({type: 'closed', reason: 'replaced'});
  expect(first.has('lost')).toBe(false);
  // It would have come back many times while this is on its way.
  for (const page of ['a', 'b', 'c', 'd']) {
    second.line.order({k: 'page', lesson: '01', page, hard: false});
    await until(`page ${page}`, () => second.room().page?.page === page);
  }
  expect(second.told.filter(({type}) => type === 'linked')).toHaveLength(1);
  expect(first.told.filter(({type}) => type === 'linked')).toHaveLength(1);
});

test('a new code is made at the edge: it lets people in, the old one nobody, and who is here comes back', async () => {
  const room = await openRoom();
  const {line, has} = teach(addressOf(room));
  await until('the welcome', () => has('linked'));
  const mina = await room.join();
  const before = room.code;
  const fail = (error: unknown) => {
    throw error;
  };
  const perform = consolePerformer({store: {} as LessonStore, line: () => line, quit: () => {}, fail});
  perform({type: 'new-code'}, {} as Parameters<typeof perform>[1]);
  await until('another code', () => room.code !== before);
  expect(room.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  const late = await room.knock();
  late.say({t: 'hello', v: 1, since: 0, course, code: before, name: 'Late'});
  expect(await late.gone()).toBe(closeCodes.code);
  const back = await room.knock();
  back.say({t: 'hello', v: 1, since: 0, course, token: mina.token});
  await back.heard('welcome');
  expect(back.you).toBe(mina.you);
  expect((await room.join('New')).you).not.toBe('');
});
