import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readTitles} from '../../../src/board/titles.ts';
import {readBoardFiles} from '../../../src/io/class/board-files.ts';
import {loadCourse} from '../../../src/io/lessons.ts';
import {temporaryFolder} from '../../support/temporary.ts';

const built = {
  'index.html': '<!doctype html>',
  'board.js': 'run()',
  'board.css': 'body {}',
  'icon.svg': '<svg/>',
  'titles.json': JSON.stringify({rules: {a: {en: 'A', ko: '가'}}, lessons: {old: {en: 'Old', ko: '옛'}}}),
  'notes.txt': 'not served',
};

function builtFolder(): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(built)) writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'more'));
  return folder;
}

test('the page is read by the paths under which it is served, with types', async () => {
  const files = await readBoardFiles(builtFolder());
  expect([...files].map(([path, {type}]) => [path, type]).sort()).toEqual([
    ['/', 'text/html; charset=utf-8'],
    ['/board.css', 'text/css; charset=utf-8'],
    ['/board.js', 'text/javascript; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml'],
    ['/titles.json', 'application/json; charset=utf-8'],
  ]);
  expect(new TextDecoder().decode(files.get('/board.js')?.bytes)).toBe('run()');
});

test('another course brings its own titles and questions, and keeps the titles of the rules', async () => {
  const {store} = await loadCourse(join('test', 'support', 'quiz-course'), 'quiz-course');
  const files = await readBoardFiles(builtFolder(), store);
  const titles = readTitles(JSON.parse(new TextDecoder().decode(files.get('/titles.json')?.bytes)));
  expect(titles.rules).toEqual({a: {en: 'A', ko: '가'}});
  expect(Object.keys(titles.lessons)).toEqual(store.course.lessons.map(({id}) => id));
  for (const {id, pages} of store.course.lessons)
    for (const page of pages) expect(titles.pages[`${id}#${page.id}`]).toEqual(page.title);
  const bank = await store.bank();
  expect(Object.keys(titles.questions).sort()).toEqual(bank.map(({id}) => id).sort());
  const {choices, prompt} = titles.questions[bank.find(({kind}) => kind === 'single')?.id ?? ''] ?? {};
  expect(choices?.length).toBeGreaterThan(1);
  expect(prompt?.ko).toMatch(/[가-힣]/);
  expect(titles.questions[bank.find(({kind}) => kind === 'bug')?.id ?? '']?.listing?.en).toContain('\n');
});

test('nothing in the titles tells what is right', async () => {
  const {store} = await loadCourse(join('test', 'support', 'quiz-course'), 'quiz-course');
  const json = new TextDecoder().decode((await readBoardFiles(builtFolder(), store)).get('/titles.json')?.bytes);
  expect(json).not.toMatch(/"(?:correct|accept|guilty|reason|explanation|items|pairs)"/);
});

test('a board that was not built is told by the system', async () => {
  await expect(readBoardFiles(join(temporaryFolder(), 'nowhere'))).rejects.toMatchObject({code: 'ENOENT'});
});
