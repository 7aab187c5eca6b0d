import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {loadProgress, saveProgress} from '../../src/io/progress-file.ts';
import {noProgress, passExercise, seePage} from '../../src/progress/progress.ts';
import {bundled} from '../support/bundled.ts';
import {asNobody} from '../support/nobody.ts';
import {itWhen} from '../support/programs.ts';
import {printedSeed, random} from '../support/seed.ts';
import {canMount, cannotMount, onSmallDisk} from '../support/small-disk.ts';
import {temporaryFolder} from '../support/temporary.ts';
import {until} from '../support/until.ts';

const stamp = '2026-11-23_18-55-47';
const passed = passExercise(noProgress, 'first-image', 5);
const read = seePage(noProgress, 'first-image', 'from', 3);

describe('saving', () => {
  it('makes the folder, for the user only, and gives back what was saved', async () => {
    const folder = join(temporaryFolder(), 'a/b/drydock');
    expect(await loadProgress(folder, stamp)).toEqual({kind: 'loaded', progress: noProgress});
    expect(existsSync(folder)).toBe(false);
    expect(await saveProgress(folder, passed, stamp)).toEqual({kind: 'kept', progress: passed});
    expect(await loadProgress(folder, stamp)).toEqual({kind: 'loaded', progress: passed});
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual(['progress.json']);
  });

  it('adds to what another instance wrote, and to fields that this one does not know', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'progress.json'), '{"version": "1.4", "streak": 4}');
    await saveProgress(folder, passed, stamp);
    expect(await saveProgress(folder, read, stamp)).toMatchObject({
      progress: {pages: read.pages, exercises: passed.exercises},
    });
    expect(JSON.parse(readFileSync(join(folder, 'progress.json'), 'utf8'))).toMatchObject({
      version: '1.4',
      streak: 4,
      pages: read.pages,
      exercises: passed.exercises,
    });
  });

  it('writes nothing when there is nothing new', async () => {
    const folder = temporaryFolder();
    await saveProgress(folder, passed, stamp);
    const before = statSync(join(folder, 'progress.json'));
    await saveProgress(folder, passed, stamp);
    expect(statSync(join(folder, 'progress.json')).ino).toBe(before.ino);
  });

  it('says what is in the way', async () => {
    const readOnly = temporaryFolder();
    chmodSync(readOnly, 0o555);
    for (const folder of [readOnly, join(readOnly, 'drydock')])
      expect(await asNobody(() => saveProgress(folder, passed, stamp))).toEqual({
        kind: 'refused',
        reason: {
          en: expect.stringMatching(/^Your progress is not being kept; .*progress\.json: you have no permission\./),
          ko: expect.stringMatching(/^진도가 저장되지 않고 있어요\. .*권한이 없어요\./),
        },
      });
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await saveProgress(join(file, 'drydock'), passed, stamp)).toMatchObject({
      kind: 'refused',
      reason: {en: expect.stringContaining('a file stands where a folder is needed')},
    });
  });

  itWhen(canMount, cannotMount, 'keeps the old progress on a full disk, and goes on when there is room', async () => {
    const results = await onSmallDisk(
      `import {rmSync, statfsSync, writeFileSync} from 'node:fs';
       import {join} from 'node:path';
       import {loadProgress, saveProgress} from '#src/io/progress-file.ts';
       import {noProgress, passExercise} from '#src/progress/progress.ts';
       const folder = process.argv[2];
       const one = passExercise(noProgress, 'one', 1);
       const two = passExercise(noProgress, 'two', 2);
       await saveProgress(folder, one, 'now');
       for (let n = 0; statfsSync(folder).bavail > 0; n++) writeFileSync(join(folder, 'filler' + n), 'x'.repeat(4096));
       const full = await saveProgress(folder, two, 'now');
       const still = await loadProgress(folder, 'now');
       rmSync(join(folder, 'filler0'));
       rmSync(join(folder, 'filler1'));
       rmSync(join(folder, 'filler2'));
       console.log(JSON.stringify([full, still, await saveProgress(folder, two, 'now')]));`,
    );
    expect(results).toMatchObject([
      [
        {kind: 'refused', reason: {en: expect.stringContaining('the disk is full')}},
        {kind: 'loaded', progress: {exercises: {one: {passedAt: 1}}}},
        {kind: 'kept', progress: {exercises: {one: {passedAt: 1}, two: {passedAt: 2}}}},
      ],
    ]);
  });
});

describe('a file that cannot be used', () => {
  async function folderWith(main: string | Buffer | undefined, backup?: string): Promise<string> {
    const folder = temporaryFolder();
    if (main !== undefined) writeFileSync(join(folder, 'progress.json'), main);
    if (backup !== undefined) writeFileSync(join(folder, 'progress.json.bak'), backup);
    return folder;
  }

  const good = '{"version": "1.0", "exercises": {"first-image": {"passedAt": 5}}}';

  it.each([
    ['empty', '', 'it is empty'],
    ['cut off', good.slice(0, 40), 'it is not a JSON object'],
    ['full of zeros', Buffer.alloc(300), 'it is not a JSON object'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'it is not UTF-8'],
    ['of another shape', '{"version": "1.0", "pages": 3}', 'pages is not an object'],
  ])('because it is %s is set aside, and the backup used', async (_, main, detail) => {
    const folder = await folderWith(main, good);
    const aside = `progress.damaged-${stamp}.json`;
    expect(await loadProgress(folder, stamp)).toEqual({
      kind: 'loaded',
      progress: passed,
      notice: {
        en: `${join(folder, 'progress.json')} is damaged: ${detail}. It was set aside as ${aside}. Your progress was taken from its backup, as it was one save before.`,
        ko: expect.stringContaining(`원래 파일은 ${aside}으로 옮겨 두었어요. 백업에서 바로 전 저장 상태로 되살렸어요.`),
      },
    });
    expect(readFileSync(join(folder, aside))).toEqual(Buffer.from(main));
    expect(readdirSync(folder).sort()).toEqual([aside, 'progress.json.bak']);
    await saveProgress(folder, read, stamp);
    expect(await loadProgress(folder, stamp)).toMatchObject({
      progress: {pages: read.pages, exercises: passed.exercises},
    });
  });

  it('with no backup begins anew', async () => {
    const folder = await folderWith('{');
    expect(await loadProgress(folder, stamp)).toMatchObject({
      progress: noProgress,
      notice: {en: expect.stringMatching(/There is no backup, so your progress starts anew\.$/)},
    });
  });

  it('with a damaged backup keeps both aside', async () => {
    const folder = await folderWith('{', '[');
    expect(await loadProgress(folder, stamp)).toMatchObject({
      progress: noProgress,
      notice: {en: expect.stringMatching(/progress\.json is damaged.*progress\.json\.bak is damaged.*starts anew\.$/)},
    });
    const asides = readdirSync(folder).sort();
    expect(asides).toHaveLength(2);
    expect(asides.map((name) => readFileSync(join(folder, name), 'utf8')).sort()).toEqual(['[', '{']);
  });

  it('because it is missing is replaced by its backup', async () => {
    const folder = await folderWith(undefined, good);
    expect(await loadProgress(folder, stamp)).toMatchObject({
      progress: passed,
      notice: {en: expect.stringContaining('To begin anew, remove the backup as well.')},
    });
  });

  it('is set aside when it is found so while saving, too', async () => {
    const folder = temporaryFolder();
    await saveProgress(folder, read, stamp);
    await saveProgress(folder, passed, stamp);
    truncateSync(join(folder, 'progress.json'), 30);
    expect(await saveProgress(folder, passed, stamp)).toMatchObject({
      kind: 'kept',
      progress: {pages: read.pages, exercises: passed.exercises},
      notice: {en: expect.stringContaining('set aside')},
    });
  });

  it('is read from where nothing may be written', async () => {
    const folder = await folderWith('{', good);
    chmodSync(folder, 0o555);
    expect(await asNobody(() => loadProgress(folder, stamp))).toMatchObject({
      progress: passed,
      notice: {en: expect.not.stringContaining('set aside')},
    });
    expect(readdirSync(folder).sort()).toEqual(['progress.json', 'progress.json.bak']);
  });

  it.each([
    ['of a newer drydock', (path: string) => writeFileSync(path, '{"version": "2.0"}'), 'written by a newer drydock'],
    ['a folder', (path: string) => mkdirSync(path), 'it is a folder'],
  ])('because it is %s is never touched', async (_, put, says) => {
    const folder = temporaryFolder();
    put(join(folder, 'progress.json'));
    const before = readdirSync(folder, {recursive: true});
    expect(await loadProgress(folder, stamp)).toMatchObject({
      kind: 'untouchable',
      reason: {en: expect.stringContaining(says), ko: expect.stringMatching(/[가-힣]/)},
    });
    expect(await saveProgress(folder, passed, stamp)).toMatchObject({
      kind: 'refused',
      reason: {en: expect.stringContaining(says)},
    });
    expect(readdirSync(folder, {recursive: true})).toEqual(before);
  });
});

it('loses nothing of what several instances write at the same time', async () => {
  const folder = temporaryFolder();
  const program = await bundled(
    `import {openKeeper} from '#src/io/keeper.ts';
     import {attemptExercise} from '#src/progress/progress.ts';
     const [folder, from] = [process.argv[2], Number(process.argv[3])];
     const keeper = await openKeeper(folder, Date.now);
     let progress = {pages: {}, exercises: {}, cards: {}, failed: {}};
     for (let n = 0; n < 100; n++) {
       progress = attemptExercise(progress, 'first-image', from + n);
       await keeper.keep(progress);
     }
     await keeper.settled();
     const kept = await keeper.keep(progress);
     if (kept.kind === 'refused') throw new Error(kept.reason.en);`,
    temporaryFolder(),
  );
  const children = [1000, 2000, 3000].map((from) =>
    spawn(process.execPath, [program, folder, String(from)], {stdio: ['ignore', 'ignore', 'inherit']}),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  expect(codes).toEqual([0, 0, 0]);
  const loaded = await loadProgress(folder, stamp);
  const expected = [1000, 2000, 3000].flatMap((from) => Array.from({length: 100}, (_, n) => from + n));
  expect(loaded).toMatchObject({kind: 'loaded', progress: {exercises: {'first-image': {attempts: expected}}}});
  expect(readdirSync(folder).sort()).toEqual(['progress.json', 'progress.json.bak']);
});

it('loses nothing that was saved when instances are killed at any moment', async () => {
  const next = random(printedSeed());
  const folder = temporaryFolder();
  const program = await bundled(
    `import {writeSync} from 'node:fs';
     import {saveProgress} from '#src/io/progress-file.ts';
     import {attemptExercise} from '#src/progress/progress.ts';
     for (let n = Number(process.argv[3]); ; n++) {
       const news = attemptExercise({pages: {}, exercises: {}, cards: {}, failed: {}}, 'first-image', n);
       const saved = await saveProgress(process.argv[2], news, 'now');
       if (saved.kind === 'kept') writeSync(1, n + '\\n');
     }`,
    temporaryFolder(),
  );
  const saved: number[] = [];
  for (let round = 0; round < 8; round++) {
    const outputs = ['', ''];
    const children = outputs.map((_, index) => {
      const child = spawn(process.execPath, [program, folder, String(round * 100_000 + index * 10_000)]);
      onTestFinished(() => void child.kill('SIGKILL'));
      child.stdout.on('data', (data) => {
        outputs[index] += data;
      });
      return child;
    });
    await until('both to save', () => outputs.every((output) => output !== ''));
    await new Promise((resolve) => setTimeout(resolve, next() * 30));
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(children.map((child) => once(child, 'close')));
    saved.push(...outputs.flatMap((output) => output.trimEnd().split('\n').map(Number)));
    const loaded = await loadProgress(folder, stamp);
    if (loaded.kind !== 'loaded') throw new Error(loaded.reason.en);
    expect(loaded.notice).toBeUndefined();
    expect(loaded.progress.exercises['first-image']?.attempts).toEqual(expect.arrayContaining(saved));
  }
  await saveProgress(folder, passed, stamp);
  expect(readdirSync(folder).sort()).toEqual(['progress.json', 'progress.json.bak']);
});
