import {existsSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {makeFolder} from '../../src/io/folder.ts';
import {temporaryFolder} from '../support/temporary.ts';

test('a folder is made with all above it, for its owner alone when that is asked, and many may ask at once', async () => {
  const path = join(temporaryFolder(), 'a', 'b', 'c');
  await Promise.all(Array.from({length: 5}, () => makeFolder(path, 0o700)));
  expect(statSync(path).isDirectory()).toBe(true);
  if (process.platform !== 'win32') expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
});

test('where a file stands in the way the system says why', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(makeFolder(file)).rejects.toMatchObject({code: 'EEXIST'});
  await expect(makeFolder(join(file, 'in'))).rejects.toMatchObject({code: 'ENOTDIR'});
});

const noFolders = '/proc/self';
test.skipIf(!existsSync(noFolders))('where none can ever be made it says so, rather than trying for ever', async () => {
  await expect(makeFolder(join(noFolders, 'none', 'x'))).rejects.toMatchObject({code: 'ENOENT'});
});
if (!existsSync(noFolders)) console.warn(`skipped: there is no ${noFolders} (folders that can never be made)`);
