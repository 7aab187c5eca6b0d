import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import type {ShownEvent} from '../../../src/classroom/protocol.ts';
import {type JoinWish, joinClass, type Membership} from '../../../src/io/class/client.ts';
import {Heard} from '../../../src/io/class/heard.ts';
import {Intake} from '../../../src/io/class/intake.ts';
import {Outbox} from '../../../src/io/class/outbox.ts';
import {heldExam} from '../../../src/io/class/way-back.ts';
import {course, ev, letIn, page, policy, scriptedClass, tell, welcome} from '../../support/scripted-class.ts';
import {temporaryFolder} from '../../support/temporary.ts';
import {until} from '../../support/until.ts';

const times = {answer: 2000, silence: 2000, ack: 1000, pause: 60};
const hour = 3_600_000;

async function enter(address: string, over: Partial<JoinWish> = {}): Promise<Membership> {
  const member = await joinClass({address, code: 'ABCD-EFGH', name: 'Ada', course, data: undefined, times, ...over});
  onTestFinished(() => member.close());
  member.connect(() => {});
  return member;
}

const hint = (seq: number): ShownEvent => ({k: 'hint', text: `${seq} ${'x'.repeat(300)}`, seq, at: 0});
const opened: ShownEvent = {k: 'quiz.open', quiz: 'z', questions: [{id: 'q', hash: 'h'}], seq: 1, at: 0};

test('a server that never stops talking takes no more memory than one that talks for an hour', () => {
  const heard = new Heard();
  heard.add([opened]);
  const revealed = (seq: number) => ({
    k: 'revealed',
    quiz: 'z',
    q: `q${seq}`,
    key: {kind: 'choices', choices: [0]},
    tally: [1],
    seq,
    at: 0,
  });
  for (let round = 1; round <= 12; round++) {
    const from = 10_000 * round;
    heard.add(Array.from({length: 2000}, (_, at) => (at % 2 === 0 ? hint(from + at) : revealed(from + at))));
  }
  expect(heard.view.seq).toBe(121_999);
  expect(heard.view.hints).toHaveLength(20);
  expect(heard.view.hints.at(-1)?.text).toContain('121998');
  expect(JSON.stringify(heard.view).length).toBeLessThan(20_000);
  expect(heard.view.quiz?.revealed).toEqual({});
});

test('what overtakes little is put in order; what comes after hundreds of others comes too late, and does no harm', () => {
  const heard = new Heard();
  const place = (seq: number) => heard.add([page(seq)]);
  for (let seq = 10; seq < 400; seq++) place(seq);
  heard.add([hint(5)]);
  expect(heard.view).toMatchObject({seq: 399, page: {page: 'p399'}, hints: [{seq: 5}]});
  for (let seq = 400; seq < 1500; seq++) place(seq);
  heard.add([hint(6), hint(1499.5), page(3)]);
  expect(heard.view).toMatchObject({seq: 1499, page: {page: 'p1499'}, hints: [{seq: 5}]});
  heard.clear();
  expect(heard).toMatchObject({last: 0, view: {hints: []}});
});

test('a flood is cut, once and again, and a day at once is not', () => {
  const flooded = new Intake();
  const frames = Array.from({length: 200}, () => flooded.takes(300_000));
  expect(frames[0]).toBe(true);
  expect(frames.at(-1)).toBe(false);
  const day = new Intake();
  expect(Array.from({length: 70}, () => day.takes(100_000)).every(Boolean)).toBe(true);
});

test('a class that floods is hung up on in words, and its learner goes on', async () => {
  const frame = JSON.stringify(ev(...Array.from({length: 2000}, (_, at) => hint(at + 1))));
  const there = await scriptedClass({
    onHello: (socket, hello) => {
      letIn(socket, hello);
      for (let at = 0; at < 30; at++) socket.send(frame);
    },
  });
  const member = await enter(there.address);
  await until('it is hung up on', () => member.status().reason?.en.includes('far too much at once') === true);
  member.say({k: 'help', on: true});
  expect(member.status()).toMatchObject({link: 'offline', waiting: 1, view: {needsHelp: true}});
});

test('who one is does not change while one is there, whatever a server says, and a second welcome is none', async () => {
  const data = temporaryFolder();
  const there = await scriptedClass();
  const member = await enter(there.address, {data});
  await member.first;
  const [socket] = there.open();
  if (!socket) throw new Error('Nobody is connected.');
  tell(socket, {t: 'token', token: 'stolen', learner: 'mallory', alias: 9}, ev(page(2)));
  await until('the page is there', () => member.status().view.page?.page === 'p2');
  expect(member.status().learner).toBe('ada');
  tell(socket, welcome(5000, {title: 'Another class'}));
  await until('it called again', () => there.count() === 2 && member.status().link === 'live');
  expect(member.status().title).toBe('Deploying');
  await member.close();
  const [name = ''] = readdirSync(join(data, 'class'));
  expect(readFileSync(join(data, 'class', name, 'member.json'), 'utf8')).toContain('"token":"secret-token"');
});

test('a server that forgets and asks again and again does not fill the disk', async () => {
  const folder = temporaryFolder();
  const outbox = await Outbox.open(folder, 's', () => {});
  for (let at = 0; at < 20; at++)
    outbox.settle(outbox.add({k: 'vote', poll: `p${at}`, picks: [0]}, at).cid, 'acknowledged');
  for (let round = 0; round < 400; round++) {
    outbox.sendAgain();
    for (const {cid} of [...outbox.pending]) outbox.settle(cid, 'acknowledged');
    await outbox.settled();
  }
  expect(statSync(join(folder, 'outbox.jsonl')).size).toBeLessThan(100_000);
  const again = await Outbox.open(folder, 's', () => {});
  again.sendAgain();
  expect(again.pending).toHaveLength(20);
});

test('an exam holds in the data folder while its class is away, ends with the class, and never lasts for good', async () => {
  const data = temporaryFolder();
  const there = await scriptedClass({
    onHello: (socket, hello) => {
      if (hello.token !== 't') tell(socket, {t: 'token', token: 't', learner: 'ada', alias: 0});
      tell(socket, welcome(1, {policy: {...policy, exam: true}}));
    },
  });
  const now = Date.now();
  expect(await heldExam(data, now)).toBeUndefined();
  const member = await enter(there.address, {data});
  await member.first;
  await there.stop();
  await until('it is offline', () => member.status().link === 'offline');
  expect(member.status().policyUntil).toBeGreaterThan(now + 3 * hour);
  await member.close();
  expect(await heldExam(data, now)).toMatchObject({policy: {exam: true}});
  expect(await heldExam(data, now + 5 * hour)).toBeUndefined();
  const [name = ''] = readdirSync(join(data, 'class'));
  writeFileSync(join(data, 'class', 'README'), 'not a class');

  const over = await scriptedClass({port: there.port, onHello: (socket) => socket.close(4015)});
  const back = await enter(over.address, {data});
  expect(await back.first).toMatchObject({kind: 'refused'});
  expect(back.status()).toMatchObject({link: 'over'});
  expect(back.status().policyUntil).toBeUndefined();
  await back.close();
  expect(await heldExam(data, now)).toBeUndefined();
  expect(readFileSync(join(data, 'class', name, 'member.json'), 'utf8')).toContain('"token":"t"');
});
