import {describe, expect, test} from 'vitest';
import {closeCodes, type Order, type Saying} from '../../../src/classroom/protocol.ts';
import {digestOf} from '../../../src/io/class/tokens.ts';
import {cells} from '../../../src/text/cells.ts';
import {hostile, textsIn} from '../../support/class-hostile.ts';
import {type Guest, openRoom, type Room, tokens} from '../../support/class-room.ts';
import {keepings} from '../../support/class-store.ts';
import {until} from '../../support/until.ts';

const sayings: {readonly [K in Saying['k']]: Extract<Saying, {k: K}>} = {
  check: {k: 'check', ex: 'build', ok: false, rules: [{id: 'dockerfile/pin', n: 2}], ms: 10},
  answer: {k: 'answer', quiz: 'z', q: 'q/single', given: {kind: 'choices', choices: [0]}},
  vote: {k: 'vote', poll: 'p', picks: [0]},
  help: {k: 'help', on: true, text: 'please'},
  done: {k: 'done', on: true},
  pace: {k: 'pace', pace: 'slower'},
  ask: {k: 'ask', text: 'why?'},
  at: {k: 'at', lesson: '01', page: 'intro'},
  'at-exercise': {k: 'at-exercise', ex: 'build'},
  share: {k: 'share', req: 'r', file: {path: 'Dockerfile', text: 'FROM x'}},
};

const orders: {readonly [K in Order['k']]: Extract<Order, {k: K}>} = {
  page: {k: 'page', lesson: '01', page: 'intro', hard: false},
  push: {k: 'push', ex: 'build'},
  'poll.open': {k: 'poll.open', poll: 'p', prompt: 'Coffee?', choices: ['yes', 'no']},
  'poll.close': {k: 'poll.close', poll: 'p'},
  'poll.reveal': {k: 'poll.reveal', poll: 'p'},
  'quiz.open': {k: 'quiz.open', quiz: 'z', questions: [{id: 'q/single', hash: 'h1'}]},
  'quiz.next': {k: 'quiz.next', quiz: 'z'},
  'quiz.close': {k: 'quiz.close', quiz: 'z'},
  'quiz.reveal': {k: 'quiz.reveal', quiz: 'z'},
  'quiz.end': {k: 'quiz.end', quiz: 'z'},
  timer: {k: 'timer', ms: 60_000},
  pause: {k: 'pause', on: true},
  end: {k: 'end'},
  hint: {k: 'hint', to: {rule: 'dockerfile/pin'}, text: 'look'},
  helped: {k: 'helped', learner: 'somebody'},
  askShare: {k: 'askShare', req: 'r', learner: 'somebody', path: 'Dockerfile'},
  names: {k: 'names', on: false},
  lock: {k: 'lock', on: true},
  kick: {k: 'kick', learner: 'somebody'},
  code: {k: 'code', code: 'ABCDEFGH'},
  'lease.request': {k: 'lease.request'},
  'lease.grant': {k: 'lease.grant', to: 'second'},
  'lease.drop': {k: 'lease.drop'},
  'lease.take': {k: 'lease.take'},
  dismiss: {k: 'dismiss', asked: 1, mute: true},
};

const roles = {
  stranger: (room: Room) => room.knock(),
  learner: (room: Room) => room.join(),
  board: (room: Room) => room.enter('board'),
  assistant: (room: Room) => room.enter('assistant'),
  'driving assistant': async (room: Room, driver: Guest) => {
    const assistant = await room.enter('assistant');
    await driver.done({k: 'lease.grant', to: 'assistant'});
    return assistant;
  },
  'second instructor': (room: Room) => room.enter('instructor', {me: 'second'}),
  driver: async (_: Room, driver: Guest) => driver,
} as const;
type Role = keyof typeof roles;

/** What becomes of an order: taken, or refused with this. */
function fateOf(role: Role, k: Order['k']): string {
  const isOfAll = ['hint', 'helped', 'askShare', 'dismiss', 'lease.request', 'lease.drop'].includes(k);
  switch (role) {
    case 'stranger':
      return `closed ${closeCodes.noHello}`;
    case 'learner':
    case 'board':
      return 'forbidden';
    case 'assistant':
      return isOfAll ? 'taken' : k === 'lease.take' ? 'forbidden' : 'not-driving';
    case 'driving assistant':
      return k === 'lease.take' ? 'forbidden' : 'taken';
    case 'second instructor':
      return isOfAll || k === 'lease.take' ? 'taken' : 'not-driving';
    case 'driver':
      return 'taken';
  }
}

function fateOfSaying(role: Role): string {
  if (role === 'learner') return 'taken';
  return role === 'stranger' ? `closed ${closeCodes.noHello}` : 'forbidden';
}

/** What became of a message, and what it left in the log. */
async function fate(room: Room, guest: Guest, message: object): Promise<{fate: string; left: readonly string[]}> {
  const before = room.store.events.length;
  const {appends} = room.store;
  guest.say(message);
  const mine = () => ({
    ack: guest.all('ack').some(({acks}) => acks.some(({cid}) => cid === 777)),
    err: guest.all('err').find(({cid}) => cid === 777)?.code,
  });
  await until('an answer', () => guest.closed !== undefined || mine().ack || mine().err !== undefined);
  const left = room.store.events.slice(before).map(({k}) => k);
  if (!mine().ack) expect(room.store.appends).toBe(appends);
  return {fate: mine().ack ? 'taken' : (mine().err ?? `closed ${guest.closed}`), left};
}

async function enterAs(role: Role): Promise<{room: Room; guest: Guest; driver: Guest}> {
  const room = await openRoom();
  const driver = await room.enter('instructor');
  return {room, driver, guest: await roles[role](room, driver)};
}

/** A class in which a question is asked, a poll is open and a file of this guest is wanted. */
async function enterAsked(role: Role): Promise<{room: Room; guest: Guest}> {
  const {room, driver, guest} = await enterAs(role);
  if (role === 'driving assistant') await driver.done({k: 'lease.take'});
  await driver.done(orders['quiz.open']);
  await driver.done(orders['poll.open']);
  if (role === 'learner') await driver.done({...orders.askShare, learner: guest.you});
  return {room, guest};
}

describe.each(Object.keys(roles) as Role[])('what a %s may', (role) => {
  test('order', async () => {
    for (const order of Object.values(orders)) {
      const {room, guest} = await enterAs(role);
      const {fate: found, left} = await fate(room, guest, {t: 'ctl', cid: 777, order});
      const wanted = fateOf(role, order.k);
      expect([order.k, found, left]).toEqual([order.k, wanted, wanted === 'taken' ? [order.k] : []]);
      await room.close();
    }
  });

  test('say', async () => {
    for (const say of Object.values(sayings)) {
      const {room, guest} = await enterAsked(role);
      const {fate: found, left} = await fate(room, guest, {t: 'put', puts: [{cid: 777, say}]});
      const wanted = fateOfSaying(role);
      expect([say.k, found, left]).toEqual([say.k, wanted, wanted === 'taken' ? [say.k] : []]);
      await room.close();
    }
  });

  test('forge: orders as sayings, sayings as orders, notes of the server', async () => {
    const notes = [
      {
        k: 'start',
        title: 'x',
        policy: {opens: {}, hints: true, solutions: true, exam: false},
        course: {id: 'a', hash: 'b'},
        code: 'x',
      },
      {k: 'join', learner: 'x', name: 'x', alias: 0, token: 'x'},
      {k: 'teach', instructor: 'x', name: 'x', role: 'instructor'},
      {k: 'polled', poll: 'p', tally: [1]},
      {k: 'revealed', quiz: 'z', q: 'q/single', key: {kind: 'choices', choices: [0]}, tally: [1]},
      {k: 'forget', learner: 'x'},
    ];
    const forged = [
      ...[...notes, ...Object.values(orders)].map((say) => ({t: 'put', puts: [{cid: 777, say}]})),
      ...[...notes, ...Object.values(sayings)].map((order) => ({t: 'ctl', cid: 777, order})),
      {t: 'put', puts: [{cid: 777, say: sayings.done, by: 'i:instructor'}]},
      {t: 'put', puts: [{cid: 777, say: {...sayings.done, by: 'l:somebody'}}]},
      {t: 'ctl', cid: 777, order: {...orders.pause, by: 'server'}},
      {t: 'ctl', cid: 777, order: orders.pause, role: 'instructor'},
    ];
    const {room, guest: first} = await enterAs(role);
    const enter = {
      stranger: () => room.knock(),
      learner: () => room.join(),
      board: () => room.enter('board'),
      assistant: () => room.enter('assistant'),
      'driving assistant': () => room.enter('assistant'),
      'second instructor': () => room.enter('instructor', {me: 'second'}),
      driver: () => room.enter('instructor'),
    };
    for (const [index, message] of forged.entries()) {
      const guest = index === 0 ? first : await enter[role]();
      const {fate: found, left} = await fate(room, guest, message);
      const wanted = `closed ${role === 'stranger' ? closeCodes.noHello : closeCodes.bad}`;
      expect([message, found, left]).toEqual([message, wanted, []]);
    }
  });
});

test('a first message that is no hello, a second hello, binary frames and nonsense end the connection', async () => {
  const room = await openRoom({helloMs: 100});
  const hello = {t: 'hello', v: 1, token: tokens.board, since: 0};
  const fates: [string | object | Buffer, number][] = [
    ['', closeCodes.noHello],
    ['{', closeCodes.noHello],
    ['null', closeCodes.noHello],
    ['[]', closeCodes.noHello],
    ['{"t":"hello"}', closeCodes.noHello],
    [{...hello, role: 'instructor'}, closeCodes.noHello],
    [{...hello, since: -1}, closeCodes.noHello],
    [{...hello, since: 0.5}, closeCodes.noHello],
    [{...hello, token: 'x'.repeat(101)}, closeCodes.noHello],
    [{...hello, token: 'x'.repeat(9000)}, closeCodes.tooBig],
    [{...hello, token: ''}, closeCodes.token],
    [{...hello, token: `${tokens.instructor} `}, closeCodes.token],
    [{...hello, token: tokens.instructor.slice(0, -1)}, closeCodes.token],
    [{t: 'hello', v: 1, since: 0}, closeCodes.token],
    [{t: 'hello', v: 1, since: 0, code: ''}, closeCodes.code],
    [{t: 'hello', v: 1, since: 0, code: 'AAAA-AAAA', name: 'x'}, closeCodes.code],
    [Buffer.from(JSON.stringify(hello)), closeCodes.binary],
  ];
  const before = room.store.events.length;
  for (const [message, code] of fates) {
    const guest = await room.knock();
    guest.socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message));
    expect([message, await guest.gone()]).toEqual([message, code]);
    expect(guest.all('welcome')).toEqual([]);
  }
  const silent = await room.knock();
  expect(await silent.gone()).toBe(closeCodes.noHello);
  const twice = await room.enter('board');
  twice.say(hello);
  expect(await twice.gone()).toBe(closeCodes.bad);
  const eager = await room.knock();
  eager.say(hello);
  eager.say(hello);
  expect(await eager.gone()).toBe(closeCodes.bad);
  expect(room.store.events).toHaveLength(before);
});

test('what is said right behind the hello waits for the welcome', async () => {
  const room = await openRoom();
  const learner = await room.knock();
  learner.say({t: 'hello', v: 1, code: room.code, name: 'Mina', since: 0});
  const cid = learner.put(sayings.done);
  await learner.acked(cid);
  expect(learner.told.findIndex(({t}) => t === 'welcome')).toBeLessThan(learner.told.findIndex(({t}) => t === 'ack'));
});

test('a code is read as people type it', async () => {
  const room = await openRoom();
  const guest = await room.knock();
  const typed = `${room.code.slice(0, 4)}-${room.code.slice(4)}`.toLowerCase();
  guest.say({t: 'hello', v: 1, since: 0, code: typed, name: 'x'});
  await guest.heard('welcome');
});

test('a class quiz asks only what the course has and what has a key', async () => {
  const room = await openRoom();
  const driver = await room.enter('instructor');
  const open = (id: string, hash: string) => driver.order({k: 'quiz.open', quiz: 'z', questions: [{id, hash}]});
  expect(await driver.refused(open('q/none', 'h1'))).toBe('unknown-question');
  expect(await driver.refused(open('q/config', 'h8'))).toBe('unknown-question');
  await driver.acked(open('q/single', 'h1'));
});

test('pages are those of the course, for who says where they are and for who leads there', async () => {
  const room = await openRoom({
    hasPage: (lesson, page) => lesson === '01' && page === 'intro',
    hasExercise: (id) => id === 'build',
  });
  const driver = await room.enter('instructor');
  const learner = await room.join();
  for (const place of [
    {lesson: '01', page: 'rude-word'},
    {lesson: 'rude-word', page: 'intro'},
  ]) {
    expect(await driver.refused(driver.order({k: 'page', ...place, hard: true}))).toBe('unknown-page');
    expect(await learner.refused(learner.put({k: 'at', ...place}))).toBe('unknown-page');
  }
  expect(await driver.refused(driver.order({k: 'push', ex: 'rude-word'}))).toBe('unknown-exercise');
  await driver.done(orders.page);
  await driver.done(orders.push);
  await learner.acked(learner.put(sayings.at));
  expect(JSON.stringify(room.store.events)).not.toContain('rude-word');
});

test('what nobody asked for is not kept; what comes late is', async () => {
  const room = await openRoom();
  const driver = await room.enter('instructor');
  const [one, other] = [await room.join(), await room.join()];
  expect(await one.refused(one.put(sayings.answer))).toBe('unknown-question');
  expect(await one.refused(one.put(sayings.vote))).toBe('unknown-poll');
  expect(await one.refused(one.put(sayings.share))).toBe('not-asked');
  const questions = ['q/single', 'q/multi'].map((id) => ({id, hash: 'h'}));
  await driver.done({k: 'quiz.open', quiz: 'z', questions});
  await driver.done(orders['poll.open']);
  await driver.done({...orders.askShare, learner: other.you});
  expect(await one.refused(one.put({...sayings.answer, q: 'q/multi'}))).toBe('unknown-question');
  expect(await one.refused(one.put({...sayings.vote, picks: [2]}))).toBe('unknown-poll');
  expect(await one.refused(one.put(sayings.share))).toBe('not-asked');
  await driver.done(orders['quiz.next']);
  await driver.done(orders['quiz.end']);
  await driver.done(orders['poll.close']);
  await driver.done({...orders['poll.open'], poll: 'p2'});
  await one.acked(one.put(sayings.answer, {...sayings.answer, q: 'q/multi'}, sayings.vote));
  await other.acked(other.put(sayings.share));
  // It comes again when its acknowledgement was lost.
  await other.acked(other.put(sayings.share));
  const said = room.store.events.filter(({by}) => by.startsWith('l:'));
  expect(said.map(({k}) => k)).toEqual(['answer', 'answer', 'vote', 'share', 'share']);
});

test('learners write no names of their own on the board: exercises are those of the course', async () => {
  const room = await openRoom({hasExercise: (id) => id === 'build'});
  const learner = await room.join();
  const rude = learner.put({...sayings.check, ex: 'rude-word'});
  expect(await learner.refused(rude)).toBe('unknown-exercise');
  const last = learner.put({k: 'at-exercise', ex: 'rude-word'}, sayings.check, sayings.done);
  await learner.acked(last);
  expect(await learner.refused(last - 2)).toBe('unknown-exercise');
  expect(room.store.events.slice(2).map(({k}) => k)).toEqual(['check', 'done']);
});

test('nor rules: what they fail is counted by the rules there are', async () => {
  const room = await openRoom({hasRule: (id) => id === 'dockerfile/pin'});
  const board = await room.enter('board');
  const rules = ['rude-word', 'constructor', 'dockerfile/pin'].map((id) => ({id, n: 1}));
  const learners = [await room.join(), await room.join(), await room.join()];
  for (const learner of learners) await learner.acked(learner.put({...sayings.check, rules}));
  const shown = () => board.all('board').at(-1)?.board as {readonly rules: readonly object[]} | undefined;
  await until('the rule of the three', () => (shown()?.rules.length ?? 0) > 0);
  expect(shown()?.rules).toEqual([{rule: 'dockerfile/pin', people: 3}]);
  expect(JSON.stringify(room.store.events)).not.toContain('rude-word');
});

test('a reveal that comes again, because its acknowledgement was lost, does not reveal the next question', async () => {
  const room = await openRoom();
  const driver = await room.enter('instructor');
  const learner = await room.join();
  const questions = [
    {id: 'q/single', hash: 'h1'},
    {id: 'q/multi', hash: 'h2'},
  ];
  await driver.done({k: 'quiz.open', quiz: 'z', questions});
  const reveal = driver.order(orders['quiz.reveal']);
  await driver.done(orders['quiz.next']);
  const again = await room.enter('instructor');
  again.say({t: 'ctl', cid: reveal, order: orders['quiz.reveal']});
  await again.acked(reveal);
  again.say({t: 'ctl', cid: 777, order: orders.pause});
  await learner.saw('pause');
  const told = learner.events.flatMap(({k, q}) => (k === 'revealed' ? [q] : []));
  expect(told).toEqual(['q/single']);
});

test('an order that came too late for its giver is shown to nobody', async () => {
  const room = await openRoom();
  await room.enter('instructor');
  const learner = await room.join();
  await room.enter('instructor', {me: 'second'});
  // As if two servers had taken both at the same time.
  await room.store.append([{...orders.page, by: 'i:second', cid: 9, at: 1}]);
  await room.store.append([{...orders.pause, by: 'i:instructor', cid: 9, at: 1}]);
  await learner.saw('pause');
  expect(learner.events.map(({k}) => k)).toEqual(['pause']);
});

test('a reveal that came too late for its giver tells nobody the key', async () => {
  const room = await openRoom();
  const driver = await room.enter('instructor');
  const learner = await room.join();
  const second = await room.enter('instructor', {me: 'second'});
  await driver.done({k: 'quiz.open', quiz: 'z', questions: [{id: 'q/fill', hash: 'h3'}]});
  await Promise.all([second.done({k: 'lease.take'}), driver.done({k: 'quiz.reveal', quiz: 'z'})]);
  await second.done({k: 'quiz.end', quiz: 'z'});
  await learner.saw('quiz.end');
  expect(learner.events.map(({k}) => k)).toEqual(['quiz.open', 'quiz.end']);
});

/** Everything that comes over the TCP connection of a guest from now on. */
function bytesOf(guest: Guest): () => string {
  const parts: Buffer[] = [];
  guest.tcp.on('data', (part: Buffer) => parts.push(part));
  return () => Buffer.concat(parts).toString('latin1');
}

test.each(keepings)(
  'before the reveal nothing of the key or of others comes over the wire, and nothing of others after it, of a class kept $kept',
  async ({keep}) => {
    const room = await openRoom({store: await keep()});
    const driver = await room.enter('instructor', {name: 'Ada Lovelace'});
    const people: {readonly name: string; readonly guest: Guest; readonly bytes: () => string}[] = [];
    for (const name of ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo']) {
      const guest = await room.knock();
      const bytes = bytesOf(guest);
      guest.say({t: 'hello', v: 1, since: 0, code: room.code, name: `${name}-name`});
      await guest.heard('welcome');
      people.push({name, guest, bytes});
    }
    const board = await room.knock();
    const boardBytes = bytesOf(board);
    board.say({t: 'hello', v: 1, since: 0, token: tokens.board});
    await driver.done({k: 'quiz.open', quiz: 'z', questions: [{id: 'q/fill', hash: 'h3'}]});
    await driver.done({k: 'poll.open', poll: 'p', prompt: 'Coffee?', choices: ['yes', 'no']});
    for (const [index, {name, guest}] of people.entries()) {
      guest.put(
        {k: 'answer', quiz: 'z', q: 'q/fill', given: {kind: 'texts', texts: [`${name}-answer`, 'x']}},
        {k: 'vote', poll: 'p', picks: [index % 2]},
        {k: 'ask', text: `${name}-asked`},
        {k: 'help', on: true, text: `${name}-help`},
        {k: 'check', ex: `${name}-exercise`, ok: false, rules: [{id: `${name}-rule`, n: 1}], ms: 5},
        {k: 'at', lesson: `${name}-lesson`, page: 'x'},
      );
      await driver.done({k: 'askShare', req: `${name}-request`, learner: guest.you, path: `${name}-path`});
      await guest.acked(
        guest.put({k: 'share', req: `${name}-request`, file: {path: `${name}-path`, text: `${name}-text`}}),
      );
      await driver.done({k: 'hint', to: guest.you, text: `${name}-hint`});
      await guest.saw('hint');
    }
    // An order that everybody sees comes last: what was before it has been sent.
    await driver.done({k: 'pause', on: true});
    for (const {guest} of people) await guest.saw('pause');
    const check = () => {
      for (const {name, guest, bytes} of people) {
        const seen = bytes();
        expect(seen).toContain(`${name}-answer`);
        for (const other of people.filter((one) => one.guest !== guest)) {
          expect([name, seen]).not.toEqual([name, expect.stringContaining(`${other.name}-`)]);
          for (const secret of [other.guest.you, other.guest.token, digestOf(other.guest.token)])
            expect(seen).not.toContain(secret);
        }
        for (const secret of [room.code, digestOf(guest.token), 'Ada', ...Object.values(tokens)])
          expect(seen).not.toContain(secret);
        expect(seen.split('"alias"')).toHaveLength(2);
        expect(seen.split('"k":"answer"')).toHaveLength(2);
        expect(seen.split('"k":"vote"')).toHaveLength(2);
      }
    };
    check();
    await until('the board to count the answers', () => boardBytes().includes('"answers":5'));
    for (const bytes of [...people.map((one) => one.bytes), boardBytes])
      for (const part of ['nobody-else-says-this', 'second-blank', '"key"', '"tally"', '"right"'])
        expect(bytes()).not.toContain(part);
    await driver.done({k: 'quiz.reveal', quiz: 'z'});
    await driver.done({k: 'poll.reveal', poll: 'p'});
    for (const {guest, bytes} of people) {
      await guest.saw('polled');
      expect(bytes()).toContain('nobody-else-says-this');
    }
    check();
    await until('the board to have the counts', () => boardBytes().includes('"tally":[3,2]'));
    for (const {name, guest} of people)
      for (const secret of [
        `${name}-name`,
        `${name}-answer`,
        `${name}-asked`,
        `${name}-help`,
        `${name}-hint`,
        `${name}-path`,
        `${name}-text`,
        guest.you,
        guest.token,
      ])
        expect(boardBytes()).not.toContain(secret);
    expect(boardBytes()).not.toContain('Ada');
  },
);

test.each(keepings)(
  'hostile names and texts leave nothing outside of the allow-list, on any socket or in the log, of a class kept $kept',
  async ({keep}) => {
    // A clock that leaves everybody time enough to speak.
    let time = 1_000_000;
    const room = await openRoom({
      store: await keep(),
      now: () => {
        time += 100;
        return time;
      },
    });
    const driver = await room.enter('instructor', {name: hostile.join('').slice(0, 400)});
    const board = await room.enter('board');
    await driver.done({k: 'quiz.open', quiz: 'z', questions: [{id: 'q/fill', hash: 'h3'}]});
    const learners: Guest[] = [];
    for (const [index, text] of hostile.entries()) {
      const learner = await room.join(text.slice(0, 400));
      learners.push(learner);
      const filled = text === '' ? ' ' : text;
      learner.put(
        {k: 'ask', text: filled.slice(0, 300)},
        {k: 'help', on: true, text: filled.slice(0, 200)},
        {k: 'answer', quiz: 'z', q: 'q/fill', given: {kind: 'texts', texts: [text.slice(0, 300)]}},
      );
      await driver.done({k: 'askShare', req: `r${index}`, learner: learner.you, path: filled.slice(0, 200)});
      const file = {path: filled.slice(0, 200), text: text.slice(0, 400)};
      await learner.acked(learner.put({k: 'share', req: `r${index}`, file}));
      await driver.done({k: 'hint', to: learner.you, text: filled.slice(0, 400)});
      const short = filled.slice(0, 120);
      await driver.done({k: 'poll.open', poll: `p${index}`, prompt: filled.slice(0, 300), choices: [short, short]});
    }
    await driver.done({k: 'pause', on: true});
    await Promise.all([driver, ...learners].map((guest) => guest.saw('pause')));
    await until('the board to be there', () => board.all('board').length > 1);
    const all = [...[driver, board, ...learners].flatMap(({told}) => told), ...room.store.events];
    const found = [...textsIn(all)].filter(
      (text) => !/^[\p{L}\p{M}\p{N}\p{P}\p{S} \n]*$/u.test(text) || /\p{M}{3}/u.test(text),
    );
    expect(found).toEqual([]);
    const joins = room.store.events.flatMap((event) => (event.k === 'join' ? [event.name] : []));
    expect(joins).toHaveLength(hostile.length);
    for (const name of joins) {
      expect(name).not.toBe('');
      expect(cells(name)).toBeLessThanOrEqual(24);
    }
  },
);
