import {expect, test} from 'vitest';
import {type ClassEvent, closeCodes} from '../../../src/classroom/protocol.ts';
import {fold} from '../../../src/classroom/session.ts';
import {type Guest, openRoom, type Room, tokens} from '../../support/class-room.ts';
import {ClassStore} from '../../support/class-store.ts';
import {until} from '../../support/until.ts';

/** Says hello over a connection of its own, and does not wait for what comes of it. */
async function greeted(room: Room, hello: object, ways: object = {}): Promise<Guest> {
  const guest = await room.knock(ways);
  guest.say({t: 'hello', v: 1, since: 0, ...hello});
  return guest;
}

async function answered(room: Room, hello: object, ways: object = {}): Promise<Guest> {
  const guest = await greeted(room, hello, ways);
  await until('an answer', () => guest.closed !== undefined || guest.all('welcome').length > 0);
  return guest;
}

const told = (address: string) => ({headers: {'x-forwarded-for': address}});

/** So many wrong codes, some of them at a time; the close codes they came to. */
async function guess(room: Room, count: number, ways: (index: number) => object = () => ({})): Promise<Set<unknown>> {
  const code = room.code === '00000000' ? '11111111' : '00000000';
  const found = new Set<unknown>();
  for (let done = 0; done < count; done += 40) {
    const some = Array.from({length: Math.min(40, count - done)}, (_, index) =>
      answered(room, {code, name: 'x'}, ways(done + index)),
    );
    for (const {closed} of await Promise.all(some)) found.add(closed);
  }
  return found;
}

const onlyWrong = new Set([closeCodes.code]);

test('thirty at one address who mistype six times each keep nobody out', async () => {
  const room = await openRoom({now: () => 1_000_000, wrongMs: 0});
  expect(await guess(room, 180)).toEqual(onlyWrong);
  const guests = await Promise.all(
    Array.from({length: 30}, (_, index) => answered(room, {code: room.code, name: `${index}`})),
  );
  expect(guests.map(({closed}) => closed)).toEqual(Array(30).fill(undefined));
});

/** Wrong codes until there is no place left to wait for a turn. */
async function exhaust(room: Room, ways?: (index: number) => object): Promise<void> {
  expect(await guess(room, 200, ways)).toEqual(onlyWrong);
  await Promise.all(
    Array.from({length: 60}, (_, index) => greeted(room, {code: '00000000', name: 'x'}, ways?.(index))),
  );
  await until('all places to be taken', async () => {
    const {closed} = await answered(room, {code: '00000000', name: 'x'}, ways?.(0));
    return closed === closeCodes.rate;
  });
}

test('who guesses faster than anybody types is not looked at; others, and who has a token, come in at once', async () => {
  const room = await openRoom({now: () => 1_000_000, wrongMs: 0});
  const learner = await room.join();
  await exhaust(room);
  const right = await answered(room, {code: room.code, name: 'x'});
  expect(right.closed).toBe(closeCodes.rate);
  expect(right.all('err')[0]).toMatchObject({code: 'rate', retryMs: 6100});
  // Tokens are not guessed: they count for nothing, and are looked at all the same.
  expect((await answered(room, {token: 'wrong'})).closed).toBe(closeCodes.token);
  expect((await answered(room, {token: learner.token})).closed).toBeUndefined();
  expect((await answered(room, {token: tokens.instructor})).closed).toBeUndefined();
  expect((await answered(room, {code: room.code, name: 'x'}, {localAddress: '127.0.0.2'})).closed).toBeUndefined();
});

test('a right code among many wrong ones waits for its turn, and gives its place back', async () => {
  const room = await openRoom({now: () => 1_000_000, wrongMs: 0});
  expect(await guess(room, 200)).toEqual(onlyWrong);
  const wrong = await Promise.all(Array.from({length: 5}, () => greeted(room, {code: '00000000', name: 'x'})));
  for (let count = 0; count < 3; count++)
    expect((await answered(room, {code: room.code, name: 'x'})).closed).toBeUndefined();
  expect(wrong.map(({closed}) => closed)).toEqual(Array(5).fill(closeCodes.code));
});

test('wrong tokens keep nobody out: a class that was begun anew sends everybody to the code', async () => {
  const room = await openRoom({now: () => 1_000_000, wrongMs: 0});
  for (let count = 0; count < 6; count++)
    await Promise.all(Array.from({length: 40}, () => answered(room, {token: 'of another class'})));
  expect((await answered(room, {code: room.code, name: 'x'})).closed).toBeUndefined();
});

test('from however many addresses, a thousand at once and fifty a second are the end', async () => {
  const room = await openRoom({now: () => 1_000_000, wrongMs: 0, isBehind: true, cap: 400});
  expect(await guess(room, 1000, (index) => told(`203.0.113.${index % 250}`))).toEqual(onlyWrong);
  const some = Array.from({length: 320}, (_, index) =>
    greeted(room, {code: '00000000', name: 'x'}, told(`198.51.100.${index % 250}`)),
  );
  const guests = await Promise.all(some);
  await until('some to be sent away', () => guests.filter(({closed}) => closed === closeCodes.rate).length === 20);
  expect((await answered(room, {code: room.code, name: 'x'}, told('192.0.2.1'))).closed).toBe(closeCodes.rate);
}, 30_000);

test('behind a proxy of this machine it says where guests come from, in the last place', async () => {
  const room = await openRoom({now: () => 1_000_000, wrongMs: 0, isBehind: true});
  const rude = (index: number) => told(`10.0.0.${index % 250}, 203.0.113.9`);
  await exhaust(room, rude);
  const join = {code: room.code, name: 'x'};
  expect((await answered(room, join, rude(1))).closed).toBe(closeCodes.rate);
  expect((await answered(room, join, told('203.0.113.10'))).closed).toBeUndefined();
  expect((await answered(room, join, told('no address'))).closed).toBeUndefined();
});

test('without a proxy, and from another machine, nobody can say that they come from elsewhere', async () => {
  const room = await openRoom({now: () => 1_000_000, wrongMs: 0});
  await exhaust(room, (index) => told(`203.0.113.${index % 250}`));
  expect((await answered(room, {code: room.code, name: 'x'}, told('203.0.113.251'))).closed).toBe(closeCodes.rate);
});

test('a wrong code is answered late, and a right one at once', async () => {
  const room = await openRoom({wrongMs: 3000});
  const wrong = await greeted(room, {code: '00000000', name: 'x'});
  await room.join();
  expect(wrong.closed).toBeUndefined();
  expect(await wrong.gone()).toBe(closeCodes.code);
});

test('joins from one address: most at once, some after a while, the rest later; a lock stops those who wait', async () => {
  const room = await openRoom({now: () => 1_000_000, cap: 60});
  const instructor = await room.enter('instructor');
  const join = {code: room.code, name: 'x'};
  const first = await Promise.all(Array.from({length: 40}, () => answered(room, join)));
  expect(first.filter(({closed}) => closed !== undefined)).toEqual([]);
  const waiting: Guest[] = [];
  for (let count = 0; count < 6; count++) waiting.push(await greeted(room, join));
  const late = await answered(room, join);
  expect(late.closed).toBe(closeCodes.rate);
  expect(late.all('err')[0]).toMatchObject({code: 'rate', retryMs: 7000});
  expect((await answered(room, join, {localAddress: '127.0.0.2'})).closed).toBeUndefined();
  expect((await answered(room, {token: first[0]?.token})).closed).toBeUndefined();
  await waiting[0]?.heard('welcome');
  await instructor.done({k: 'lock', on: true});
  expect(await waiting[1]?.gone()).toBe(closeCodes.locked);
  expect(room.store.events.filter(({k}) => k === 'join')).toHaveLength(42);
}, 20_000);

test('a code that was changed: the old one is refused, who is in stays and comes back, the board has the new one', async () => {
  const room = await openRoom({wrongMs: 0});
  const [instructor, board] = [await room.enter('instructor'), await room.enter('board')];
  const [kind, rude] = [await room.join(), await room.join()];
  const before = room.code;
  await instructor.done({k: 'kick', learner: rude.you});
  expect(await rude.gone()).toBe(closeCodes.removed);
  const code = before === 'ABCDEFGH' ? 'ABCDEFGJ' : 'ABCDEFGH';
  await instructor.done({k: 'code', code});
  expect(room.code).toBe(code);
  await until('the board to show it', () => board.frames.some((frame) => frame.includes(`"code":"${code}"`)));
  expect((await answered(room, {code: before, name: 'rude again'})).closed).toBe(closeCodes.code);
  expect((await answered(room, {token: rude.token})).closed).toBe(closeCodes.removed);
  await kind.acked(kind.put({k: 'done', on: true}));
  const back = await answered(room, {token: kind.token});
  expect(back.you).toBe(kind.you);
  expect((await answered(room, {code, name: 'late'})).closed).toBeUndefined();
  expect(board.frames.findLast((frame) => frame.includes('"code"'))).not.toContain(before);
});

test('whoever brings a token and comes again before they heard that they are in is one learner', async () => {
  const room = await openRoom({cap: 1});
  const hello = {code: room.code, name: 'Mina', token: 'a token of their own, by chance'};
  const lost = await greeted(room, hello);
  lost.socket.terminate();
  const guests = [await greeted(room, hello), await greeted(room, hello)];
  await until('one to be in', () => guests.some((guest) => guest.all('welcome').length > 0));
  const again = await answered(room, hello);
  expect(again.all('token')[0]).toMatchObject({token: hello.token, learner: again.you, alias: 0});
  const later = await answered(room, {token: hello.token});
  expect(later.you).toBe(again.you);
  expect(later.all('token')).toEqual([]);
  expect(room.store.events.filter(({k}) => k === 'join')).toHaveLength(1);
  expect((await answered(room, {...hello, token: 'too short to be one'})).closed).toBe(closeCodes.token);
  expect((await answered(room, {...hello, token: 'x'.repeat(22), code: '00000000'})).closed).toBe(closeCodes.code);
});

test('two servers of one class give away the last places once', async () => {
  const store = new ClassStore();
  const rooms = [await openRoom({store, cap: 3}), await openRoom({store, cap: 3})];
  const guests = await Promise.all(
    rooms.flatMap((room) => Array.from({length: 3}, () => answered(room, {code: room.code, name: 'x'}))),
  );
  const inside = guests.filter(({closed}) => closed === undefined);
  expect(inside).toHaveLength(3);
  expect(guests.filter(({closed}) => closed === closeCodes.full)).toHaveLength(3);
  for (const guest of inside) await guest.acked(guest.put({k: 'done', on: true}));
  const [first] = rooms;
  const instructor = await first?.enter('instructor');
  await instructor?.done({k: 'kick', learner: inside[0]?.you ?? ''});
  expect((await answered(rooms[1] as Room, {code: rooms[1]?.code, name: 'x'})).closed).toBeUndefined();
});

test('who joins while another server locks the class is in on all replicas or on none, and is told which', async () => {
  for (let round = 0; round < 3; round++) {
    const store = new ClassStore();
    const rooms = [await openRoom({store}), await openRoom({store})] as const;
    const consoles = [await rooms[0].enter('instructor'), await rooms[1].enter('assistant')];
    const hellos = rooms.flatMap((room) => Array.from({length: 4}, () => answered(room, {code: room.code, name: 'x'})));
    const locked = consoles[0]?.done({k: 'lock', on: true});
    const late = rooms.map((room) => answered(room, {code: room.code, name: 'x'}));
    const guests = await Promise.all([...hellos, ...late]);
    await locked;
    await consoles[0]?.done({k: 'pause', on: true});
    for (const console of consoles) await console.saw('pause');
    const [here, there] = consoles.map(({events}) => [...fold(events as unknown as ClassEvent[]).learners.keys()]);
    expect(there).toEqual(here);
    expect(guests.flatMap(({closed, you}) => (closed === undefined ? [you] : [])).toSorted()).toEqual(here?.toSorted());
    expect(new Set(guests.flatMap(({closed}) => closed ?? []))).toEqual(
      here?.length === guests.length ? new Set() : new Set([closeCodes.locked]),
    );
  }
});

test('a join that comes into the log behind the lock does not count, and is told so', async () => {
  const store = new ClassStore();
  const room = await openRoom({store});
  const driver = await room.enter('instructor');
  // Another server of the class: its lock is in the log before this one has heard of it.
  const append = store.append.bind(store);
  store.append = (entries) => {
    store.append = append;
    void append([{k: 'lock', on: true, by: 'i:instructor', cid: 99, at: 1}]);
    return append(entries);
  };
  expect((await answered(room, {code: room.code, name: 'x'})).closed).toBe(closeCodes.locked);
  expect(store.events.slice(-2).map(({k}) => k)).toEqual(['lock', 'join']);
  await driver.done({k: 'lock', on: false});
  expect((await answered(room, {code: room.code, name: 'x'})).closed).toBeUndefined();
  const state = fold(store.events);
  expect(state.learners.size).toBe(1);
  expect(state.forgotten.size).toBe(0);
});
