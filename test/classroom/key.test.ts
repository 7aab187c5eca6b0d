import {expect, test} from 'vitest';
import {inBothLanguages, keyOf, tallyOf} from '../../src/classroom/key.ts';
import type {ClassAnswer} from '../../src/classroom/protocol.ts';
import {grade} from '../../src/quiz/grade.ts';
import {questions} from '../support/class-questions.ts';

const question = (id: string) => {
  const found = questions.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

test('the key of every question is a right answer to it; what the validators judge has none', () => {
  for (const one of questions) {
    const key = keyOf(one);
    if (one.kind === 'config') expect(key).toBeUndefined();
    else if (one.kind === 'poll') expect(key).toEqual({kind: 'choices', choices: []});
    else expect([one.id, key && grade(one, key).outcome]).toEqual([one.id, 'right']);
  }
});

test('choices are counted one by one, answers of another kind not', () => {
  const tally = tallyOf(question('q/multi'), [
    {kind: 'choices', choices: [0, 2]},
    {kind: 'choices', choices: [2, 2, 7]},
    {kind: 'lines', lines: [1]},
  ]);
  expect(tally).toEqual([1, 0, 2]);
  expect(tallyOf(question('q/poll'), [{kind: 'choices', choices: [1]}])).toEqual([0, 1]);
});

test('other answers are counted as right, partly right and wrong', () => {
  const texts = (...all: string[]): ClassAnswer => ({kind: 'texts', texts: all});
  const answers = [texts('OR-that', ' second-blank '), texts('or-that', 'x'), texts('x', 'x'), texts()];
  expect(tallyOf(question('q/fill'), answers)).toEqual([1, 1, 2]);
  expect(tallyOf(question('q/order'), [])).toEqual([0, 0, 0]);
});

test('a question takes what either language accepts, and keeps its own text and first words', () => {
  const en = question('q/fill');
  const ko = {...en, accept: [['아무도 모르는 말', 'or-that'], ['둘째 칸']]} as typeof en;
  const both = inBothLanguages(en, ko);
  expect(both).toMatchObject({
    prompt: en.prompt,
    accept: [
      ['nobody-else-says-this', 'or-that', '아무도 모르는 말'],
      ['second-blank', '둘째 칸'],
    ],
  });
  expect(grade(both, {kind: 'texts', texts: ['아무도 모르는 말', 'second-blank']}).outcome).toBe('right');
  expect(keyOf(both)).toEqual(keyOf(en));
  expect(inBothLanguages(question('q/single'), question('q/single'))).toBe(question('q/single'));
});
