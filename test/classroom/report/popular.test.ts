import {expect, test} from 'vitest';
import type {ClassAnswer} from '../../../src/classroom/protocol.ts';
import {gradebookOf} from '../../../src/classroom/report/gradebook.ts';
import {popularOf} from '../../../src/classroom/report/popular.ts';
import {recordOf} from '../../../src/classroom/report/record.ts';
import type {Question} from '../../../src/quiz/question.ts';
import {began, joins, logOf, type Said, sources} from './sample.ts';

const common = {tags: [], rules: [], prompt: [], explanation: [], line: 1, hash: 'h'};
const fill: Question = {...common, kind: 'fill', id: 'q-fill', accept: [['slim']], caseSensitive: true};
const bug: Question = {
  ...common,
  kind: 'bug',
  id: 'q-bug',
  listing: {kind: 'listing', lines: []} as never,
  guilty: [2],
};
const questions = new Map([
  ...sources.questions,
  ...[fill, bug].map(
    (question) => [question.id, {question, words: {en: question, ko: question}, hashes: ['h']}] as const,
  ),
]);

/** What was popular when the learners gave these answers, one each; the last of them was removed. */
function popular(question: string, hash: string, ...answers: readonly ClassAnswer[]) {
  const ids = answers.map((_, index) => `p${index}`);
  const log = logOf(
    began(),
    ['server', 0, {k: 'teach', instructor: 'i1', name: 'Kim', role: 'instructor'}],
    ...ids.map((id, index) => joins(id, id, index)),
    ['i:i1', 2, {k: 'quiz.open', quiz: 'z', questions: [{id: question, hash}]}],
    ...ids.map(
      (id, index): Said => [
        `l:${id}`,
        3,
        {k: 'answer', quiz: 'z', q: question, given: answers[index] ?? {kind: 'choices', choices: []}},
      ],
    ),
    ['i:i1', 4, {k: 'kick', learner: ids.at(-1) ?? ''}],
  );
  return popularOf(gradebookOf(recordOf(log), {...sources, questions}), 'quiz-1', question);
}
const choose = (...choices: number[]): ClassAnswer => ({kind: 'choices', choices});
const write = (text: string): ClassAnswer => ({kind: 'texts', texts: [text]});

test('the wrong choice that most took, of those who are still there; right ones never', () => {
  expect(popular('q-port', 'en-port', choose(1), choose(1), choose(0), choose(0), choose(0), choose(1))).toEqual({
    kind: 'choice',
    choice: 1,
    people: 2,
  });
  expect(popular('q-many', 'en-many', choose(0, 2), choose(1, 2), choose(0, 1), choose(2))).toEqual({
    kind: 'choice',
    choice: 2,
    people: 2,
  });
});

test('one alone is not popular, and a choice that is none is nothing', () => {
  expect(popular('q-port', 'en-port', choose(1), choose(0), choose(1))).toBeUndefined();
  expect(popular('q-port', 'en-port', choose(7), choose(7), choose(7))).toBeUndefined();
});

test('texts and lines', () => {
  expect(popular('q-fill', 'h', write('latest'), write('latest '), write('slim'), write(''), write('x'))).toEqual({
    kind: 'text',
    text: 'latest',
    people: 2,
  });
  const lines = (...all: number[]): ClassAnswer => ({kind: 'lines', lines: all});
  expect(popular('q-bug', 'h', lines(1), lines(1, 2), lines(2), lines(1))).toEqual({kind: 'line', line: 1, people: 2});
});

test('nothing is said of answers that have no grade', () => {
  expect(popular('q-port', 'other', choose(1), choose(1), choose(1))).toBeUndefined();
});
