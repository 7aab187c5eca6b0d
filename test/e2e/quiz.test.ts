import {execFile} from 'node:child_process';
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {parseRun} from '../../src/quiz/run-file.ts';
import {down, enter, esc, kinds, left, QuizLearner, right} from '../support/quiz-learner.ts';
import {Terminal, type TerminalOptions} from '../support/terminal.ts';
import {until} from '../support/until.ts';

/** Quizzes as a learner takes them: the built program, a real pseudo-terminal, the keyboard. `npm test` has built it. */
const root = resolve(import.meta.dirname, '..', '..');
const program = join(root, 'bin', 'run.cjs');
const course = join(root, 'test', 'support', 'quiz-course');

let home: string;
const open: Terminal[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'drydock-quiz-'));
});

afterEach(() => {
  for (const terminal of open.splice(0)) terminal.close();
  rmSync(home, {recursive: true, force: true});
});

function places() {
  return {DRYDOCK_HOME: join(home, 'data'), DRYDOCK_SANDBOX: join(home, 'sandbox'), EDITOR: editor()};
}

/** An editor that mends the base image and leaves a mark on the screen. */
function editor(): string {
  const path = join(home, 'editor');
  if (!existsSync(path)) {
    writeFileSync(path, '#!/bin/sh\necho editing\nsed -i s/python$/python:3.13-slim/ "$1"\n');
    chmodSync(path, 0o755);
  }
  return path;
}

function start(args: readonly string[], {env = {}, ...options}: TerminalOptions = {}): QuizLearner {
  const terminal = new Terminal(process.execPath, [program, ...args, '--lessons', course], {
    cwd: home,
    ...options,
    env: {...places(), ...env},
  });
  open.push(terminal);
  return new QuizLearner(terminal);
}

const exam = (...more: string[]) => ['quiz', 'exam', '--seed', 'e', ...more];
const answersFile = () => join(home, 'data', 'answers.jsonl');
const examFile = () => join(home, 'data', 'exam.json');

function history(): readonly {readonly question: string; readonly outcome: string}[] {
  if (!existsSync(answersFile())) return [];
  // A line counts once it is whole.
  const lines = readFileSync(answersFile(), 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as {question: string; outcome: string});
}

/** After the program has ended the terminal is as a shell wants it. */
function expectRestored(terminal: Terminal): void {
  expect(terminal.buffer).toBe('normal');
  expect(terminal.cursorHidden).toBe(false);
  expect(terminal.output.lastIndexOf('\x1b[?2004l')).toBeGreaterThanOrEqual(terminal.output.lastIndexOf('\x1b[?2004h'));
}

const sizes = [
  {columns: 40, rows: 15, language: 'ko'},
  {columns: 80, rows: 24, language: 'en'},
  {columns: 40, rows: 10, language: 'en'},
] as const;

test.each(sizes)('all ten kinds by keyboard alone in $columns × $rows, $language', async (size) => {
  const learner = start(['quiz', 'practice', '--seed', 's', '--count', '12', '--lang', size.language], size);
  const {terminal} = learner;
  const met = new Set<string>();
  let last: Awaited<ReturnType<typeof learner.asked>> | undefined;
  while (met.size < 12) {
    last = await learner.asked(last);
    expect(met.has(last), `${last} is asked twice`).toBe(false);
    met.add(last);
    await learner.answer(last);
    await learner.press('n');
  }
  expect([...met].sort()).toEqual([...kinds].sort());
  await terminal.until(/11 of 11 right|11문제 중 11점/);
  await until('every answer is in the history', () => history().length === 12);
  expect(history()).toMatchObject(
    [...met].map((name) => ({question: `quiz-${name}`, outcome: name === 'poll' ? 'ungraded' : 'right'})),
  );
});

test('the language switches in the middle of any question, and what was put down stays', async () => {
  const learner = start(['quiz', 'practice', '--seed', 's', '--lesson', '1', '--lang', 'en']);
  const {terminal} = learner;
  for (let met = 0, last: Awaited<ReturnType<typeof learner.asked>> | undefined; met < 10; met++) {
    last = await learner.asked(last);
    await learner.putDown(last);
    if (learner.isChoice(last)) await learner.press(down);
    const before = learner.marks();
    const isWriting = last === 'fill' || last === 'predict';
    await learner.press(isWriting ? '\x0c' : 'L');
    await terminal.until(/연습/);
    expect(learner.question).toBe(last);
    expect(learner.marks()).toEqual(before);
    await learner.press(isWriting ? '\x0c' : 'ㅣ');
    await terminal.until('Practice');
    expect(learner.marks()).toEqual(before);
    await learner.press(right);
  }
});

describe('an exam', () => {
  test('shows nothing before the end; what was answered can be seen again and changed', async () => {
    const learner = start(exam('--lesson', '2'));
    const {terminal} = learner;
    const first = await learner.asked();
    await learner.answer(first, 'wrong');
    const second = await learner.asked(first);
    expect(terminal.text()).not.toMatch(/Right|Not right|✓|✗/);
    await learner.press(left);
    await learner.asked(second);
    expect(terminal.text()).toMatch(first === 'planet' ? /● Venus/ : /● Neptune/);
    await learner.answer(first);
    await learner.asked(first);
    await learner.answer(second);
    await terminal.until('Hand in the exam?');
    expect(history()).toEqual([]);
    terminal.type('y');
    await terminal.until('2 of 2 right (100 %)');
    await until('the history has it', () => history().length === 2);
    await until('the exam is gone', () => !existsSync(examFile()));
  });

  test('outlives kill -9: the same questions, the answers kept, the clock gone on', async () => {
    const learner = start(exam('--time', '10', '--extra', '1.5', '--count', '6'));
    const first = await learner.asked();
    expect(learner.terminal.lines()[0]).toMatch(/1[45]:\d\d · 1\/6/);
    await learner.answer(first);
    await learner.asked(first);
    await until('the answer is kept', () => Object.keys(kept().answers).length === 1);
    const before = kept();
    learner.terminal.kill('SIGKILL');
    await learner.terminal.end();
    // Dead for five minutes.
    writeFileSync(examFile(), JSON.stringify({version: 1, ...before, startedAt: before.startedAt - 300_000}));
    const again = start(exam('--time', '10'));
    await again.asked(first);
    expect(again.terminal.lines()[0]).toMatch(/ (9|10):\d\d · 2\/6/);
    expect(kept()).toEqual({...before, startedAt: before.startedAt - 300_000});
    const menu = start(['quiz']);
    await menu.terminal.until('1 of 6 answered');
    menu.terminal.type('4');
    await menu.terminal.until('Begin a new one');
    menu.terminal.type('n');
    await menu.terminal.until('Go on with the exam');
    expect(kept().seed).toBe('e');
    again.terminal.type(esc);
    await again.terminal.until('Leave the exam?');
    again.terminal.type('y');
    await again.terminal.until('Its clock goes on.');
  });

  test('ends when its clock runs out, with what was put down by then', async () => {
    const learner = start(exam('--time', '0.05', '--lesson', '1', '--count', '10'));
    while ((await learner.asked()) !== 'fill') await learner.press(right);
    await learner.putDown('fill');
    await learner.terminal.until('The time is over.');
    await learner.terminal.until('1 of 9 right');
    expect(learner.terminal.text()).toContain('8 without an answer.');
  });

  test('one whose time went by while nobody looked ends at once', async () => {
    const learner = start(exam('--time', '5', '--lesson', '2'));
    await learner.answer(await learner.asked());
    await until('the answer is kept', () => Object.keys(kept().answers).length === 1);
    learner.terminal.kill('SIGKILL');
    await learner.terminal.end();
    writeFileSync(examFile(), JSON.stringify({version: 1, ...kept(), startedAt: Date.now() - 301_000}));
    const again = start(exam());
    await again.terminal.until('1 of 2 right (50 %)');
    await until('the exam is gone', () => !existsSync(examFile()));
  });

  test('keeps what was put down when somebody turns the page, file and all', async () => {
    const learner = start(exam('--lesson', '1', '--count', '10'));
    const {terminal} = learner;
    for (let met = 0, last: Awaited<ReturnType<typeof learner.asked>> | undefined; met < 9; met++) {
      last = await learner.asked(last);
      if (learner.isChoice(last) && last !== 'multi') await learner.answer(last);
      else {
        await learner.putDown(last);
        // A file is judged when Enter says so, and a cursor alone is no answer; the others count as they stand there.
        if (last === 'bug') terminal.type(' ');
        await learner.press(last === 'config' ? enter : right);
      }
    }
    await terminal.until('Hand in the exam?');
    terminal.type('y');
    await terminal.until('9 of 9 right');
  });
});

function kept() {
  const run = existsSync(examFile()) ? parseRun(readFileSync(examFile(), 'utf8')) : undefined;
  return run ?? {seed: '', startedAt: 0, answers: {}};
}

test('the results lead to the page of each mistake and back, and the review asks what was wrong', async () => {
  const learner = start(['quiz', 'practice', '--seed', 's', '--lesson', '2']);
  const {terminal} = learner;
  const first = await learner.asked();
  await learner.answer(first, 'wrong');
  await terminal.until('✗ Not right.');
  await learner.press('n');
  await learner.answer(await learner.asked(first));
  await terminal.until('✓ Right.');
  await learner.press(enter);
  await terminal.until('1 of 2 right (50 %)');
  expect(terminal.text()).toMatch(/02 Two more .*1\/2/);
  await terminal.until('It is another one.');
  terminal.type(enter);
  await terminal.until('More words');
  await terminal.until(/x back to the results/);
  terminal.type('x');
  await terminal.until('1 of 2 right (50 %)');
  terminal.type(enter);
  await terminal.until('More words');
  terminal.type(esc);
  await terminal.until('1 of 2 right (50 %)');
  terminal.type('z');
  await terminal.until('What went wrong last time (1)');
  terminal.type('2');
  expect(await learner.asked()).toBe(first);
  await terminal.until('1/1');
  terminal.type('q');
  expect((await terminal.end()).exitCode).toBe(0);

  const review = start(['quiz', 'review']);
  expect(await review.asked()).toBe(first);
});

test('somebody who looks a word up in the middle comes back to the question', async () => {
  const learner = start(exam('--lesson', '2'));
  const {terminal} = learner;
  const first = await learner.asked();
  await learner.press('/');
  await learner.press('words');
  await terminal.until('More words');
  terminal.type(enter);
  await terminal.until('x back to the quiz');
  terminal.type('x');
  expect(await learner.asked()).toBe(first);
});

test('a file in the editor is judged by its rules, wrong and then right', async () => {
  const learner = start(['quiz', 'practice', '--tag', 'files']);
  const {terminal} = learner;
  await learner.asked();
  terminal.type(enter);
  await terminal.until('Enter checks it');
  expect(terminal.output).toContain('editing');
  const file = join(home, 'sandbox', 'quiz', 'quiz-config', 'Dockerfile');
  writeFileSync(file, 'FROM python\nCMD ["python"]\n');
  await learner.press(enter);
  await terminal.until('✗ Not right.');
  expect(terminal.text()).toMatch(/✗ line 1: /);
  await learner.press('r');
  await learner.press('e');
  await terminal.until('FROM python:3.13-slim');
  await learner.press(enter);
  await terminal.until('✓ Right.');
  terminal.type('q');
  expect((await terminal.end()).exitCode).toBe(0);
  expect(history()).toMatchObject([{outcome: 'wrong'}, {outcome: 'right'}]);
});

test('h gives a hint, and then the question comes back sooner; e calls an answer easy, and then later', async () => {
  const due = async (keys: readonly string[]) => {
    const learner = start(['quiz', 'practice', '--seed', 's', '--lesson', '1', '--count', '10', '--lang', 'en']);
    while ((await learner.asked()) !== 'single') await learner.press(right);
    if (keys.includes('h')) {
      await learner.press('h');
      await learner.terminal.until(/Not this one: (beta|gamma)/);
    }
    await learner.answer('single');
    await learner.terminal.until('✓ Right.');
    if (keys.includes('e')) await learner.press('e');
    learner.terminal.type('q');
    await learner.terminal.end();
    const {deck} = JSON.parse(readFileSync(join(home, 'data', 'progress.json'), 'utf8'));
    rmSync(join(home, 'data'), {recursive: true});
    return Number(/^\d+/.exec(deck['quiz-single'])?.[0]);
  };
  const [hinted, plain, easy] = [await due(['h']), await due([]), await due(['e'])];
  expect(hinted).toBeLessThan(plain);
  expect(plain).toBeLessThan(easy);
});

test('an editor that cannot be started says so, and the question stays', async () => {
  const learner = start(['quiz', 'practice', '--tag', 'files'], {env: {EDITOR: '/nowhere/editor', VISUAL: ''}});
  await learner.asked();
  learner.terminal.type(enter);
  await learner.terminal.until(/editor/i);
  expect(learner.question).toBe('config');
  expect(history()).toEqual([]);
});

describe('the ways in', () => {
  test('z, the door at the end of the home screen, and its menu', async () => {
    const learner = start([]);
    const {terminal} = learner;
    await terminal.until('learn to deploy');
    terminal.type('z');
    await terminal.until('Practice');
    terminal.type(esc);
    await terminal.until(/▶ Quiz/);
    terminal.type(enter);
    await terminal.until('Practice');
    terminal.type(enter);
    await learner.asked();
    // Nothing was answered: nothing to confirm.
    terminal.type(esc);
    await terminal.until(/▶ Quiz/);
    terminal.type('z');
    await terminal.until('Statistics');
    terminal.type('4');
    await terminal.until('No question has been answered yet.');
    terminal.type('z');
    await terminal.until('Practice');
  });

  test('what is wrong on the command line is said before anything is drawn', async () => {
    const {terminal} = start(['quiz', 'practice', '--tag', 'flies']);
    expect((await terminal.end()).exitCode).toBe(2);
    expect(terminal.text()).toContain('Did you mean files?');
    expect(terminal.output).not.toContain('\x1b[?1049h');
  });

  test('--plain: answered by number, word and line', async () => {
    const learner = start(['quiz', 'practice', '--seed', 's', '--lesson', '2', '--plain']);
    const {terminal} = learner;
    await terminal.until('1/2');
    // The whole of it has long been scrolled away by the second question.
    const said = (what: RegExp) => terminal.output.match(what)?.length ?? 0;
    for (const count of [1, 2]) {
      await terminal.until(() => said(/· \d\/2\r/g) === count);
      const word =
        /nearest|rings/.exec(terminal.text().split('/2').at(-1) ?? '')?.[0] === 'nearest' ? 'Mercury' : 'Neptune';
      terminal.type(`${new RegExp(`(\\d) \`${word}`).exec(terminal.text())?.[1]}\r`);
      await terminal.until(() => said(/✓ Right|✗ Not right/g) === count);
      terminal.type('\r');
    }
    await terminal.until('1 of 2 right (50 %)');
    terminal.type('q\r');
    expect((await terminal.end()).exitCode).toBe(0);
  });

  test('where no terminal is the questions are printed', async () => {
    const args = [program, 'quiz', '--seed', 's', '--lang', 'en', '--lessons', course];
    const {stdout} = await promisify(execFile)(process.execPath, args, {env: {...process.env, ...places()}});
    expect(stdout).toContain('[quiz-fill]');
    expect(stdout).not.toContain('\x1b');
  });
});

describe('the terminal', () => {
  test.each(['SIGTERM', 'SIGHUP', 'Ctrl+C'] as const)('is restored after %s, and the answers are kept', async (how) => {
    const learner = start(['quiz', 'practice', '--seed', 's', '--lesson', '2']);
    const {terminal} = learner;
    await learner.answer(await learner.asked(), 'wrong');
    await until('the answer is in the history', () => history().length === 1);
    if (how === 'Ctrl+C') terminal.type('\x03');
    else terminal.kill(how);
    await terminal.end();
    expectRestored(terminal);
  });

  test('that changes its size keeps the question and what was put down, and says when it is too small', async () => {
    const learner = start(['quiz', 'practice', '--tag', 'rows', '--seed', 's']);
    const {terminal} = learner;
    while ((await learner.asked()) !== 'match') await learner.press(right);
    await learner.press(learner.numberOf('two'));
    const before = learner.marks();
    terminal.resize(40, 10);
    await terminal.until(/\? ◀ dos/);
    terminal.resize(25, 6);
    await terminal.until('too small');
    terminal.resize(120, 40);
    await terminal.until('1. ');
    expect(learner.marks()).toEqual(before);
  });

  test('gets no colour with NO_COLOR, and only ASCII with --ascii', async () => {
    const learner = start(['quiz', 'practice', '--seed', 's', '--ascii', '--lang', 'en'], {env: {NO_COLOR: '1'}});
    const {terminal} = learner;
    for (let met = 0, last: Awaited<ReturnType<typeof learner.asked>> | undefined; met < 3; met++) {
      last = await learner.asked(last);
      expect(terminal.text().replace(/한국어/g, '')).toMatch(/^[\x20-\x7e\n]*$/);
      await learner.press(right);
    }
    expect(terminal.output).not.toMatch(/\x1b\[[0-9;]*m/);
  });

  test('wrong keys do nothing harmful', async () => {
    const learner = start(exam('--lesson', '1', '--count', '10'));
    const {terminal} = learner;
    for (let met = 0, last: Awaited<ReturnType<typeof learner.asked>> | undefined; met < 9; met++) {
      last = await learner.asked(last);
      const isWriting = last === 'fill' || last === 'predict';
      // Letters are text in a field; everywhere else they are no commands of a quiz.
      for (const key of isWriting
        ? ['\x1b[3~', '\x1bx', '\x01']
        : ['v', 'ㅍ', 'b', '\x1b[3~', '\x1bx', '\x01', '0', '\t', '\x1b[200~qfy\x1b[201~'])
        terminal.type(key);
      await learner.press(right);
    }
    await terminal.until('9 questions have no answer yet.');
    expect(terminal.ended).toBeUndefined();
  });
});
