import {spawn, spawnSync} from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {delimiter, dirname, join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {temporaryFolder} from '../support/temporary.ts';
import {until} from '../support/until.ts';

/** The launcher in a small checkout of its own: a program that says its arguments, a build and an npm that keep a diary. */
const scripts = resolve(import.meta.dirname, '..', '..', 'scripts');
const lock = (version: string) =>
  JSON.stringify({
    packages: {'': {}, 'node_modules/a': {version, integrity: `sha512-${version}`}, 'node_modules/b': {optional: true}},
  });

const fakeNpm = `
const {appendFileSync, mkdirSync, rmSync, copyFileSync, existsSync} = require('node:fs');
appendFileSync('diary', 'npm ' + process.argv.slice(2).join(' ') + ' NODE_ENV=' + process.env.NODE_ENV + '\\n');
rmSync('node_modules', {recursive: true, force: true});
mkdirSync('node_modules');
const finish = () => {
  if (existsSync('npm-fails')) {
    console.error('npm error network');
    process.exit(7);
  }
  copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
};
const wait = () => (existsSync('npm-hangs') ? setTimeout(wait, 10) : finish());
wait();
`;
const fakeBuild = `
import {appendFileSync, existsSync, mkdirSync, writeFileSync} from 'node:fs';
appendFileSync('diary', 'build\\n');
if (existsSync('build-fails')) {
  console.error('src/main.ts:1:1: error');
  process.exit(3);
}
mkdirSync('dist', {recursive: true});
writeFileSync('dist/package.json', '{"type":"commonjs"}');
writeFileSync('dist/drydock.js', 'console.log(JSON.stringify(process.argv.slice(2)))');
`;

class Checkout {
  readonly folder: string;
  constructor(folder = temporaryFolder()) {
    this.folder = folder;
    for (const path of ['scripts', 'bin', 'src', 'tools']) mkdirSync(join(folder, path), {recursive: true});
    for (const name of ['node-version', 'ready', 'one-at-a-time', 'start', 'test'])
      cpSync(join(scripts, `${name}.cjs`), join(folder, 'scripts', `${name}.cjs`));
    for (const name of ['drydock', 'installed', 'run'])
      cpSync(join(scripts, '..', 'bin', `${name}.cjs`), join(folder, 'bin', `${name}.cjs`));
    this.write('scripts/build.mjs', fakeBuild);
    this.write('package.json', '{"type":"module"}');
    this.write('package-lock.json', lock('1'));
    this.write('src/main.ts', '');
    this.write('tools/npm-cli.js', fakeNpm);
    this.write('tools/package.json', '{}');
    const onThePath = `#!/bin/sh\nexec "${process.execPath}" "$(dirname "$0")/npm-cli.js" "$@"\n`;
    this.write('tools/npm', onThePath);
    chmodSync(join(folder, 'tools', 'npm'), 0o755);
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  /** What npm and the build were called for since the last question. */
  diary(): string[] {
    const file = join(this.folder, 'diary');
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    rmSync(file);
    return lines.map((line) => (line.startsWith('npm') ? 'install' : line));
  }

  get env(): NodeJS.ProcessEnv {
    return {PATH: [join(this.folder, 'tools'), process.env.PATH].join(delimiter), LANG: 'en_US.UTF-8'};
  }

  start(args: readonly string[] = [], env: Record<string, string> = {}, program = 'scripts/start.cjs') {
    const {status, stdout, stderr} = spawnSync(process.execPath, [join(this.folder, program), ...args], {
      cwd: dirname(this.folder),
      env: {...this.env, ...env},
      encoding: 'utf8',
    });
    return {code: status, stdout, stderr};
  }
}

describe('npm start', () => {
  test('installs and builds once, one line each, and hands its arguments on', () => {
    const checkout = new Checkout();
    const first = checkout.start(['--lang', 'ko', 'a b']);
    expect(first).toMatchObject({code: 0, stdout: '["--lang","ko","a b"]\n'});
    expect(first.stderr.trim().split('\n')).toEqual([
      expect.stringContaining('Installing'),
      expect.stringContaining('Building'),
    ]);
    expect(checkout.diary()).toEqual(['install', 'build']);
    expect(checkout.start()).toEqual({code: 0, stdout: '[]\n', stderr: ''});
    expect(checkout.diary()).toEqual([]);
    expect(readdirSync(checkout.folder)).not.toContain('.making-ready');
  });

  test('speaks Korean where the locale does', () => {
    expect(new Checkout().start([], {LANG: 'ko_KR.UTF-8'}).stderr).toContain('설치해요');
  });

  test('builds again when a source has changed, and only then', () => {
    const checkout = new Checkout();
    checkout.start();
    checkout.diary();
    utimesSync(join(checkout.folder, 'src', 'main.ts'), 1, 1);
    checkout.start();
    expect(checkout.diary()).toEqual(['build']);
    checkout.write('src/new.ts', '');
    checkout.start();
    expect(checkout.diary()).toEqual(['build']);
    checkout.start();
    expect(checkout.diary()).toEqual([]);
  });

  test('installs again when the lock file has changed', () => {
    const checkout = new Checkout();
    checkout.start();
    checkout.diary();
    checkout.write('package-lock.json', lock('2'));
    checkout.start();
    expect(checkout.diary()).toEqual(['install', 'build']);
  });

  test('takes what the user installed by hand, if it is all there', () => {
    const checkout = new Checkout();
    mkdirSync(join(checkout.folder, 'node_modules'));
    checkout.write('node_modules/.package-lock.json', lock('1'));
    checkout.start();
    expect(checkout.diary()).toEqual(['build']);
    checkout.write('node_modules/.package-lock.json', lock('0'));
    checkout.start();
    expect(checkout.diary()).toEqual(['install']);
  });

  test('installs development packages whatever NODE_ENV the user has', () => {
    const checkout = new Checkout();
    checkout.start([], {NODE_ENV: 'production'});
    expect(readFileSync(join(checkout.folder, 'diary'), 'utf8')).toContain(
      'npm ci --include=dev --no-audit --no-fund NODE_ENV=development',
    );
  });

  test('uses the npm that runs it, but no other package manager', () => {
    const checkout = new Checkout();
    checkout.write('tools/other.cjs', 'process.exit(9)');
    expect(checkout.start([], {npm_execpath: join(checkout.folder, 'tools', 'other.cjs')}).code).toBe(0);
    rmSync(join(checkout.folder, 'node_modules'), {recursive: true});
    rmSync(join(checkout.folder, 'tools', 'npm'));
    expect(checkout.start([], {npm_execpath: join(checkout.folder, 'tools', 'npm-cli.js')}).code).toBe(0);
  });

  test('shows why npm failed, ends with its code, and tries again next time', () => {
    const checkout = new Checkout();
    checkout.write('npm-fails', '');
    const failed = checkout.start();
    expect(failed).toMatchObject({code: 7, stdout: ''});
    expect(failed.stderr).toContain('npm error network\ndrydock: `npm ci` did not work');
    rmSync(join(checkout.folder, 'npm-fails'));
    expect(checkout.start().code).toBe(0);
  });

  test('shows why a build failed, and keeps what is installed', () => {
    const checkout = new Checkout();
    checkout.write('build-fails', '');
    const failed = checkout.start();
    expect(failed).toMatchObject({code: 3, stdout: ''});
    expect(failed.stderr).toContain('src/main.ts:1:1: error\ndrydock: `npm run build` did not work');
    rmSync(join(checkout.folder, 'build-fails'));
    checkout.diary();
    expect(checkout.start().code).toBe(0);
    expect(checkout.diary()).toEqual(['build']);
  });

  test('says so when there is no npm', () => {
    const checkout = new Checkout();
    const {code, stderr} = checkout.start([], {PATH: join(checkout.folder, 'nowhere')});
    expect(code).toBe(1);
    expect(stderr).toContain('`npm ci` did not work (spawnSync npm ENOENT)');
  });

  test('works in a folder with blanks, quotes and Korean letters in its name', () => {
    const checkout = new Checkout(join(temporaryFolder(), "배포 it's $HOME"));
    expect(checkout.start()).toMatchObject({code: 0, stdout: '[]\n'});
    expect(checkout.start()).toEqual({code: 0, stdout: '[]\n', stderr: ''});
  });

  test('two starts at once: one installs, the other waits for it', async () => {
    const checkout = new Checkout();
    checkout.write('npm-hangs', '');
    const starts = [0, 1].map(() => {
      const child = spawn(process.execPath, [join(checkout.folder, 'scripts/start.cjs')], {env: checkout.env});
      const seen = {stderr: '', code: undefined as number | null | undefined};
      child.stderr.on('data', (data) => {
        seen.stderr += String(data);
      });
      child.on('close', (code) => {
        seen.code = code;
      });
      return seen;
    });
    const all = () => starts.map(({stderr}) => stderr).join('');
    await until('one waits for the other', () => /Installing/.test(all()) && /waiting/.test(all()));
    rmSync(join(checkout.folder, 'npm-hangs'));
    await until('both have started', () => starts.every(({code}) => code === 0));
    expect(checkout.diary()).toEqual(['install', 'build']);
  });

  test.each([
    {which: 'whose process is gone', number: () => String(spawnSync(process.execPath, ['-e', '']).pid), age: 'new'},
    {which: 'whose number another process has by now', number: () => String(process.pid), age: 'old'},
    {which: 'without a number, from a power cut', number: () => '', age: 'old'},
  ])('is not held up by a file $which', ({number, age}) => {
    const checkout = new Checkout();
    checkout.write('.making-ready', number());
    if (age === 'old') utimesSync(join(checkout.folder, '.making-ready'), 1, 1);
    expect(checkout.start().code).toBe(0);
    expect(checkout.diary()).toEqual(['install', 'build']);
  });

  test('Ctrl+C while installing ends it quietly with 130 and leaves nothing in the way', async () => {
    const checkout = new Checkout();
    checkout.write('npm-hangs', '');
    const child = spawn(process.execPath, [join(checkout.folder, 'scripts/start.cjs')], {
      env: checkout.env,
      detached: true,
    });
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += String(data);
    });
    const ended = new Promise((done) => child.once('close', done));
    await until('npm is at work', () => existsSync(join(checkout.folder, 'node_modules')));
    // What a terminal does: everybody in the foreground gets it.
    process.kill(-(child.pid ?? 0), 'SIGINT');
    expect(await ended).toBe(130);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('Installing')]);
    expect(readdirSync(checkout.folder)).not.toContain('.making-ready');
  });

  test('a start that was killed while installing is repaired by the next one', async () => {
    const checkout = new Checkout();
    checkout.write('npm-hangs', '');
    const child = spawn(process.execPath, [join(checkout.folder, 'scripts/start.cjs')], {env: checkout.env});
    const ended = new Promise((done) => child.once('close', done));
    await until('npm is at work', () => existsSync(join(checkout.folder, 'node_modules')));
    child.kill('SIGKILL');
    rmSync(join(checkout.folder, 'npm-hangs'));
    await ended;
    rmSync(join(checkout.folder, 'node_modules'), {recursive: true});
    checkout.diary();
    expect(checkout.start().code).toBe(0);
    expect(checkout.diary()).toEqual(['install', 'build']);
  });
});

test('drydock from a linked checkout builds what has changed; from a published package it only runs', () => {
  const checkout = new Checkout();
  expect(checkout.start(['x'], {}, 'bin/drydock.cjs')).toMatchObject({code: 0, stdout: '["x"]\n'});
  expect(checkout.diary()).toEqual(['install', 'build']);
  for (const name of ['ready', 'one-at-a-time', 'start', 'test'])
    rmSync(join(checkout.folder, 'scripts', `${name}.cjs`));
  rmSync(join(checkout.folder, 'src'), {recursive: true});
  expect(checkout.start(['y'], {}, 'bin/drydock.cjs')).toEqual({code: 0, stdout: '["y"]\n', stderr: ''});
  expect(checkout.diary()).toEqual([]);
});

test('npm test hands its arguments to the runner and ends with its code', () => {
  const checkout = new Checkout();
  checkout.write(
    'tools/npm-cli.js',
    `${fakeNpm}
mkdirSync('node_modules/vitest');
require('node:fs').writeFileSync('node_modules/vitest/vitest.mjs', 'console.log(process.argv.slice(2)); process.exitCode = 4');`,
  );
  const {code, stdout} = checkout.start(['test/app'], {}, 'scripts/test.cjs');
  expect(stdout).toBe("[ 'run', 'test/app' ]\n");
  expect(code).toBe(4);
});
