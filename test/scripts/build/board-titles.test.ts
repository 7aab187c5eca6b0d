import {join, resolve} from 'node:path';
import {expect, test} from 'vitest';
import {boardTitles} from '../../../scripts/build/board-titles.ts';
import {readTitles} from '../../../src/board/titles.ts';
import {compileCourse} from '../../../src/io/lessons.ts';
import {judgedKinds, loadValidator} from '../../../src/validators/index.ts';
import {temporaryFolder} from '../../support/temporary.ts';

const course = resolve(import.meta.dirname, '..', '..', 'support', 'quiz-course');

test('every rule has its title, and the board reads what was written', async () => {
  const titles = await boardTitles(undefined);
  for (const kind of judgedKinds)
    for (const {id, title} of (await loadValidator(kind)).rules)
      expect(titles.rules[id]).toEqual({en: title.en.replaceAll('`', ''), ko: title.ko.replaceAll('`', '')});
  expect(readTitles(JSON.parse(JSON.stringify(titles)))).toEqual(titles);
});

test('a course has its titles and questions, and nothing tells which choice is right', async () => {
  const out = join(temporaryFolder(), 'lessons');
  await compileCourse(course, out, []);
  const titles = await boardTitles(out);
  expect(Object.keys(titles.lessons).length).toBeGreaterThan(0);
  expect(Object.keys(titles.pages).every((key) => key.includes('#'))).toBe(true);
  const questions = Object.values(titles.questions);
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.some(({choices}) => choices.length > 1)).toBe(true);
  for (const question of questions) {
    const {prompt, choices, listing = {en: '', ko: ''}, ...more} = question;
    expect(more).toEqual({});
    for (const text of [prompt, ...choices, listing]) expect(Object.keys(text).sort()).toEqual(['en', 'ko']);
  }
  expect(questions.some(({listing}) => listing !== undefined)).toBe(true);
});
