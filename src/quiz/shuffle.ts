import type {Question} from './question.ts';
import {randomFrom, shuffled} from './random.ts';

/**
 * The question with its choices in another order, the same for the same seed in every language. True and false keep
 * their places, and so do polls, whose choices often are a scale.
 */
export function withShuffledChoices<Asked extends Question>(question: Asked, seed: string): Asked {
  if (question.kind !== 'single' && question.kind !== 'multi') return question;
  return {...question, choices: shuffled(question.choices, randomFrom(`${seed} ${question.id}`))};
}
