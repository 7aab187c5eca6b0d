import {expect, test} from 'vitest';
import type {ClassEvent} from '../../../src/classroom/protocol.ts';
import {openRoom} from '../../support/class-room.ts';
import {ClassStore} from '../../support/class-store.ts';
import {until} from '../../support/until.ts';

test('a console that comes while the class talks gets the log in order and each event once', async () => {
  const store = new ClassStore();
  const room = await openRoom({store});
  const first = await room.enter('instructor');
  const learner = await room.join();
  const said = (count: number) =>
    Array.from({length: count}, () => ({k: 'done' as const, on: true, by: `l:${learner.you}`, at: 1}));
  await store.append(said(1200));
  await until('all of it to be told', () => first.events.length >= store.events.length);
  // Between the reading of a page and its sending, the class goes on.
  const read = store.read.bind(store);
  let pages = 0;
  const during: number[] = [];
  store.read = async (since, limit): Promise<readonly ClassEvent[]> => {
    const page = await read(since, limit);
    if (since < 1200 && pages++ < 3) {
      const [live] = await store.append(said(1));
      during.push(live?.seq ?? 0);
      await until('the others to hear of it', () => first.events.some(({seq}) => seq === live?.seq));
    }
    return page;
  };
  const late = await room.enter('assistant');
  await first.done({k: 'pause', on: true});
  await late.saw('pause');
  const all = store.events.map(({seq}) => seq);
  expect(late.events.map(({seq}) => seq)).toEqual(all);
  expect(first.events.map(({seq}) => seq)).toEqual(all);
  expect(during).toHaveLength(3);
});

test('a hint for a rule comes to who fails it at that moment, and to nobody else', async () => {
  const room = await openRoom();
  const driver = await room.enter('instructor');
  const [fails, passes, untried] = [await room.join(), await room.join(), await room.join()];
  const check = (ok: boolean) => ({
    k: 'check' as const,
    ex: 'build',
    ok,
    rules: ok ? [] : [{id: 'dockerfile/pin', n: 1}],
    ms: 1,
  });
  await fails.acked(fails.put(check(false)));
  await passes.acked(passes.put(check(false), check(true)));
  await driver.done({k: 'hint', to: {rule: 'dockerfile/pin'}, text: 'Pin it.'});
  // Seen by all, and later in the log.
  await driver.done({k: 'pause', on: true});
  for (const guest of [fails, passes, untried]) await guest.saw('pause');
  expect(fails.events.map(({k}) => k)).toEqual(['hint', 'pause']);
  for (const guest of [passes, untried]) {
    expect(guest.events.map(({k}) => k)).toEqual(['pause']);
    expect(guest.frames.join('')).not.toContain('Pin it.');
  }
});

test('orders said in one breath are judged one after the other, each by what the last one made of the class', async () => {
  const store = new ClassStore();
  // As with Redis: that something is in the log is known before it is heard of.
  const follow = store.follow.bind(store);
  store.follow = (since, listener) =>
    follow(since, (events) => {
      setTimeout(() => listener(events), 5);
    });
  const room = await openRoom({store});
  await room.enter('instructor');
  const second = await room.enter('instructor', {me: 'second'});
  second.order({k: 'lease.take'});
  second.order({k: 'pause', on: true});
  const last = second.order({k: 'page', lesson: '01', page: 'a', hard: false});
  await until('an answer to the last', () =>
    [...second.all('ack').flatMap(({acks}) => acks), ...second.all('err')].some(({cid}) => cid === last),
  );
  expect(second.all('err')).toEqual([]);
  expect(room.store.events.slice(-3).map(({k, by}) => [k, by])).toEqual([
    ['lease.take', 'i:second'],
    ['pause', 'i:second'],
    ['page', 'i:second'],
  ]);
});

test('the projector is nobody: who teaches is told of people only', async () => {
  const room = await openRoom();
  for (let boards = 0; boards < 2; boards++) await (await room.enter('board')).heard('board');
  const instructor = await room.enter('instructor');
  const learner = await room.join();
  await until('both to be told of', () => instructor.all('tick').at(-1)?.online?.includes(learner.you) ?? false);
  const known = new Set(['instructor', learner.you]);
  for (const {online} of instructor.all('tick')) expect(online?.filter((id) => !known.has(id))).toEqual([]);
  const late = await room.enter('board');
  await late.heard('board');
  expect(late.all('board').at(-1)?.board).toMatchObject({online: 1});
});
