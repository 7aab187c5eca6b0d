import {connect, createServer, type Socket} from 'node:net';
import {join} from 'node:path';
import {createClient} from '@redis/client';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import type {ClassEvent, Entry} from '../../../src/classroom/protocol.ts';
import {openRedisStore, type RedisPlace} from '../../../src/io/class/redis-store.ts';
import type {SessionStore} from '../../../src/io/class/store.ts';
import {cannotRedis, canRedis, type PrivateRedis, startRedis} from '../../support/redis.ts';
import {printedSeed, random} from '../../support/seed.ts';
import {temporaryFolder} from '../../support/temporary.ts';
import {until} from '../../support/until.ts';

function entry(by: string, cid?: number): Entry {
  return {by, at: 1_800_000_000_000, k: 'vote', poll: 'p', picks: [1], ...(cid !== undefined && {cid})};
}

async function opened(place: RedisPlace): Promise<SessionStore> {
  const outcome = await openRedisStore(place);
  if (outcome.kind !== 'open') throw new Error(outcome.reason.en);
  onTestFinished(() => outcome.store.close());
  return outcome.store;
}

async function ownRedis(...settings: readonly string[]): Promise<PrivateRedis> {
  const redis = await startRedis(...settings);
  onTestFinished(() => redis.remove());
  return redis;
}

async function clientOf(url: string) {
  const client = createClient({url});
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.destroy());
  return client;
}

function places(events: readonly ClassEvent[]): number[] {
  return events.map(({seq}) => seq);
}

function upTo(count: number): number[] {
  return Array.from({length: count}, (_, index) => index + 1);
}

/** A way to a socket that can be cut; `onAnswer` is asked of every piece that comes back, false: cut instead. */
async function wayTo(socket: string, onAnswer: () => boolean) {
  const path = join(temporaryFolder(), 'way.sock');
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(socket);
    const cut = () => {
      open.delete(near);
      near.destroy();
      far.destroy();
    };
    open.add(near);
    near
      .on('data', (bytes) => far.write(bytes))
      .on('error', cut)
      .on('close', cut);
    far
      .on('data', (bytes) => (onAnswer() ? near.write(bytes) : cut()))
      .on('error', cut)
      .on('close', cut);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const cutAll = () => {
    for (const near of open) near.destroy();
  };
  onTestFinished(() => {
    server.close();
    cutAll();
  });
  return {url: `unix://${path}`, cutAll};
}

let shared: PrivateRedis | undefined;
let classes = 0;
beforeAll(async () => {
  if (canRedis) shared = await startRedis();
  else console.warn(`skipped: ${cannotRedis} (the store in Redis)`);
});
afterAll(() => shared?.remove());

function place(): {readonly url: string; readonly session: string; readonly log: string; readonly seen: string} {
  const session = `own-${++classes}`;
  const name = `drydock:class:{${session}}`;
  return {url: shared?.url ?? '', session, log: `${name}:log`, seen: `${name}:seen`};
}

describe.skipIf(!canRedis)('a Redis that goes away', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'and comes back after %s: nothing lost, nothing twice',
    async (signal) => {
      const redis = await ownRedis();
      const servers = [await opened({url: redis.url, session: 's'}), await opened({url: redis.url, session: 's'})];
      const heard = servers.map((): number[] => []);
      for (const [index, server] of servers.entries())
        await server.follow(0, (events) => heard[index]?.push(...places(events)));
      const acknowledged = new Map<string, number>();
      let refusals = 0;
      let isOver = false;
      const writing = upTo(40).map(async (writer) => {
        const server = servers[writer % 2];
        for (let cid = 1; !isOver; ) {
          const acks = await server?.append([entry(`l:${writer}`, cid)]).catch(() => undefined);
          const seq = acks?.[0]?.seq;
          if (seq === undefined) refusals++;
          else acknowledged.set(`l:${writer} ${cid++}`, seq);
        }
      });
      for (const _ of upTo(4)) {
        const before = acknowledged.size;
        await until('some were acknowledged', () => acknowledged.size > before + 200);
        await redis.stop(signal);
        await redis.start();
      }
      isOver = true;
      await Promise.all(writing);
      expect(refusals).toBe(0);
      const events = (await servers[0]?.read(0, 1_000_000)) ?? [];
      expect(places(events)).toEqual(upTo(events.length));
      expect(new Map(events.map(({by, cid, seq}) => [`${by} ${cid}`, seq]))).toEqual(acknowledged);
      await until('all was heard', () => heard.every(({length}) => length >= events.length));
      for (const one of heard) expect(one).toEqual(upTo(events.length));
      console.log(`${events.length} events through 4 restarts`);
    },
    60_000,
  );

  it('acknowledges nothing that is not there, and lets go when it is closed', async () => {
    const redis = await ownRedis();
    const store = await opened({url: redis.url, session: 's'});
    await store.append([entry('l:a', 1)]);
    await store.follow(0, () => {});
    await redis.stop('SIGKILL');
    const waiting = store.append([entry('l:a', 2)]);
    const asked = store.everybody();
    const outcome = Promise.allSettled([waiting, asked]);
    await store.close();
    expect(await outcome).toMatchObject([
      {status: 'rejected', reason: {name: 'StoreTrouble', text: {en: expect.stringContaining(redis.url)}}},
      {status: 'rejected', reason: {name: 'StoreTrouble'}},
    ]);
    await redis.start();
    const again = await opened({url: redis.url, session: 's'});
    expect(places(await again.read(0, 10))).toEqual([1]);
    // Less than what is asked waits for a Redis that is away, when nobody closes.
  }, 8000);

  it('that forgot what it had confirmed gets it back from the server, and it is told', async () => {
    const redis = await ownRedis('--appendonly', 'no');
    const said: string[] = [];
    const store = await opened({url: redis.url, session: 's', onNotice: ({en}) => said.push(en)});
    const heard: number[] = [];
    await store.follow(0, (events) => heard.push(...places(events)));
    const entries = [...upTo(4).map((cid) => entry('l:a', cid)), entry('server')];
    await store.append(entries);
    await until('five were heard', () => heard.length === 5);
    await redis.stop('SIGKILL');
    await redis.start();
    await until('it is told', () => said.length > 0);
    expect(said).toEqual([expect.stringContaining('of 5 events it had 0')]);
    expect(await store.append([entry('l:a', 4), entry('l:a', 5)])).toEqual([
      {seq: 4, isDuplicate: true},
      {seq: 6, isDuplicate: false},
    ]);
    await until('one more was heard', () => heard.length === 6);
    expect(heard).toEqual(upTo(6));
    expect((await store.read(0, 10)).slice(0, 5)).toEqual(entries.map((one, index) => ({...one, seq: index + 1})));
  });

  it('and is emptied while the class goes on: nothing is lost, though several servers put it back', async () => {
    const where = place();
    const servers = [await opened(where), await opened(where), await opened(where)];
    const heard = servers.map((): number[] => []);
    for (const [index, server] of servers.entries())
      await server.follow(0, (events) => heard[index]?.push(...places(events)));
    const client = await clientOf(where.url);
    let isOver = false;
    const acknowledged = new Set<string>();
    const writing = upTo(20).map(async (writer) => {
      for (let cid = 1; !isOver; cid++) {
        await servers[writer % 3]?.append([entry(`l:${writer}`, cid)]);
        acknowledged.add(`l:${writer} ${cid}`);
      }
    });
    for (const _ of upTo(4)) {
      const before = acknowledged.size;
      await until('some were acknowledged', () => acknowledged.size > before + 200);
      await client.del([where.log, where.seen]);
    }
    await until('more were acknowledged', () => acknowledged.size > 1200);
    isOver = true;
    await Promise.all(writing);
    // Whoever wrote last before it was emptied notices when it writes again.
    for (const server of servers) await server.append([entry('server')]);
    const events = (await servers[0]?.read(0, 1_000_000)) ?? [];
    expect(places(events)).toEqual(upTo(events.length));
    const stored = events.filter(({by}) => by !== 'server').map(({by, cid}) => `${by} ${cid}`);
    expect(new Set(stored).size).toBe(stored.length);
    expect(new Set(stored)).toEqual(acknowledged);
  });
});

describe.skipIf(!canRedis)('connections that are cut', () => {
  it('after Redis wrote and before it answered: everything once, also what has no number', async () => {
    const chance = random(printedSeed());
    const where = place();
    let cuts = 0;
    const way = await wayTo(shared?.socket ?? '', () => {
      if (chance() > 0.25) return true;
      cuts++;
      return false;
    });
    const direct = await opened(where);
    let through: SessionStore | undefined;
    await until('it opens through the way', async () => {
      const tried = await openRedisStore({url: way.url, session: where.session});
      if (tried.kind !== 'open') return false;
      onTestFinished(() => tried.store.close());
      through = tried.store;
      return true;
    });
    const heard: number[] = [];
    await through?.follow(0, (events) => heard.push(...places(events)));
    const acks = [];
    for (const cid of upTo(60)) acks.push(await through?.append([entry('l:a', cid), entry('server')]));
    expect(cuts).toBeGreaterThan(5);
    const events = await direct.read(0, 1000);
    expect(events.map(({by, cid}) => `${by} ${cid}`)).toEqual(
      upTo(60).flatMap((cid) => [`l:a ${cid}`, 'server undefined']),
    );
    expect(acks.flat()).toEqual(upTo(120).map((seq) => ({seq, isDuplicate: false})));
    await until('all was heard', () => heard.length >= 120);
    expect(heard).toEqual(upTo(120));
    console.log(`${cuts} answers were cut off`);
  });

  it('all at once, again and again, under load', async () => {
    const where = place();
    const way = await wayTo(shared?.socket ?? '', () => true);
    const store = await opened({url: way.url, session: where.session});
    const heard: number[] = [];
    await store.follow(0, (events) => heard.push(...places(events)));
    let done = 0;
    const writing = Promise.all(
      upTo(50).map(async (writer) => {
        for (const cid of upTo(40)) {
          await store.append([entry(`l:${writer}`, cid)]);
          done++;
        }
      }),
    );
    for (let next = 200; next < 2000; next += 300) {
      await until('some are done', () => done >= next);
      way.cutAll();
    }
    await writing;
    expect(places(await store.read(0, 10_000))).toEqual(upTo(2000));
    await until('all was heard', () => heard.length >= 2000);
    expect(heard).toEqual(upTo(2000));
  });
});

describe.skipIf(!canRedis)('what others write there', () => {
  it('is left out and told once, and what is ours goes on', async () => {
    const where = place();
    const said: string[] = [];
    const store = await opened({...where, onNotice: ({en}) => said.push(en)});
    const heard: number[] = [];
    await store.append([entry('l:a', 1), entry('l:a', 2)]);
    const client = await clientOf(where.url);
    await client.xAdd(where.log, '2-1', {hello: 'there'});
    await client.xAdd(where.log, '2-2', {e: 'not json'});
    await client.xAdd(where.log, '2-3', {e: JSON.stringify(entry('l:z', 1))});
    await client.xAdd(where.log, '2-4', {e: 'null'});
    await store.append([entry('l:a', 3)]);
    await store.follow(0, (events) => heard.push(...places(events)));
    await until('all is heard', () => heard.length >= 3);
    expect(heard).toEqual([1, 2, 3]);
    expect(places(await store.read(0, 3))).toEqual([1, 2, 3]);
    expect(places(await store.read(2, 1))).toEqual([3]);
    expect(said).toEqual(
      ['2-1', '2-2', '2-3', '2-4'].map((id) => expect.stringContaining(`Entry ${id} of ${where.log}`)),
    );
  });

  it('in the place of the next event stops the class from writing, aloud', async () => {
    const where = place();
    const store = await opened(where);
    await store.append([entry('l:a', 1)]);
    const client = await clientOf(where.url);
    await client.xAdd(where.log, '*', {hello: 'there'});
    await expect(store.append([entry('l:a', 2)])).rejects.toMatchObject({
      name: 'StoreTrouble',
      text: {en: expect.stringContaining('event 1 should be its last'), ko: expect.stringContaining(where.log)},
    });
    expect(await client.hGet(where.seen, '2 l:a')).toBeNull();
  });

  it.each(['log', 'seen'] as const)(
    'or takes away: a class whose %s is gone does not begin anew over it',
    async (key) => {
      const where = place();
      const store = await opened(where);
      await store.append([entry('l:a', 1)]);
      const client = await clientOf(where.url);
      await client.del(where[key]);
      await expect(store.append([entry('l:a', 2)])).rejects.toMatchObject({name: 'StoreTrouble'});
      expect(await client.exists(where[key])).toBe(0);
    },
  );

  it('under the names of the class is told when it is opened', async () => {
    const where = place();
    const client = await clientOf(where.url);
    await client.set(where.seen, 'mine');
    expect(await openRedisStore(where)).toMatchObject({
      why: 'system',
      reason: {en: expect.stringContaining('hold something else')},
    });
    await client.del(where.seen);
    await client.set(where.log, 'mine');
    const store = await opened(where);
    await expect(store.append([entry('l:a', 1)])).rejects.toMatchObject({
      text: {en: expect.stringContaining('WRONGTYPE')},
    });
    expect(await client.exists(where.seen)).toBe(0);
  });
});

describe.skipIf(!canRedis)('what stands in Redis', () => {
  it('is kept for thirty days after the last event', async () => {
    const where = place();
    const store = await opened(where);
    await store.append([entry('l:a', 1)]);
    const client = await clientOf(where.url);
    const days = async () =>
      (await Promise.all([where.log, where.seen].map((key) => client.pTTL(key)))).map((ms) => ms / 86_400_000);
    for (const left of await days()) expect(Math.round(left)).toBe(30);
    for (const key of [where.log, where.seen]) await client.pExpire(key, 60_000);
    await store.append([entry('l:a', 2)]);
    for (const left of await days()) expect(Math.round(left)).toBe(30);
  });

  it('of a newer drydock is left alone', async () => {
    const where = place();
    const client = await clientOf(where.url);
    await client.hSet(where.seen, 'version', '2');
    expect(await openRedisStore(where)).toMatchObject({kind: 'refused', why: 'newer'});
  });

  it('of one class says nothing of another', async () => {
    const one = await opened(place());
    const other = await opened(place());
    await one.append([entry('l:a', 1)]);
    await one.present('s', ['l:a'], 60_000);
    expect(await other.read(0, 10)).toEqual([]);
    expect(await other.everybody()).toEqual([]);
    expect(await other.append([entry('l:a', 1)])).toEqual([{seq: 1, isDuplicate: false}]);
  });
});

describe('opening', () => {
  it.each([
    '',
    'redis',
    'localhost:6379',
    'http://localhost:6379',
    'redis://localhost/x',
    'unix://',
    'redis://h:99999',
    'redis://:the/secret@h:6379',
  ])('says that %j is no address', async (url) => {
    const outcome = await openRedisStore({url, session: 's'});
    expect(outcome).toMatchObject({why: 'address', reason: {en: expect.stringContaining('redis://HOST:PORT')}});
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });

  it.each([
    ['redis://127.0.0.1:1', 'nothing is listening'],
    ['redis://:secret@localhost:1', 'nothing is listening'],
    ['unix:///nowhere/redis.sock', 'no such socket'],
    ['redis://no.such.host.invalid', 'name'],
  ])('says why it does not reach %s', async (url, cause) => {
    const outcome = await openRedisStore({url, session: 's'});
    if (outcome.kind !== 'refused') throw new Error('It was opened');
    expect(outcome.why).toBe('system');
    expect(outcome.reason.en).toContain(cause);
    for (const said of Object.values(outcome.reason)) {
      expect(said).toContain('redis-cli -u');
      expect(said).not.toContain('secret');
    }
  });

  it('says when what is there is no Redis', async () => {
    const path = join(temporaryFolder(), 'other.sock');
    const open = new Set<Socket>();
    const server = createServer((socket) => open.add(socket.on('error', () => {})));
    await new Promise<void>((resolve) => server.listen(path, resolve));
    onTestFinished(() => {
      server.close();
      for (const socket of open) socket.destroy();
    });
    const outcome = await openRedisStore({url: `unix://${path}`, session: 's'});
    expect(outcome).toMatchObject({why: 'system', reason: {en: expect.stringContaining('answers as Redis does')}});
  });

  it.skipIf(!canRedis)('asks for the password, and takes it', async () => {
    const redis = await ownRedis('--requirepass', 'geheim');
    for (const url of [redis.url, redis.url.replace('unix://', 'unix://:wrong@')]) {
      const outcome = await openRedisStore({url, session: 's'});
      expect(outcome).toMatchObject({why: 'system', reason: {en: expect.stringContaining('user and password')}});
      expect(JSON.stringify(outcome)).not.toContain('wrong');
    }
    const store = await opened({url: redis.url.replace('unix://', 'unix://:geheim@'), session: 's'});
    expect(await store.append([entry('l:a', 1)])).toEqual([{seq: 1, isDuplicate: false}]);
    const heard: number[] = [];
    await store.follow(0, (events) => heard.push(...places(events)));
    await until('it is heard', () => heard.length === 1);
  });

  it.skipIf(!canRedis)('warns of a Redis that confirms before it saves', async () => {
    const redis = await ownRedis('--appendfsync', 'everysec');
    const outcome = await openRedisStore({url: redis.url, session: 's'});
    if (outcome.kind !== 'open') throw new Error(outcome.reason.en);
    onTestFinished(() => outcome.store.close());
    expect(outcome.notices).toMatchObject([{en: expect.stringContaining('appendonly yes, appendfsync everysec')}]);
    const durable = await openRedisStore(place());
    if (durable.kind !== 'open') throw new Error(durable.reason.en);
    onTestFinished(() => durable.store.close());
    expect(durable.notices).toEqual([]);
  });
});
