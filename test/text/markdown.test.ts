import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Block} from '../../src/text/document.ts';
import {inlineText} from '../../src/text/inlines.ts';
import {readMarkdown} from '../../src/text/markdown.ts';
import {Problems, problemLine} from '../../src/text/problem.ts';

function read(source: string): {blocks: readonly Block[]; said: readonly string[]} {
  const problems = new Problems('a.md');
  const blocks = readMarkdown(source, problems);
  return {blocks, said: problems.list.map(({line, message}) => `${line} ${message.en}`)};
}

/** The blocks of a text about which there is nothing to say. */
function blocksOf(source: string): readonly Block[] {
  const {blocks, said} = read(source);
  expect(said).toEqual([]);
  return blocks;
}

describe('blocks', () => {
  test('paragraphs with every mark', () => {
    expect(blocksOf('a **b** *c* `d` [e](https://e.example)\nf\\\ng')).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          {kind: 'text', text: 'a '},
          {kind: 'strong', text: 'b'},
          {kind: 'text', text: ' '},
          {kind: 'emphasis', text: 'c'},
          {kind: 'text', text: ' '},
          {kind: 'code', text: 'd'},
          {kind: 'text', text: ' '},
          {kind: 'link', text: 'e', url: 'https://e.example'},
          {kind: 'text', text: ' f'},
          {kind: 'break'},
          {kind: 'text', text: 'g'},
        ],
      },
    ]);
  });

  test('marks inside marks: the inner one wins, code stays code', () => {
    expect(blocksOf('**a `b` *c***')).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          {kind: 'strong', text: 'a '},
          {kind: 'code', text: 'b'},
          {kind: 'strong', text: ' '},
          {kind: 'emphasis', text: 'c'},
        ],
      },
    ]);
  });

  test('lists are flat and know their depth, numbers and boxes', () => {
    const items = blocksOf('- a\n  - b\n    1. c\n    2. d\n- [x] e\n- [ ] f\n\n7. g\n8. h\n');
    expect(
      items.map((block) => block.kind === 'item' && [block.depth, block.marker, inlineText(block.inlines)]),
    ).toEqual([
      [0, '•', 'a'],
      [1, '•', 'b'],
      [2, '1.', 'c'],
      [2, '2.', 'd'],
      [0, '☑', 'e'],
      [0, '☐', 'f'],
      [0, '7.', 'g'],
      [0, '8.', 'h'],
    ]);
  });

  test('code and paragraphs inside an item come behind it', () => {
    expect(blocksOf('- a\n\n  more\n\n  ```shell\n  ls\n  ```\n').map(({kind}) => kind)).toEqual([
      'item',
      'paragraph',
      'code',
    ]);
  });

  test('quotes, their paragraphs parted by an empty line', () => {
    const [quote] = blocksOf('> a\n> b\n>\n> c');
    expect(quote?.kind === 'quote' && inlineText(quote.inlines)).toBe('a b\n\nc');
  });

  test('tables', () => {
    const [table] = blocksOf('| a | `b` |\n| --- | --- |\n| 1 | 2 |\n| 3 | |');
    expect(table?.kind === 'table' && [table.header, ...table.rows].map((row) => row.map(inlineText))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', ''],
    ]);
  });

  test('code keeps blanks, blank lines and its language; no language is text', () => {
    expect(blocksOf('```sh\na  \n\n  b\n```\n\n```\n──▶\n```')).toEqual([
      {kind: 'code', listing: {language: 'shell', lines: [[{text: 'a  '}], [], [{text: '  b'}]]}},
      {kind: 'code', listing: {language: 'text', lines: [[{text: '──▶'}]]}},
    ]);
  });

  test('a heading and a line', () => {
    expect(blocksOf('### a\n\n---').map(({kind}) => kind)).toEqual(['heading', 'rule']);
  });

  test('an e-mail address and a user at a host are text', () => {
    expect(blocksOf('ssh ubuntu@example.com')).toEqual([
      {kind: 'paragraph', inlines: [{kind: 'text', text: 'ssh ubuntu@example.com'}]},
    ]);
  });

  test('links to pages and to the web are kept', () => {
    expect(blocksOf('[a](#b) [c](d-e#f) [g](http://h.example) [i](j)')).toHaveLength(1);
  });
});

describe('what a terminal cannot show is a problem at its line', () => {
  test.each<[string, string, string]>([
    ['an image', 'a\n\n![b](c.png)', '3 An image cannot be shown'],
    ['HTML in text', 'run <name> now', '1 Markdown reads <name> as HTML'],
    ['HTML', 'a\n\n<details>', '3 HTML cannot be shown'],
    ['a comment', 'a\n\n<!-- b -->', '3 HTML cannot be shown'],
    ['struck out', 'a ~~b~~', '1 ~~Struck out~~ text cannot be shown'],
    ['a reference', '[a][b]\n\n[b]: https://c.example', '1 A reference or footnote cannot be shown'],
    ['a definition', 'x\n\n[b]: https://c.example', '3 A reference definition or footnote cannot be shown'],
    ['a footnote', 'a[^1]\n\n[^1]: b', '1 A reference or footnote cannot be shown'],
    ['a large heading', '# a', '1 A heading inside a page is ###, not #.'],
    ['a small heading', '#### a', '1 A heading inside a page is ###, not ####.'],
    ['a list in a quote', '> - a', '1 A quote (>) holds only text'],
    [
      'an unknown language',
      '```dockerfil\nx\n```',
      '1 "dockerfil" is no language of listings here: did you mean dockerfile?',
    ],
    ['a strange language', '```cobol\nx\n```', '1 "cobol" is no language of listings here: use one of dockerfile,'],
    ['an open fence', 'a\n\n```\nb', '3 This fence is never closed'],
    ['a fence closed with too few', '````\nb\n```', '1 This fence is never closed'],
    ['indented code', 'a\n\n    b', '3 Text indented by four blanks is code'],
    ['stars that are not bold', '**도커(Docker)**는', '1 The ** in "**도커(Docker)**" was not read as bold'],
    [
      'an address that swallowed a word',
      'http://localhost:8000을',
      '1 The address "http://localhost:8000을" has swallowed',
    ],
    ['a dangerous link', '[a](javascript:alert)', '1 A link may lead to https://'],
    ['a file link', '[a](../b.md)', '1 A link may lead to https://'],
  ])('%s', (_, source, says) => {
    const {said} = read(source);
    expect(
      said.filter((one) => one.startsWith(says)),
      said.join('\n'),
    ).toHaveLength(1);
  });

  test('both languages are written', () => {
    const problems = new Problems('a.md');
    readMarkdown('![b](c.png)', problems);
    const [problem] = problems.list;
    expect(problem && problemLine(problem, 'en')).toBe(
      'a.md:1: error: An image cannot be shown in a terminal: write it as text.',
    );
    expect(problem && problemLine(problem, 'ko')).toBe(
      'a.md:1: 오류: 그림은 터미널에 보여 줄 수 없어요. 글로 풀어서 쓰세요.',
    );
  });
});

test('no text makes it throw, and no line lies outside the text', () => {
  const marks = fc.constantFrom(
    ...'# > - 1. ` ``` ~~~ * ** _ ____ [ ] ( ) | <b> ! \\ & \n \n\n {#a} : \t [x] --- é 한'.split(' '),
  );
  const texts = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.array(fc.oneof(marks, fc.string()), {maxLength: 40}).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (source) => {
      const problems = new Problems('a.md');
      readMarkdown(source, problems);
      const lines = source.split(/\r\n?|\n/).length;
      for (const {line} of problems.list) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
      }
    }),
    {numRuns: 300},
  );
});
