import {chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {Terminal, type TerminalOptions} from '../support/terminal.ts';

/** The built program in a real pseudo-terminal, as a learner runs it. `npm test` has built it. */
const root = resolve(import.meta.dirname, '..', '..');
const program = join(root, 'bin', 'run.cjs');
const solution = join(root, 'lessons', '01-first-image', 'exercises', 'first-image', 'solution', 'Dockerfile');

let home: string;
let sandbox: string;
const open: Terminal[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'drydock-e2e-'));
  sandbox = join(home, 'sandbox');
});

afterEach(() => {
  for (const terminal of open.splice(0)) terminal.close();
  rmSync(home, {recursive: true, force: true});
});

function drydock(args: readonly string[] = [], {env = {}, ...options}: TerminalOptions = {}): Terminal {
  const places = {DRYDOCK_HOME: join(home, 'data'), DRYDOCK_SANDBOX: sandbox};
  const terminal = new Terminal(process.execPath, [program, ...args], {
    cwd: home,
    ...options,
    env: {...places, ...env},
  });
  open.push(terminal);
  return terminal;
}

/** After the program has ended the terminal is as a shell wants it: normal screen, cursor shown, paste mode off. */
function expectRestored(terminal: Terminal): void {
  expect(terminal.buffer).toBe('normal');
  expect(terminal.cursorHidden).toBe(false);
  expect(terminal.output.lastIndexOf('\x1b[?2004l')).toBeGreaterThanOrEqual(terminal.output.lastIndexOf('\x1b[?2004h'));
}

const down = '\x1b[B';
const right = '\x1b[C';
const esc = '\x1b';
const end = '\x1b[F';

test('first start: read a lesson, write the file outside, see the goals turn, quit; the next start resumes', async () => {
  const terminal = drydock();
  await terminal.until('drydock — learn to deploy');
  expect(terminal.buffer).toBe('alternate');
  terminal.type('\r');
  await terminal.until(/01 .*1\/\d/);
  terminal.type('x');
  await terminal.until('Goals  0 of');
  const file = join(sandbox, 'first-image', 'Dockerfile');
  expect(existsSync(file)).toBe(true);
  writeFileSync(file, 'FROM pyhton\nRNU echo hi\n');
  await terminal.until(/dockerfile\/known-instruction/);
  expect(terminal.text()).toContain('RUN');
  writeFileSync(file, readFileSync(solution));
  await terminal.until('✓ passed');
  await terminal.until('✓ Passed.');
  terminal.type('q');
  expect(await terminal.end()).toEqual({exitCode: 0, signal: undefined});
  expectRestored(terminal);

  const again = drydock();
  await again.until(/▶ +exercise · .*✓ passed/);
  again.type('q');
  expect((await again.end()).exitCode).toBe(0);
});

test('a lesson resumes at the page where it was left', async () => {
  const terminal = drydock(['first-image'], {env: {LANG: 'ko_KR.UTF-8'}});
  await terminal.until(/01 .*1\/\d/);
  const page = () => / (\d+)\/\d+(?: ·|\s*$)/.exec(terminal.lines()[0] ?? '')?.[1];
  while (page() !== '3') {
    const before = terminal.text();
    terminal.type(right);
    await terminal.until(() => terminal.text() !== before);
  }
  const title = terminal.lines()[1];
  terminal.type('\x03');
  await terminal.end();
  const again = drydock([], {env: {LANG: 'ko_KR.UTF-8'}});
  await again.until('직접 쓰면서 배우는 배포');
  again.type('\r');
  await again.until(/ 3\/\d+\s*$/m);
  expect(again.lines()[1]).toBe(title);
});

describe('the language', () => {
  test('comes from the locale, switches at any moment, and is kept', async () => {
    const terminal = drydock([], {env: {LANG: 'ko_KR.UTF-8'}});
    await terminal.until('직접 쓰면서 배우는 배포');
    terminal.type('L');
    await terminal.until('learn to deploy');
    terminal.type('q');
    await terminal.end();
    const again = drydock([], {env: {LANG: 'ko_KR.UTF-8'}});
    await again.until('learn to deploy');
  });

  test('--lang wins for one run', async () => {
    const terminal = drydock(['--lang', 'ko']);
    await terminal.until('직접 쓰면서 배우는 배포');
  });
});

describe('the terminal is restored', () => {
  test('after Ctrl+C', async () => {
    const terminal = drydock();
    await terminal.until('learn to deploy');
    terminal.type('\x03');
    expect((await terminal.end()).exitCode).toBe(0);
    expectRestored(terminal);
  });

  test.each(['SIGTERM', 'SIGHUP'] as const)('after %s', async (signal) => {
    const terminal = drydock();
    await terminal.until('learn to deploy');
    terminal.kill(signal);
    await terminal.end();
    expectRestored(terminal);
  });

  test('after an error of ours, which says what to report', async () => {
    const broken = join(home, 'broken');
    cpSync(join(root, 'dist'), join(broken, 'dist'), {recursive: true});
    cpSync(join(root, 'bin'), join(broken, 'bin'), {recursive: true});
    writeFileSync(join(broken, 'dist', 'lessons', 'exercise-first-image.json'), '{broken');
    const terminal = new Terminal(process.execPath, [join(broken, 'bin', 'run.cjs'), 'first-image', '--lang', 'en'], {
      cwd: home,
      env: {DRYDOCK_HOME: join(home, 'data'), DRYDOCK_SANDBOX: sandbox},
      columns: 120,
    });
    open.push(terminal);
    await terminal.until(/1\/\d/);
    terminal.type('x');
    expect((await terminal.end()).exitCode).toBe(70);
    expectRestored(terminal);
    expect(terminal.text()).toContain('this is a fault of ours');
    expect(terminal.text()).toContain(`Node ${process.versions.node}`);
  });
});

describe('what the terminal can do', () => {
  test('NO_COLOR: no colour is sent', async () => {
    const terminal = drydock(['first-image'], {env: {NO_COLOR: '1'}});
    await terminal.until(/1\/\d/);
    expect(terminal.output).not.toMatch(/\x1b\[[0-9;]*m/);
  });

  test('colour where it is wanted', async () => {
    const terminal = drydock(['first-image'], {env: {COLORTERM: 'truecolor'}});
    await terminal.until(/1\/\d/);
    expect(terminal.output).toMatch(/\x1b\[1m/);
  });

  test('--ascii: nothing but ASCII, in English', async () => {
    const terminal = drydock(['--ascii', '--lang', 'en']);
    await terminal.until('learn to deploy');
    expect(terminal.text().replace(/한국어/g, '')).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test('CI=true in a real terminal draws all the same', async () => {
    const terminal = drydock([], {env: {CI: 'true'}});
    await terminal.until('learn to deploy');
  });

  test('the window changes its size', async () => {
    const terminal = drydock();
    await terminal.until('browser ──▶ Nginx ──unix socket──▶');
    terminal.resize(40, 15);
    await terminal.until(/browser ──▶ Nginx [a-z0-9◐○✓/ ]+$/m);
    terminal.resize(120, 40);
    await terminal.until('browser ──▶ Nginx ──unix socket──▶');
    terminal.type('?');
    await terminal.until('Keys on this screen');
    terminal.type(esc);
    await terminal.until('git push');
  });

  test('from 110 columns the learner’s file stands beside the goals', async () => {
    const terminal = drydock(['exercise', '--lang', 'en'].slice(1), {columns: 120, rows: 40});
    await terminal.until('learn to deploy');
    terminal.type(down);
    await terminal.until(/▶ +exercise/);
    terminal.type('\r');
    await terminal.until(/│ Dockerfile/);
  });
});

test('the editor gets the terminal, and gives it back', async () => {
  const editor = join(home, "my editor's");
  writeFileSync(editor, `#!/bin/sh\nprintf 'editing %s\\n' "$1"\ncp '${solution}' "$1"\n`);
  chmodSync(editor, 0o755);
  const terminal = drydock(['--lang', 'en'], {env: {EDITOR: `"${editor}"`}});
  await terminal.until('learn to deploy');
  terminal.type(down);
  await terminal.until(/▶ +exercise/);
  terminal.type('\r');
  await terminal.until('Goals  0 of');
  terminal.type('e');
  await terminal.until('✓ passed');
  expect(terminal.output).toContain('editing ');
  expect(terminal.buffer).toBe('alternate');
  terminal.type('q');
  expect((await terminal.end()).exitCode).toBe(0);
  expectRestored(terminal);
});

test('reset asks, keeps a copy, and lays the start anew', async () => {
  const terminal = drydock(['--lang', 'en'], {columns: 100, rows: 30});
  await terminal.until('learn to deploy');
  terminal.type(down);
  await terminal.until(/▶ +exercise/);
  terminal.type('\r');
  await terminal.until('Goals  0 of');
  const file = join(sandbox, 'first-image', 'Dockerfile');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, 'FROM mine:1\n');
  await terminal.until(/FROM mine|Goals {2}\d of/);
  terminal.type('r');
  await terminal.until('Start this exercise over?');
  terminal.type('y');
  await terminal.until('Your files were kept in');
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('pasted letters are no commands', async () => {
  const terminal = drydock(['--lang', 'en']);
  await terminal.until('learn to deploy');
  terminal.type('\x1b[200~qL\x1b[201~');
  terminal.type('?');
  await terminal.until('Keys on this screen');
  expect(terminal.ended).toBeUndefined();
});

test('starting an exercise never overwrites what is there', async () => {
  const folder = join(sandbox, 'first-image');
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'Dockerfile'), 'FROM mine:1\n');
  const terminal = drydock(['--lang', 'en']);
  await terminal.until('learn to deploy');
  terminal.type(down);
  await terminal.until(/▶ +exercise/);
  terminal.type('\r');
  await terminal.until(/Goals {2}\d of/);
  terminal.type(end);
  expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe('FROM mine:1\n');
});
