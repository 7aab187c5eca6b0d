import {readFileSync} from 'node:fs';
import {beforeAll, describe, expect, test} from 'vitest';
import {z} from 'zod';
import type {Asked} from '../../../src/quiz/exchange/asked.ts';
import {jsonOf} from '../../../src/quiz/exchange/json.ts';
import {type Question, questionKinds} from '../../../src/quiz/question.ts';
import {languages} from '../../../src/text/language.ts';
import {listingText} from '../../../src/text/listing.ts';
import {readMarkdown} from '../../../src/text/markdown.ts';
import {Problems} from '../../../src/text/problem.ts';
import {wholeCourse} from './course.ts';

const schemaText = readFileSync(new URL('../../../docs/quiz.schema.json', import.meta.url), 'utf8');
const schema = z.fromJSONSchema(JSON.parse(schemaText));

describe.each(languages)('the whole course in %s', (language) => {
  let course: readonly Asked[];
  let document: {readonly language: string; readonly questions: readonly Readonly<Record<string, unknown>>[]};
  beforeAll(async () => {
    course = await wholeCourse(language);
    document = JSON.parse(jsonOf(course, language).text);
  });

  test('is what the schema describes', () => {
    expect(schema.safeParse(document).error).toBeUndefined();
    expect(document.language).toBe(language);
  });

  test('has everything of every question', () => {
    expect(document.questions).toHaveLength(course.length);
    for (const [at, {question, lesson, page}] of course.entries()) {
      const {id, kind, tags, rules} = question;
      const read = document.questions[at] ?? {};
      expect(read).toMatchObject({id, kind, tags, rules, lesson: lesson.id, page});
      expect(readMarkdown(String(read.prompt), new Problems(''))).toEqual(question.prompt);
      expect(read).toMatchObject(sameParts(question));
      if ('items' in question) expect(read.items).toHaveLength(question.items.length);
      if ('pairs' in question) expect(read.pairs).toHaveLength(question.pairs.length);
      if ('choices' in question && question.kind !== 'poll')
        expect(read.choices).toMatchObject(question.choices.map(({correct}) => ({correct})));
    }
  });
});

/** What stands in the file as it stands in the question. */
function sameParts(question: Question): object {
  const names = ['accept', 'caseSensitive', 'guilty', 'check'];
  const listing = 'listing' in question ? question.listing : undefined;
  const code = listing && {code: {language: listing.language, text: listingText(listing)}};
  const same = Object.fromEntries(Object.entries(question).filter(([name]) => names.includes(name)));
  return {...same, ...code};
}

test('the schema knows every kind of question', () => {
  const {$defs} = JSON.parse(schemaText) as {
    $defs: Record<string, {properties?: {kind?: {const?: string; enum?: string[]}}}>;
  };
  const kinds = Object.values($defs).flatMap(({properties}) =>
    [properties?.kind?.const ?? [], properties?.kind?.enum ?? []].flat(),
  );
  expect(kinds.toSorted()).toEqual([...questionKinds].toSorted());
});

const good = {
  $schema: 'https://drydock.invalid/quiz.schema.json',
  version: 1,
  language: 'en',
  questions: [
    {
      ...{id: 'a-1', kind: 'single', lesson: 'l', page: 'p', tags: ['t'], rules: [], prompt: 'Why?', explanation: ''},
      choices: [
        {text: 'a', reason: '', correct: true},
        {text: 'b', reason: '', correct: false},
      ],
    },
  ],
};

const wrong: readonly (readonly [name: string, change: object])[] = [
  ['another version', {version: 2}],
  ['another language', {language: 'de'}],
  ['another schema', {$schema: 'x'}],
  ['a word too many', {more: 1}],
  ['no questions', {questions: undefined}],
  ...(
    [
      ['a bad id', {id: 'A 1'}],
      ['an unknown kind', {kind: 'essay'}],
      ['a kind with the parts of another', {kind: 'fill'}],
      ['one choice', {choices: [{text: 'a', reason: '', correct: true}]}],
      [
        'a choice that is neither',
        {
          choices: [
            {text: 'a', reason: ''},
            {text: 'b', reason: ''},
          ],
        },
      ],
      ['tags as one text', {tags: 't'}],
      ['no prompt', {prompt: undefined}],
      ['a line 0', {kind: 'bug', choices: undefined, guilty: [0], code: {language: 'text', text: 'a'}}],
      [
        'a pair of three',
        {
          kind: 'match',
          choices: undefined,
          header: ['', ''],
          pairs: [
            ['a', 'b', 'c'],
            ['d', 'e'],
          ],
        },
      ],
    ] as const
  ).map(([name, change]) => [name, {questions: [{...good.questions[0], ...change}]}] as const),
];

test.each(wrong)('the schema refuses %s', (_, change) => {
  expect(schema.safeParse(good).success).toBe(true);
  expect(schema.safeParse(JSON.parse(JSON.stringify({...good, ...change}))).success).toBe(false);
});
