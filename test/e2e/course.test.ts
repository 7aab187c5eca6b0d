import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {expect, test} from 'vitest';
import type {Course} from '../../src/course/lesson.ts';
import {Terminal} from '../support/terminal.ts';

/** The whole course as a learner goes through it, in the built program in a real pseudo-terminal. */
const root = resolve(import.meta.dirname, '..', '..');
const course = JSON.parse(readFileSync(join(root, 'dist', 'lessons', 'course.json'), 'utf8')) as Course;

const right = '\x1b[C';

test('every lesson can be read page by page, every exercise passes with its solution, to the end of the course', async () => {
  const home = mkdtempSync(join(tmpdir(), 'drydock-course-'));
  const sandbox = join(home, 'sandbox');
  const terminal = new Terminal(process.execPath, [join(root, 'bin', 'run.cjs'), '--lang', 'ko'], {
    cwd: home,
    env: {DRYDOCK_HOME: join(home, 'data'), DRYDOCK_SANDBOX: sandbox},
  });
  const header = () => terminal.lines()[0] ?? '';
  const press = async (key: string) => {
    const before = terminal.text();
    terminal.type(key);
    await terminal.until(() => terminal.text() !== before);
  };
  try {
    await terminal.until('직접 쓰면서 배우는 배포');
    terminal.type('\r');
    for (const lesson of course.lessons) {
      const number = String(lesson.number).padStart(2, '0');
      await terminal.until(() => header().includes(`${number} ${lesson.title.ko}`.slice(0, 20)));
      const seen = new Set<string>();
      for (let keys = 0; !/끝\s*$/.test(header()); keys++) {
        const [, page] = / (\d+)\/\d+(?: ·|\s*$)/.exec(header()) ?? [];
        if (page !== undefined) seen.add(page);
        expect(keys, `${lesson.id} does not end`).toBeLessThan(300);
        await press(right);
      }
      expect(seen.size, lesson.id).toBe(lesson.pages.length);
      for (const {id, title} of lesson.exercises) {
        await press(terminal.text().includes('실습 ·') ? 'n' : right);
        await terminal.until(() => header().includes(`실습 · ${title.ko}`.slice(0, 24)));
        await terminal.until(() => existsSync(join(sandbox, id)));
        cpSync(solutionOf(number, lesson.id, id), join(sandbox, id), {recursive: true});
        await terminal.until(/✓ 통과\s*$/m);
      }
      await press(lesson.exercises.length > 0 ? 'n' : right);
    }
    await terminal.until('직접 쓰면서 배우는 배포');
    terminal.type('q');
    expect((await terminal.end()).exitCode).toBe(0);
  } finally {
    terminal.close();
    rmSync(home, {recursive: true, force: true});
  }
}, 600_000);

function solutionOf(number: string, lesson: string, exercise: string): string {
  const folder = readdirSync(join(root, 'lessons')).find((name) => name === `${number}-${lesson}`);
  return join(root, 'lessons', folder ?? '', 'exercises', exercise, 'solution');
}
