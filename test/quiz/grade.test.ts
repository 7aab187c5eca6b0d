import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Given, grade} from '../../src/quiz/grade.ts';
import type {Question} from '../../src/quiz/question.ts';

const common = {id: 'a', tags: [], rules: [], prompt: [], explanation: [], hash: '', line: 1};
const listing = {language: 'text', lines: [[{text: 'a'}], [{text: 'b'}], [{text: 'c'}]]};
const choices = (...right: readonly boolean[]) => right.map((correct) => ({inlines: [], correct, reason: []}));
const chosen = (...positions: readonly number[]): Given => ({kind: 'choices', choices: positions});
const typed = (...texts: readonly string[]): Given => ({kind: 'texts', texts});
const put = (...items: readonly number[]): Given => ({kind: 'order', items});

const single: Question = {...common, kind: 'single', choices: choices(false, true, false)};
const multi: Question = {...common, kind: 'multi', choices: choices(true, false, true, false)};
const claim: Question = {...common, kind: 'truefalse', choices: choices(false, true)};
const poll: Question = {...common, kind: 'poll', choices: choices(false, false)};
const fill: Question = {...common, kind: 'fill', accept: [['8000', ':8000'], ['sync']], caseSensitive: false};
const exact: Question = {...common, kind: 'predict', accept: [['/App']], caseSensitive: true};
const order: Question = {...common, kind: 'order', items: [[], [], [], []]};
const match: Question = {
  ...common,
  kind: 'match',
  header: [[], []],
  pairs: [
    [[], []],
    [[], []],
    [[], []],
    [[], []],
  ],
};
const bug: Question = {...common, kind: 'bug', listing, guilty: [2]};
const bugs: Question = {...common, kind: 'bug', listing, guilty: [2, 3]};
const config: Question = {...common, kind: 'config', rules: ['a/x', 'a/y'], check: 'dockerfile', listing};

test.each<[string, Question, Given, number, string]>([
  ['single, right', single, chosen(1), 1, 'right'],
  ['single, wrong', single, chosen(0), 0, 'wrong'],
  ['single, all of them', single, chosen(0, 1, 2), 0, 'wrong'],
  ['single, nothing', single, chosen(), 0, 'wrong'],
  ['truefalse, right', claim, chosen(1), 1, 'right'],
  ['truefalse, wrong', claim, chosen(0), 0, 'wrong'],
  ['multi, exact', multi, chosen(2, 0), 1, 'right'],
  ['multi, one of two', multi, chosen(0), 0.5, 'partly'],
  ['multi, both and a wrong one', multi, chosen(0, 2, 1), 0.5, 'partly'],
  ['multi, everything', multi, chosen(0, 1, 2, 3), 0, 'wrong'],
  ['multi, only wrong ones', multi, chosen(1, 3), 0, 'wrong'],
  ['multi, one chosen twice', multi, chosen(0, 0), 0.5, 'partly'],
  ['fill, both, blanks and capitals around', fill, typed(' 8000 ', 'SYNC'), 1, 'right'],
  ['fill, the other accepted text', fill, typed(':8000', 'sync'), 1, 'right'],
  ['fill, one blank left', fill, typed('8000'), 0.5, 'partly'],
  ['fill, answers swapped', fill, typed('sync', '8000'), 0, 'wrong'],
  ['predict, case matters', exact, typed('/app'), 0, 'wrong'],
  ['predict, exact', exact, typed('/App\n'), 1, 'right'],
  ['order, exact', order, put(0, 1, 2, 3), 1, 'right'],
  ['order, two swapped', order, put(0, 2, 1, 3), 0.75, 'partly'],
  ['order, first put last', order, put(1, 2, 3, 0), 0.75, 'partly'],
  ['order, backwards', order, put(3, 2, 1, 0), 0.25, 'partly'],
  ['order, nothing', order, put(), 0, 'wrong'],
  ['order, one item four times', order, put(0, 0, 0, 0), 0.25, 'partly'],
  ['match, all', match, {kind: 'pairs', rights: [0, 1, 2, 3]}, 1, 'right'],
  ['match, two of four', match, {kind: 'pairs', rights: [0, 2, 1, 3]}, 0.5, 'partly'],
  ['match, half done', match, {kind: 'pairs', rights: [0, undefined]}, 0.25, 'partly'],
  ['bug, the line', bug, {kind: 'lines', lines: [2]}, 1, 'right'],
  ['bug, another line', bug, {kind: 'lines', lines: [1]}, 0, 'wrong'],
  ['bug, every line', bug, {kind: 'lines', lines: [1, 2, 3]}, 0, 'wrong'],
  ['bugs, one of two lines', bugs, {kind: 'lines', lines: [3]}, 0.5, 'partly'],
  ['bugs, both lines', bugs, {kind: 'lines', lines: [3, 2]}, 1, 'right'],
  ['config, silent', config, {kind: 'config', complaints: []}, 1, 'right'],
  ['config, one rule left', config, {kind: 'config', complaints: ['a/y']}, 0.5, 'partly'],
  [
    'config, an error nobody asked about counts as one more',
    config,
    {kind: 'config', complaints: ['a/z']},
    2 / 3,
    'partly',
  ],
  ['poll', poll, chosen(0), 0, 'ungraded'],
  ['an answer of another kind', single, typed('1'), 0, 'wrong'],
])('%s', (_, question, given, score, outcome) => {
  expect(grade(question, given)).toEqual({score, outcome});
});

test('Hangul typed in parts is the same word', () => {
  const question: Question = {...common, kind: 'fill', accept: [['이미지']], caseSensitive: true};
  expect(grade(question, typed('이미지'.normalize('NFD'))).outcome).toBe('right');
});

describe('whatever is answered', () => {
  const positions = fc.array(fc.integer({min: -2, max: 9}), {maxLength: 8});
  const given = fc.oneof<fc.Arbitrary<Given>[]>(
    positions.map((list) => ({kind: 'choices', choices: list})),
    positions.map((items) => ({kind: 'order', items})),
    positions.map((rights) => ({kind: 'pairs', rights})),
    positions.map((lines) => ({kind: 'lines', lines})),
    fc.array(fc.string()).map((texts) => ({kind: 'texts', texts})),
    fc.array(fc.string()).map((complaints) => ({kind: 'config', complaints})),
  );
  const questions = [single, multi, claim, fill, exact, order, match, bug, bugs, config];

  test('the score lies between 0 and 1, and 1 is what right means', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions), given, (question, answer) => {
        const {score, outcome} = grade(question, answer);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(outcome).toBe(score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong');
      }),
    );
  });

  test('an order is right only when it is exact', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], {minLength: 4}), (items) => {
        expect(grade(order, {kind: 'order', items}).outcome === 'right').toBe(items.join() === '0,1,2,3');
      }),
    );
  });
});
