import {existsSync} from 'node:fs';
import {cp, mkdir, readFile, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build} from 'esbuild';
import {describe, expect, test} from 'vitest';
import {plannedLessons} from '../../src/course/plan.ts';
import {readCourseFolder} from '../../src/io/course-folder.ts';
import {compileCourse, type LessonStore, loadCompiled, loadCourse} from '../../src/io/lessons.ts';
import {languages} from '../../src/text/language.ts';
import {problemLine} from '../../src/text/problem.ts';
import {temporaryFolder} from '../support/temporary.ts';

const fixture = join(import.meta.dirname, '../support/course');

async function copied(): Promise<string> {
  const folder = join(temporaryFolder(), 'course');
  await cp(fixture, folder, {recursive: true});
  return folder;
}

async function everything(store: LessonStore): Promise<unknown> {
  const lessons = await Promise.all(languages.map((language) => store.lesson('greeting', language)));
  return {lessons, exercise: await store.exercise('greet')};
}

describe('a course from its folder', () => {
  test('lists its lessons, pages, questions and exercises in both languages', async () => {
    const {store, problems} = await loadCourse(fixture);
    expect(problems).toEqual([]);
    expect(store.course).toEqual({
      lessons: [
        {
          id: 'greeting',
          number: 1,
          title: {en: 'Saying hello', ko: '인사하기'},
          summary: {en: 'A container that greets.', ko: '인사하는 컨테이너를 만들어요.'},
          minutes: 5,
          pages: [
            {id: 'greeting', title: {en: 'What a greeting is', ko: '인사란'}, questions: ['greet-echo']},
            {id: 'image', title: {en: 'The image', ko: '이미지'}, questions: ['greet-from', 'greet-pin']},
          ],
          exercises: [{id: 'greet', title: {en: 'Greet', ko: '인사하기'}}],
        },
      ],
      planned: [],
    });
  });

  test('has colours in every listing: pages, walks, questions and exercises', async () => {
    const {store} = await loadCourse(fixture);
    const {pages} = await store.lesson('greeting', 'en');
    const walk = pages[0]?.blocks.find(({kind}) => kind === 'walk');
    const config = pages[1]?.questions.find(({kind}) => kind === 'config');
    expect(walk?.kind === 'walk' && walk.listing.lines[0]?.[0]).toMatchObject({text: 'FROM', dark: expect.any(String)});
    expect(config?.kind === 'config' && config.listing.lines[0]?.[0]).toMatchObject({
      text: 'FROM',
      light: expect.any(String),
    });
  });

  test('gives an exercise with the files of its desk and its answer', async () => {
    const {store} = await loadCourse(fixture);
    const exercise = await store.exercise('greet');
    expect(Object.keys(exercise.start)).toEqual(['Dockerfile', 'manage.py']);
    expect(exercise.solution.Dockerfile).toContain('WORKDIR /app');
  });

  test('asked for what it does not have, it rejects', async () => {
    const {store} = await loadCourse(fixture);
    await expect(store.lesson('farewell', 'en')).rejects.toThrow('farewell');
    await expect(store.exercise('farewell')).rejects.toThrow('farewell');
  });

  test('stands in with the other language where one is missing, and says so', async () => {
    const folder = await copied();
    await writeFile(join(folder, '01-greeting/lesson.ko.md'), 'nothing');
    const {store, problems} = await loadCourse(folder, 'mine');
    expect((await store.lesson('greeting', 'ko')).title).toBe('Saying hello');
    expect(problems.map((problem) => problemLine(problem, 'en'))).toEqual([
      expect.stringContaining('mine/01-greeting/lesson.ko.md:1: error: The lesson has no front matter'),
    ]);
  });

  test('leaves out what is too broken to be shown', async () => {
    const folder = await copied();
    await writeFile(join(folder, '01-greeting/exercises/greet/exercise.yaml'), 'title: [');
    const {store, problems} = await loadCourse(folder);
    expect(store.course.lessons[0]?.exercises).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});

describe('the folder', () => {
  const read = async (folder: string) => {
    const {source, problems} = await readCourseFolder(folder, 'mine/');
    return {source, said: problems.map((problem) => problemLine(problem, 'en'))};
  };

  test('that is not there', async () => {
    const {said} = await read(join(temporaryFolder(), 'nowhere'));
    expect(said).toEqual([
      expect.stringMatching(/^mine:1: error: drydock could not read mine: /),
      expect.stringMatching(/^mine:1: error: There are no lessons here/),
    ]);
  });

  test('without lessons', async () => {
    expect((await read(temporaryFolder())).said).toEqual([
      expect.stringMatching(/^mine:1: error: There are no lessons here/),
    ]);
  });

  test('with folders of other names, and litter', async () => {
    const folder = await copied();
    await mkdir(join(folder, 'Drafts'));
    await mkdir(join(folder, '.git'));
    await symlink(join(folder, '01-greeting'), join(folder, '02-linked'));
    await mkdir(join(folder, '01-greeting/exercises/Bad Name'));
    await writeFile(join(folder, '01-greeting/exercises/greet/start/.DS_Store'), 'x');
    await writeFile(join(folder, '01-greeting/exercises/greet/start/manage.py~'), 'x');
    await writeFile(join(folder, '01-greeting/exercises/greet/start/.env'), 'A=b\n');
    const {source, said} = await read(folder);
    expect(said).toEqual([
      expect.stringMatching(/^mine\/02-linked:1: warning: This is a link/),
      expect.stringMatching(
        /^mine\/01-greeting\/exercises\/Bad Name:1: error: The folder name "Bad Name" is the exercise's id/,
      ),
      expect.stringMatching(/^mine\/Drafts:1: warning: The folder "Drafts" is no lesson/),
    ]);
    expect(Object.keys(source.lessons[0]?.exercises[0]?.start ?? {})).toEqual(['.env', 'Dockerfile', 'manage.py']);
  });

  test('with files that are no text, and links that lead out', async () => {
    const folder = await copied();
    const start = join(folder, '01-greeting/exercises/greet/start');
    await writeFile(join(start, 'logo.png'), Buffer.from([0x89, 0x50, 0xff, 0xfe]));
    await symlink('/etc/hostname', join(start, 'name'));
    const {source, said} = await read(folder);
    expect(said).toEqual([
      expect.stringMatching(/^mine\/01-greeting\/exercises\/greet\/start\/logo.png:1: error: /),
      expect.stringMatching(/^mine\/01-greeting\/exercises\/greet\/start\/name:1: error: /),
    ]);
    expect(Object.keys(source.lessons[0]?.exercises[0]?.start ?? {})).toEqual(['Dockerfile', 'manage.py']);
  });

  test('keeps lessons in the order of their numbers', async () => {
    const folder = await copied();
    await cp(join(folder, '01-greeting'), join(folder, '100-last'), {recursive: true});
    await cp(join(folder, '01-greeting'), join(folder, '11-middle'), {recursive: true});
    const {source} = await read(folder);
    expect(source.lessons.map(({id, number}) => [id, number])).toEqual([
      ['greeting', 1],
      ['middle', 11],
      ['last', 100],
    ]);
  });
});

describe('a compiled course', () => {
  test('is what was compiled, with the plan', async () => {
    const out = join(temporaryFolder(), 'lessons');
    expect(await compileCourse(fixture, out, plannedLessons)).toEqual([]);
    const compiled = await loadCompiled(out);
    const {store} = await loadCourse(fixture);
    expect(compiled.course).toEqual({...store.course, planned: plannedLessons});
    expect(await everything(compiled)).toEqual(await everything(store));
    expect(await compiled.bank()).toEqual(await store.bank());
  });

  test('reads only the list until a lesson is asked for', async () => {
    const out = temporaryFolder();
    await compileCourse(fixture, out);
    await writeFile(join(out, 'greeting.en.json'), 'not JSON');
    const store = await loadCompiled(out);
    expect(store.course.lessons).toHaveLength(1);
    await expect(store.lesson('greeting', 'en')).rejects.toThrow();
  });

  test('is not written when the course is broken', async () => {
    const folder = await copied();
    const path = join(folder, '01-greeting/lesson.en.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace('id=greet-echo', ''));
    const out = join(temporaryFolder(), 'lessons');
    const problems = await compileCourse(folder, out);
    expect(problems.map(({line, severity}) => [line, severity])).toEqual([[27, 'error']]);
    expect(existsSync(out)).toBe(false);
  });

  test('needs no Markdown, YAML, schema or colours to be opened', async () => {
    const {metafile} = await build({
      entryPoints: ['src/io/lessons.ts'],
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      outdir: 'out',
      write: false,
      metafile: true,
      logLevel: 'error',
    });
    const eager = (path: string, seen: Set<string>): Set<string> => {
      if (seen.has(path)) return seen;
      seen.add(path);
      const output = metafile.outputs[path];
      for (const one of output?.imports ?? []) if (one.kind === 'import-statement') eager(one.path, seen);
      return seen;
    };
    const [entry] =
      Object.entries(metafile.outputs).find(([, {entryPoint}]) => entryPoint === 'src/io/lessons.ts') ?? [];
    const inputs = [...eager(entry ?? '', new Set())].flatMap((path) =>
      Object.keys(metafile.outputs[path]?.inputs ?? {}),
    );
    expect(inputs).toContain('src/io/lessons.ts');
    expect(inputs.filter((input) => input.includes('node_modules'))).toEqual([]);
    expect(Object.keys(metafile.inputs).some((input) => input.includes('node_modules/zod'))).toBe(true);
  });
});
