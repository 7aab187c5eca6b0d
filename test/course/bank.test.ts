import {expect, test} from 'vitest';
import {bankOf} from '../../src/course/bank.ts';
import {lessons} from '../support/sample.ts';

const pages = lessons.en.pages.map((page) => ({...page, id: `other-${page.id}`}));
const second = {...lessons.en, id: 'second', number: 2, pages};

test('names every question with where it stands, in the order of the course', () => {
  const bank = bankOf([lessons, {en: second}]);
  const expected = [lessons.en, second].flatMap((lesson) =>
    lesson.pages.flatMap((page) => page.questions.map(({id}) => [id, lesson.id, lesson.number, page.id])),
  );
  expect(bank.map(({id, lesson, number, page}) => [id, lesson, number, page])).toEqual(expected);
  expect(bank.length).toBeGreaterThan(lessons.en.pages[0]?.questions.length ?? 0);
});

test('an entry says enough to choose by and nothing of the text', () => {
  const [first] = bankOf([lessons]);
  expect(first).toEqual({
    id: 'q-layer',
    kind: 'single',
    lesson: 'first-image',
    number: 1,
    page: 'image',
    tags: [],
    rules: [],
  });
});

test('the bank is the same in either language', () => {
  expect(bankOf([{en: lessons.ko}])).toEqual(bankOf([lessons]));
});

test('no lessons, no bank', () => {
  expect(bankOf([])).toEqual([]);
});
