import {cp, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {LessonsAction} from '../../src/cli/arguments.ts';
import {type BuiltIn, lessons} from '../../src/commands/lessons.ts';
import {plannedLessons} from '../../src/course/plan.ts';
import {compileCourse} from '../../src/io/lessons.ts';
import {temporaryFolder} from '../support/temporary.ts';
import {folderWith, worldIn} from './world.ts';

const sources = join(import.meta.dirname, '../support/course');

async function builtIn(): Promise<BuiltIn> {
  const compiled = join(temporaryFolder(), 'lessons');
  await compileCourse(sources, compiled, plannedLessons);
  return {sources, compiled};
}

const run = async (action: LessonsAction, folder?: string, language: 'en' | 'ko' = 'en') =>
  lessons(
    action,
    folder === undefined ? {} : {lessons: folder},
    worldIn(join(sources, '..'), {language}),
    await builtIn(),
  );

describe('list', () => {
  test('names every lesson, what is in it, and what is still coming', async () => {
    const {stdout, stderr, code} = await run({kind: 'list'});
    expect([stderr, code]).toEqual(['', 0]);
    const lines = stdout.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      ' 1  greeting           Saying hello  (5 min)',
      '    A container that greets.',
      '    exercise greet: Greet',
    ]);
    expect(lines).toContain(' 4  ci-cd              What CI and CD are  (coming)');
  });

  test('a course from elsewhere has no plan', async () => {
    const {stdout, code} = await run({kind: 'list'}, 'course', 'ko');
    expect(stdout).toBe(' 1  greeting  인사하기  (5분)\n    인사하는 컨테이너를 만들어요.\n    실습 greet: 인사하기\n');
    expect(code).toBe(0);
  });

  test('says where errors are told', async () => {
    const folder = join(temporaryFolder(), 'mine');
    await cp(sources, folder, {recursive: true});
    const path = join(folder, '01-greeting/lesson.en.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace('id=greet-echo', ''));
    const {stderr, code} = await run({kind: 'list'}, folder);
    expect(stderr).toBe(`This course has 1 error: \`drydock lessons check --lessons ${folder}\` shows them.\n`);
    expect(code).toBe(0);
  });
});

describe('show', () => {
  test('prints a lesson from top to bottom without colour, pictures kept', async () => {
    const {stdout: shown} = await run({kind: 'show', name: 'greeting'});
    expect(shown).toMatch(/^# Saying hello\n\nA container that greets\.\n\n## What a greeting is\n/);
    expect(shown).toContain('  FROM ──▶ CMD\n');
    expect(shown).toContain('• one\n  • nested, with `code`\n');
    expect(shown).toContain('## Exercise: Greet\n');
    expect(shown).toContain('  - It starts the site\n');
    expect(shown).not.toContain('\u001b');
  });

  test('asks the questions without giving the answers away', async () => {
    const {stdout: shown} = await run({kind: 'show', name: 'greeting'});
    expect(shown).toContain('? Question\n`echo` prints.\n  1. True\n  2. False\n');
    expect(shown).toContain('A Dockerfile begins with ____ .');
    expect(shown).not.toContain('It names the base image');
  });

  test('finds a lesson by its number, in Korean', async () => {
    const {stdout, code} = await run({kind: 'show', name: '01'}, undefined, 'ko');
    expect(stdout).toContain('# 인사하기\n');
    expect(code).toBe(0);
  });

  test.each([
    ['greting', 'There is no lesson "greting". Did you mean greeting?\n'],
    ['x\u001b[2J', 'There is no lesson "x\\u001b[2J". `drydock lessons` lists them.\n'],
    ['ci-cd', '"What CI and CD are" is still being written.\n'],
  ])('%j is not there', async (name, says) => {
    expect(await run({kind: 'show', name})).toEqual({stdout: '', stderr: says, code: 2});
  });
});

describe('check', () => {
  test('a course from elsewhere that is sound, with warnings', async () => {
    const {stdout, code} = await run({kind: 'check'}, 'course');
    expect(stdout).toContain('course/01-greeting:1: warning: 2 pages here; a good lesson has 5–9.\n');
    expect(stdout).toMatch(/\n1 lesson: 0 errors, 4 warnings\.\n$/);
    expect(code).toBe(0);
  });

  test('the built-in course has to reach the floors', async () => {
    const {stdout, code} = await run({kind: 'check'}, undefined, 'ko');
    expect(stdout).toContain('lessons/01-greeting:1: 오류: 페이지: 2개예요. 좋은 레슨에는 5–9개가 있어요.\n');
    expect(stdout).toMatch(/\n레슨 1개: 오류 4개, 경고 0개\n$/);
    expect(code).toBe(1);
  });

  test('errors have file and line', async () => {
    const folder = join(temporaryFolder(), 'mine');
    await cp(sources, folder, {recursive: true});
    await writeFile(
      join(folder, '01-greeting/exercises/greet/rejected/no-tag/expect.yaml'),
      '\nrule: dockerfile/copy-source\n',
    );
    const {stdout, code} = await run({kind: 'check'}, folder);
    expect(stdout).toContain(
      '/rejected/no-tag/expect.yaml:2: error: This answer does not fail by dockerfile/copy-source but by: ',
    );
    expect(code).toBe(1);
  });

  test('no course at all is trouble', async () => {
    const {stderr, code} = await run({kind: 'check'}, await folderWith({'notes.txt': 'x'}));
    expect(stderr).toContain('error: There are no lessons here');
    expect(code).toBe(2);
    expect((await run({kind: 'list'}, 'nowhere')).code).toBe(2);
  });
});

describe('for authors', () => {
  const mine = async () => {
    const folder = join(temporaryFolder(), 'mine');
    await cp(sources, folder, {recursive: true});
    return folder;
  };
  const edit = async (folder: string, file: string, from: string, to: string) => {
    const path = join(folder, '01-greeting', file);
    await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
  };

  test('new lays a lesson behind the last one that check finds no error in', async () => {
    const folder = await mine();
    const {stdout, code} = await run({kind: 'new', name: 'caddy'}, folder);
    expect(code).toBe(0);
    expect(stdout).toContain(`${folder}/02-caddy/lesson.ko.md\n`);
    const checked = await run({kind: 'check'}, folder);
    expect(checked).toMatchObject({code: 0, stdout: expect.stringContaining('2 lessons: 0 errors')});
  });

  test.each([
    ['Caddy!', 'is no name for a lesson'],
    ['greeting', '01-greeting has the name greeting already'],
    ['greet', '01-greeting has the name greet already'],
  ])('new refuses %s', async (name, says) => {
    const folder = await mine();
    expect(await run({kind: 'new', name}, folder)).toMatchObject({code: 2, stderr: expect.stringContaining(says)});
  });

  test('after agree, a page changed in one language is told at the other, until it is changed too', async () => {
    const folder = await mine();
    const told = async () => (await run({kind: 'check'}, folder)).stdout.match(/.*was changed and this one was not/g);
    expect(await told()).toBeNull();
    expect(await run({kind: 'agree'}, folder)).toMatchObject({code: 0, stderr: ''});
    expect(await told()).toBeNull();
    await edit(folder, 'lesson.en.md', 'A **greeting**', 'Any **greeting**');
    expect(await told()).toEqual([
      `${folder}/01-greeting/lesson.ko.md:7: warning: The English page {#greeting} was changed and this one was not`,
    ]);
    await edit(folder, 'lesson.ko.md', '글이에요', '말이에요');
    expect(await told()).toBeNull();
  });

  test('a page that was only broken into other lines is the same page', async () => {
    const folder = await mine();
    await run({kind: 'agree'}, folder);
    await edit(folder, 'lesson.en.md', '{#greeting}\n', '{#greeting}\n\n');
    expect((await run({kind: 'check'}, folder)).stdout).not.toContain('was changed');
  });

  test('long pages and wide code are warned of', async () => {
    const folder = await mine();
    await edit(folder, 'lesson.en.md', 'A **greeting**', `${'One line.\n\n'.repeat(40)}A **greeting**`);
    await edit(folder, 'lesson.ko.md', '````walk', `\`\`\`shell\n${'x'.repeat(73)}\n\`\`\`\n\n\`\`\`\`walk`);
    const {stdout, code} = await run({kind: 'check'}, folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/lesson\.en\.md:7: warning: The page \{#greeting\} takes \d+ lines on a screen of 80×24/);
    expect(stdout).toContain('lesson.ko.md:7: warning: A line of code on page {#greeting} is 73 cells wide');
  });
});
