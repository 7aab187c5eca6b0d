import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readPlain, writePlain} from '../../../src/quiz/exchange/plain-markdown.ts';
import type {Inline} from '../../../src/text/document.ts';
import {readMarkdown} from '../../../src/text/markdown.ts';
import {Problems} from '../../../src/text/problem.ts';
import {printedSeed} from '../../support/seed.ts';
import {nastyText} from './nasty.ts';

test('what it reads, the parser reads the same', () => {
  let read = 0;
  fc.assert(
    fc.property(nastyText, (text) => {
      const inlines = readPlain(text);
      if (inlines === undefined) return;
      read++;
      expect(readMarkdown(text, new Problems(''))).toEqual([{kind: 'paragraph', inlines}]);
    }),
    {seed: printedSeed(), numRuns: 3000},
  );
  expect(read).toBeGreaterThan(20);
});

test.each([
  ['Which line of `nginx.conf` is it?', 3],
  ['`gunicorn` 워커가 죽었어요', 2],
  ['Only words, and (some) signs: a/b; 5% - "yes"', 1],
])('%s', (text, count) => {
  const inlines = readPlain(text) ?? [];
  expect(inlines).toHaveLength(count);
  expect(writePlain(inlines)).toBe(text);
});

test.each([
  'a *b*',
  '- a',
  '# a',
  'a_b_',
  '<b>',
  'a `` ` `` b',
  'see https://x.kr',
  'www.x.kr',
  'a ',
  '1. a',
  'a `b',
  '` a `',
  'a\nb',
])('%j takes a parser', (text) => {
  expect(readPlain(text)).toBeUndefined();
});

test('other marks take more care', () => {
  const marks: readonly Inline[] = [{kind: 'strong', text: 'a'}, {kind: 'break'}, {kind: 'link', text: 'a', url: '#a'}];
  for (const mark of marks) expect(writePlain([{kind: 'text', text: 'x '}, mark])).toBeUndefined();
  expect(writePlain([{kind: 'text', text: 'a`b`'}])).toBeUndefined();
});
