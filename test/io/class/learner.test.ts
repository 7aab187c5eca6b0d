import {cpSync, existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {type ClassEvent, closeCodes, readEvent, type Saying} from '../../../src/classroom/protocol.ts';
import {fold} from '../../../src/classroom/session.ts';
import {joinClass, type Membership} from '../../../src/io/class/client.ts';
import {concerns, forgetting} from '../../../src/io/class/forget.ts';
import {refusals} from '../../../src/io/class/refusals.ts';
import {questions} from '../../support/class-questions.ts';
import {course, openRoom} from '../../support/class-room.ts';
import {ClassStore} from '../../support/class-store.ts';
import {temporaryFolder} from '../../support/temporary.ts';
import {until} from '../../support/until.ts';

const times = {answer: 2000, silence: 5000, ack: 2000, pause: 60};

async function join(port: number, code: string, data?: string, name = 'Grace'): Promise<Membership> {
  const member = await joinClass({address: `127.0.0.1:${port}`, code, name, course, data, times});
  onTestFinished(() => member.close());
  member.connect(() => {});
  return member;
}

test('a learner and a real class: page, poll, question, reveal, help, hint, end', async () => {
  const room = await openRoom();
  const ada = await room.enter('instructor');
  const grace = await join(room.address.port, room.code);
  expect(await grace.first).toEqual({kind: 'joined', isNew: true});
  const view = () => grace.status().view;
  let cid = 0;
  const order = (given: object) => ada.say({t: 'ctl', cid: ++cid, order: given as never});

  order({k: 'page', lesson: 'first-image', page: 'walk', hard: false});
  order({k: 'poll.open', poll: 'p', prompt: 'Lunch?', choices: ['now', 'later']});
  await until('the poll is there', () => view().poll !== undefined);
  expect(view().page).toMatchObject({lesson: 'first-image', page: 'walk'});
  grace.say({k: 'vote', poll: 'p', picks: [1]});
  expect(view().poll?.picks).toEqual([1]);
  await until('the vote counts', () => grace.status().waiting === 0);
  order({k: 'poll.reveal', poll: 'p'});
  await until('its numbers are there', () => view().poll?.tally !== undefined);
  expect(view().poll?.tally).toEqual([0, 1]);

  const single = questions.find(({kind}) => kind === 'single');
  if (!single) throw new Error('No question with one answer.');
  order({k: 'quiz.open', quiz: 'z', questions: [{id: single.id, hash: single.hash}]});
  await until('the question is there', () => view().quiz !== undefined);
  grace.say({k: 'answer', quiz: 'z', q: single.id, given: {kind: 'choices', choices: [0]}});
  await until('the answer counts', () => grace.status().waiting === 0);
  order({k: 'quiz.reveal', quiz: 'z'});
  await until('the key is there', () => view().quiz?.revealed[single.id] !== undefined);

  grace.say({k: 'help', on: true});
  await until('the help is asked for', () => grace.status().waiting === 0);
  order({k: 'hint', to: grace.status().learner, text: 'Look at line 3'});
  order({k: 'helped', learner: grace.status().learner});
  await until('somebody has come', () => !view().needsHelp && view().hints.length === 1);
  order({k: 'end'});
  await until('it is over', () => grace.status().link === 'over');
});

test('a wrong code is told so', async () => {
  const room = await openRoom();
  const code = room.code === '00000000' ? '11111111' : '00000000';
  expect(await (await join(room.address.port, code)).first).toMatchObject({
    kind: 'refused',
    reason: {en: expect.stringContaining('join code is wrong')},
  });
});

test('a class that is full or locked is told so', async () => {
  const room = await openRoom({cap: 1});
  await (await join(room.address.port, room.code)).first;
  expect(await (await join(room.address.port, room.code)).first).toMatchObject({
    kind: 'refused',
    reason: {en: expect.stringContaining('full')},
  });
  const open = await openRoom();
  const ada = await open.enter('instructor');
  ada.say({t: 'ctl', cid: 1, order: {k: 'lock', on: true}});
  await until('it is locked', async () => {
    const joined = await (await join(open.address.port, open.code)).first;
    return joined.kind === 'refused' && joined.reason.en.includes('locked');
  });
});

test('a learner who was removed is told so, and stays away', async () => {
  const room = await openRoom();
  const ada = await room.enter('instructor');
  const grace = await join(room.address.port, room.code);
  await grace.first;
  ada.say({t: 'ctl', cid: 1, order: {k: 'kick', learner: grace.status().learner}});
  await until('it was told', () => grace.status().link === 'refused');
  expect(grace.status().reason?.en).toContain('removed you');
});

test('a server that goes and comes back on the same log: every answer once, in the order it was given', async () => {
  const data = temporaryFolder();
  const room = await openRoom();
  const ada = await room.enter('instructor');
  const {port} = room.address;
  const grace = await join(port, room.code, data);
  await grace.first;
  ada.say({t: 'ctl', cid: 1, order: {k: 'poll.open', poll: 'p', prompt: 'Lunch?', choices: ['now', 'later']}});
  await until('the poll is there', () => grace.status().view.poll !== undefined);
  grace.say({k: 'vote', poll: 'p', picks: [0]});
  await room.close();
  await until('it is offline', () => grace.status().link === 'offline');
  for (let at = 0; at < 30; at++) grace.say({k: 'vote', poll: 'p', picks: [at % 2]});
  expect(grace.status().waiting).toBeGreaterThanOrEqual(30);
  const again = await openRoom({store: room.store, port});
  await until('all has arrived', () => grace.status().link === 'live' && grace.status().waiting === 0, 20_000);
  const votes = (await again.store.read(0, 1000))
    .map(readEvent)
    .flatMap((event) => (event?.k === 'vote' ? [event] : []));
  const cids = votes.map(({cid}) => cid ?? 0);
  expect(cids).toHaveLength(31);
  expect(cids).toEqual([...new Set(cids)].sort((a, b) => a - b));
  expect(votes.map(({picks}) => picks[0])).toEqual([0, ...Array.from({length: 30}, (_, at) => at % 2)]);
});

test('a second drydock of the same learner, on another machine, takes over, and both say the same', async () => {
  const data = temporaryFolder();
  const elsewhere = temporaryFolder();
  const room = await openRoom();
  const one = await join(room.address.port, room.code, data);
  await one.first;
  cpSync(data, elsewhere, {recursive: true, filter: (path) => basename(path) !== 'open'});
  const other = await join(room.address.port, room.code, elsewhere);
  expect(await other.first).toEqual({kind: 'joined', isNew: false});
  await until('the first was told', () => one.status().link === 'refused');
  expect(other.status().learner).toBe(one.status().learner);
  expect(one.status().reason?.en).toContain('another drydock');
});

test('a second drydock in the same data folder is told so, and the first goes on', async () => {
  const data = temporaryFolder();
  const room = await openRoom();
  const one = await join(room.address.port, room.code, data);
  await one.first;
  const other = await join(room.address.port, room.code, data);
  expect(await other.first).toMatchObject({
    kind: 'refused',
    reason: {en: expect.stringContaining(`process ${process.pid}`), ko: expect.stringContaining('다른 drydock')},
  });
  other.say({k: 'help', on: true});
  await other.close();
  one.say({k: 'done', on: true});
  await until('the first is heard', () => one.status().waiting === 0);
  expect(one.status().link).toBe('live');
  expect((await room.store.read(0, 100)).filter(({k}) => k === 'help')).toEqual([]);
  await one.close();
  expect(await (await join(room.address.port, room.code, data)).first).toEqual({kind: 'joined', isNew: false});
});

test('more questions than the class takes come back with their words, and are not sent again', async () => {
  const room = await openRoom();
  const grace = await join(room.address.port, room.code);
  const told: string[] = [];
  grace.connect((event) => {
    if (event.type === 'noticed') told.push(event.notice.en);
  });
  await grace.first;
  for (let at = 0; at < 7; at++) grace.say({k: 'ask', text: `why ${at}?`});
  await until('all was answered', () => grace.status().waiting === 0);
  const asked = (await room.store.read(0, 100)).filter(({k}) => k === 'ask');
  expect(asked.length).toBeGreaterThan(0);
  expect(told).toHaveLength(7 - asked.length);
  expect(told[0]).toContain(`"why ${asked.length}?" was not sent`);
});

test('a log that lost a learner with its end, and grew again, gets the same learner back with all they said', async () => {
  const before = await openRoom();
  const grace = await join(before.address.port, before.code);
  await grace.first;
  for (const ms of [5, 6]) grace.say({k: 'check', ex: 'fix-cmd', ok: false, rules: [], ms});
  await until('both are acknowledged', () => grace.status().waiting === 0);
  const {learner} = grace.status();
  const [start] = before.store.events;
  if (start === undefined) throw new Error('The class has not begun.');
  const {port} = before.address;
  await before.close();
  const store = new ClassStore();
  const others = Array.from({length: 9}, (_, index) => ({
    ...{k: 'pace', pace: 'fine', by: 'l:somebody', cid: index + 1, at: start.at + index, seq: index + 2},
  })) as ClassEvent[];
  store.events.push(start, ...others);
  const after = await openRoom({store, port});
  expect(after.code).toBe(before.code);
  const theirs = () => store.events.filter(({by}) => by === `l:${learner}`);
  await until('all is said again', () => theirs().length >= 2 && grace.status().waiting === 0);
  expect(theirs()).toMatchObject([5, 6].map((ms) => ({k: 'check', ex: 'fix-cmd', ms})));
  expect(store.events.filter(({k}) => k === 'join')).toMatchObject([{learner, name: 'Grace'}]);
  expect(grace.status()).toMatchObject({link: 'live', learner});
});

test('who was taken out of the log comes in as somebody else, and says nothing of before', async () => {
  const before = await openRoom();
  const grace = await join(before.address.port, before.code);
  await grace.first;
  grace.say({k: 'check', ex: 'fix-cmd', ok: false, rules: [], ms: 5});
  await until('it is acknowledged', () => grace.status().waiting === 0);
  const {learner} = grace.status();
  const {port} = before.address;
  await before.close();
  const store = new ClassStore();
  store.events.push(
    ...before.store.events.map((event) => (concerns(event, learner) ? forgetting(event, learner) : event)),
  );
  await openRoom({store, port});
  await until('they are somebody else', () => grace.status().learner !== learner && grace.status().link === 'live');
  expect(store.events.filter(({by}) => by.startsWith('l:'))).toEqual([]);
});

const single: Extract<Saying, {k: 'answer'}> = {
  k: 'answer',
  quiz: 'z',
  q: 'q/single',
  given: {kind: 'choices', choices: [0]},
};

/** Somebody who answered when their class was away. */
async function answeredAway() {
  const room = await openRoom();
  const driver = await room.enter('instructor');
  const data = temporaryFolder();
  const grace = await join(room.address.port, room.code, data);
  await grace.first;
  await driver.done({k: 'quiz.open', quiz: 'z', questions: [{id: 'q/single', hash: 'h1'}]});
  await until('the question is there', () => grace.status().view.quiz !== undefined);
  await room.close();
  await until('the class is away', () => grace.status().link === 'offline');
  grace.say(single);
  grace.say({k: 'help', on: true});
  return {room, driver, data, grace, end: {k: 'end', by: 'i:instructor', cid: 900} as const};
}

test('what was answered while the class was away is handed in after its end, as late', async () => {
  const {room, grace, end} = await answeredAway();
  await room.store.append([{...end, at: Date.now()}]);
  await openRoom({port: room.address.port, store: room.store});
  await until('all of it is handed in', () => grace.status().link === 'over');
  expect(grace.status()).toMatchObject({waiting: 0, reason: refusals.ended});
  const log = await room.store.read(0, 99);
  const {quiz, learners} = fold(log);
  expect([...(quiz?.answers.get('q/single')?.values() ?? [])]).toMatchObject([{isLate: true}]);
  expect(log.map(({k}) => k)).not.toContain('help');
  expect([...learners.values()][0]?.help).toBeUndefined();
});

test('an answer that is on its way when the class ends is handed in all the same', async () => {
  const room = await openRoom();
  const driver = await room.enter('instructor');
  const grace = await join(room.address.port, room.code);
  await grace.first;
  await driver.done({k: 'poll.open', poll: 'p', prompt: '?', choices: ['a', 'b']});
  await until('the poll is there', () => grace.status().view.poll !== undefined);
  driver.order({k: 'end'});
  grace.say({k: 'vote', poll: 'p', picks: [1]});
  await until('it is over', () => grace.status().link === 'over');
  expect(grace.status().waiting).toBe(0);
  expect((await room.store.read(0, 99)).filter(({k}) => k === 'vote')).toHaveLength(1);
});

test('a class that takes nothing after its end: how much was not sent is told, and kept until the learner leaves', async () => {
  const {room, grace, data, end} = await answeredAway();
  await room.store.append([{...end, at: Date.now() - 25 * 3_600_000}]);
  await openRoom({port: room.address.port, store: room.store});
  await until('there is no more hope', () => grace.status().link === 'over');
  expect(grace.status()).toMatchObject({waiting: 1, reason: {en: expect.stringContaining('One of your answers')}});
  const [folder = ''] = readdirSync(`${data}/class`);
  const file = `${data}/class/${folder}/outbox.jsonl`;
  expect(readFileSync(file, 'utf8')).toContain('q/single');
  await grace.leave();
  expect(existsSync(file)).toBe(false);
});

test('for whoever has nothing to hand in the end is the end; nobody else says anything after it', async () => {
  const room = await openRoom();
  const driver = await room.enter('instructor');
  const learner = await room.join();
  await driver.done({k: 'poll.open', poll: 'p', prompt: '?', choices: ['a', 'b']});
  await driver.done({k: 'end'});
  const back = async (waiting: boolean) => {
    const guest = await room.knock();
    guest.say({t: 'hello', v: 1, token: learner.token, since: 0, ...(waiting && {waiting})});
    return guest;
  };
  expect(await (await back(false)).gone()).toBe(closeCodes.ended);
  const late = await back(true);
  await late.heard('welcome');
  expect(await late.refused(late.put({k: 'ask', text: 'why?'}))).toBe('ended');
  expect(await late.refused(late.put({k: 'done', on: true}))).toBe('ended');
  await late.acked(late.put({k: 'vote', poll: 'p', picks: [0]}));
});
