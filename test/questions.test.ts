import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {type ReadCourse, readCourse} from '../src/course/read.ts';
import {readCourseFolder} from '../src/io/course-folder.ts';
import {loadValidators} from '../src/io/lessons.ts';
import {type Question, type QuestionKind, questionKinds} from '../src/quiz/question.ts';
import type {Block} from '../src/text/document.ts';
import {inlineText} from '../src/text/inlines.ts';
import {type Language, languages} from '../src/text/language.ts';
import {listingText} from '../src/text/listing.ts';

/** The bank of the built-in course: what a learner could guess by without knowing anything, and what nobody asks. */
let read: ReadCourse;

beforeAll(async () => {
  const {source} = await readCourseFolder(join(import.meta.dirname, '../lessons'), 'lessons');
  read = readCourse(source, await loadValidators());
}, 600_000);

const questionsIn = (language: Language): readonly Question[] =>
  [...read.lessons.values()].flatMap((lesson) => lesson[language].pages.flatMap(({questions}) => questions));

type Kind<K extends QuestionKind> = Extract<Question, {readonly kind: K}>;
const ofKind = <K extends QuestionKind>(kind: K, language: Language = 'en'): readonly Kind<K>[] =>
  questionsIn(language).filter((one): one is Kind<K> => one.kind === kind);

const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  items.filter(holds).length / items.length;

/** Texts, listings and tables of a question: what it asks, in one line. */
function stemOf(question: Question): string {
  const texts = [
    ...question.prompt.flatMap(blockTexts),
    ...('listing' in question ? [listingText(question.listing)] : []),
  ];
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

function blockTexts(block: Block): readonly string[] {
  if ('inlines' in block) return [inlineText(block.inlines)];
  return [JSON.stringify(block, (key, value) => (key === 'line' ? undefined : value))];
}

test('there are enough questions, in every lesson and of every kind', () => {
  expect(read.bank.length).toBeGreaterThanOrEqual(150);
  const perLesson = [...read.lessons.values()].map(({en}) => en.pages.flatMap(({questions}) => questions).length);
  expect(Math.min(...perLesson)).toBeGreaterThanOrEqual(10);
  const count = (kind: QuestionKind) => read.bank.filter((entry) => entry.kind === kind).length;
  expect(questionKinds.filter((kind) => count(kind) === 0)).toEqual([]);
  expect(Math.max(...questionKinds.map(count)) / read.bank.length).toBeLessThanOrEqual(0.5);
});

test('each belongs to a lesson and a page, and has a tag', () => {
  expect(read.bank.filter(({lesson, page, tags}) => lesson === '' || page === '' || tags.length === 0)).toEqual([]);
});

test('every rule that an exercise uses is asked about', () => {
  const asked = new Set(read.bank.flatMap(({rules}) => rules));
  const used = [...read.exercises.values()].flatMap(({goals}) =>
    goals.flatMap(({rules}) => rules.map(({rule}) => rule)),
  );
  expect([...new Set(used)].filter((rule) => !asked.has(rule))).toEqual([]);
});

describe.each(languages)('in %s', (language) => {
  test('the right choice is not told by its length', () => {
    const lengths = ofKind('single', language).map(({choices}) => ({
      right: Math.max(...choices.filter(({correct}) => correct).map(({inlines}) => inlineText(inlines).length)),
      wrong: choices.filter(({correct}) => !correct).map(({inlines}) => inlineText(inlines).length),
    }));
    const longest = share(lengths, ({right, wrong}) => right > Math.max(...wrong));
    const shortest = share(lengths, ({right, wrong}) => right < Math.min(...wrong));
    expect(longest).toBeLessThanOrEqual(0.5);
    expect(shortest).toBeLessThanOrEqual(0.5);
  });

  test('no two ask the same', () => {
    const seen = new Map<string, string[]>();
    for (const question of questionsIn(language))
      seen.set(stemOf(question), [...(seen.get(stemOf(question)) ?? []), question.id]);
    expect([...seen.values()].filter((ids) => ids.length > 1)).toEqual([]);
  });
});

test('the right choice stands at every place as often', () => {
  const fours = ofKind('single').filter(({choices}) => choices.length === 4);
  const places = [0, 1, 2, 3].map((place) => share(fours, ({choices}) => choices[place]?.correct === true));
  // Even is 0.25; three standard deviations of chance with a hundred questions are 0.13.
  expect(Math.max(...places)).toBeLessThanOrEqual(0.35);
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0.15);
  const truths = share(ofKind('truefalse'), ({choices}) => choices[0]?.correct === true);
  expect(Math.abs(truths - 0.5)).toBeLessThanOrEqual(0.2);
});

test('with several right choices it is neither always all nor always two', () => {
  const shares = ofKind('multi').map(({choices}) => choices.filter(({correct}) => correct).length / choices.length);
  expect(share(shares.map(String), (one) => one === '1')).toBeLessThanOrEqual(0.1);
  expect(new Set(shares).size).toBeGreaterThan(1);
});
