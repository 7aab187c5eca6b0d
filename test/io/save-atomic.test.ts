import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {saveAtomic} from '../../src/io/save-atomic.ts';
import {bundled} from '../support/bundled.ts';
import {asNobody} from '../support/nobody.ts';
import {itNeeds, itWhen} from '../support/programs.ts';
import {printedSeed, random} from '../support/seed.ts';
import {canMount, cannotMount, onSmallDisk} from '../support/small-disk.ts';
import {temporaryFolder} from '../support/temporary.ts';

it('replaces a file, keeps the one before, and leaves nothing else behind', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'file');
  const backup = join(folder, 'file.bak');
  await saveAtomic(path, 'one', backup);
  expect(existsSync(backup)).toBe(false);
  await saveAtomic(path, 'two', backup);
  await saveAtomic(path, '셋 🐳', backup);
  expect(readFileSync(path, 'utf8')).toBe('셋 🐳');
  expect(readFileSync(backup, 'utf8')).toBe('two');
  expect(readdirSync(folder).sort()).toEqual(['file', 'file.bak']);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('leaves nothing behind where file and backup are one, as after a kill between the two', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'file');
  writeFileSync(path, 'one');
  linkSync(path, `${path}.bak`);
  await saveAtomic(path, 'two', `${path}.bak`);
  expect(readdirSync(folder).sort()).toEqual(['file', 'file.bak']);
  expect(readFileSync(`${path}.bak`, 'utf8')).toBe('one');
});

it('writes what is large whole', async () => {
  const path = join(temporaryFolder(), 'file');
  const text = 'x'.repeat(20_000_000);
  await saveAtomic(path, text);
  expect(statSync(path).size).toBe(text.length);
});

it('replaces what a link leads to, not the link', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'dotfiles'));
  writeFileSync(join(folder, 'dotfiles/real'), 'old');
  symlinkSync('dotfiles/real', join(folder, 'link'));
  await saveAtomic(join(folder, 'link'), 'new');
  expect(readFileSync(join(folder, 'dotfiles/real'), 'utf8')).toBe('new');
  expect(readdirSync(join(folder, 'dotfiles'))).toEqual(['real']);
});

it('saves even where no backup can be', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'bak'));
  writeFileSync(join(folder, 'file'), 'old');
  await saveAtomic(join(folder, 'file'), 'new', join(folder, 'bak'));
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('new');
  expect(readdirSync(folder).sort()).toEqual(['bak', 'file']);
});

it('leaves the file alone when the folder may not be written', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'file');
  writeFileSync(path, 'old');
  chmodSync(folder, 0o555);
  await expect(asNobody(() => saveAtomic(path, 'new'))).rejects.toMatchObject({code: 'EACCES'});
  expect(readFileSync(path, 'utf8')).toBe('old');
});

itWhen(canMount, cannotMount, 'leaves file and backup alone on a full disk', async () => {
  const results = await onSmallDisk(
    `import {readdirSync, readFileSync} from 'node:fs';
     import {join} from 'node:path';
     import {saveAtomic} from '#src/io/save-atomic.ts';
     const path = join(process.argv[2], 'file');
     const save = (text) => saveAtomic(path, text, path + '.bak').then(() => 'saved', ({code}) => code);
     const outcomes = [await save('one'), await save('two'), await save('x'.repeat(100_000)), await save('x'.repeat(65_000))];
     const files = readdirSync(process.argv[2]).sort().map((name) => [name, readFileSync(join(process.argv[2], name), 'utf8')]);
     console.log(JSON.stringify([outcomes, files, await save('three')]));`,
  );
  expect(results).toEqual([
    [
      ['saved', 'saved', 'ENOSPC', 'ENOSPC'],
      [
        ['file', 'two'],
        ['file.bak', 'one'],
      ],
      'saved',
    ],
  ]);
});

itNeeds('prlimit', 'leaves the file alone when it would be larger than files may be', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'file');
  const program = await bundled(
    `import {saveAtomic} from '#src/io/save-atomic.ts';
     await saveAtomic(process.argv[2], 'x'.repeat(10_000)).catch(({code}) => console.log(code));`,
    temporaryFolder(),
  );
  writeFileSync(path, 'old');
  const {stdout, signal} = spawnSync('prlimit', ['--fsize=4096', process.execPath, program, path], {encoding: 'utf8'});
  expect(stdout === 'EFBIG\n' || signal === 'SIGXFSZ').toBe(true);
  expect(readFileSync(path, 'utf8')).toBe('old');
});

it('holds an old or a new text, whole, after being killed at any moment', async () => {
  const next = random(printedSeed());
  const folder = temporaryFolder();
  const path = join(folder, 'file');
  const program = await bundled(
    `import {writeSync} from 'node:fs';
     import {saveAtomic} from '#src/io/save-atomic.ts';
     for (let n = Number(process.argv[3]); ; n++) {
       await saveAtomic(process.argv[2], n + ' ' + 'abc'.repeat(50_000 + n) + '.', process.argv[2] + '.bak');
       writeSync(1, n + '\\n');
     }`,
    temporaryFolder(),
  );
  let saved = 0;
  for (let round = 0; round < 15; round++) {
    const child = spawn(process.execPath, [program, path, String(saved + 1)], {stdio: ['ignore', 'pipe', 'inherit']});
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, next() * 40));
    child.kill('SIGKILL');
    await once(child, 'close');
    const said = Number(output.trimEnd().split('\n').at(-1));
    saved = wholeText(path);
    expect([said, said + 1]).toContain(saved);
    if (existsSync(`${path}.bak`)) expect([saved, saved - 1]).toContain(wholeText(`${path}.bak`));
  }
});

/** The number of the save that a file holds; throws when it is not whole. */
function wholeText(path: string): number {
  const text = readFileSync(path, 'utf8');
  const number = Number.parseInt(text, 10);
  if (text !== `${number} ${'abc'.repeat(50_000 + number)}.`) throw new Error(`Half a file: ${text.length} characters`);
  return number;
}
