import {describe, expect, test} from 'vitest';
import {hintFor} from '../../src/quiz/hint.ts';
import type {Choice, Question} from '../../src/quiz/question.ts';
import {plainListing} from '../../src/text/listing.ts';

const common = {id: 'q', tags: [], rules: [], prompt: [], explanation: [], hash: 'h', line: 1};
const words = (text: string) => [{kind: 'text', text} as const];
const choice = (text: string, correct: boolean): Choice => ({inlines: words(text), correct, reason: []});
const fill = (...accept: readonly string[][]): Question => ({...common, kind: 'fill', accept, caseSensitive: false});
const bug = (guilty: number, lines: number): Question => ({
  ...common,
  kind: 'bug',
  listing: plainListing('text', Array.from({length: lines}, (_, at) => `line ${at}`).join('\n')),
  guilty: [guilty],
});

describe('a hint', () => {
  test.each<[string, Question, string]>([
    [
      'rules a wrong choice out',
      {...common, kind: 'single', choices: [choice('a', true), choice('b', false), choice('c', false)]},
      'Not this one: b',
    ],
    ['shows how words begin and how long they are', fill(['8000'], ['443']), 'It begins like this: 8···  4··'],
    [
      'names the first of a row',
      {...common, kind: 'order', items: [words('one'), words('two')]},
      'This comes first: one',
    ],
    [
      'shows a pair',
      {
        ...common,
        kind: 'match',
        header: [[], []],
        pairs: [
          [words('a'), words('1')],
          [words('b'), words('2')],
        ],
      },
      'These belong together: a – 1',
    ],
    ['halves a listing', bug(5, 6), 'It is between lines 4 and 6.'],
    [
      'names the rules of a file',
      {...common, kind: 'config', check: 'dockerfile', rules: ['dockerfile/user'], listing: plainListing('text', '')},
      'It is about dockerfile/user: see drydock why dockerfile/user',
    ],
  ])('%s', (_, question, said) => {
    expect(hintFor(question)?.en).toBe(said);
    expect(hintFor(question)?.ko).toMatch(/[가-힣]/);
  });

  test.each<[string, Question]>([
    ['true or false', {...common, kind: 'truefalse', choices: [choice('True', true), choice('False', false)]}],
    ['a poll', {...common, kind: 'poll', choices: [choice('a', false), choice('b', false), choice('c', false)]}],
    ['two choices', {...common, kind: 'single', choices: [choice('a', true), choice('b', false)]}],
    ['a single letter', fill(['.'])],
    ['three lines', bug(1, 3)],
  ])('would be the answer to %s', (_, question) => {
    expect(hintFor(question)).toBeUndefined();
  });
});
