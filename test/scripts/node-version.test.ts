import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {expect, test} from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
const {engines} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {engines: {node: string}};

/** Runs one of the programs as a Node of another version would. */
function underNode(version: string, program: string, env: Record<string, string> = {}) {
  const fake = `Object.defineProperty(process, 'versions', {value: {...process.versions, node: '${version}'}});`;
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['-e', `${fake} require(${JSON.stringify(join(root, program))})`],
    {env: {PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8', ...env}, encoding: 'utf8'},
  );
  return {code: status, stdout, stderr};
}

test.each(['scripts/start.cjs', 'scripts/test.cjs', 'bin/drydock.cjs'])(
  '%s: a Node that is too old gets one sentence and code 2',
  (program) => {
    const {code, stdout, stderr} = underNode('18.20.8', program);
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toMatch(/^drydock needs Node 20\.19\.0 or newer, this is 18\.20\.8\. .*\n$/);
  },
);

test('in Korean where the locale is', () => {
  expect(underNode('18.20.8', 'bin/drydock.cjs', {LANG: 'ko_KR.UTF-8'}).stderr).toMatch(
    /^drydock은 Node .*설치하세요\.\n$/,
  );
});

test.each(['0.12.18', '16.20.2', '20.18.3', '20.9.0'])('%s is too old', (version) => {
  expect(underNode(version, 'scripts/node-version.cjs').code).toBe(2);
});

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0', '100.0.0'])('%s is new enough', (version) => {
  expect(underNode(version, 'scripts/node-version.cjs')).toEqual({code: 0, stdout: '', stderr: ''});
});

test('the version asked for is the one in package.json', () => {
  expect(`${engines.node}.0`).toBe('>=20.19.0');
  expect(readFileSync(join(root, 'scripts', 'node-version.cjs'), 'utf8')).toContain("wanted = '20.19.0'");
});
