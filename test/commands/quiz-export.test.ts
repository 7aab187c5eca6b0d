import {mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {QuizExport} from '../../src/cli/arguments.ts';
import {quizExport} from '../../src/commands/quiz-export.ts';
import {newLesson} from '../../src/course/scaffold.ts';
import {folderWith, worldIn} from './world.ts';

const order = '\n````quiz order id=caddy-order tags=web\nOrder.\n\n1. a\n2. b\n\n> e\n````\n';
const poll = '\n````quiz poll id=caddy-poll tags=web\nHow?\n\n- [ ] a\n- [ ] b\n````\n';

async function courseFolder(): Promise<string> {
  const files = Object.entries(newLesson(1, 'caddy'));
  return folderWith(
    Object.fromEntries(
      files.map(([path, text]) => [`c/${path}`, path.endsWith('.md') ? `${text}${order}${poll}` : text]),
    ),
  );
}

const wanted: QuizExport = {kind: 'quiz-export', to: 'gift', existing: 'keep'};
const run = (folder: string, command: Partial<QuizExport> = {}, language: 'en' | 'ko' = 'en') =>
  quizExport({...wanted, ...command}, {lessons: 'c'}, worldIn(folder, {language}));

describe('quiz export', () => {
  test('prints the file; what is not as it was goes to the error output, with its id', async () => {
    const folder = await courseFolder();
    const {stdout, stderr, code} = await run(folder);
    expect(code).toBe(0);
    expect(stdout).toContain('$CATEGORY: $course$/top/drydock/01 A new lesson\n');
    expect(stdout).toContain('::caddy-first::[markdown]');
    expect(stdout).toContain('\t=a -> 1\n\t=b -> 2\n');
    expect(stderr).toMatch(
      /^caddy-order: changed: written as matching.*\ncaddy-poll: left out: a poll.*\n2 of 3 questions written\.\n$/,
    );
    expect((await run(folder, {}, 'ko')).stderr).toMatch(
      /^caddy-order: 바뀜: .*\ncaddy-poll: 빠짐: .*\n3문제 중 2문제를 썼어요\.\n$/,
    );
    expect((await run(folder, {}, 'ko')).stdout).toContain('01 새 레슨');
  });

  test('says nothing when all of it is there', async () => {
    const folder = await courseFolder();
    expect((await run(folder, {tags: ['docker']})).stderr).toBe('');
    expect(JSON.parse((await run(folder, {to: 'json'})).stdout).questions).toHaveLength(3);
    expect((await run(folder, {to: 'anki', lessons: ['01']})).stdout.split('\n')[6]).toMatch(/^caddy-first\t/);
  });

  test('writes a file, never over another one unless it is told to', async () => {
    const folder = await courseFolder();
    const first = await run(folder, {out: 'a.gift'});
    expect([first.code, first.stdout]).toEqual([0, '2 of 3 questions written to a.gift.\n']);
    const text = await readFile(join(folder, 'a.gift'), 'utf8');
    expect(text).toBe((await run(folder)).stdout);
    const second = await run(folder, {out: 'a.gift', to: 'anki'});
    expect(second).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'drydock: a.gift is there already and was left as it is. Choose another name, or replace it with --force.\n',
    });
    expect(await readFile(join(folder, 'a.gift'), 'utf8')).toBe(text);
    expect((await run(folder, {out: 'a.gift', to: 'anki', existing: 'replace'})).code).toBe(0);
    expect(await readFile(join(folder, 'a.gift'), 'utf8')).toMatch(/^#separator:tab\n/);
  });

  test('a place that cannot be written, a name that does not exist: what to do, code 2', async () => {
    const folder = await courseFolder();
    await mkdir(join(folder, 'd'));
    expect(await run(folder, {out: 'd', existing: 'replace'})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('it is a folder'),
    });
    expect(await run(folder, {out: 'no/x'})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('could not write no/x'),
    });
    expect(await run(folder, {lessons: ['cady']})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean caddy?'),
    });
    expect(await run(folder, {tags: ['dokcer']}, 'ko')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('혹시 docker인가요?'),
    });
    expect(await run(folder, {tags: []})).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'drydock: There is no question that fits.\n',
    });
  });
});
