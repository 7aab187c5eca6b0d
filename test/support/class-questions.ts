import type {Question} from '../../src/quiz/question.ts';

const common = {tags: [], rules: [], prompt: [], explanation: [], line: 1};
const choice = (correct: boolean) => ({inlines: [], correct, reason: []});
/** One of each kind that a class can ask, and one that it cannot. */
export const questions: readonly Question[] = [
  {...common, id: 'q/single', hash: 'h1', kind: 'single', choices: [choice(false), choice(true), choice(false)]},
  {...common, id: 'q/multi', hash: 'h2', kind: 'multi', choices: [choice(true), choice(false), choice(true)]},
  {
    ...common,
    id: 'q/fill',
    hash: 'h3',
    kind: 'fill',
    accept: [['nobody-else-says-this', 'or-that'], ['second-blank']],
    caseSensitive: false,
  },
  {...common, id: 'q/order', hash: 'h4', kind: 'order', items: [[], [], []]},
  {
    ...common,
    id: 'q/match',
    hash: 'h5',
    kind: 'match',
    header: [[], []],
    pairs: [
      [[], []],
      [[], []],
    ],
  },
  {...common, id: 'q/bug', hash: 'h6', kind: 'bug', listing: {} as never, guilty: [3]},
  {...common, id: 'q/poll', hash: 'h7', kind: 'poll', choices: [choice(false), choice(false)]},
  {...common, id: 'q/config', hash: 'h8', kind: 'config', check: 'dockerfile', listing: {} as never},
];
