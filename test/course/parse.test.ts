import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Lesson} from '../../src/course/lesson.ts';
import {parseLesson} from '../../src/course/parse.ts';
import {inlineText} from '../../src/text/inlines.ts';
import {listingText} from '../../src/text/listing.ts';

const front = ['---', 'title: Hello', 'summary: A greeting.', 'minutes: 5', '---', ''].join('\n');

function read(text: string) {
  return parseLesson({path: 'lesson.en.md', text, language: 'en', id: 'hello', number: 3});
}

function lessonOf(text: string): Lesson {
  const {lesson, problems} = read(text);
  expect(problems).toEqual([]);
  if (lesson === undefined) throw new Error('The lesson could not be read.');
  return lesson;
}

function said(text: string): string[] {
  return read(text).problems.map(({line, severity, message}) => `${line} ${severity}: ${message.en}`);
}

const walk = (...body: readonly string[]) => `${front}\n## a {#a}\n\n${['````walk', ...body, '````'].join('\n')}\n`;
const code = ['```dockerfile', 'FROM a', 'RUN b', '```'];

describe('a lesson', () => {
  const text = `${front}
## First *page* {#first}

Text.

### Inside

\`\`\`\`quiz truefalse id=q-1
Yes?

- [x] True
- [ ] False
  > No.

> So.
\`\`\`\`

More.

## 둘째 페이지: {#second}

Text.
`;

  test('has its front matter, id, number and language', () => {
    expect(lessonOf(text)).toMatchObject({
      id: 'hello',
      number: 3,
      language: 'en',
      title: 'Hello',
      summary: 'A greeting.',
      minutes: 5,
    });
  });

  test('has pages with ids, titles and lines; questions come after the page', () => {
    const {pages} = lessonOf(text);
    expect(pages.map(({id, title, line}) => [id, title, line])).toEqual([
      ['first', 'First page', 7],
      ['second', '둘째 페이지:', 25],
    ]);
    expect(pages[0]?.blocks.map(({kind}) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
    expect(pages[0]?.questions.map(({id, line}) => [id, line])).toEqual([['q-1', 13]]);
  });

  test('is the same with CRLF and a byte order mark', () => {
    expect(lessonOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(lessonOf(text));
  });

  test('survives JSON', () => {
    const lesson = lessonOf(text);
    expect(JSON.parse(JSON.stringify(lesson))).toEqual(lesson);
  });
});

describe('a walk', () => {
  test('is a listing and its steps', () => {
    const {pages} = lessonOf(
      walk(...code, '- 1: The `base`.', '- 1-2: Both.', '- 2–2 : A dash.', '- 2:', '  `RUN` first.'),
    );
    const [block] = pages[0]?.blocks ?? [];
    if (block?.kind !== 'walk') throw new Error('There is no walk.');
    expect(listingText(block.listing)).toBe('FROM a\nRUN b');
    expect(block.steps.map(({from, to, inlines}) => [from, to, inlineText(inlines)])).toEqual([
      [1, 1, 'The base.'],
      [1, 2, 'Both.'],
      [2, 2, 'A dash.'],
      [2, 2, 'RUN first.'],
    ]);
  });

  test.each<[string, string, string]>([
    ['no list', walk(...code), '9 error: A walk holds one code fence and then one list'],
    ['no code', walk('- 1: a'), '10 error: A walk holds one code fence and then one list'],
    [
      'something behind',
      walk(...code, '- 1: a', '', 'more'),
      '16 error: A walk holds one code fence and then one list',
    ],
    [
      'no line number',
      walk(...code, '- 1: a', '- the second'),
      '15 error: This step does not say which lines it explains',
    ],
    [
      'a line that is not there',
      walk(...code, '- 3: a'),
      '14 error: "3:" does not name lines of the code above, which has 2.',
    ],
    ['line 0', walk(...code, '- 0: a'), '14 error: "0:" does not name lines'],
    ['backwards', walk(...code, '- 2-1: a'), '14 error: "2-1:" does not name lines'],
    ['no text', walk(...code, '- 1:'), '14 error: This step explains nothing'],
    ['a second paragraph', walk(...code, '- 1: a', '', '  b'), '16 error: A step is one text'],
    ['an unknown language', walk('```cobol', 'a', '```', '- 1: a'), '10 error: "cobol" is no language'],
    [
      'an open fence',
      `${front}\n## a {#a}\n\n\`\`\`\`walk\n\`\`\`text\na\n\`\`\`\n- 1: a\n`,
      '9 error: This fence is never closed',
    ],
  ])('%s', (_, text, says) => {
    const seen = said(text);
    expect(
      seen.filter((one) => one.startsWith(says)),
      seen.join('\n'),
    ).toHaveLength(1);
  });
});

describe('what is said about a broken lesson', () => {
  test.each<[string, string, string]>([
    ['no front matter', '## a {#a}\n\nb\n', '1 error: The lesson has no front matter'],
    ['an empty file', '', '1 error: The lesson has no front matter'],
    ['no title', front.replace('title: Hello\n', ''), '2 error: title is missing: add it.'],
    ['an empty summary', front.replace('A greeting.', '""'), '3 error: summary is empty'],
    [
      'a summary that is no text',
      front.replace('A greeting.', '3.10'),
      '3 error: YAML reads summary as 3.1, not as text: put it in quotes.',
    ],
    ['minutes in words', front.replace('5', 'five'), '4 error: minutes has to be a number.'],
    ['no minutes at all', front.replace('5', '0'), '4 error: minutes does not have the right form.'],
    [
      'an unknown key',
      front.replace('minutes', 'minuts'),
      '4 error: The key "minuts" means nothing here: did you mean minutes?',
    ],
    ['a colon in a text', front.replace('Hello', 'Hello: you'), '2 error: This text holds ": "'],
    ['a key twice', front.replace('minutes: 5', 'minutes: 5\nminutes: 6'), '5 error: This key stands twice'],
    ['a tab', front.replace('summary:', '\tsummary:'), '3 error: YAML is indented with blanks'],
    ['no pages', front, '1 error: The lesson has no pages'],
    ['text before the first page', `${front}\nHi.\n\n## a {#a}\n\nb\n`, '7 error: This stands before the first page'],
    ['a page without id', `${front}\n## The start\n\nb\n`, '7 error: The page "The start" has no id'],
    [
      'a page with an odd id',
      `${front}\n## The start {#The Start}\n\nb\n`,
      '7 error: The page "The start {#The Start}" has no id',
    ],
    ['a page without title', `${front}\n## {#a}\n\nb\n`, '7 error: The page has no title.'],
    ['two pages with one id', `${front}\n## a {#a}\n\nb\n\n## b {#a}\n\nb\n`, '11 error: The page id "a" is taken'],
    ['an empty page', `${front}\n## a {#a}\n\n## b {#b}\n\nb\n`, '7 error: The page is empty'],
    ['a large heading', `${front}\n## a {#a}\n\n# b\n`, '9 error: A heading inside a page is ###'],
    [
      'a control character',
      `${front}\n## a {#a}\n\nb\u001b[2J\n`,
      '9 error: This line holds an invisible control character (U+001B)',
    ],
    [
      'writing turned around',
      `${front}\n## a {#a}\n\nb\u202e\n`,
      '9 error: This line holds an invisible control character (U+202E)',
    ],
  ])('%s', (_, text, says) => {
    const seen = said(text);
    expect(
      seen.filter((one) => one.startsWith(says)),
      seen.join('\n'),
    ).toHaveLength(1);
  });

  test('nothing a terminal obeys gets through', () => {
    const {lesson} = read(`${front}\n## a {#a}\n\nb\u001b[2Jc\u009b\n`);
    expect(JSON.stringify(lesson)).not.toMatch(/\\u001b|\u009b/);
    expect(lesson?.pages[0]?.blocks).toEqual([{kind: 'paragraph', inlines: [{kind: 'text', text: 'b[2Jc'}]}]);
  });

  test('a broken question leaves the rest of the lesson', () => {
    const {lesson, problems} = read(`${front}\n## a {#a}\n\nb\n\n\`\`\`quiz essay id=a\n\`\`\`\n`);
    expect(problems).toHaveLength(1);
    expect(lesson?.pages[0]?.blocks).toHaveLength(1);
  });

  test('a lesson that cannot be used is not there', () => {
    expect(read(front).lesson).toBeUndefined();
    expect(read(`${front.replace('title', 'titel')}\n## a {#a}\n\nb\n`).lesson).toBeUndefined();
  });
});

test('no text makes it throw, and every problem says something in both languages', () => {
  const parts = fc.constantFrom(
    ...[
      '---\n',
      'title: a\n',
      'minutes: 5\n',
      'summary: b\n',
      '## a {#a}\n',
      '## b\n',
      '\n',
      '````quiz single id=a\n',
      '````\n',
    ],
    ...[
      '````walk\n',
      '```dockerfile\n',
      '```\n',
      '- [x] a\n',
      '- 1: b\n',
      '> c\n',
      '1. d\n',
      '| a | b |\n| - | - |\n',
      '____ ',
      '&a *a ',
    ],
    ...['fill id=b accept="', 'x: [\n', '{a: &b [*b, *b]}\n', '\u0000', '\t', '- '],
  );
  const texts = fc.array(fc.oneof({weight: 5, arbitrary: parts}, fc.string({unit: 'binary'})), {maxLength: 60});
  fc.assert(
    fc.property(texts, fc.boolean(), (pieces, withFront) => {
      const text = (withFront ? front : '') + pieces.join('');
      const {lesson, problems} = read(text);
      for (const {line, message} of problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
        expect(message.en).not.toBe('');
        expect(message.ko).not.toBe('');
      }
      if (lesson === undefined) expect(problems.some(({severity}) => severity === 'error')).toBe(true);
    }),
    {numRuns: 200},
  );
});
