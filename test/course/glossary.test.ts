import {describe, expect, test} from 'vitest';
import {parseGlossary} from '../../src/course/glossary.ts';
import {Problems} from '../../src/text/problem.ts';

const pages = new Map([['first-image', ['image', 'layers']]]);

function read(text: string) {
  const problems = new Problems('glossary.yaml');
  const terms = parseGlossary({path: 'glossary.yaml', text}, pages, problems);
  return {terms, told: problems.list.map(({line, message}) => `${line} ${message.en}`)};
}

const image = `- en: [image, images]
  ko: [이미지]
  page: first-image#image
  says:
    en: |
      A **packed** folder.
    ko: 폴더를 통째로 담은 것이에요.
`;

test('a term has its names, its page and what it says in both languages', () => {
  const {terms, told} = read(image);
  expect(told).toEqual([]);
  expect(terms).toEqual([
    {
      names: {en: ['image', 'images'], ko: ['이미지']},
      page: {lesson: 'first-image', page: 'image'},
      says: {
        en: [
          {
            kind: 'paragraph',
            inlines: [
              {kind: 'text', text: 'A '},
              {kind: 'strong', text: 'packed'},
              {kind: 'text', text: ' folder.'},
            ],
          },
        ],
        ko: [{kind: 'paragraph', inlines: [{kind: 'text', text: '폴더를 통째로 담은 것이에요.'}]}],
      },
    },
  ]);
});

describe('what is said about a broken glossary', () => {
  test.each([
    ['a page that is not there', image.replace('#image', '#images'), '3 The page "first-image#images" does not exist'],
    [
      'a name of two terms',
      image + image.replace('images', 'layer'),
      '8 The name "image" stands in the glossary twice',
    ],
    [
      'a name in other letters',
      image + image.replace('image, images', 'IMAGE').replace('이미지', '사진'),
      '8 The name "image"',
    ],
    ['a language that is missing', image.replace(/^ {4}ko.*\n/m, ''), '4 '],
    ['no list', 'image: x\n', '1 '],
    ['markdown that no terminal shows', image.replace('폴더를', '그림 ![x](y)은 폴더를'), '7 An image cannot be shown'],
  ])('%s', (_, text, says) => {
    expect(
      read(text).told.some((one) => one.startsWith(says)),
      read(text).told.join('\n'),
    ).toBe(true);
  });
});
