import {chmod, mkdir, readdir, symlink, writeFile} from 'node:fs/promises';
import {delimiter, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {askVersion, folderState, programPath, testHearing, versionIn} from '../../src/commands/machine.ts';
import {itWhen} from '../support/programs.ts';
import {folderWith} from './world.ts';

test.each([
  ['Docker version 27.3.1, build ce12230', '27.3.1'],
  ['nginx version: nginx/1.22.1', '1.22.1'],
  ['gunicorn (version 20.1.0)', '20.1.0'],
  ['Python 3.13.0rc1', '3.13.0rc1'],
  ['systemd 257 (257)\n+PAM', '257'],
  ['github.com/docker/buildx v0.17.1 257815a', '0.17.1'],
  ['ShellCheck - shell script analysis tool\nversion: 0.9.0', '0.9.0'],
  ['Running uvicorn 0.17.6 with CPython 3.11.2 on Linux', '0.17.6'],
  ['no idea', undefined],
  ['', undefined],
])('the version in %j is %s', (answer, version) => {
  expect(versionIn(answer)).toBe(version);
});

describe.skipIf(process.platform === 'win32')('programs', () => {
  async function programs(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await folderWith(files);
    for (const name of Object.keys(files)) await chmod(join(folder, name), 0o755);
    return folder;
  }

  test('are found on the PATH, in its order, when they can be run', async () => {
    const [first, second] = [
      await folderWith({tool: 'not to be run', 'dir/x': ''}),
      await programs({tool: '#!/bin/sh\n', other: ''}),
    ];
    const env = {PATH: [first, second].join(delimiter)};
    expect(programPath('tool', env)).toBe(join(second, 'tool'));
    expect(programPath('dir', env)).toBeUndefined();
    expect(programPath('tool', {})).toBeUndefined();
  });

  test('that only the current folder offers are never run', async () => {
    expect(programPath('vitest', {PATH: ['', '.', 'node_modules/.bin'].join(delimiter)})).toBeUndefined();
  });

  test('say their version on either stream, even when they then fail', async () => {
    const folder = await programs({
      good: '#!/bin/sh\necho "good 1.2.3"\n',
      odd: '#!/bin/sh\necho "odd/4.5" >&2\nexit 3\n',
      mute: '#!/bin/sh\n',
    });
    const ask = (name: string) => askVersion(name, ['--version'], {PATH: folder});
    expect(await ask('good')).toEqual({kind: 'found', path: join(folder, 'good'), version: '1.2.3'});
    expect(await ask('odd')).toMatchObject({kind: 'found', version: '4.5'});
    expect(await ask('mute')).toEqual({kind: 'found', path: join(folder, 'mute'), version: undefined});
    expect(await ask('none')).toEqual({kind: 'missing'});
  });

  test('that hang, also through a child, are given up', async () => {
    const folder = await programs({slow: '#!/bin/sh\nsleep 5 &\nwait\n', reader: '#!/bin/sh\nread line\necho 1.0\n'});
    const env = {PATH: `${folder}:/usr/bin:/bin`};
    expect(await askVersion('slow', [], env, 200)).toEqual({kind: 'silent', path: join(folder, 'slow')});
    expect(await askVersion('reader', [], env)).toMatchObject({version: '1.0'});
  });

  test('are not given the variables that load somebody’s code', async () => {
    const folder = await programs({show: '#!/bin/sh\necho "1.0$DJANGO_SETTINGS_MODULE$PYTHONPATH+$KEPT"\n'});
    const env = {PATH: folder, DJANGO_SETTINGS_MODULE: 'bad', PYTHONPATH: 'bad', KEPT: 'kept'};
    expect(await askVersion('show', [], env)).toMatchObject({version: '1.0+kept'});
  });
});

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
