import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {Course} from '../../../src/course/lesson.ts';
import {readBoardFiles} from '../../../src/io/class/board-files.ts';
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

test('another course brings its own titles, and keeps those of the rules', async () => {
  const title = {en: 'New', ko: '새'};
  const lesson = {id: 'new', number: 1, title, summary: title, minutes: 1};
  const course: Course = {
    lessons: [{...lesson, pages: [{id: 'p', title, questions: []}], exercises: [{id: 'x', title}]}],
    planned: [],
  };
  const files = await readBoardFiles(builtFolder(), course);
  expect(JSON.parse(new TextDecoder().decode(files.get('/titles.json')?.bytes))).toEqual({
    rules: {a: {en: 'A', ko: '가'}},
    lessons: {new: title},
    pages: {'new#p': title},
    exercises: {x: title},
    questions: {},
  });
});

test('a board that was not built is told by the system', async () => {
  await expect(readBoardFiles(join(temporaryFolder(), 'nowhere'))).rejects.toMatchObject({code: 'ENOENT'});
});
