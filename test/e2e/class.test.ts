import {execFile} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {down, enter, esc, up} from '../support/quiz-learner.ts';
import {Terminal} from '../support/terminal.ts';
import {until} from '../support/until.ts';

/** A class as a room takes it: the built program, real pseudo-terminals, real sockets. `npm test` has built it. */
const root = resolve(import.meta.dirname, '..', '..');
const program = join(root, 'bin', 'run.cjs');
const course = join(root, 'test', 'support', 'quiz-course');

let home: string;
const open: Terminal[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'drydock-class-'));
});

afterEach(() => {
  for (const terminal of open.splice(0)) terminal.close();
  rmSync(home, {recursive: true, force: true});
});

/** Everybody has a machine of their own: other data, another desk. */
function machine(who: string): Readonly<Record<string, string>> {
  return {DRYDOCK_HOME: join(home, who), DRYDOCK_SANDBOX: join(home, who, 'desk')};
}

function start(who: string, ...args: readonly string[]): Terminal {
  const words = [program, 'class', ...args, '--lessons', course, '--lang', 'en'];
  const terminal = new Terminal(process.execPath, words, {cwd: home, columns: 100, rows: 28, env: machine(who)});
  open.push(terminal);
  return terminal;
}

async function run(who: string, ...args: readonly string[]): Promise<{stdout: string; stderr: string; code: number}> {
  const words = [program, 'class', ...args, '--lang', 'en'];
  const options = {cwd: home, env: {PATH: process.env.PATH, HOME: home, ...machine(who)}};
  try {
    return {...(await promisify(execFile)(process.execPath, words, options)), code: 0};
  } catch (error) {
    const {stdout, stderr, code} = error as {stdout: string; stderr: string; code: number};
    return {stdout, stderr, code};
  }
}

async function host(...args: readonly string[]): Promise<{console: Terminal; address: string}> {
  const console = start('host', 'host', '--port', '0', ...args);
  const found = () => /class join (\S+@127\.0\.0\.1:\d+)/.exec(console.output)?.[1];
  await until('the class is open', () => found() !== undefined, 20_000);
  await console.until('live');
  return {console, address: found() ?? ''};
}

async function joins(who: string, address: string): Promise<Terminal> {
  const terminal = start(who.toLowerCase(), 'join', address, '--name', who);
  await terminal.until(`You have joined as ${who}.`);
  terminal.type(esc);
  await terminal.until('Ten kinds');
  return terminal;
}

/** The pointer moves to a row, which is then done. */
async function leads(console: Terminal, label: string): Promise<void> {
  console.type('4');
  await console.until(` ${label}`);
  while (!console.text().includes('▶ Go to a page …')) await presses(console, up);
  while (!console.text().includes(`▶ ${label}`)) await presses(console, down);
  await presses(console, enter);
}

async function presses(terminal: Terminal, key: string): Promise<void> {
  const before = terminal.text();
  terminal.type(key);
  await terminal.until(() => terminal.text() !== before);
}

/** Choices stand in another order for everybody: the number of one is read from the screen. */
function numberOf(terminal: Terminal, choice: string): string {
  const row = terminal.lines().find((line) => line.trimEnd().endsWith(` ${choice}`));
  const number = /(\d) (?:[○●] )?\S+ *$/.exec(row ?? '')?.[1];
  if (number === undefined) throw new Error(`${choice} is not on the screen:\n${terminal.text()}`);
  return number;
}

async function answers(learner: Terminal, choice: string): Promise<void> {
  await learner.until('question 1 of 1 — g');
  learner.type('g');
  await learner.until(/Which letter[\s\S]*alpha/);
  expect(learner.text()).not.toMatch(/✓ alpha|Right\.|It gave the alphabet/);
  while (!new RegExp(`▶ \\d ${choice}`).test(learner.text())) await presses(learner, down);
  learner.type(enter);
  await learner.until('Answered.');
}

test('a rehearsal: a host, three learners, one of them killed and back', {timeout: 120_000}, async () => {
  const {console, address} = await host('--title', 'Day 1');
  await console.until('Nobody is here yet.');
  const mina = await joins('Mina', address);
  const jun = await joins('Jun', address);
  const sora = await joins('Sora', address);
  await console.until(/live 3\/3/);
  for (const name of ['Mina', 'Jun', 'Sora']) expect(console.text()).toContain(`● ${name}`);

  // A page is an offer.
  await leads(console, 'Go to a page …');
  await console.until('A page of which lesson?');
  await presses(console, enter);
  await presses(console, enter);
  await console.until('Page: 01 Ten kinds · Lists');
  for (const learner of [mina, jun, sora]) await learner.until('instructor: lesson 01 page 1 — g');
  expect(jun.text()).toContain('Two more');
  mina.type('g');
  await mina.until('Questions that are answered in a list.');
  expect(mina.text()).not.toContain('instructor: lesson 01');

  // Help is asked for and given.
  jun.type('!');
  await jun.until('The instructor sees that you need help.');
  console.type('3');
  await console.until(/● Jun +asks for help/);
  expect(console.text()).not.toContain('Mina');
  console.type('d');
  await console.until('Nobody waits for help');

  // A poll of three, told without names.
  await leads(console, 'Begin a poll …');
  for (const text of ['Pace ok?', 'good', 'fast']) {
    console.type(text);
    await console.until(text);
    await presses(console, enter);
  }
  console.type(enter);
  await console.until('0 of 3 answered');
  for (const [learner, choice] of [
    [mina, 'good'],
    [jun, 'good'],
    [sora, 'fast'],
  ] as const) {
    await learner.until('a poll — g');
    learner.type('g');
    await learner.until('Pace ok?');
    learner.type(numberOf(learner, choice));
    await learner.until(new RegExp(`● ${choice}`));
  }
  await console.until('3 of 3 answered');
  expect(sora.text()).not.toMatch(/█/);
  console.type('r');
  await console.until(/good\n +█+░+ 2 +67 %/);
  await sora.until(/good\n +█+ 2/);

  // Killed without a word: the room goes on, and she comes back as herself.
  sora.kill('SIGKILL');
  await sora.end();
  await console.until(/live 2\/3/);
  for (const learner of [mina, jun]) await presses(learner, esc);

  await leads(console, 'Begin a quiz …');
  await console.until('Questions of which lesson');
  await presses(console, enter);
  await presses(console, 'a');
  await presses(console, ' ');
  await console.until('Which questions? (1/9)');
  console.type(enter);
  await console.until('0 of 3 answered');
  await answers(mina, 'alpha');
  await answers(jun, 'beta');
  await console.until('2 of 3 answered');

  const again = start('sora', 'join', address);
  await again.until('● live');
  expect(again.text()).not.toContain('You have joined as');
  await console.until(/live 3\/3/);
  await answers(again, 'alpha');
  await console.until('3 of 3 answered');
  expect(console.text()).not.toMatch(/✓|%/);
  console.type('r');
  await console.until(/✓ 1\. alpha\n +█+░+ 2 +67 %/);
  await mina.until('✓ Right.');
  await again.until('✓ Right.');
  await jun.until(/beta \(yours\)/);
  await jun.until('✓ alpha');

  await leads(console, 'End the class');
  await console.until('y yes');
  console.type('y');
  for (const learner of [mina, jun, again]) await learner.until('the class has ended');
  console.type('q');
  await until('the console is left or asks', () => console.ended !== undefined || console.text().includes('y yes'));
  if (console.ended === undefined) console.type('y');
  await until('the host has ended', () => console.ended !== undefined);
  expect(console.ended?.exitCode).toBe(0);
  expect(console.buffer).toBe('normal');
  await results();
});

/** What is left of the rehearsal on the host's machine. */
async function results(): Promise<void> {
  const exported = await run('host', 'export', '--format', 'csv', '--lessons', course);
  expect(exported).toMatchObject({code: 0, stderr: ''});
  const rows = exported.stdout
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(','));
  expect(rows[0]?.slice(-3).map((name) => name.split(' ').at(-1))).toEqual(['score', 'of', 'late']);
  expect(rows.slice(1).map((row) => [row[1], ...row.slice(-3)])).toEqual([
    ['Mina', '1', '1', '0'],
    ['Jun', '0', '1', '0'],
    ['Sora', '1', '1', '0'],
  ]);
  const report = await run('host', 'report', '--lessons', course);
  expect(report.stdout).toMatch(/quiz-single[^\n]* 2 +0 +1 +0 +0\n/);
  expect(report.stdout).toMatch(/ 2 {2}good\n +1 {2}fast/);
  const sessions = join(home, 'host', 'class', 'sessions');
  const [session = ''] = readdirSync(sessions);
  const tokens = ['instructor', 'assistant', 'board'].map((role) => join(sessions, session, `${role}.token`));
  for (const path of tokens) expect(statSync(path).mode & 0o777).toBe(0o600);
  const log = readFileSync(join(sessions, session, 'log.jsonl'), 'utf8');
  for (const path of tokens) expect(log).not.toContain(readFileSync(path, 'utf8').trim());
}

test('what cannot be is said in a sentence, and the class is not harmed', {timeout: 60_000}, async () => {
  const served = start('host', 'host', '--port', '0', '--no-console');
  await served.until('Ctrl-C closes the server');
  const address = /class join (\S+@127\.0\.0\.1:\d+)/.exec(served.output)?.[1] ?? '';
  const place = address.split('@')[1] ?? '';
  const port = place.split(':')[1] ?? '';
  const said = async (who: string, ...args: string[]) => {
    const {code, stdout, stderr} = await run(who, ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^drydock: [^\n]+\n$/);
    return stderr;
  };
  expect(await said('a', 'join', `0000-0000@${place}`, '--lessons', course)).toContain('The join code is wrong');
  expect(await said('a', 'join', address)).toContain('The class uses another course.');
  expect(await said('a', 'join', `${address.split('@')[0]}@127.0.0.1:1`, '--lessons', course)).toContain(
    'no class is open',
  );
  expect(await said('a', 'join', 'nonsense')).toContain('@');
  expect(await said('b', 'host', '--port', port, '--no-console')).toContain(`already listens on ${place}`);
  expect(await said('b', 'host', '--host', '192.0.2.1', '--no-console')).toContain('is no address of this machine');
  expect(await said('b', 'host', '--session', '../x', '--no-console')).toContain('cannot be called');
  expect(await said('b', 'host', '--policy', 'none.yaml', '--no-console')).toContain('none.yaml');
  expect(await said('b', 'host', '--store', 'redis://127.0.0.1:1', '--no-console')).toContain('127.0.0.1:1');
  expect(readdirSync(join(home, 'b', 'class', 'sessions'))).toEqual([]);
  const [session = ''] = readdirSync(join(home, 'host', 'class', 'sessions'));
  expect(await said('host', 'host', '--session', session, '--port', '0', '--no-console')).toContain(
    'is running the class',
  );
  expect(await said('host', 'forget', 'Mina')).toContain('has no learner Mina');
  served.type('\x03');
  await until('the server has ended', () => served.ended !== undefined);
  expect(served.ended?.exitCode).toBe(0);
});

test('a host whose terminal goes away closes the class in order, and it goes on later', {timeout: 60_000}, async () => {
  const {console, address} = await host('--title', 'Gone');
  await joins('Mina', address);
  const sessions = join(home, 'host', 'class', 'sessions');
  const [session = ''] = readdirSync(sessions);
  expect(readdirSync(join(sessions, session))).toContain('log.lock');
  console.kill('SIGHUP');
  await until('the host has ended', () => console.ended !== undefined);
  expect(console.ended).toEqual({exitCode: 0, signal: undefined});
  expect(readdirSync(join(sessions, session))).not.toContain('log.lock');
  const again = await host('--session', session);
  expect(again.address.split('@')[0]).toBe(address.split('@')[0]);
  await again.console.until(/live 0\/1[\s\S]*Mina/);
});

test('a second instructor takes the lead with the key of the class', {timeout: 60_000}, async () => {
  const {console, address} = await host('--title', 'Two of us');
  const place = address.split('@')[1] ?? '';
  const sessions = join(home, 'host', 'class', 'sessions');
  const key = join(sessions, readdirSync(sessions)[0] ?? '', 'instructor.token');
  const second = start('other', 'teach', place, '--token-file', key, '--name', 'Kim');
  await second.until('Two of us');
  await leads(second, 'Take');
  await second.until('y yes');
  second.type('y');
  await leads(second, 'Pause');
  await console.until(/[Pp]aused/);
  const missing = await run('other', 'teach', place, '--token-file', 'none.token');
  expect(missing).toMatchObject({code: 2, stderr: expect.stringContaining('none.token')});
});
