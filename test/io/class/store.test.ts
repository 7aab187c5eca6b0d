import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import type {ClassEvent, Entry} from '../../../src/classroom/protocol.ts';
import {fold} from '../../../src/classroom/session.ts';
import {type Forgotten, rewriteWithout} from '../../../src/io/class/forget.ts';
import {openJsonlStore} from '../../../src/io/class/jsonl-store.ts';
import type {Opened} from '../../../src/io/class/opened.ts';
import {rewriteInRedis} from '../../../src/io/class/redis-forget.ts';
import {openRedisStore} from '../../../src/io/class/redis-store.ts';
import type {SessionStore} from '../../../src/io/class/store.ts';
import {ClassStore, MemoryLog} from '../../support/class-store.ts';
import {cannotRedis, canRedis, type PrivateRedis, startRedis} from '../../support/redis.ts';
import {temporaryFolder} from '../../support/temporary.ts';
import {until} from '../../support/until.ts';

/** One class that a test can open any number of times. */
interface Place {
  open(): Promise<Opened>;
}

/** One that outlasts the process, so that somebody can be taken out of it. */
interface KeptPlace extends Place {
  forget(learner: string): Promise<Forgotten>;
}

function entry(by: string, cid: number | undefined, ms = 1): Entry {
  return {
    by,
    at: 1_800_000_000_000,
    k: 'check',
    ex: 'first',
    ok: false,
    rules: [{id: 'exec-form', n: 2}],
    ms,
    ...(cid && {cid}),
  };
}

async function opened(place: Place): Promise<SessionStore> {
  const outcome = await place.open();
  if (outcome.kind !== 'open') throw new Error(outcome.reason.en);
  onTestFinished(() => outcome.store.close());
  return outcome.store;
}

function marks(events: readonly ClassEvent[]): string[] {
  return events.map(({by, cid}) => `${by} ${cid}`);
}

function places(events: readonly ClassEvent[]): number[] {
  return events.map(({seq}) => seq);
}

function upTo(count: number): number[] {
  return Array.from({length: count}, (_, index) => index + 1);
}

let redis: PrivateRedis | undefined;
let classes = 0;
beforeAll(async () => {
  if (canRedis) redis = await startRedis();
  else console.warn(`skipped: ${cannotRedis} (the contract of the store in Redis)`);
});
afterAll(() => redis?.remove());

function jsonl(): KeptPlace {
  const folder = join(temporaryFolder(), 'class');
  return {open: () => openJsonlStore({folder}), forget: (learner) => rewriteWithout(folder, learner)};
}

function inRedis(): KeptPlace {
  const session = `class-${++classes}`;
  const where = {url: redis?.url ?? '', session};
  return {open: () => openRedisStore(where), forget: (learner) => rewriteInRedis(where, learner)};
}

/** The one that most tests of the server use. */
function inMemory(): Place {
  const log = new MemoryLog();
  return {open: async () => ({kind: 'open', store: new ClassStore(log), notices: []})};
}

const onDisk = {name: 'on disk', place: jsonl, isThere: true};
const redisLog = {name: 'in Redis', place: inRedis, isThere: canRedis};
const memory = {name: 'in memory', place: inMemory, isThere: true};

for (const {name, place, isThere} of [onDisk, redisLog, memory]) {
  describe.skipIf(!isThere)(`the log of a class ${name}`, () => {
    it('begins empty', async () => {
      const store = await opened(place());
      expect(await store.read(0, 10)).toEqual([]);
      expect(await store.append([])).toEqual([]);
    });

    it('keeps entries in their order, as they are', async () => {
      const store = await opened(place());
      const entries: Entry[] = [
        {by: 'server', at: 1, k: 'join', learner: 'a', name: '민수 🐳 \u2028', alias: 0, token: 'f'.repeat(64)},
        {by: 'l:a', at: 2, cid: 1, k: 'ask', text: 'why "this"?\\n\ud83d\ude00'},
        {by: 'i:b', at: 3, cid: 1, k: 'hint', to: {rule: 'exec-form'}, text: 'look'},
      ];
      const first = await store.append(entries.slice(0, 1));
      const rest = await store.append(entries.slice(1));
      expect([...first, ...rest]).toEqual(upTo(3).map((seq) => ({seq, isDuplicate: false})));
      expect(await store.read(0, 10)).toEqual(entries.map((one, index) => ({...one, seq: index + 1})));
    });

    it('reads from where it is asked, as many as are wished', async () => {
      const store = await opened(place());
      await store.append(upTo(10).map((cid) => entry('l:a', cid)));
      expect(places(await store.read(0, 3))).toEqual([1, 2, 3]);
      expect(places(await store.read(7, 2))).toEqual([8, 9]);
      expect(places(await store.read(8, 100))).toEqual([9, 10]);
      expect(await store.read(10, 5)).toEqual([]);
      expect(await store.read(99, 5)).toEqual([]);
      expect(await store.read(0, 0)).toEqual([]);
    });

    it('reads more than a thousand', async () => {
      const store = await opened(place());
      await store.append(upTo(2345).map((cid) => entry('l:a', cid)));
      expect(places(await store.read(0, 5000))).toEqual(upTo(2345));
      expect(places(await store.read(0, 2000))).toEqual(upTo(2000));
    });

    it('takes what was said once, however often it comes', async () => {
      const where = place();
      const store = await opened(where);
      const mine = entry('l:a', 7);
      expect(await store.append([mine, entry('l:b', 7), mine])).toEqual([
        {seq: 1, isDuplicate: false},
        {seq: 2, isDuplicate: false},
        {seq: 1, isDuplicate: true},
      ]);
      expect(await store.append([entry('l:a', 7, 99)])).toEqual([{seq: 1, isDuplicate: true}]);
      const both = await Promise.all([store.append([entry('l:a', 8)]), store.append([entry('l:a', 8)])]);
      expect(both.flat().map(({seq}) => seq)).toEqual([3, 3]);
      expect(both.flat().filter(({isDuplicate}) => isDuplicate)).toHaveLength(1);
      await store.close();
      const again = await opened(where);
      expect(await again.append([mine, entry('l:a', 9)])).toEqual([
        {seq: 1, isDuplicate: true},
        {seq: 4, isDuplicate: false},
      ]);
      expect(marks(await again.read(0, 10))).toEqual(['l:a 7', 'l:b 7', 'l:a 8', 'l:a 9']);
      expect(await again.read(0, 1)).toEqual([{...mine, seq: 1}]);
    });

    it('takes what has no number as often as it comes', async () => {
      const store = await opened(place());
      const note = entry('server', undefined);
      expect(await store.append([note, note])).toEqual(upTo(2).map((seq) => ({seq, isDuplicate: false})));
      expect(await store.append([note])).toEqual([{seq: 3, isDuplicate: false}]);
    });

    it('has room for names that look like its own', async () => {
      const store = await opened(place());
      const people = ['l:seq', 'l:version', 'l:1 a', 'l:__proto__', 'l:~'];
      await store.append(people.map((by) => entry(by, 1)));
      const again = await store.append(people.map((by) => entry(by, 1)));
      expect(again).toEqual(upTo(5).map((seq) => ({seq, isDuplicate: true})));
    });

    it('refuses what it could not read again, and nothing else', async () => {
      const store = await opened(place());
      const broken = {...entry('l:a', 1), ex: ''};
      const [bad, good] = await Promise.allSettled([store.append([broken]), store.append([entry('l:b', 1)])]);
      expect(bad).toMatchObject({status: 'rejected', reason: expect.any(TypeError)});
      expect(good).toMatchObject({status: 'fulfilled', value: [{seq: 1}]});
    });

    it('stores hundreds of appends at once, each once, in the order of each writer', async () => {
      const store = await opened(place());
      const writers = upTo(300);
      const acks = await Promise.all(
        writers.flatMap((writer) => upTo(5).map((cid) => store.append([entry(`l:${writer}`, cid)]))),
      );
      const events = await store.read(0, 10_000);
      expect(places(events)).toEqual(upTo(1500));
      expect(
        acks
          .flat()
          .map(({seq}) => seq)
          .sort((a, b) => a - b),
      ).toEqual(upTo(1500));
      for (const writer of writers)
        expect(events.filter(({by}) => by === `l:${writer}`).map(({cid}) => cid)).toEqual(upTo(5));
    });

    it('tells followers what was and what comes, each once and in order', async () => {
      const store = await opened(place());
      await store.append(upTo(700).map((cid) => entry('l:early', cid)));
      const heard: [number[], number[]] = [[], []];
      const [all, late] = heard;
      await store.follow(0, (events) => all.push(...places(events)));
      await store.follow(650, (events) => late.push(...places(events)));
      await Promise.all(
        upTo(60).map(async (writer) => {
          for (const cid of upTo(10)) await store.append([entry(`l:${writer}`, cid)]);
        }),
      );
      await until('all was heard', () => all.length >= 1300 && late.length >= 650);
      expect(all).toEqual(upTo(1300));
      expect(late).toEqual(upTo(1300).slice(650));
    });

    it('tells the event itself', async () => {
      const store = await opened(place());
      const heard: ClassEvent[] = [];
      await store.follow(0, (events) => heard.push(...events));
      await store.append([entry('l:a', 1)]);
      await until('it was heard', () => heard.length > 0);
      expect(heard).toEqual([{...entry('l:a', 1), seq: 1}]);
    });

    it('tells nothing more to who stopped', async () => {
      const store = await opened(place());
      const stopped: number[] = [];
      const other: number[] = [];
      const stop = await store.follow(0, (events) => stopped.push(...places(events)));
      await store.follow(0, (events) => other.push(...places(events)));
      await store.append([entry('l:a', 1)]);
      await until('both heard', () => stopped.length === 1 && other.length === 1);
      await stop();
      await stop();
      await store.append([entry('l:a', 2)]);
      await until('the other heard', () => other.length === 2);
      expect(stopped).toEqual([1]);
    });

    it('lets a listener stop itself and append', async () => {
      const store = await opened(place());
      const heard: number[] = [];
      let stop = async () => {};
      stop = await store.follow(0, (events) => {
        heard.push(...places(events));
        if (heard.length === 1) void store.append([entry('l:b', 1)]);
        if (heard.length === 2) void stop();
      });
      await store.append([entry('l:a', 1)]);
      await until('two were heard', () => heard.length === 2);
      await store.append([entry('l:c', 1)]);
      expect(await store.read(0, 10)).toHaveLength(3);
      expect(heard).toEqual([1, 2]);
    });

    it('knows who is there, until they are not said any more', async () => {
      const store = await opened(place());
      expect(await store.everybody()).toEqual([]);
      await store.present('one', ['l:b', 'l:a'], 60_000);
      await store.present('two', ['l:a', 'i:x'], 60_000);
      expect(await store.everybody()).toEqual(['i:x', 'l:a', 'l:b']);
      await store.present('one', [], 60_000);
      expect(await store.everybody()).toEqual(['i:x', 'l:a']);
      await store.present('two', ['l:z'], 1);
      await until('they are forgotten', async () => (await store.everybody()).length === 0);
      await store.present('two', ['l:z'], 60_000);
      expect(await store.everybody()).toEqual(['l:z']);
    });

    it('brings all that was taken to its end when it is closed meanwhile', async () => {
      const where = place();
      const store = await opened(where);
      const pending = upTo(200).map((writer) => store.append([entry(`l:${writer}`, 1)]));
      const closing = store.close();
      const late = store.append([entry('l:late', 1)]);
      const outcomes = await Promise.allSettled([...pending, late]);
      await closing;
      await store.close();
      const again = await opened(where);
      const stored = new Set(marks(await again.read(0, 1000)));
      const acknowledged = upTo(200).filter((_, index) => outcomes[index]?.status === 'fulfilled');
      expect(acknowledged).toHaveLength(200);
      for (const writer of acknowledged) expect(stored).toContain(`l:${writer} 1`);
      expect(outcomes.at(-1)?.status).toBe('rejected');
      expect(stored).not.toContain('l:late 1');
    });

    it('takes nothing more once it is closed', async () => {
      const store = await opened(place());
      const heard: number[] = [];
      await store.follow(0, (events) => heard.push(...places(events)));
      await store.close();
      await store.close();
      const closed = {name: 'StoreTrouble', text: {ko: expect.stringContaining('닫혔어요')}};
      await expect(store.append([entry('l:a', 1)])).rejects.toMatchObject(closed);
      await expect(store.follow(0, () => {})).rejects.toMatchObject(closed);
      expect(heard).toEqual([]);
    });
  });
}

for (const {name, place, isThere} of [onDisk, redisLog]) {
  describe.skipIf(!isThere)(`forgetting a learner ${name}`, () => {
    const said: readonly Entry[] = [
      {by: 'server', at: 1, k: 'join', learner: 'a1', name: 'Secret Name', alias: 0, token: 'secrettoken'},
      {by: 'server', at: 2, k: 'join', learner: 'a11', name: 'Other', alias: 1, token: 'other'},
      {by: 'l:a1', cid: 1, at: 3, k: 'ask', text: 'secret question'},
      {by: 'l:a11', cid: 1, at: 4, k: 'ask', text: 'other question   "\\ 민수'},
      {by: 'i:x', cid: 1, at: 5, k: 'hint', to: 'a1', text: 'secret hint'},
      {by: 'i:x', cid: 2, at: 6, k: 'hint', to: {rule: 'r'}, text: 'hint to many'},
      {by: 'i:x', cid: 3, at: 7, k: 'helped', learner: 'a1'},
      {by: 'l:a1', cid: 2, at: 8, k: 'share', req: 'q', file: {path: 'secret.txt', text: 'secret text'}},
    ];
    const gone = new Set([1, 3, 5, 7, 8]);

    it('leaves nothing of theirs, and every other event in its place', async () => {
      const where = place();
      const before = await opened(where);
      await before.append(said);
      await before.close();
      expect(await where.forget('a1')).toEqual({kind: 'forgotten', count: gone.size});
      const store = await opened(where);
      const events = await store.read(0, 100);
      expect(JSON.stringify(events)).not.toMatch(/secret/i);
      const left = said.map((one, index) =>
        gone.has(index + 1) ? {at: one.at, by: 'server', k: 'forget', learner: 'a1'} : one,
      );
      expect(events).toEqual(left.map((one, index) => ({...one, seq: index + 1})));
      expect(fold(events).learners.get('a1')).toBeUndefined();
      const heard: number[] = [];
      await store.follow(0, (told) => heard.push(...places(told)));
      expect(await store.append([entry('l:a11', 1), entry('l:a11', 2)])).toEqual([
        {seq: 4, isDuplicate: true},
        {seq: 9, isDuplicate: false},
      ]);
      await until('all was heard', () => heard.length >= 9);
      expect(heard).toEqual(upTo(9));
    });

    it('says so when there is nothing of theirs, also the second time', async () => {
      const where = place();
      const before = await opened(where);
      await before.append(said);
      await before.close();
      const nothing = {kind: 'nothing', reason: {ko: expect.stringContaining('a2')}};
      expect(await where.forget('a2')).toMatchObject(nothing);
      await where.forget('a1');
      expect(await where.forget('a1')).toMatchObject({kind: 'nothing'});
    });

    it('is refused while a server runs the class, and works in a long log when it does not', async () => {
      const where = place();
      const store = await opened(where);
      await store.append(said);
      await store.append(upTo(1500).map((cid) => entry(cid % 3 === 0 ? 'l:a1' : 'l:a11', cid + 10)));
      await store.present('server', [], 60_000);
      const before = await store.read(0, 5000);
      expect(await where.forget('a1')).toMatchObject({kind: 'refused', why: 'busy'});
      expect(await store.read(0, 5000)).toEqual(before);
      await store.present('server', [], 1);
      await store.close();
      let outcome = await where.forget('a1');
      await until('it may be done', async () => {
        if (outcome.kind === 'refused') outcome = await where.forget('a1');
        return outcome.kind !== 'refused';
      });
      expect(outcome).toEqual({kind: 'forgotten', count: 505});
      const after = await (await opened(where)).read(0, 5000);
      expect(places(after)).toEqual(upTo(1508));
      expect(after.filter(({by}) => by !== 'l:a1' && by !== 'server')).toEqual(
        before.filter(({seq, by}) => by !== 'l:a1' && by !== 'server' && !gone.has(seq)),
      );
    });
  });
}

for (const {name, place, isThere} of [redisLog, memory]) {
  describe.skipIf(!isThere)(`the log of a class ${name}`, () => {
    it('is one log for several servers', async () => {
      const where = place();
      const servers = [await opened(where), await opened(where), await opened(where)];
      const heard = servers.map((): number[] => []);
      for (const [index, server] of servers.entries())
        await server.follow(0, (events) => heard[index]?.push(...places(events)));
      // Every learner says each thing to every server, as one does whose acknowledgement was lost.
      const acks = await Promise.all(
        upTo(100).flatMap((writer) =>
          upTo(3).flatMap((cid) => servers.map((server) => server.append([entry(`l:${writer}`, cid)]))),
        ),
      );
      await until('all was heard', () => heard.every(({length}) => length >= 300));
      for (const one of heard) expect(one).toEqual(upTo(300));
      expect(acks.flat().filter(({isDuplicate}) => !isDuplicate)).toHaveLength(300);
      const events = await servers[0]?.read(0, 1000);
      expect(new Set(marks(events ?? [])).size).toBe(300);
      await servers[0]?.present('one', ['l:a'], 60_000);
      expect(await servers[1]?.everybody()).toEqual(['l:a']);
    });
  });
}

it('the log of a class on disk is of one server: another gets nothing of it', async () => {
  const where = jsonl();
  await opened(where);
  expect(await where.open()).toMatchObject({kind: 'refused', why: 'busy'});
});
