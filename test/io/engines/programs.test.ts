import {chmod} from 'node:fs/promises';
import {delimiter, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {askVersion, programPath, versionIn} from '../../../src/io/engines/programs.ts';
import {folderWith} from '../../commands/world.ts';

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
