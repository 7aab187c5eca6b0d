import {mkdir, readdir, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {folderState, testHearing} from '../../src/commands/machine.ts';
import {itWhen} from '../support/programs.ts';
import {folderWith} from './world.ts';

test('folders', async () => {
  const folder = await folderWith({file: ''});
  expect(await folderState(folder)).toBe('writable');
  expect(await folderState(join(folder, 'not/yet'))).toBe('can be made');
  expect(await folderState(join(folder, 'file'))).toBe('not a folder');
  expect(await folderState(join(folder, 'file/below'))).toBe('read only');
});

itWhen(
  process.getuid?.() !== 0 && process.platform !== 'win32',
  'root writes into every folder, and Windows has no modes',
  'folders that are closed',
  async () => {
    const folder = await folderWith({});
    await mkdir(join(folder, 'closed'), {mode: 0o555});
    expect(await folderState(join(folder, 'closed'))).toBe('read only');
    expect(await folderState(join(folder, 'closed/below'))).toBe('read only');
  },
);

describe('hearing', () => {
  test('a real save is heard, in the folder that matters, and nothing stays behind', async () => {
    const folder = await folderWith({});
    const hearing = await testHearing(folder, 10_000);
    expect(hearing).toMatchObject({kind: 'heard', folder});
    expect(await readdir(folder)).toEqual([]);
  });

  test('a sandbox that is not there yet is tested in the folder above', async () => {
    const folder = await folderWith({});
    expect(await testHearing(join(folder, 'not/yet'), 10_000)).toMatchObject({kind: 'heard', folder});
    expect(await readdir(folder)).toEqual([]);
  });

  test('one that cannot be used is tested elsewhere', async () => {
    const folder = await folderWith({file: ''});
    await writeFile(join(folder, 'other'), '');
    await symlink('other', join(folder, 'link'));
    const hearing = await testHearing(join(folder, 'file'), 10_000);
    expect(hearing.kind).toBe('heard');
    expect(hearing.folder).not.toContain(folder);
  });
});
