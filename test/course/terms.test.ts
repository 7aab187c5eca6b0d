import {describe, expect, test} from 'vitest';
import type {Term} from '../../src/course/glossary.ts';
import type {Lesson} from '../../src/course/lesson.ts';
import {markTerms, termsIn} from '../../src/course/terms.ts';
import type {Block, Inline} from '../../src/text/document.ts';
import type {Language} from '../../src/text/language.ts';
import {plainListing} from '../../src/text/listing.ts';

function term(en: readonly string[], ko: readonly string[]): Term {
  return {names: {en, ko}, says: {en: [], ko: []}, page: {lesson: 'x', page: 'y'}};
}

const image = term(['image'], ['이미지']);
const baseImage = term(['base image'], ['베이스 이미지']);
const ignore = term(['.dockerignore'], ['.dockerignore']);
const wsgi = term(['WSGI'], ['WSGI']);
const terms = [image, baseImage, ignore, wsgi];

function named(text: string, language: Language): (string | undefined)[] {
  return termsIn(text, terms, language).map(({names}) => names.en[0]);
}

describe('terms in a text', () => {
  test.each<[string, Language, string[]]>([
    ['An image is a folder.', 'en', ['image']],
    ['Images, and imagery, and my-image', 'en', ['image']],
    ['imagery', 'en', []],
    ['a base image', 'en', ['base image']],
    ['an image from a base image', 'en', ['image', 'base image']],
    ['Write .dockerignore first.', 'en', ['.dockerignore']],
    ['wsgi.py', 'en', ['WSGI']],
    ['mysite.wsgi and mysite_wsgi', 'en', []],
    ['이미지는 폴더예요.', 'ko', ['image']],
    ['베이스 이미지를 골라요.', 'ko', ['base image']],
    ['새이미지', 'ko', []],
    ['WSGI는 약속이에요', 'ko', ['WSGI']],
  ])('%s', (text, language, expected) => {
    expect(named(text, language)).toEqual(expected);
  });
});

function marked(...blocks: Block[]): readonly Block[] | undefined {
  const page = {id: 'a', title: 'A', blocks, questions: [], line: 1};
  const lesson: Lesson = {id: 'x', number: 1, language: 'en', title: '', summary: '', minutes: 1, pages: [page]};
  return markTerms(lesson, terms).pages[0]?.blocks;
}

describe('marks on a page', () => {
  const paragraph = (...inlines: Inline[]): Block => ({kind: 'paragraph', inlines});

  test('stand where a term comes first in running text, and only there', () => {
    expect(
      marked(paragraph({kind: 'text', text: 'An image, one image.'}), paragraph({kind: 'text', text: 'Image'})),
    ).toEqual([
      paragraph({kind: 'text', text: 'An '}, {kind: 'term', text: 'image'}, {kind: 'text', text: ', one image.'}),
      paragraph({kind: 'text', text: 'Image'}),
    ]);
  });

  test('leave code, strong words, links, headings, tables and listings alone', () => {
    const blocks: Block[] = [
      {kind: 'heading', inlines: [{kind: 'text', text: 'image'}]},
      paragraph(
        {kind: 'code', text: 'image'},
        {kind: 'strong', text: 'image'},
        {kind: 'link', text: 'image', url: 'x'},
      ),
      {kind: 'table', header: [[{kind: 'text', text: 'image'}]], rows: []},
      {kind: 'code', listing: plainListing('text', 'image')},
      {kind: 'rule'},
    ];
    expect(marked(...blocks)).toEqual(blocks);
  });
});
