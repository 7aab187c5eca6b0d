import {type Given, grade} from '../quiz/grade.ts';
import type {Question} from '../quiz/question.ts';
import type {ClassAnswer} from './protocol.ts';

/**
 * The right answer as it goes over the wire; of several accepted texts the first. Undefined for a question that a class
 * cannot answer: what is judged by the validators has no key.
 */
export function keyOf(question: Question): ClassAnswer | undefined {
  switch (question.kind) {
    case 'single':
    case 'multi':
    case 'truefalse':
      return {kind: 'choices', choices: question.choices.flatMap(({correct}, index) => (correct ? [index] : []))};
    case 'poll':
      return {kind: 'choices', choices: []};
    case 'fill':
    case 'predict':
      return {kind: 'texts', texts: question.accept.map(([first]) => first ?? '')};
    case 'order':
      return {kind: 'order', items: question.items.map((_, index) => index)};
    case 'match':
      return {kind: 'pairs', rights: question.pairs.map((_, index) => index)};
    case 'bug':
      return {kind: 'lines', lines: [...question.guilty]};
    case 'config':
      return undefined;
  }
}

/**
 * A question with what either language of it accepts: a room types in both. The text is that of the first; questions of
 * other kinds are the same in every language.
 */
export function inBothLanguages(one: Question, other: Question): Question {
  if (!('accept' in one && 'accept' in other) || one.accept.length !== other.accept.length) return one;
  const accept = one.accept.map((words, blank) => [...new Set([...words, ...(other.accept[blank] ?? [])])]);
  return {...one, accept};
}

/**
 * How the room answered: for choices how many took each, for everything else how many were right, partly right and
 * wrong, in this order.
 */
export function tallyOf(question: Question, answers: readonly ClassAnswer[]): readonly number[] {
  return 'choices' in question ? byChoice(question.choices.length, answers) : byOutcome(question, answers);
}

function byChoice(choices: number, answers: readonly ClassAnswer[]): readonly number[] {
  return Array.from(
    {length: choices},
    (_, index) => answers.filter((given) => given.kind === 'choices' && given.choices.includes(index)).length,
  );
}

function byOutcome(question: Question, answers: readonly Given[]): readonly number[] {
  const outcomes = answers.map((given) => grade(question, given).outcome);
  return (['right', 'partly', 'wrong'] as const).map((name) => outcomes.filter((outcome) => outcome === name).length);
}
