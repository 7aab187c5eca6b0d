import {expect, test} from 'vitest';
import type {Question} from '../../src/quiz/question.ts';
import {withShuffledChoices} from '../../src/quiz/shuffle.ts';
import {longQuestions} from '../support/long-questions.ts';

const of = (kind: Question['kind'], language: 'en' | 'ko' = 'en') => {
  const found = longQuestions[language].find((one) => one.kind === kind);
  if (found === undefined || !('choices' in found)) throw new Error(kind);
  return found;
};
const order = (question: Question, seed: string) => {
  const shuffled = withShuffledChoices(question, seed);
  if (!('choices' in shuffled && 'choices' in question)) throw new Error(question.kind);
  return shuffled.choices.map((choice) => question.choices.indexOf(choice));
};

test('choices keep what is right with them, and lie alike in either language', () => {
  for (const kind of ['single', 'multi'] as const) {
    const laid = order(of(kind), 'monday');
    expect(laid.toSorted()).toEqual([0, 1, 2, 3, 4]);
    expect(order(of(kind, 'ko'), 'monday')).toEqual(laid);
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => order(of(kind), seed).join());
    expect(new Set(rows).size).toBeGreaterThan(3);
  }
});

test('the right choice comes to stand anywhere', () => {
  const places = Array.from({length: 100}, (_, seed) => order(of('single'), String(seed)).indexOf(1));
  expect(new Set(places)).toEqual(new Set([0, 1, 2, 3, 4]));
});

test('true and false, and the scale of a poll, keep their places', () => {
  for (const seed of ['a', 'b', 'c'])
    for (const kind of ['truefalse', 'poll'] as const) expect(withShuffledChoices(of(kind), seed)).toBe(of(kind));
});
