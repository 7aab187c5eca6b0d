import {createServer} from 'node:http';
import {type AddressInfo, createServer as createTcp} from 'node:net';
import {expect, onTestFinished, test} from 'vitest';
import {closeCodes, type FromClient, type Saying} from '../../../src/classroom/protocol.ts';
import {type JoinWish, joinClass, type Membership} from '../../../src/io/class/client.ts';
import {refusals} from '../../../src/io/class/refusals.ts';
import {course, ev, letIn, page, policy, scriptedClass, tell, welcome} from '../../support/scripted-class.ts';
import {temporaryFolder} from '../../support/temporary.ts';
import {until} from '../../support/until.ts';

const times = {answer: 2000, silence: 2000, ack: 1000, pause: 60};

async function join(address: string, over: Partial<JoinWish> = {}): Promise<Membership> {
  const member = await joinClass({address, code: 'ABCD-EFGH', name: 'Ada', course, data: undefined, times, ...over});
  onTestFinished(() => member.close());
  // Only who is connected to an app keeps trying without holding the process.
  member.connect(() => {});
  return member;
}

const vote = (pick: number): Saying => ({k: 'vote', poll: 'p', picks: [pick]});
const answer = (q: string): Saying => ({k: 'answer', quiz: 'z', q, given: {kind: 'choices', choices: [0]}});
const puts = (heard: readonly FromClient[]) => heard.flatMap((one) => (one.t === 'put' ? one.puts : []));
const saidIn = (heard: readonly FromClient[]) => puts(heard).map(({say}) => say);
const hellos = (heard: readonly FromClient[]) => heard.filter((one) => one.t === 'hello');

test('joining says the code and the name, and what is said is acknowledged', async () => {
  const there = await scriptedClass();
  const member = await join(there.address);
  expect(await member.first).toEqual({kind: 'joined', isNew: true});
  member.say(vote(1));
  expect(member.status()).toMatchObject({link: 'live', waiting: 1, title: 'Deploying', learner: 'ada'});
  await until('the vote is acknowledged', () => member.status().waiting === 0);
  const token = expect.stringMatching(/^[\w-]{22}$/);
  expect(hellos(there.heard)).toEqual([{t: 'hello', v: 1, code: 'ABCD-EFGH', name: 'Ada', token, since: 0, course}]);
  expect(saidIn(there.heard)).toEqual([vote(1)]);
});

test('who comes back in another process is the same learner, and says what was left', async () => {
  const data = temporaryFolder();
  let answers = false;
  const there = await scriptedClass({
    onPut: (socket, put) => {
      if (answers) tell(socket, {t: 'ack', acks: put.puts.map(({cid}, index) => ({cid, seq: index + 1}))});
    },
  });
  const first = await join(there.address, {data});
  await first.first;
  first.say(answer('q1'));
  await until('it was sent', () => puts(there.heard).length > 0);
  await first.close();
  answers = true;
  const second = await join(there.address, {data});
  expect(await second.first).toEqual({kind: 'joined', isNew: false});
  await until('it is acknowledged', () => second.status().waiting === 0);
  expect(hellos(there.heard)[1]).toMatchObject({token: 'secret-token', since: 0});
  const cids = puts(there.heard).map(({cid}) => cid);
  expect(new Set(cids).size).toBe(1);
});

test('who loses the connection before the first welcome comes again with the same token; somebody new has another', async () => {
  const there = await scriptedClass({
    onHello: (socket, hello, count) => {
      if (count === 3) letIn(socket, hello);
      else socket.terminate();
    },
  });
  const member = await join(there.address);
  await until('it is in', () => member.status().link === 'live');
  const other = await scriptedClass();
  await (await join(other.address)).first;
  const tokens = hellos(there.heard).map(({token}) => token);
  expect(tokens).toHaveLength(3);
  expect(new Set(tokens).size).toBe(1);
  expect(hellos(other.heard)[0]?.token).not.toBe(tokens[0]);
});

test('a connection that is cut comes back where it was, and nothing is folded twice', async () => {
  const there = await scriptedClass({
    onHello: (socket, hello, count) => {
      letIn(socket, hello);
      // What comes again after the break overlaps with what was seen.
      for (let seq = count === 1 ? 1 : 2; seq <= count + 2; seq++) tell(socket, ev(page(seq)));
      if (count < 6) setTimeout(() => socket.terminate(), 5);
    },
  });
  const member = await join(there.address);
  const seen: string[] = [];
  member.connect((event) => {
    const at = event.type === 'class-changed' ? event.status.view.page : undefined;
    if (at !== undefined && seen.at(-1) !== at.page) seen.push(at.page);
  });
  await until('it held at last', () => member.status().link === 'live' && member.status().view.seq === 8);
  expect(seen).toEqual([...seen].sort());
  expect(new Set(seen).size).toBe(seen.length);
  expect(hellos(there.heard).at(-1)?.since).toBeGreaterThan(0);
});

test('frames that overtake one another give the same view as in order', async () => {
  const there = await scriptedClass();
  const member = await join(there.address);
  await member.first;
  const [socket] = there.open();
  if (!socket) throw new Error('Nobody is connected.');
  const hint = (seq: number) => ({k: 'hint', text: `h${seq}`, seq, at: 0}) as const;
  tell(socket, ev(hint(5), page(6)), ev(hint(2)), ev(page(4), hint(3)), ev(hint(5)), ev(page(7)));
  await until('all has come', () => member.status().view.seq === 7);
  expect(member.status().view.hints.map(({text}) => text)).toEqual(['h2', 'h3', 'h5']);
  expect(member.status().view.page?.page).toBe('p7');
});

test('garbage, half messages and events of the future do no harm', async () => {
  const there = await scriptedClass();
  const member = await join(there.address);
  await member.first;
  const [socket] = there.open();
  socket?.send('{"t":"ev","ev');
  socket?.send(Buffer.from([0, 1, 2, 255]), {binary: true});
  socket?.send('null');
  socket?.send(JSON.stringify({t: 'ev', events: [{k: 'fireworks', seq: 1, at: 1}, null, 7, page(2)]}));
  await until('the page is there', () => member.status().view.page?.page === 'p2');
  expect(there.count()).toBe(1);
});

test('a learner who is new never learns of bytes that could steer their terminal', async () => {
  const there = await scriptedClass({
    onHello: (socket) =>
      tell(
        socket,
        {t: 'token', token: 't', learner: 'ada', alias: 1},
        welcome(0, {title: 'De\u001b]0;x\u0007ploy\u202e'}),
        ev({k: 'hint', text: 'a\u001b[31mb\nc', seq: 1, at: 1}),
        ev({k: 'poll.open', poll: 'p', prompt: 'x\u0007', choices: ['a\u009b', 'b'], seq: 2, at: 1}),
      ),
  });
  const member = await join(there.address);
  await until('all has come', () => member.status().view.seq === 2);
  const {title, view} = member.status();
  const texts = [title, ...view.hints.map(({text}) => text), view.poll?.prompt, ...(view.poll?.choices ?? [])];
  expect(texts.join('|')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(view.hints[0]?.text).toContain('c');
});

test.each([
  ['code', closeCodes.code],
  ['version', closeCodes.version],
  ['course', closeCodes.course],
  ['full', closeCodes.full],
  ['locked', closeCodes.locked],
  ['removed', closeCodes.removed],
  ['ended', closeCodes.ended],
] as const)('a class that does not take one (%s) is told so once, and not asked again', async (name, code) => {
  const there = await scriptedClass({onHello: (socket) => socket.close(code)});
  const member = await join(there.address);
  expect(await member.first).toEqual({kind: 'refused', reason: refusals[name]});
  expect(member.status()).toMatchObject({link: name === 'ended' ? 'over' : 'refused', reason: refusals[name]});
  expect(there.count()).toBe(1);
});

test('another drydock takes the place: this one says so and stays away', async () => {
  const there = await scriptedClass();
  const member = await join(there.address);
  await member.first;
  there.open()[0]?.close(closeCodes.replaced, 'replaced');
  await until('it was told', () => member.status().link === 'refused');
  expect(member.status().reason).toEqual(refusals.replaced);
  expect(there.count()).toBe(1);
});

test('a class that has forgotten the learner lets them in anew with the code', async () => {
  const data = temporaryFolder();
  const there = await scriptedClass();
  await (
    await (async () => {
      const first = await join(there.address, {data});
      await first.first;
      return first;
    })()
  ).close();
  await there.stop();
  const anew = await scriptedClass({
    port: there.port,
    onHello: (socket, hello) =>
      hello.token !== 'secret-token' ? letIn(socket, hello) : socket.close(closeCodes.token),
  });
  const member = await join(anew.address, {data});
  expect(await member.first).toEqual({kind: 'joined', isNew: true});
});

test('nobody there, no such machine, no class: each has its sentence', async () => {
  const port = await freePort();
  const web = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
  onTestFinished(() => void web.close());
  await until('the web server listens', () => web.listening);
  const cases = [
    [`127.0.0.1:${port}`, 'no class is open'],
    ['nobody.invalid:7373', 'no machine of this name'],
    [`127.0.0.1:${(web.address() as AddressInfo).port}`, 'no drydock class'],
  ] as const;
  for (const [address, words] of cases) {
    const joined = await (await join(address)).first;
    expect(joined).toMatchObject({kind: 'away', isMember: false});
    if (joined.kind !== 'away') continue;
    const isNetwork = joined.reason.en.includes('check your network');
    // Where no name server can be asked, that is what is said.
    if (!(address.startsWith('nobody') && isNetwork)) expect(joined.reason.en).toContain(words);
    expect(joined.reason.ko).toMatch(/[가-힣]/);
  }
});

test('somebody who takes the call and says nothing is given up', async () => {
  const silent = createTcp(() => {}).listen(0, '127.0.0.1');
  onTestFinished(() => void silent.close());
  await until('it listens', () => silent.listening);
  const member = await join(`127.0.0.1:${(silent.address() as AddressInfo).port}`, {times: {...times, answer: 100}});
  expect(await member.first).toMatchObject({kind: 'away', reason: {en: expect.stringContaining('Nothing answers')}});
});

test('a connection that is only half there is noticed, and another is made', async () => {
  const there = await scriptedClass();
  const member = await join(there.address, {times: {...times, silence: 100}});
  await member.first;
  await until('it was called again', () => there.count() >= 2);
  expect(member.status().view.isOver).toBe(false);
});

test('an acknowledgement that never comes makes it call again, with the same number', async () => {
  let count = 0;
  const there = await scriptedClass({
    onPut: (socket, put) => {
      count++;
      if (count > 1) tell(socket, {t: 'ack', acks: put.puts.map(({cid}) => ({cid, seq: 1, dup: true}))});
    },
  });
  const member = await join(there.address, {times: {...times, ack: 100}});
  await member.first;
  member.say(vote(0));
  await until('it is acknowledged', () => member.status().waiting === 0);
  expect(new Set(puts(there.heard).map(({cid}) => cid)).size).toBe(1);
  expect(puts(there.heard).length).toBeGreaterThan(1);
});

test('the second address is tried when the first is gone, and hears again what the first acknowledged', async () => {
  const one = await scriptedClass();
  const other = await scriptedClass();
  const member = await join(`${one.address},${other.address}`);
  await member.first;
  member.say(answer('q1'));
  member.say({k: 'help', on: true});
  await until('both are acknowledged', () => member.status().waiting === 0);
  await one.stop();
  await until('the other hears the answer', () => saidIn(other.heard).length > 0);
  await until('and acknowledges it', () => member.status().waiting === 0);
  expect(saidIn(other.heard)).toEqual([answer('q1')]);
  expect(puts(other.heard)[0]?.cid).toBe(puts(one.heard)[0]?.cid);
  expect(hellos(other.heard)[0]).toMatchObject({token: 'secret-token'});
});

test('how far it was told is said with the mark of it; a log without that is heard from its beginning', async () => {
  const there = await scriptedClass({
    onHello: (socket, _hello, count) => {
      if (count === 1) {
        tell(socket, {t: 'token', token: 's', learner: 'ada', alias: 1}, welcome(3, {mark: 'three'}));
        tell(socket, {t: 'ev', events: [page(9, 'lost')], mark: 'nine'});
      } else if (count === 2) tell(socket, welcome(12, {mark: 'twelve'}));
      else tell(socket, welcome(14, {mark: 'other', again: true}), {t: 'ev', events: [page(4, 'kept')], mark: 'four'});
    },
    onPut: (socket, {puts: all}) => tell(socket, {t: 'ack', acks: all.map(({cid}, index) => ({cid, seq: 10 + index}))}),
  });
  const member = await join(there.address);
  await until('the first page is there', () => member.status().view.page?.page === 'lost');
  member.say(answer('q1'));
  await until('it is acknowledged', () => saidIn(there.heard).length === 1 && member.status().waiting === 0);
  there.open()[0]?.terminate();
  // It was acknowledged behind what was marked: nobody knows whether the log still has it.
  await until('it is said again', () => saidIn(there.heard).length === 2 && member.status().waiting === 0);
  there.open()[0]?.terminate();
  await until('the other page is there', () => member.status().view.page?.page === 'kept');
  await until('it is said once more', () => saidIn(there.heard).length === 3 && member.status().waiting === 0);
  expect(hellos(there.heard).map(({since, position}) => ({since, position}))).toEqual([
    {since: 0, position: undefined},
    {since: 9, position: {seq: 9, mark: 'nine'}},
    {since: 9, position: {seq: 12, mark: 'twelve'}},
  ]);
  expect(new Set(puts(there.heard).map(({cid}) => cid)).size).toBe(1);
  there.open()[0]?.terminate();
  await until('it is back', () => hellos(there.heard).length === 4 && member.status().link === 'live');
  expect(hellos(there.heard)[3]).toMatchObject({since: 4, position: {seq: 14, mark: 'other'}});
});

test('a long time alone is told in batches below what a server takes, each place only once', async () => {
  const there = await scriptedClass();
  const member = await join(there.address);
  await member.first;
  const {port} = there;
  await there.stop();
  await until('it is offline', () => member.status().link === 'offline');
  for (let at = 0; at < 50; at++) member.say({k: 'at', lesson: 'first-image', page: `p${at}`});
  for (let at = 0; at < 25; at++) member.say(answer(`q${at}`));
  expect(member.status().waiting).toBe(26);
  const again = await scriptedClass({port});
  await until('all is said', () => member.status().waiting === 0, 20_000);
  expect(saidIn(again.heard)).toEqual([
    {k: 'at', lesson: 'first-image', page: 'p49'},
    ...Array.from({length: 25}, (_, at) => answer(`q${at}`)),
  ]);
  for (const message of again.heard) expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(8192);
  const cids = puts(again.heard).map(({cid}) => cid);
  expect(cids).toEqual([...cids].sort((a, b) => a - b));
});

test('a file of Korean text is cut to what a message may hold', async () => {
  const there = await scriptedClass();
  const member = await join(there.address);
  await member.first;
  member.say({k: 'share', req: 'r', file: {path: 'Dockerfile', text: '가'.repeat(6000)}});
  await until('it is acknowledged', () => member.status().waiting === 0);
  const [message] = there.heard.filter(({t}) => t === 'put');
  expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(8192);
});

test('the end of the class is the end of the trying', async () => {
  const there = await scriptedClass();
  const member = await join(there.address);
  await member.first;
  for (const socket of there.open()) tell(socket, ev({k: 'end', seq: 1, at: 1}));
  await until('it is over', () => member.status().link === 'over');
  member.say(vote(0));
  expect(member.status().waiting).toBe(0);
});

test('the clock of the server is known even where ours is wrong by an hour', async () => {
  const there = await scriptedClass({
    onHello: (socket) =>
      tell(
        socket,
        {t: 'token', token: 't', learner: 'ada', alias: 1},
        welcome(0, {now: Date.now() + 3_600_000, policy}),
      ),
  });
  const member = await join(there.address);
  await member.first;
  expect(Math.abs(member.status().clockOffset - 3_600_000)).toBeLessThan(5000);
});

async function freePort(): Promise<number> {
  const server = createTcp().listen(0, '127.0.0.1');
  await until('it listens', () => server.listening);
  const {port} = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
