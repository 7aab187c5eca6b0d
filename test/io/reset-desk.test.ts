import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {resetDesk} from '../../src/io/reset-desk.ts';
import {openDesk} from '../../src/io/sandbox.ts';
import {stamp} from '../../src/io/stamp.ts';
import {asNobody} from '../support/nobody.ts';
import {itWhen} from '../support/programs.ts';
import {canMount, cannotMount, onSmallDisk} from '../support/small-disk.ts';
import {temporaryFolder} from '../support/temporary.ts';

const exercise = {id: 'first-image', start: {Dockerfile: 'FROM start\n', 'app/manage.py': 'import sys\n'}};
const now = stamp(new Date(2026, 10, 3, 8, 5, 9));

/** Every file below a folder with its text. */
function tree(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => !entry.isDirectory());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

it('writes moments so that names sort by time', () => {
  expect(now).toBe('2026-11-03_08-05-09');
});

it('lays the start anew and keeps everything the learner had', async () => {
  const root = temporaryFolder();
  await openDesk(root, exercise);
  const desk = join(root, 'first-image');
  writeFileSync(join(desk, 'Dockerfile'), 'FROM mine\n');
  writeFileSync(join(desk, '.dockerignore'), '.git\n');
  mkdirSync(join(desk, 'notes'));
  writeFileSync(join(desk, 'notes/today.txt'), 'learned a lot');

  const copies = join(root, '_copies/first-image/2026-11-03_08-05-09');
  expect(await resetDesk(root, exercise, now)).toEqual({kind: 'reset', copies});
  expect(tree(desk)).toEqual(exercise.start);
  expect(tree(copies)).toEqual({
    Dockerfile: 'FROM mine\n',
    '.dockerignore': '.git\n',
    'notes/today.txt': 'learned a lot',
    'app/manage.py': 'import sys\n',
  });
  expect(readdirSync(join(root, '_copies/first-image'))).toEqual([now]);
});

it('keeps the copies of two resets in one second apart', async () => {
  const root = temporaryFolder();
  for (const words of ['FROM one\n', 'FROM two\n', 'FROM three\n']) {
    await openDesk(root, exercise);
    writeFileSync(join(root, 'first-image/Dockerfile'), words);
    await resetDesk(root, exercise, now);
  }
  const copies = join(root, '_copies/first-image');
  expect(readdirSync(copies).sort()).toEqual([now, `${now}-2`, `${now}-3`]);
  expect(readFileSync(join(copies, `${now}-3`, 'Dockerfile'), 'utf8')).toBe('FROM three\n');
});

it('makes a desk that is not there, with nothing to keep', async () => {
  const root = temporaryFolder();
  expect(await resetDesk(root, exercise, now)).toEqual({kind: 'reset'});
  expect(tree(join(root, 'first-image'))).toEqual(exercise.start);
});

it('moves a link away without touching what it leads to', async () => {
  const outside = join(temporaryFolder(), 'outside');
  writeFileSync(outside, 'not yours');
  const root = temporaryFolder();
  mkdirSync(join(root, 'first-image'));
  symlinkSync(outside, join(root, 'first-image/Dockerfile'));
  expect(await resetDesk(root, exercise, now)).toMatchObject({kind: 'reset'});
  expect(tree(join(root, 'first-image'))).toEqual(exercise.start);
  expect(readFileSync(outside, 'utf8')).toBe('not yours');
});

it.each(['first-image', '_copies'])('does nothing when %s leads out of the sandbox', async (name) => {
  const outside = temporaryFolder();
  writeFileSync(join(outside, 'mine'), 'precious');
  const root = temporaryFolder();
  if (name === '_copies') await openDesk(root, exercise);
  symlinkSync(outside, join(root, name));
  expect(await resetDesk(root, exercise, now)).toMatchObject({
    kind: 'refused',
    reason: {en: expect.stringContaining('leads out of the sandbox')},
  });
  expect(tree(outside)).toEqual({mine: 'precious'});
});

it('leaves the desk as it was when it cannot be moved', async () => {
  const root = temporaryFolder();
  await openDesk(root, exercise);
  const desk = join(root, 'first-image');
  writeFileSync(join(desk, 'Dockerfile'), 'FROM mine\n');
  chmodSync(root, 0o777);
  chmodSync(desk, 0o555);
  const done = await asNobody(() => resetDesk(root, exercise, now));
  expect(done).toMatchObject({kind: 'refused', reason: {en: expect.stringContaining('you have no permission')}});
  expect(tree(desk)).toEqual({...exercise.start, Dockerfile: 'FROM mine\n'});
  expect(existsSync(join(root, '_copies/first-image', now))).toBe(false);
});

it('brings back what had moved already when something cannot be moved', async () => {
  const root = temporaryFolder();
  await openDesk(root, exercise);
  const desk = join(root, 'first-image');
  mkdirSync(join(desk, 'zz'));
  chmodSync(root, 0o777);
  chmodSync(desk, 0o777);
  for (const folder of ['app', 'zz']) chmodSync(join(desk, folder), 0o555);
  writeFileSync(join(desk, 'Dockerfile'), 'FROM mine\n');
  const done = await asNobody(() => resetDesk(root, exercise, now));
  expect(done).toMatchObject({
    kind: 'refused',
    reason: {ko: expect.stringContaining('옮기지 못했어요. 권한이 없어요.')},
  });
  expect(tree(desk)).toEqual({...exercise.start, Dockerfile: 'FROM mine\n'});
  expect(readdirSync(join(root, '_copies/first-image'))).toEqual([]);
});

itWhen(canMount, cannotMount, 'leaves the desk as it was when the disk is full', async () => {
  const results = await onSmallDisk(
    `import {readdirSync, readFileSync, statfsSync, writeFileSync} from 'node:fs';
     import {join} from 'node:path';
     import {openDesk} from '#src/io/sandbox.ts';
     import {resetDesk} from '#src/io/reset-desk.ts';
     const root = process.argv[2];
     const desk = join(root, 'first-image');
     const exercise = {id: 'first-image', start: {Dockerfile: 'FROM start\\n', 'big.txt': 'x'.repeat(20_000)}};
     await openDesk(root, exercise);
     writeFileSync(join(desk, 'Dockerfile'), 'FROM mine\\n');
     writeFileSync(join(root, 'filler'), 'x'.repeat(statfsSync(root).bavail * 4096 - 8192));
     const done = await resetDesk(root, exercise, 'now');
     const left = readdirSync(desk).map((name) => [name, readFileSync(join(desk, name), 'utf8').length]);
     console.log(JSON.stringify([done, left, readdirSync(join(root, '_copies/first-image'))]));`,
  );
  expect(results).toEqual([
    [
      {
        kind: 'refused',
        reason: {en: expect.stringContaining('the disk is full'), ko: expect.stringContaining('디스크가 가득 찼어요')},
      },
      expect.arrayContaining([
        ['Dockerfile', 'FROM mine\n'.length],
        ['big.txt', 20_000],
      ]),
      [],
    ],
  ]);
});
