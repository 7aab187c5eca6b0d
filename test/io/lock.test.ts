import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, utimesSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {dirname, join} from 'node:path';
import {expect, it} from 'vitest';
import {withLock} from '../../src/io/lock.ts';
import {temporaryFolder} from '../support/temporary.ts';

const short = 100;

it('lets one in at a time, and everyone in the end', async () => {
  const path = join(temporaryFolder(), 'lock');
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setTimeout(resolve, 5));
    inside--;
    return 'done';
  };
  const all = await Promise.all(Array.from({length: 20}, () => withLock(path, 10_000, work)));
  expect(all).toEqual(Array(20).fill({kind: 'done', value: 'done'}));
  expect(most).toBe(1);
  expect(existsSync(path)).toBe(false);
});

it('gives up after a while', async () => {
  const path = join(temporaryFolder(), 'lock');
  const outcome = await withLock(path, short, () => withLock(path, short, async () => 'both'));
  expect(outcome).toEqual({kind: 'done', value: {kind: 'busy'}});
});

it('is free again when the work fails', async () => {
  const path = join(temporaryFolder(), 'lock');
  const failing = withLock(path, short, async () => {
    throw new Error('on purpose');
  });
  await expect(failing).rejects.toThrow('on purpose');
  expect(existsSync(path)).toBe(false);
});

it('takes over from a process that died', async () => {
  const path = join(temporaryFolder(), 'lock');
  const {pid} = spawnSync(process.execPath, ['-e', '']);
  // One that died while it took over from another one.
  for (const name of [path, `${path}.taking`]) writeFileSync(name, JSON.stringify({pid, host: hostname(), token: 'x'}));
  const once = async () => 'mine';
  const all = await Promise.all([1, 2, 3, 4].map(() => withLock(path, 5000, once)));
  expect(all.map(({kind}) => kind)).toEqual(['done', 'done', 'done', 'done']);
  expect(readdirSync(dirname(path))).toEqual([]);
});

it.each(['a half written lock', JSON.stringify({pid: 1, host: 'elsewhere', token: 'x'})])(
  'takes %j over once it is old',
  async (holder) => {
    const path = join(temporaryFolder(), 'lock');
    writeFileSync(path, holder);
    expect(await withLock(path, short, async () => 'mine')).toEqual({kind: 'busy'});
    const longAgo = Date.now() / 1000 - 11;
    utimesSync(path, longAgo, longAgo);
    writeFileSync(`${path}.taking`, '');
    utimesSync(`${path}.taking`, longAgo, longAgo);
    expect(await withLock(path, short, async () => 'mine')).toEqual({kind: 'done', value: 'mine'});
    expect(existsSync(`${path}.taking`)).toBe(false);
  },
);

it('takes over a lock that its holder died before naming itself in', async () => {
  const path = join(temporaryFolder(), 'lock');
  writeFileSync(path, '');
  expect(await withLock(path, 5000, async () => 'mine')).toEqual({kind: 'done', value: 'mine'});
});

it('leaves a lock alone that was taken from it', async () => {
  const path = join(temporaryFolder(), 'lock');
  await withLock(path, short, async () => writeFileSync(path, 'another'));
  expect(existsSync(path)).toBe(true);
});
