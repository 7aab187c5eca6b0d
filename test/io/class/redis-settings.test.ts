import {execFileSync, spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {createClient} from '@redis/client';
import {describe, expect, it, onTestFinished} from 'vitest';
import type {Entry} from '../../../src/classroom/protocol.ts';
import {removeFromRedis, rewriteInRedis} from '../../../src/io/class/redis-forget.ts';
import {openRedisStore} from '../../../src/io/class/redis-store.ts';
import {bundled} from '../../support/bundled.ts';
import {cannotRedis, canRedis, type PrivateRedis, startRedis} from '../../support/redis.ts';
import {temporaryFolder} from '../../support/temporary.ts';
import {until} from '../../support/until.ts';

const canCertify = spawnSync('openssl', ['version']).status === 0;

function asked(by: string, cid: number, text = 'why?'): Entry {
  return {by, at: 1_800_000_000_000, cid, k: 'ask', text};
}

async function ownRedis(...settings: readonly string[]): Promise<PrivateRedis> {
  const redis = await startRedis(...settings);
  onTestFinished(() => redis.remove());
  return redis;
}

async function opened(url: string) {
  const outcome = await openRedisStore({url, session: 's'});
  if (outcome.kind !== 'open') throw new Error(outcome.reason.en);
  onTestFinished(() => outcome.store.close());
  return outcome;
}

async function ask(url: string, ...words: string[]): Promise<unknown> {
  const client = createClient({url});
  client.on('error', () => {});
  await client.connect();
  return client.sendCommand(words).finally(() => client.destroy());
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as {port: number};
  await new Promise((resolve) => server.close(resolve));
  return port;
}

if (!canRedis) console.warn(`skipped: ${cannotRedis} (how a Redis may be set up)`);

describe.skipIf(!canRedis)('a Redis', () => {
  it('gives a user of its own all it needs by the rights in the guide, and says when one is missing', async () => {
    const redis = await ownRedis();
    for (const guide of ['docs/class.md', 'docs/class.ko.md']) {
      const [line = ''] = /^ACL SETUSER drydock .*$/m.exec(readFileSync(guide, 'utf8')) ?? [];
      const words = line.split(' ').map((word) => (word.startsWith('>') ? '>geheim' : word));
      await ask(redis.url, 'ACL', 'DELUSER', 'drydock');
      await ask(redis.url, ...words);
      const url = redis.url.replace('unix://', 'unix://drydock:geheim@');
      const {store, notices} = await opened(url);
      expect(notices).toEqual([]);
      const heard: number[] = [];
      await store.follow(0, (events) => heard.push(...events.map(({seq}) => seq)));
      await store.append([asked('l:a', 1), asked('l:b', 1)]);
      await store.present('one', ['a'], 60_000);
      expect(await store.everybody()).toEqual(['a']);
      await until('both are heard', () => heard.length === 2);
      // Redis loses all of it: that is put back, too.
      await ask(redis.url, 'FLUSHALL');
      expect(await store.append([asked('l:a', 2)])).toEqual([{seq: 3, isDuplicate: false}]);
      expect(await rewriteInRedis({url, session: 's'}, 'a')).toEqual({kind: 'forgotten', count: 2});
      expect(await removeFromRedis({url, session: 's'})).toEqual({kind: 'removed'});
      await store.close();
      await ask(redis.url, 'ACL', 'SETUSER', 'drydock', '-xadd');
      const poor = await opened(url);
      await expect(poor.store.append([asked('l:a', 1)])).rejects.toMatchObject({
        text: {en: expect.stringContaining('docs/class.md')},
      });
      await ask(redis.url, 'ACL', 'SETUSER', 'drydock', '-hget');
      expect(await openRedisStore({url, session: 's'})).toMatchObject({
        reason: {en: expect.stringContaining('may not do what a class needs')},
      });
    }
  });

  it('whose memory is full refuses and says so; with more of it everything is there once', async () => {
    const redis = await ownRedis('--maxmemory-policy', 'noeviction');
    const {store, notices} = await opened(redis.url);
    expect(notices).toEqual([]);
    const fill = async (from: number, to: number) => {
      for (let cid = from; cid <= to; cid++) await store.append([asked('l:a', cid, 'x'.repeat(300))]);
    };
    await fill(1, 20);
    await ask(redis.url, 'CONFIG', 'SET', 'maxmemory', '1');
    for (const _ of [1, 2])
      await expect(store.append([asked('l:a', 21)])).rejects.toMatchObject({
        name: 'StoreTrouble',
        text: {en: expect.stringContaining('its memory is full'), ko: expect.stringContaining('메모리가 가득')},
      });
    expect(await store.read(0, 100)).toHaveLength(20);
    await ask(redis.url, 'CONFIG', 'SET', 'maxmemory', '0');
    await fill(21, 30);
    const events = await store.read(0, 100);
    expect(events.map(({seq, cid}) => [seq, cid])).toEqual(Array.from({length: 30}, (_, at) => [at + 1, at + 1]));
  });

  it.each(['allkeys-lru', 'volatile-ttl'])('that throws away by %s is told of', async (policy) => {
    const redis = await ownRedis('--maxmemory', '100mb', '--maxmemory-policy', policy);
    const {notices} = await opened(redis.url);
    expect(notices).toMatchObject([{en: expect.stringContaining(policy), ko: expect.stringContaining('noeviction')}]);
  });

  it('that saves nothing is told of', async () => {
    const redis = await ownRedis('--appendonly', 'no');
    const {notices} = await opened(redis.url);
    expect(notices).toMatchObject([{en: expect.stringContaining('appendonly no')}]);
  });

  it('that is a replica is told to be one, and taken when it no longer is', async () => {
    const redis = await ownRedis('--replicaof', '127.0.0.1', '1');
    const {store} = await opened(redis.url);
    await expect(store.append([asked('l:a', 1)])).rejects.toMatchObject({
      text: {en: expect.stringContaining('it is a replica'), ko: expect.stringContaining('복제본')},
    });
    const waiting = store.append([asked('l:a', 1)]);
    await ask(redis.url, 'REPLICAOF', 'NO', 'ONE');
    expect(await waiting).toEqual([{seq: 1, isDuplicate: false}]);
  }, 30_000);

  it('that is a cluster of one keeps a class on one machine', async () => {
    const port = await freePort();
    const redis = await ownRedis('--cluster-enabled', 'yes', '--port', String(port), '--bind', '127.0.0.1');
    await ask(redis.url, 'CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
    const {store} = await opened(redis.url);
    expect(await store.append([asked('l:a', 1)])).toEqual([{seq: 1, isDuplicate: false}]);
    await store.close();
    expect(await rewriteInRedis({url: redis.url, session: 's'}, 'a')).toEqual({kind: 'forgotten', count: 1});
  });

  it.skipIf(!canCertify)('is reached over TLS, when its certificate is trusted', async () => {
    const folder = temporaryFolder();
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
    const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const lasting = ['-days', '2', '-keyout', key, '-out', certificate];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...lasting, ...names], {stdio: 'ignore'});
    const port = await freePort();
    const files = ['--tls-cert-file', certificate, '--tls-key-file', key, '--tls-ca-cert-file', certificate];
    await ownRedis('--bind', '127.0.0.1', '--tls-port', String(port), '--tls-auth-clients', 'no', ...files);
    const url = `rediss://localhost:${port}`;
    expect(await openRedisStore({url, session: 's'})).toMatchObject({
      reason: {en: expect.stringContaining('NODE_EXTRA_CA_CERTS'), ko: expect.stringContaining('NODE_EXTRA_CA_CERTS')},
    });
    const program = await bundled(
      `import {openRedisStore} from '#src/io/class/redis-store.ts';
      const opened = await openRedisStore({url: process.argv[2], session: 's'});
      if (opened.kind !== 'open') throw new Error(opened.reason.en);
      console.log(JSON.stringify(await opened.store.append([${JSON.stringify(asked('l:a', 1))}])));
      await opened.store.close();`,
      folder,
    );
    const env = {...process.env, NODE_EXTRA_CA_CERTS: certificate};
    const {stdout, stderr} = spawnSync(process.execPath, [program, url], {env, encoding: 'utf8'});
    expect({stdout, stderr}).toEqual({stdout: '[{"seq":1,"isDuplicate":false}]\n', stderr: ''});
  });
});
