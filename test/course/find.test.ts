import {describe, expect, test} from 'vitest';
import {type Catalogue, catalogueOf, find, type Hit} from '../../src/course/find.ts';
import type {Term} from '../../src/course/glossary.ts';
import type {Course, Lesson} from '../../src/course/lesson.ts';
import type {Language} from '../../src/text/language.ts';
import {plainListing} from '../../src/text/listing.ts';

function term(en: string, ko: string): Term {
  return {names: {en: [en], ko: [ko]}, says: {en: [], ko: []}, page: {lesson: 'docker', page: 'image'}};
}

const pageOf = (id: string, title: string, text: string) => ({
  id,
  title,
  questions: [],
  line: 1,
  blocks: [
    {kind: 'paragraph', inlines: [{kind: 'text', text}]},
    {kind: 'code', listing: plainListing('shell', 'docker run')},
  ] as const,
});

function lesson(language: Language, texts: readonly (readonly [string, string, string])[]): Lesson {
  const pages = texts.map(([id, title, text]) => pageOf(id, title, text));
  return {id: 'docker', number: 1, language, title: 'Docker', summary: '', minutes: 1, pages};
}

const en = lesson('en', [
  ['image', 'What an image is', 'A packed folder with layers.'],
  ['layers', 'Layers', `An image has several. ${'Word '.repeat(60)}In the end: cache.`],
]);
const ko = lesson('ko', [
  ['image', '이미지란', '레이어를 쌓은 폴더예요.'],
  ['layers', '레이어', '이미지는 여러 겹이에요. 캐시도 있어요.'],
]);
const course: Course = {
  planned: [],
  lessons: [
    {
      id: 'docker',
      number: 1,
      title: {en: 'Docker', ko: '도커'},
      summary: {en: '', ko: ''},
      minutes: 1,
      pages: en.pages.map(({id, title}, at) => ({
        id,
        title: {en: title, ko: ko.pages[at]?.title ?? ''},
        questions: [],
      })),
      exercises: [{id: 'first', title: {en: 'A first image', ko: '첫 이미지'}}],
    },
  ],
};
const catalogue: Catalogue = catalogueOf(
  [{en, ko}],
  [term('image', '이미지'), term('layer', '레이어'), term('cache', '캐시')],
);

function found(query: string, language: Language = 'en', page?: string): string[] {
  return find(query, course, catalogue, language, page === undefined ? undefined : {lesson: 'docker', page}).map(told);
}

function told(hit: Hit): string {
  switch (hit.kind) {
    case 'term':
      return `term ${hit.term.names.en[0]}`;
    case 'page':
      return `page ${hit.page}`;
    case 'exercise':
      return `exercise ${hit.id}`;
  }
}

describe('what is found', () => {
  test('terms by name first, then titles, then words of pages', () => {
    expect(found('image')).toEqual(['term image', 'page image', 'exercise first', 'page layers']);
    expect(found('IMA')).toEqual(['term image', 'page image', 'exercise first', 'page layers']);
  });

  test('names and titles of either language, words of the one that is read', () => {
    expect(found('이미지')).toEqual(['term image', 'page image', 'exercise first']);
    expect(found('image', 'ko')).toEqual(['term image', 'page image', 'exercise first']);
    expect(found('캐시도', 'ko')).toEqual(['page layers']);
  });

  test('only what holds every word', () => {
    expect(found('image cache')).toEqual(['page layers']);
    expect(found('image nothing')).toEqual([]);
  });

  test('listings are searched too, and a lesson is found by its title at its first page', () => {
    expect(found('docker run')).toEqual(['page image', 'page layers']);
    expect(found('도커')).toEqual(['page image']);
  });

  test('without a word: the terms of the page, in its order, then the others by name', () => {
    expect(found('', 'en', 'layers')).toEqual(['term image', 'term cache', 'term layer']);
    expect(found('', 'en')).toEqual(['term cache', 'term image', 'term layer']);
    expect(found('', 'ko')).toEqual(['term layer', 'term image', 'term cache']);
  });

  test('a page shows the words around the place', () => {
    const [hit] = find('cache', course, {...catalogue, terms: []}, 'en');
    expect(hit).toMatchObject({
      kind: 'page',
      snippet: expect.stringMatching(/^… (?:Word )+In the end: cache\. docker run$/),
    });
  });
});
