import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {Terminal} from '../support/terminal.ts';
import {until} from '../support/until.ts';

/** The built program with nothing but pipes around it. */
const root = resolve(import.meta.dirname, '..', '..');
const program = join(root, 'bin', 'run.cjs');
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string};

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'drydock-e2e-'));
});

afterEach(() => {
  rmSync(home, {recursive: true, force: true});
});

function run(args: readonly string[], {input = '', env = {}}: {input?: string; env?: Record<string, string>} = {}) {
  const places = {DRYDOCK_HOME: join(home, 'data'), DRYDOCK_SANDBOX: join(home, 'sandbox')};
  const clean = {PATH: process.env.PATH ?? '', HOME: home, LANG: 'en_US.UTF-8', ...places, ...env};
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
    cwd: home,
    input,
    env: clean,
    encoding: 'utf8',
  });
  return {code: status, stdout, stderr};
}

test('--version and --help', () => {
  expect(run(['--version'])).toEqual({code: 0, stdout: `${version}\n`, stderr: ''});
  const help = run(['--help']);
  expect(help.code).toBe(0);
  for (const word of ['check', 'why', 'lessons', 'doctor', '--lang', '--sandbox']) expect(help.stdout).toContain(word);
  expect(run(['--help', '--lang', 'ko']).stdout).toMatch(/[가-힣]/);
});

test('unknown words and flags are answered with the nearest one, in one sentence, code 2', () => {
  expect(run(['chekc'])).toMatchObject({code: 2, stdout: '', stderr: expect.stringContaining('check')});
  expect(run(['check', '--formt', 'json'])).toMatchObject({code: 2, stderr: expect.stringContaining('--format')});
  expect(run(['first-imag'])).toMatchObject({code: 2, stderr: expect.stringContaining('first-image')});
});

describe('without a terminal', () => {
  test('the app prints what can be printed and how to go on', () => {
    const {code, stdout, stderr} = run([]);
    expect(code).toBe(0);
    expect(stdout).toContain('Your first image');
    expect(stdout).toContain('drydock --plain');
    expect(stderr).toBe('');
  });

  test('--plain is the whole app, line by line', () => {
    const {code, stdout} = run(['--plain', '--lang', 'en'], {input: '1\n\nL\nescape\nq\n'});
    expect(code).toBe(0);
    expect(stdout).toContain('Your first image');
    expect(stdout).toContain('첫 이미지');
    expect(stdout).not.toContain('\u001b');
  });

  test('LESSON#PAGE, as rules name where they are taught, opens that page; a page that is not there is told', () => {
    const opened = run(['first-image#from', '--plain', '--lang', 'en'], {input: 'q\n'});
    expect(opened.stdout).toContain('FROM: where you start');
    const unknown = run(['first-image#nothing', '--plain', '--lang', 'en'], {input: 'q\n'});
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('first-image#nothing');
  });

  test('--plain ends with its input', () => {
    expect(run(['--plain'], {input: ''}).code).toBe(0);
  });

  test('a lesson can be read as text', () => {
    const {code, stdout} = run(['lessons', 'show', 'first-image', '--lang', 'ko']);
    expect(code).toBe(0);
    expect(stdout).toContain('Dockerfile');
    expect(stdout).not.toContain('\u001b');
  });

  test('a reader that goes away is no error', () => {
    const command = `"${process.execPath}" "${program}" why | head -n 1`;
    const out = execFileSync('/bin/sh', ['-c', `${command} 2>&1`], {
      encoding: 'utf8',
      env: {PATH: process.env.PATH, HOME: home},
    });
    expect(out).not.toContain('Error');
    expect(out.split('\n').length).toBeLessThanOrEqual(2);
  });
});

describe('check', () => {
  const good = 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nUSER 1000\nCMD ["python", "app.py"]\n';

  test('code 0 without errors, 1 with, 2 when a file cannot be read', () => {
    writeFileSync(join(home, 'Dockerfile'), good);
    expect(run(['check', 'Dockerfile']).code).toBe(0);
    writeFileSync(join(home, 'Dockerfile'), 'FORM python\n');
    const failed = run(['check', 'Dockerfile']);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('FROM');
    expect(failed.stdout).toContain('Dockerfile:1:1');
    expect(run(['check', 'nothing-here']).code).toBe(2);
  });

  test('JSON from the standard input', () => {
    const {code, stdout} = run(['check', '-', '--as', 'dockerfile', '--format', 'json'], {
      input: 'FROM python\nRNU x\n',
    });
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    expect(report.summary.errors).toBeGreaterThan(0);
    expect(report.files[0].diagnostics[0]).toMatchObject({
      rule: 'dockerfile/known-instruction',
      line: 2,
      column: 1,
      severity: 'error',
    });
  });

  test('a folder of somebody’s project', () => {
    writeFileSync(join(home, 'Dockerfile'), good);
    writeFileSync(join(home, 'notes.txt'), 'FORM');
    const {code, stdout} = run(['check', '.', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).files.map(({file}: {file: string}) => file)).toEqual(['Dockerfile']);
  });
});

describe.skipIf(process.platform === 'win32')('check --engines', () => {
  const dockerfile = 'FROM python:3.13-slim\nWORKDIR /app\nUSER 1000\nCMD ["python", "app.py"]\n';

  /** A docker of ours in a folder for the PATH; how it behaves is in the script. */
  function withDocker(script: string): Record<string, string> {
    mkdirSync(join(home, 'programs'));
    const answer = '[ "$2" = version ] && echo "buildx v0.29.1" && exit 0';
    writeFileSync(join(home, 'programs', 'docker'), `#!/bin/sh\nPATH=/usr/bin:/bin\n${answer}\n${script}\n`, {
      mode: 0o755,
    });
    writeFileSync(join(home, 'Dockerfile'), dockerfile);
    return {PATH: join(home, 'programs'), TMPDIR: join(home, 'temporary')};
  }

  test('runs nothing as long as nobody could say yes; =yes says it', () => {
    const env = withDocker(`touch ${join(home, 'ran')}; echo '{"warnings": []}'`);
    mkdirSync(join(home, 'temporary'));
    expect(run(['check', '--engines', 'Dockerfile'], {env})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--engines=yes'),
    });
    expect(existsSync(join(home, 'ran'))).toBe(false);
    const {code, stdout} = run(['check', '--engines=yes', 'Dockerfile'], {env});
    expect(stdout).toContain('docker buildx 0.29.1: accepted');
    expect(code).toBe(0);
    expect(readdirSync(join(home, 'temporary'))).toEqual([]);
  });

  test('asks on a terminal, remembers a yes, and takes a no for a no', async () => {
    const env = {...withDocker(`echo '{"warnings": []}'`), DRYDOCK_HOME: join(home, 'data')};
    mkdirSync(join(home, 'temporary'));
    const ask = async (answer: string) => {
      const terminal = new Terminal(process.execPath, [program, 'check', '--engines', 'Dockerfile'], {cwd: home, env});
      try {
        if (answer !== '') {
          await terminal.until('[y/N]');
          terminal.type(answer);
        }
        await until('it ends', () => terminal.ended !== undefined);
        return terminal.output;
      } finally {
        terminal.close();
      }
    };
    expect(await ask('n\r')).toContain('what drydock alone says');
    expect(await ask('y\r')).toContain('docker buildx 0.29.1');
    expect(await ask('')).toContain('docker buildx 0.29.1');
  });

  test('Ctrl+C in the middle leaves neither folder nor process', async () => {
    const env = withDocker(`sleep 60 & echo $! > ${join(home, 'child')}; wait`);
    mkdirSync(join(home, 'temporary'));
    const terminal = new Terminal(process.execPath, [program, 'check', '--engines=yes', 'Dockerfile'], {
      cwd: home,
      env,
    });
    try {
      await until(
        'the program runs',
        () => existsSync(join(home, 'child')) && readFileSync(join(home, 'child'), 'utf8') !== '',
      );
      terminal.type('\u0003');
      await until('drydock ends', () => terminal.ended !== undefined);
      expect(terminal.output).not.toContain('drydock has stopped');
    } finally {
      terminal.close();
    }
    expect(readdirSync(join(home, 'temporary'))).toEqual([]);
    const child = Number(readFileSync(join(home, 'child'), 'utf8'));
    await until('its child is gone', () => !isRunning(child));
  });
});

/** Whether a process still does something; one that only waits to be collected does not. */
function isRunning(pid: number): boolean {
  const {stdout} = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], {encoding: 'utf8'});
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}

test('why prints a card; doctor looks at the machine', () => {
  expect(run(['why', 'pin-base-image']).stdout).toContain('FROM python');
  const doctor = run(['doctor']);
  expect(doctor.code).toBe(0);
  expect(doctor.stdout).toContain(process.versions.node);
});

test('lessons check proves the built-in course', () => {
  const {code, stdout, stderr} = run(['lessons', 'check']);
  expect(stderr).toBe('');
  expect(stdout).not.toBe('');
  expect(code).toBe(0);
}, 400_000);

test('a course from elsewhere that is broken says file and line, code 2 or 1', () => {
  const {code, stderr, stdout} = run(['lessons', 'check', '--lessons', home]);
  expect(code).not.toBe(0);
  expect(stderr + stdout).not.toContain('    at ');
});
