import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import type {Entry} from '../../src/classroom/protocol.ts';
import {classExport} from '../../src/commands/class-export.ts';
import {newSession} from '../../src/commands/class-sessions.ts';
import {withStore} from '../../src/commands/class-store.ts';
import {classForget, classPurge} from '../../src/commands/class-tidy.ts';
import {openRedisStore} from '../../src/io/class/redis-store.ts';
import {cannotRedis, canRedis, type PrivateRedis, startRedis} from '../support/redis.ts';
import {temporaryFolder} from '../support/temporary.ts';
import {worldIn} from './world.ts';

const course = new URL('../support/quiz-course', import.meta.url).pathname;
const forget = {kind: 'forget', learner: 'Mina'} as const;

describe('the address of a store', () => {
  test('comes from DRYDOCK_REDIS when --store says redis, and is then told to nobody', () => {
    const env = {DRYDOCK_REDIS: 'redis://:secret@h:1'};
    expect(withStore({...forget, store: 'redis'}, env)).toEqual({action: {...forget, store: 'redis://:secret@h:1'}});
    expect(withStore(forget, env)).toEqual({action: forget});
    expect(withStore({kind: 'list'}, env)).toEqual({action: {kind: 'list'}});
    for (const empty of [{}, {DRYDOCK_REDIS: ''}])
      expect(withStore({...forget, store: 'redis'}, empty)).toMatchObject({
        wrong: {en: expect.stringContaining('DRYDOCK_REDIS'), ko: expect.stringContaining('DRYDOCK_REDIS')},
      });
  });

  test.each([
    ['redis://:secret@h:1', true],
    ['rediss://user:sec/ret@h:1', true],
    ['unix://:secret@/run/redis.sock', true],
    ['redis://user@h:1', false],
    ['redis://h:6379', false],
    ['redis://[::1]:6379/0', false],
    ['unix:///run/redis.sock', false],
  ])('%s on the command line is warned of: %s', (store, isTold) => {
    const found = withStore({...forget, store}, {});
    expect(found).toMatchObject({action: {store}});
    expect('notice' in found).toBe(isTold);
    expect(JSON.stringify('notice' in found && found.notice)).not.toContain('secret');
  });
});

describe.skipIf(!canRedis)('a class in Redis', () => {
  let redis: PrivateRedis | undefined;
  let classes = 0;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis?.remove());

  const entries: readonly Entry[] = [
    {
      ...{by: 'server', cid: 1, at: 1, k: 'start', title: 'Day', code: 'ABCDEFGH'},
      ...{policy: {opens: {}, hints: true, solutions: true, exam: false}, course: {id: 'c', hash: 'h'}},
    } as Entry,
    {by: 'server', at: 2, k: 'join', learner: 'a', name: 'Mina', alias: 0, token: 't'},
    {by: 'server', at: 3, k: 'join', learner: 'b', name: 'Jun', alias: 1, token: 't'},
    {by: 'l:a', cid: 1, at: 4, k: 'help', on: true},
  ];

  /** A class that nobody runs, known on this machine. */
  async function kept() {
    const data = temporaryFolder();
    const store = redis?.url ?? '';
    const name = `day-${++classes}`;
    const opened = await openRedisStore({url: store, session: name});
    if (opened.kind !== 'open') throw new Error(opened.reason.en);
    await opened.store.append(entries);
    const world = worldIn(data, {data, now: () => Date.now()});
    onTestFinished(() => opened.store.close());
    const session = await newSession(data, {title: 'Day', now: Date.now(), keeping: 'redis', name});
    return {session: session.name, store, server: opened.store, world};
  }

  const csv = async ({session, store, world}: Awaited<ReturnType<typeof kept>>) =>
    classExport({kind: 'export', format: 'csv', mark: 'none', existing: 'keep', session, store}, course, world);

  test('forgets one learner, by the name, and leaves the others', async () => {
    const place = await kept();
    const {session, store, world} = place;
    expect(await classForget({...forget, learner: 'Minna', session, store}, world)).toMatchObject({code: 2});
    const done = await classForget({...forget, session, store}, world);
    expect(done).toMatchObject({code: 0, stderr: '', stdout: expect.stringContaining('Mina is forgotten')});
    expect(done.stdout).toContain('BGREWRITEAOF');
    const {stdout} = await csv(place);
    expect(stdout).toContain('b,Jun');
    expect(stdout).not.toContain('Mina');
  });

  test('asks where it is when nobody says', async () => {
    const {session, world} = await kept();
    const {code, stderr} = await classForget({...forget, session}, world);
    expect({code, stderr}).toMatchObject({code: 2, stderr: expect.stringContaining('--store redis')});
  });

  test('is removed there and here, but not while a server runs it', async () => {
    const place = await kept();
    const {session, store, server, world} = place;
    await server.present('one', [], 60_000);
    const busy = await classPurge({kind: 'purge', session, store}, world);
    expect(busy).toMatchObject({code: 1, stdout: '', stderr: expect.stringContaining('running the class')});
    expect(await csv(place)).toMatchObject({code: 0});
    await server.present('one', [], 1);
    let done = busy;
    for (const end = Date.now() + 5000; done.code === 1 && Date.now() < end; )
      done = await classPurge({kind: 'purge', session, store}, world);
    expect(done).toMatchObject({code: 0, stderr: ''});
    expect(done.stdout).toContain(`Removed ${session} from Redis.`);
    expect(done.stdout).toContain(`Removed ${session}: in Redis`);
    expect(await csv(place)).toMatchObject({code: 2});
    expect(await classPurge({kind: 'purge', session, store}, world)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Nothing was removed'),
    });
  });
});

if (!canRedis) console.warn(`skipped: ${cannotRedis} (forgetting and removing in Redis)`);
