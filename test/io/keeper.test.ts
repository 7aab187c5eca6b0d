import {chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {openKeeper} from '../../src/io/keeper.ts';
import {attemptExercise, noProgress, type Progress, passExercise, seePage} from '../../src/progress/progress.ts';
import {asNobody} from '../support/nobody.ts';
import {temporaryFolder} from '../support/temporary.ts';

const now = () => 0;
const read = seePage(noProgress, 'first-image', 'from', 3);
const passed = passExercise(read, 'first-image', 5);

it('writes what comes at once together, as the last of it says', async () => {
  const folder = join(temporaryFolder(), 'drydock');
  const keeper = await openKeeper(folder, now);
  expect(keeper.progress).toEqual(noProgress);
  let progress: Progress = noProgress;
  for (let at = 1; at <= 50; at++) {
    progress = attemptExercise(progress, 'first-image', at);
    void keeper.keep(progress);
  }
  await keeper.settled();
  expect((await openKeeper(folder, now)).progress).toEqual(progress);
  expect(readdirSync(folder).sort()).toEqual(['progress.json', 'progress.json.bak']);
});

it('writes what comes the moment a save is done', async () => {
  const folder = temporaryFolder();
  const keeper = await openKeeper(folder, now);
  await Promise.all([keeper.keep(read), keeper.keep(read).then(() => keeper.keep(passed))]);
  expect((await openKeeper(folder, now)).progress).toEqual(passed);
});

it('knows what another instance wrote meanwhile', async () => {
  const folder = temporaryFolder();
  const [one, other] = await Promise.all([openKeeper(folder, now), openKeeper(folder, now)]);
  await one.keep(read);
  const elsewhere = attemptExercise(noProgress, 'layer-cache', 9);
  expect(await other.keep(elsewhere)).toMatchObject({
    kind: 'kept',
    progress: {pages: read.pages, exercises: elsewhere.exercises},
  });
});

it('runs without a home, and has said so', async () => {
  const keeper = await openKeeper(undefined, now);
  expect(keeper.progress).toEqual(noProgress);
  expect(keeper.notice?.en).toContain('DRYDOCK_HOME');
  expect(await keeper.keep(passed)).toMatchObject({kind: 'refused', told: 'again'});
  await keeper.settled();
});

it('runs beside the file of a newer drydock, and leaves it alone', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'progress.json');
  writeFileSync(path, '{"version": "7.0"}');
  const keeper = await openKeeper(folder, now);
  expect(keeper.notice?.ko).toContain('더 새로운 drydock');
  expect(await keeper.keep(passed)).toMatchObject({kind: 'refused', told: 'again'});
  await keeper.settled();
  expect(readFileSync(path, 'utf8')).toBe('{"version": "7.0"}');
});

it('says once what is in the way, and tries again at the end', async () => {
  const home = temporaryFolder();
  chmodSync(home, 0o755);
  mkdirSync(join(home, 'locked'), {mode: 0o555});
  const keeper = await openKeeper(join(home, 'locked', 'drydock'), now);
  const outcomes = await asNobody(async () => [await keeper.keep(read), await keeper.keep(passed)]);
  expect(outcomes).toMatchObject([
    {kind: 'refused', told: 'first'},
    {kind: 'refused', told: 'again'},
  ]);
  chmodSync(join(home, 'locked'), 0o755);
  await keeper.settled();
  expect((await openKeeper(join(home, 'locked', 'drydock'), now)).progress).toEqual(passed);
});
