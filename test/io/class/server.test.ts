import {request} from 'node:http';
import {describe, expect, test} from 'vitest';
import {closeCodes} from '../../../src/classroom/protocol.ts';
import {course, openRoom, tokens} from '../../support/class-room.ts';
import {ClassStore, keepings} from '../../support/class-store.ts';
import {until} from '../../support/until.ts';

describe.each(keepings)('a class kept $kept', ({keep}) => {
  test('a learner who is new gets a token, a welcome, and what was ordered before', async () => {
    const room = await openRoom({store: await keep()});
    const instructor = await room.enter('instructor', {name: 'Ada'});
    await instructor.done({k: 'page', lesson: '01', page: 'intro', hard: false});
    const learner = await room.join('민아');
    expect(learner.all('token')[0]).toMatchObject({learner: learner.you, alias: 0});
    expect(learner.all('welcome')[0]).toMatchObject({role: 'learner', title: 'Deploy 101', seq: 4});
    expect(await learner.saw('page')).toEqual({
      k: 'page',
      lesson: '01',
      page: 'intro',
      hard: false,
      seq: 3,
      at: expect.any(Number),
    });
    expect(room.store.events.at(-1)).toMatchObject({
      k: 'join',
      name: '민아',
      alias: 0,
      token: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  test('whoever comes back with a token gets what they missed, in order and once', async () => {
    const room = await openRoom({store: await keep()});
    const instructor = await room.enter('instructor');
    const learner = await room.join();
    await instructor.done({k: 'pause', on: true});
    await learner.saw('pause');
    learner.socket.close();
    await learner.gone();
    for (const page of ['a', 'b', 'c']) await instructor.done({k: 'page', lesson: '01', page, hard: false});
    const again = await room.knock();
    again.say({t: 'hello', v: 1, token: learner.token, since: learner.events.at(-1)?.seq, course});
    await again.heard('welcome');
    await instructor.done({k: 'page', lesson: '01', page: 'd', hard: false});
    await until('page d', () => again.events.length === 4);
    expect(again.events.map(({page}) => page)).toEqual(['a', 'b', 'c', 'd']);
    expect(again.you).toBe(learner.you);
  });

  test('a place behind the end of the log means another log: everything is told', async () => {
    const room = await openRoom({store: await keep()});
    const instructor = await room.enter('instructor');
    await instructor.done({k: 'pause', on: true});
    const learner = await room.join();
    const again = await room.knock();
    again.say({t: 'hello', v: 1, token: learner.token, since: 900, course});
    expect((await again.saw('pause')).seq).toBe(3);
  });

  test('a second connection of a learner takes the place of the first', async () => {
    const room = await openRoom({store: await keep()});
    const learner = await room.join();
    const again = await room.knock();
    again.say({t: 'hello', v: 1, token: learner.token, since: 0});
    expect(await learner.gone()).toBe(closeCodes.replaced);
    await again.acked(again.put({k: 'done', on: true}));
  });

  test('what is said is acknowledged when it is durable, and once only', async () => {
    const room = await openRoom({store: await keep()});
    const learner = await room.join();
    const said = {t: 'put', puts: [1, 2].map((cid) => ({cid, say: {k: 'pace', pace: 'fine'}}))};
    learner.say(said);
    await learner.acked(2);
    learner.say(said);
    await until('the second acks', () => learner.all('ack').flatMap(({acks}) => acks).length === 4);
    const acks = learner.all('ack').flatMap((one) => one.acks);
    expect(acks.map(({cid, seq, dup}) => [cid, seq, dup ?? false])).toEqual([
      [1, 3, false],
      [2, 4, false],
      [1, 3, true],
      [2, 4, true],
    ]);
    expect(room.store.events.filter(({k}) => k === 'pace')).toHaveLength(2);
    expect(learner.events.map(({seq}) => seq)).toEqual([3, 4]);
  });

  test('a log that cannot be written acknowledges nothing, and everybody may come again', async () => {
    const room = await openRoom({store: await keep()});
    const learner = await room.join();
    room.store.isBroken = true;
    const cid = learner.put({k: 'done', on: true});
    expect(await learner.refused(cid)).toBe('storage');
    expect(await learner.gone()).toBe(closeCodes.storage);
    expect(learner.all('ack')).toEqual([]);
  });

  test('who teaches gets the whole log without what tokens are made from, and who is there', async () => {
    const room = await openRoom({store: await keep()});
    const learner = await room.join();
    await learner.acked(learner.put({k: 'ask', text: 'why?'}));
    const instructor = await room.enter('instructor');
    await instructor.saw('ask');
    expect(instructor.events.map(({k}) => k)).toEqual(['start', 'join', 'ask', 'teach']);
    expect(instructor.events[1]).toMatchObject({token: '', learner: learner.you});
    await until('a tick with both', () => instructor.all('tick').at(-1)?.online?.length === 2);
    expect(instructor.all('tick').at(-1)?.online).toEqual([learner.you, 'instructor'].sort());
    learner.socket.close();
    await until('a tick without', () => instructor.all('tick').at(-1)?.online?.length === 1);
  });

  test('the board gets numbers when they change, and nothing else', async () => {
    const room = await openRoom({store: await keep()});
    const board = await room.enter('board');
    const learner = await room.join('Secret Name');
    // Fewer than three are told as nobody.
    for (const one of [learner, await room.join(), await room.join()])
      await one.acked(one.put({k: 'help', on: true, text: 'secret help'}));
    await until('the board to count', () => {
      const {board: last} = board.all('board').at(-1) ?? {};
      return (last as {needHelp?: number; online?: number})?.needHelp === 3;
    });
    expect(new Set(board.told.map(({t}) => t))).toEqual(new Set(['welcome', 'board']));
    const bytes = board.frames.join('');
    for (const secret of ['Secret', 'secret', learner.you, learner.token]) expect(bytes).not.toContain(secret);
  });

  test('reveals bring the key and the counts with them', async () => {
    const room = await openRoom({store: await keep()});
    const instructor = await room.enter('instructor');
    const [one, two, three] = [await room.join(), await room.join(), await room.join()];
    await instructor.done({
      k: 'quiz.open',
      quiz: 'z',
      questions: [
        {id: 'q/single', hash: 'h1'},
        {id: 'q/fill', hash: 'h3'},
      ],
    });
    const pick = (choices: number[]) =>
      ({k: 'answer', quiz: 'z', q: 'q/single', given: {kind: 'choices', choices}}) as const;
    await one.acked(one.put(pick([1])));
    await two.acked(two.put(pick([0]), pick([1])));
    await instructor.done({k: 'quiz.close', quiz: 'z'});
    await three.acked(three.put(pick([2])));
    await instructor.done({k: 'quiz.reveal', quiz: 'z'});
    expect(await three.saw('revealed')).toMatchObject({
      q: 'q/single',
      key: {kind: 'choices', choices: [1]},
      tally: [0, 2, 0],
    });
    await instructor.done({k: 'quiz.next', quiz: 'z'});
    const texts = ['NOBODY-else-says-this', 'wrong'];
    await one.acked(one.put({k: 'answer', quiz: 'z', q: 'q/fill', given: {kind: 'texts', texts}}));
    await instructor.done({k: 'quiz.reveal', quiz: 'z'});
    await until('the second reveal', () => three.events.filter(({k}) => k === 'revealed').length === 2);
    expect(three.events.at(-1)).toMatchObject({
      key: {kind: 'texts', texts: ['nobody-else-says-this', 'second-blank']},
      tally: [0, 1, 0],
    });
    await instructor.done({k: 'poll.open', poll: 'p', prompt: 'Coffee?', choices: ['yes', 'no']});
    await one.acked(one.put({k: 'vote', poll: 'p', picks: [1]}));
    await instructor.done({k: 'poll.reveal', poll: 'p'});
    expect(await two.saw('polled')).toMatchObject({poll: 'p', tally: [0, 1]});
  });

  test('who is removed goes and cannot come back; others stay', async () => {
    const room = await openRoom({store: await keep()});
    const instructor = await room.enter('instructor');
    const [rude, kind] = [await room.join(), await room.join()];
    await instructor.done({k: 'kick', learner: rude.you});
    expect(await rude.gone()).toBe(closeCodes.removed);
    const again = await room.knock();
    again.say({t: 'hello', v: 1, token: rude.token, since: 0});
    expect(await again.gone()).toBe(closeCodes.removed);
    await kind.acked(kind.put({k: 'done', on: true}));
  });

  test('the end is told to everybody, and nobody new comes in', async () => {
    const room = await openRoom({store: await keep()});
    const [instructor, board, learner] = [await room.enter('instructor'), await room.enter('board'), await room.join()];
    await instructor.done({k: 'end'});
    for (const guest of [instructor, board, learner])
      expect(await guest.heard('bye')).toEqual({t: 'bye', reason: 'ended', reconnect: false});
    expect(await learner.gone()).toBe(closeCodes.ended);
    const late = await room.knock();
    late.say({t: 'hello', v: 1, code: room.code, name: 'Late', since: 0});
    expect(await late.gone()).toBe(closeCodes.ended);
    expect(await instructor.refused(instructor.order({k: 'pause', on: true}))).toBe('ended');
    const console = await room.enter('instructor', {me: 'instructor'});
    await console.saw('end');
  });

  test('the room is full, locked, or has another code', async () => {
    const room = await openRoom({store: await keep(), cap: 2});
    const instructor = await room.enter('instructor');
    await room.join();
    const learner = await room.join();
    const knock = async (code: string) => {
      const guest = await room.knock();
      guest.say({t: 'hello', v: 1, code, name: 'Late', since: 0});
      return guest.gone();
    };
    expect(await knock(room.code)).toBe(closeCodes.full);
    await instructor.done({k: 'kick', learner: learner.you});
    await instructor.done({k: 'lock', on: true});
    expect(await knock(room.code)).toBe(closeCodes.locked);
    const before = room.code;
    await instructor.done({k: 'code', code: 'ABCDEFGH'});
    expect(room.code).toBe('ABCDEFGH');
    expect(await knock(before)).toBe(closeCodes.code);
  });

  test('many who join at once take the places there are, and not one more', async () => {
    const room = await openRoom({store: await keep(), cap: 8});
    const guests = await Promise.all(Array.from({length: 9}, () => room.knock()));
    for (const guest of guests) guest.say({t: 'hello', v: 1, since: 0, code: room.code, name: 'x'});
    await until('all to be answered', () =>
      guests.every((guest) => guest.closed !== undefined || guest.all('welcome').length > 0),
    );
    expect(guests.flatMap(({closed}) => closed ?? [])).toEqual([closeCodes.full]);
    // Nobody was let into the log and taken out again.
    const found = room.store.events.map(({k}) => k);
    expect(found.filter((k) => k === 'join')).toHaveLength(8);
    expect(found).not.toContain('forget');
  });

  test('many who join at once all fit, and have an alias of their own', async () => {
    const room = await openRoom({store: await keep(), cap: 60});
    const guests = await Promise.all(Array.from({length: 40}, () => room.join()));
    const aliases = guests.map((guest) => guest.all('token')[0]?.alias ?? -1);
    expect(aliases.sort((a, b) => a - b)).toEqual(Array.from({length: 40}, (_, index) => index));
  });
});

test('the next question is not revealed by counting the last one again', async () => {
  const room = await openRoom();
  const instructor = await room.enter('instructor');
  await instructor.done({
    k: 'quiz.open',
    quiz: 'z',
    questions: [
      {id: 'q/single', hash: 'h1'},
      {id: 'q/multi', hash: 'h2'},
    ],
  });
  const learner = await room.join();
  // All in flight at once: the answer comes into the log beside the reveal.
  learner.put({k: 'answer', quiz: 'z', q: 'q/single', given: {kind: 'choices', choices: [2]}});
  instructor.order({k: 'quiz.reveal', quiz: 'z'});
  await instructor.done({k: 'quiz.next', quiz: 'z'});
  const answer = room.store.events.find(({k}) => k === 'answer')?.seq ?? 0;
  const reveal = room.store.events.find(({k}) => k === 'quiz.reveal')?.seq ?? 0;
  const told = room.store.events.flatMap((event) => (event.k === 'revealed' ? [event] : []));
  expect(told.every(({q}) => q === 'q/single')).toBe(true);
  expect(told.at(-1)?.tally).toEqual(answer < reveal ? [0, 0, 1] : [0, 0, 0]);
});

test('answers that were on their way with the reveal are counted after all', async () => {
  const store = new ClassStore();
  const room = await openRoom({store});
  const instructor = await room.enter('instructor');
  const learner = await room.join();
  await instructor.done({k: 'poll.open', poll: 'p', prompt: 'Coffee?', choices: ['yes', 'no']});
  // Another server of the class: its votes are in the log before this one has folded them.
  void store.append([{k: 'vote', poll: 'p', picks: [0], by: `l:${learner.you}`, cid: 50, at: 1}]);
  const append = store.append.bind(store);
  store.append = (entries) => {
    store.append = append;
    void append([{k: 'vote', poll: 'p', picks: [1], by: `l:${learner.you}`, cid: 51, at: 1}]);
    return append(entries);
  };
  await instructor.done({k: 'poll.reveal', poll: 'p'});
  await until('the right counts', () => String(learner.events.findLast(({k}) => k === 'polled')?.tally) === '0,1');
});

test('another version, another course, another edition of the course', async () => {
  const room = await openRoom();
  const knock = async (hello: object) => {
    const guest = await room.knock();
    guest.say({t: 'hello', v: 1, code: room.code, name: 'Mina', since: 0, ...hello});
    await until('an answer', () => guest.closed !== undefined || guest.all('welcome').length > 0);
    return guest;
  };
  expect((await knock({v: 2})).closed).toBe(closeCodes.version);
  expect((await knock({v: 7, somethingNew: true})).closed).toBe(closeCodes.version);
  expect((await knock({course: {id: 'cooking', hash: 'c0ffee'}})).closed).toBe(closeCodes.course);
  expect((await knock({course: {id: 'deploy', hash: 'older'}})).all('welcome')[0]?.course).toEqual(course);
  expect((await knock({course})).all('welcome')[0]?.course).toBeUndefined();
});

test('two servers of one log are one class', async () => {
  const store = new ClassStore();
  const [a, b] = [await openRoom({store}), await openRoom({store})];
  expect(a.code).toBe(b.code);
  const instructor = await a.enter('instructor');
  const learner = await b.join();
  await instructor.done({k: 'page', lesson: '01', page: 'intro', hard: true});
  await learner.saw('page');
  await learner.acked(learner.put({k: 'ask', text: 'why?'}));
  await instructor.saw('ask');
  await until('the learner of the other server to be there', () =>
    Boolean(instructor.all('tick').at(-1)?.online?.includes(learner.you)),
  );
  const moved = await a.knock();
  moved.say({t: 'hello', v: 1, token: learner.token, since: learner.events.at(-1)?.seq});
  await moved.heard('welcome');
  moved.say({t: 'put', puts: [{cid: 1, say: {k: 'ask', text: 'why?'}}]});
  await moved.acked(1);
  expect(store.events.filter(({k}) => k === 'ask')).toHaveLength(1);
  await instructor.done({k: 'kick', learner: learner.you});
  expect(await learner.gone()).toBe(closeCodes.removed);
  expect(await moved.gone()).toBe(closeCodes.removed);
});

test('a server that closes says goodbye, and the next one goes on with its log', async () => {
  const store = new ClassStore();
  const first = await openRoom({store});
  const learner = await first.join();
  await first.close();
  expect(await learner.heard('bye')).toEqual({t: 'bye', reason: 'closing', reconnect: true});
  const second = await openRoom({store, title: 'Another title'});
  expect(second.code).toBe(first.code);
  const again = await second.knock();
  again.say({t: 'hello', v: 1, token: learner.token, since: 0});
  expect((await again.heard('welcome')).title).toBe('Deploy 101');
});

test('a port in use is told as the system tells it', async () => {
  const room = await openRoom();
  await expect(openRoom({port: room.address.port})).rejects.toMatchObject({code: 'EADDRINUSE'});
});

test('an assistant cannot take the name of an instructor', async () => {
  const room = await openRoom();
  await room.enter('instructor', {me: 'ada'});
  const guest = await room.knock();
  guest.say({t: 'hello', v: 1, token: tokens.assistant, me: 'ada', since: 0});
  expect(await guest.gone()).toBe(closeCodes.token);
});

test('nor at the same moment: one of two has it', async () => {
  const room = await openRoom();
  const [one, other] = [await room.knock(), await room.knock()];
  one.say({t: 'hello', v: 1, token: tokens.instructor, me: 'ada', since: 0});
  other.say({t: 'hello', v: 1, token: tokens.assistant, me: 'ada', since: 0});
  const guests = [one, other];
  await until('one to be in and one to be out', () =>
    guests.every((guest) => guest.closed !== undefined || guest.all('welcome').length > 0),
  );
  expect(guests.filter(({closed}) => closed === closeCodes.token)).toHaveLength(1);
  const [first] = room.store.events.flatMap((event) => (event.k === 'teach' ? [event] : []));
  const inside = guests.find(({closed}) => closed === undefined);
  expect(inside?.all('welcome')[0]?.role).toBe(first?.role);
});

test('connections that are dead are noticed', async () => {
  const room = await openRoom({pingMs: 50});
  const instructor = await room.enter('instructor');
  const dead = await room.knock({autoPong: false});
  dead.say({t: 'hello', v: 1, code: room.code, name: 'Dead', since: 0});
  await until('the dead one to be gone', () => dead.closed !== undefined);
  expect(instructor.closed).toBeUndefined();
});

async function get(port: number, path: string, {method = 'GET', ...headers}: Record<string, string> = {}) {
  return new Promise<{status: number; headers: NodeJS.Dict<string | string[]>; body: string}>((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port, path, method, headers}, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({status: response.statusCode ?? 0, headers: response.headers, body}));
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('HTTP gives the board and nothing else', async () => {
  const room = await openRoom({names: ['teacher.local']});
  const {port} = room.address;
  const page = await get(port, '/');
  expect(page).toMatchObject({status: 200, body: '<!doctype html>board'});
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': expect.stringContaining("default-src 'self'"),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  expect(await get(port, '/', {method: 'HEAD'})).toMatchObject({status: 200, body: ''});
  expect((await get(port, '/?lang=ko')).status).toBe(200);
  for (const path of ['/x', '//', '/../etc/passwd', '/%2e%2e/etc/passwd', '/log.jsonl'])
    expect((await get(port, path)).status).toBe(404);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])
    expect((await get(port, '/', {method})).status).toBe(405);
});

test('pages of others get nothing, whatever their name points to', async () => {
  const room = await openRoom({names: ['teacher.local']});
  const {port} = room.address;
  const status = async (headers: Record<string, string>) => (await get(port, '/', headers)).status;
  for (const host of [
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '1.2.3.4@evil',
    "a'b",
  ])
    expect([host, await status({host})]).toEqual([host, 403]);
  for (const host of [
    `127.0.0.1:${port}`,
    'localhost',
    '[::1]:7373',
    'teacher.local',
    'TEACHER.local:7373',
    '192.168.0.10:7373',
  ])
    expect([host, await status({host})]).toEqual([host, 200]);
  const origin = (value: string) =>
    room.knock({headers: {origin: value}}).then(
      (guest) => guest.socket.readyState,
      () => 'refused',
    );
  expect(await origin('http://evil.example')).toBe('refused');
  expect(await origin('null')).toBe('refused');
  expect(await origin(`http://127.0.0.1:${port + 1}`)).toBe('refused');
  expect(await origin(`http://127.0.0.1:${port}`)).toBe(1);
  const rebound = room.knock({headers: {host: `evil.example:${port}`, origin: `http://evil.example:${port}`}});
  await expect(rebound).rejects.toThrow('403');
  await expect(room.knock({}, '/elsewhere')).rejects.toThrow('404');
});
