import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseAnswers} from '../../src/quiz/answer-file.ts';
import {unanswered} from '../../src/quiz/answering.ts';
import {grade} from '../../src/quiz/grade.ts';
import type {Question} from '../../src/quiz/question.ts';
import {plainListing} from '../../src/text/listing.ts';

const common = {tags: [], rules: [], prompt: [], explanation: [], hash: 'h', line: 1};
const words = (text: string) => [{kind: 'text', text}] as const;
const choices = (...right: boolean[]) => right.map((correct) => ({inlines: words('x'), correct, reason: []}));
const order: Question = {...common, kind: 'order', id: 'order', items: ['a', 'b', 'c'].map(words)};
const match: Question = {
  ...common,
  kind: 'match',
  id: 'match',
  header: [words('l'), words('r')],
  pairs: ['a', 'b', 'c'].map((text) => [words(text), words(text)] as const),
};
const bug: Question = {
  ...common,
  kind: 'bug',
  id: 'bug',
  listing: plainListing('nginx', 'one\ntwo\nthree'),
  guilty: [2],
};
const questions: readonly Question[] = [
  {...common, kind: 'single', id: 'single', choices: choices(false, true, false)},
  {...common, kind: 'multi', id: 'multi', choices: choices(true, false, true)},
  {...common, kind: 'truefalse', id: 'truefalse', choices: choices(true, false)},
  {...common, kind: 'poll', id: 'poll', choices: choices(false, false)},
  {...common, kind: 'fill', id: 'fill', accept: [['80'], ['443']], caseSensitive: false},
  {...common, kind: 'predict', id: 'predict', accept: [['a: b | c']], caseSensitive: false},
  order,
  match,
  bug,
  {...common, kind: 'config', id: 'config', check: 'nginx', listing: plainListing('nginx', 'x')},
];

const read = (text: string, seed = '') => parseAnswers(text, questions, seed);
const only = (text: string) => [...read(text).answers.values()][0];
const complaint = (text: string) => read(text).problems[0]?.message.en;

describe('an answer', () => {
  test.each([
    ['single: 2', {kind: 'choices', choices: [1]}],
    ['truefalse: 1', {kind: 'choices', choices: [0]}],
    ['poll: 2', {kind: 'choices', choices: [1]}],
    ['multi: 1,3', {kind: 'choices', choices: [0, 2]}],
    ['multi: 3 1', {kind: 'choices', choices: [2, 0]}],
    ['multi: 1, 3,', {kind: 'choices', choices: [0, 2]}],
    ['fill: 80 | 443', {kind: 'texts', texts: ['80', '443']}],
    ['fill: 80|443', {kind: 'texts', texts: ['80', '443']}],
    ['fill: a|b | 443', {kind: 'texts', texts: ['a|b', '443']}],
    ['predict: a: b | c', {kind: 'texts', texts: ['a: b | c']}],
    ['predict: # no comment', {kind: 'texts', texts: ['# no comment']}],
    ['bug: 2', {kind: 'lines', lines: [2]}],
    ['bug: 1 3', {kind: 'lines', lines: [1, 3]}],
    ['config: my files/site.nginx', {kind: 'file', path: 'my files/site.nginx', line: 1}],
  ])('%s', (line, given) => {
    expect(read(line).problems).toEqual([]);
    expect(only(line)).toEqual(given);
  });

  test('of sorting means what lies at the numbers for that seed', () => {
    for (const seed of ['', 'monday', 'tuesday']) {
      for (const question of [order, match]) {
        const {draft} = unanswered(question, 0, seed);
        const laid = draft.kind === 'order' ? draft.items : draft.kind === 'pairs' ? draft.offered : [];
        const right = [0, 1, 2].map((position) => laid.indexOf(position) + 1).join(' ');
        const given = read(`${question.id}: ${right}`, seed).answers.get(question.id);
        if (given === undefined || given.kind === 'file') throw new Error('no answer');
        expect(grade(question, given).outcome, `${question.id}, seed ${seed}`).toBe('right');
      }
    }
  });

  test('the last of two counts', () => {
    expect(only('single: 1\nsingle: 3')).toEqual({kind: 'choices', choices: [2]});
  });
});

describe('forgiven are', () => {
  const right = {kind: 'choices', choices: [1]};

  test.each([
    ['a byte order mark', '\uFEFFsingle: 2'],
    ['CRLF', 'single: 2\r\n\r\nbug: 1\r\n'],
    ['CR alone', 'single: 2\rbug: 1'],
    ['comments and blank lines', '# mine\n\n   \n  # more\nsingle: 2\n'],
    ['blanks around the words', '\t single  :   2  '],
    ['no blanks', 'single:2'],
    ['a full-width colon', 'single：2'],
  ])('%s', (_, text) => {
    expect(read(text).problems).toEqual([]);
    expect(only(text)).toEqual(right);
  });

  test('an empty file has no answers and no problems', () => {
    for (const text of ['', '\uFEFF', '\n\r\n', '# nothing yet'])
      expect(read(text)).toEqual({answers: new Map(), problems: []});
  });
});

describe('a complaint says what was seen and what is wanted', () => {
  test.each([
    ['single: two', '"two" is no number. The answer to single should be the number of one choice.'],
    [
      'single: 4',
      'There is no 4: the numbers go from 1 to 3. The answer to single should be the number of one choice.',
    ],
    [
      'single: 0',
      'There is no 0: the numbers go from 1 to 3. The answer to single should be the number of one choice.',
    ],
    ['single: -1', '"-1" is no number. The answer to single should be the number of one choice.'],
    ['single: 1 2', 'There are 2 numbers instead of 1. The answer to single should be the number of one choice.'],
    ['single:', 'There is nothing behind the colon. The answer to single should be the number of one choice.'],
    [
      'multi: ,',
      'There is nothing behind the colon. The answer to multi should be the numbers of choices, such as 1,3.',
    ],
    ['multi: 1 1', '1 stands there twice. The answer to multi should be the numbers of choices, such as 1,3.'],
    [
      'fill: 80',
      'There is 1 text for 2 blanks. The answer to fill should be a text, for several blanks with " | " between them.',
    ],
    [
      'fill: 80 | ',
      'Nothing is written for blank 2. The answer to fill should be a text, for several blanks with " | " between them.',
    ],
    [
      'order: 1 2',
      'There are 2 numbers instead of 3. The answer to order should be all numbers in the right order, such as 2 1 3.',
    ],
    [
      'order: 1 1 1',
      '1 stands there twice. The answer to order should be all numbers in the right order, such as 2 1 3.',
    ],
    [
      'match: 1 2 9',
      'There is no 9: the numbers go from 1 to 3. The answer to match should be the number of the partner of each row, such as 2 1 3.',
    ],
    ['bug: 4', 'There is no 4: the numbers go from 1 to 3. The answer to bug should be the number of the line.'],
    ['config:', 'There is nothing behind the colon. The answer to config should be the path of the file you edited.'],
    ['singel: 1', '"singel" is no question of this quiz. Did you mean single?'],
    ['something-else: 1', '"something-else" is no question of this quiz. `drydock quiz` prints each with its id.'],
    ['just words', '"just words" is no answer. A line is written `ID: ANSWER`.'],
    [': 1', '": 1" is no answer. A line is written `ID: ANSWER`.'],
  ])('%s', (line, said) => {
    expect(complaint(line)).toBe(said);
    expect(read(line).answers.size).toBe(0);
  });

  test('in Korean as well, with the particles that fit', () => {
    const korean = (line: string) => read(line).problems[0]?.message.ko;
    expect(korean('single: two')).toBe('"two"는 번호가 아니에요. single 문제에는 보기 번호 하나를 쓰세요.');
    expect(korean('fill: 80')).toMatch(/^빈칸은 2개인데 답은 1개예요\. fill 문제에는 글\(.*\)을 쓰세요\.$/);
    expect(korean('singel: 1')).toBe('"singel" 문제는 이 퀴즈에 없어요. 혹시 single인가요?');
  });

  test('names its line, counted with all that say nothing', () => {
    const {problems, answers} = read('\uFEFF# one\r\n\r\nsingle: 9\r\nbug: 1\r\nnone: 1');
    expect(problems.map(({line}) => line)).toEqual([3, 5]);
    expect([...answers.keys()]).toEqual(['bug']);
  });

  test('shows nothing that could steer a terminal, and is never endless', () => {
    const said = complaint(`single: \u001b[31m${'9'.repeat(10_000)}`) ?? '';
    expect(said).not.toContain('\u001b');
    expect(said.length).toBeLessThan(200);
    expect((complaint('x'.repeat(100_000)) ?? '').length).toBeLessThan(200);
  });
});

test('no text makes it throw, and every line is an answer, a problem or says nothing', () => {
  const line = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.tuple(fc.constantFrom(...questions.map(({id}) => id)), fc.string()).map(([id, answer]) => `${id}: ${answer}`),
    fc
      .tuple(fc.constantFrom(...questions.map(({id}) => id)), fc.array(fc.integer({min: 0, max: 5})))
      .map(([id, numbers]) => `${id}: ${numbers.join(' ')}`),
  );
  fc.assert(
    fc.property(line, fc.string(), (text, seed) => {
      const {answers, problems} = read(text, seed);
      const telling = text
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\r|\n/)
        .filter((one) => one.trim() !== '' && !one.trim().startsWith('#'));
      expect(answers.size + problems.length).toBeLessThanOrEqual(telling.length);
      expect(answers.size + problems.length > 0).toBe(telling.length > 0);
      for (const question of questions) {
        const given = answers.get(question.id);
        if (given === undefined || given.kind === 'file') continue;
        const {score} = grade(question, given);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }),
  );
});
