import {chmod} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readArguments, type Settings} from '../../src/cli/arguments.ts';
import {doctor, type Patient, programs} from '../../src/commands/doctor.ts';
import {folderRow, hearingRow, languageRow, nodeRow} from '../../src/commands/doctor-rows.ts';
import {terminalRows} from '../../src/commands/doctor-terminal.ts';
import {cells} from '../../src/text/width.ts';
import {folderWith, worldIn} from './world.ts';

function settings(...words: string[]): Settings {
  const read = readArguments(words);
  if (read.kind === 'usage') throw new Error(read.message.en);
  return read.settings;
}

const plain = settings();
const patient: Patient = {
  node: '22.3.0',
  platform: 'linux',
  env: {LANG: 'ko_KR.UTF-8', TERM: 'xterm-256color', EDITOR: 'code --wait'},
  terminal: {kind: 'terminal', columns: 80, rows: 24},
};

test.skipIf(process.platform === 'win32')('shows the machine, the folders, the editors and the programs', async () => {
  const folder = await folderWith({'bin/nginx': '#!/bin/sh\necho "nginx version: nginx/1.22.1" >&2\n', 'bin/nano': ''});
  for (const name of ['nginx', 'nano']) await chmod(join(folder, 'bin', name), 0o755);
  const env = {...patient.env, PATH: join(folder, 'bin')};
  const places = {data: join(folder, 'data'), sandbox: join(folder, 'sandbox'), lessons: undefined};
  const {code, stdout, stderr} = await doctor(places, plain, worldIn(folder), {...patient, env});
  expect([code, stderr]).toEqual([0, '']);
  const lines = stdout.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' '));
  expect(lines).toEqual(
    expect.arrayContaining([
      '✓ version 1.2.3',
      '✓ Node 22.3.0',
      '✓ language English (LANG is ko_KR.UTF-8)',
      '✓ screen 80 columns × 24 rows, TERM=xterm-256color',
      '✓ colour 256 colours',
      '✓ signs UTF-8 (LANG=ko_KR.UTF-8)',
      '✓ lessons the ones that come with drydock',
      '✓ found EDITOR=code --wait, nano',
    ]),
  );
  expect(stdout).toMatch(/✓ saves +heard after \d+ ms in /);
  expect(stdout).toMatch(/✓ nginx +1\.22\.1 {2}/);
  for (const [name] of programs.filter(([one]) => one !== 'nginx')) {
    expect(stdout).toMatch(new RegExp(`· ${name} +not found`));
  }
});

test.skipIf(process.platform === 'win32')('docker without the part that checks Dockerfiles', async () => {
  const script = (part: string) => `#!/bin/sh\n[ "$1" = buildx ] && { ${part}; exit; }\necho "Docker version 28.2.2"\n`;
  const shown = async (part: string) => {
    const folder = await folderWith({'bin/docker': script(part)});
    await chmod(join(folder, 'bin/docker'), 0o755);
    const env = {...patient.env, PATH: join(folder, 'bin')};
    const places = {data: folder, sandbox: folder, lessons: undefined};
    return (await doctor(places, plain, worldIn(folder), {...patient, env})).stdout;
  };
  const without = await shown('echo "docker: unknown command: docker buildx" >&2');
  expect(without).toMatch(/✓ docker +28\.2\.2 /);
  expect(without).toMatch(/· docker buildx +not found/);
  expect(await shown('echo "github.com/docker/buildx v0.29.1 a"')).toMatch(/✓ docker buildx +0\.29\.1 /);
});

test('in Korean, in ASCII, and never wider than the terminal', async () => {
  const folder = await folderWith({});
  const places = {data: folder, sandbox: folder, lessons: join(folder, 'none')};
  const bare = {...patient, env: {}, terminal: {kind: 'none'}} as const;
  const korean = await doctor(places, plain, worldIn(folder, {language: 'ko', columns: 60}), bare);
  expect(korean.stdout).toContain('출력이 터미널이 아니에요');
  const wide = korean.stdout.split('\n').filter((line) => cells(line) > 60);
  expect(wide).toEqual([]);
  const ascii = await doctor(places, plain, worldIn(folder, {signs: 'ascii'}), bare);
  expect(ascii.stdout).toMatch(/^[\x00-\x7f]*$/);
  expect(ascii.code).toBe(2);
});

test('code 2 and advice when drydock cannot work', async () => {
  const folder = await folderWith({file: ''});
  const places = {data: join(folder, 'file'), sandbox: join(folder, 'file'), lessons: undefined};
  const {code, stdout} = await doctor(places, plain, worldIn(folder, {columns: 400}), {...patient, env: {}});
  expect(code).toBe(2);
  expect(stdout).toMatch(/✗ sandbox .*is no folder/);
  expect(stdout).toContain('--sandbox DIR');
  expect(stdout).toMatch(/· progress .*is no folder/);
  expect(stdout).toContain('DRYDOCK_HOME');
});

test.each([
  ['20.18.3', 'bad'],
  ['18.20.0', 'bad'],
  ['20.19.0', 'fine'],
  ['26.10.0', 'fine'],
])('Node %s is %s', (node, health) => {
  expect(nodeRow(node).health).toBe(health);
});

test('the language and where it comes from', () => {
  expect(languageRow('ko', settings('--lang', 'ko'), {LANG: 'en_US'}).seen.en).toBe('Korean (asked for with --lang)');
  expect(languageRow('ko', plain, {LC_ALL: 'ko_KR', LANG: 'en_US'}).seen.ko).toBe('한국어 (LC_ALL 값이 ko_KR)');
  expect(languageRow('en', plain, {LANG: ''}).seen.en).toBe('English (as the system is set)');
});

test('terminals that need advice', () => {
  const rows = (more: Partial<Patient>, flags: Settings = plain) => terminalRows({...patient, ...more}, flags);
  expect(rows({terminal: {kind: 'terminal', columns: 39, rows: 24}})[0]?.advice?.en).toContain('40 × 15');
  expect(rows({terminal: {kind: 'terminal', columns: 40, rows: 15}})[0]?.advice).toBeUndefined();
  expect(rows({env: {NO_COLOR: '1'}})[1]?.seen.en).toBe('none (NO_COLOR)');
  expect(rows({}, settings('--no-color'))[1]?.seen.en).toBe('none (--no-color)');
  expect(rows({env: {LANG: 'C'}})[2]).toMatchObject({health: 'note', advice: {en: expect.stringContaining('--ascii')}});
  expect(rows({env: {}, platform: 'darwin'})[2]?.health).toBe('fine');
});

test('watching that does not work advises polling, unless it polls already', () => {
  const deaf = {kind: 'deaf', folder: '/desk'} as const;
  expect(hearingRow(deaf, plain)).toMatchObject({health: 'note', advice: {en: expect.stringContaining('--poll')}});
  expect(hearingRow(deaf, settings('--poll')).advice).toBeUndefined();
  expect(hearingRow({kind: 'refused', folder: '/desk', code: 'ENOSPC'}, plain).seen.en).toContain('ENOSPC');
});

test('lessons that are not there keep drydock from working, a place for progress does not', () => {
  expect(folderRow('lessons', '/x', 'can be made').health).toBe('bad');
  expect(folderRow('lessons', '/x', 'read only').health).toBe('fine');
  expect(folderRow('data', '/x', 'read only').health).toBe('note');
  expect(folderRow('data', undefined, undefined)).toMatchObject({
    health: 'note',
    advice: {en: expect.stringContaining('DRYDOCK_HOME')},
  });
});
