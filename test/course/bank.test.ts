import {expect, test} from 'vitest';
import {bankOf, packedBank, unpackedBank} from '../../src/course/bank.ts';
import type {Course, Lesson, LessonCard} from '../../src/course/lesson.ts';
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

/** What the course says of a lesson, as far as the bank needs it. */
const carded = ({id, number, title, minutes, pages: read}: Lesson): LessonCard => ({
  id,
  number,
  title: {en: title, ko: title},
  summary: {en: title, ko: title},
  minutes,
  pages: read.map((page) => ({
    id: page.id,
    title: {en: page.title, ko: page.title},
    questions: page.questions.map((one) => one.id),
  })),
  exercises: [],
});

const course: Course = {lessons: [carded(lessons.en), carded(second)], planned: []};

test('a packed bank and its course are the bank again, and what many questions share stands there once', () => {
  const bank = bankOf([lessons, {en: second}]);
  const packed = packedBank(bank, course);
  expect(unpackedBank(JSON.parse(JSON.stringify(packed)), course)).toEqual(bank);
  expect(packed.of).toHaveLength(bank.length);
  expect(packed.marks.length).toBeLessThanOrEqual(bank.length / 2);
});

test('a bank of another course is not packed, and one that is too short not taken', () => {
  const bank = bankOf([lessons, {en: second}]);
  expect(() => packedBank(bank.toReversed(), course)).toThrow('not those of the course');
  expect(() => packedBank(bank.slice(1), course)).toThrow('does not know');
  const {marks, of} = packedBank(bank, course);
  expect(() => unpackedBank({marks, of: of.slice(1)}, course)).toThrow('does not know');
});
