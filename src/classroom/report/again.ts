import type {Struggles} from './struggles.ts';

/** Something to take up again in the next class. */
export type Again =
  | ({readonly kind: 'rule'} & Struggles['rules'][number])
  | ({readonly kind: 'question'} & Struggles['questions'][number])
  | ({readonly kind: 'exercise'} & Struggles['exercises'][number]);

/** Fewer people say nothing about the class. */
const fewest = 3;
const mostOfEach = 2;

/**
 * What to take up again: rules that at least a fifth of the class never got past, questions that at least a third of
 * those who answered did not get right, exercises that less than two thirds of those who tried passed. The worst two of
 * each, and of three people at least.
 * @param people how many were in the class
 */
export function againOf({rules, questions, exercises}: Struggles, people: number): readonly Again[] {
  const open = rules
    .filter((one) => one.open >= fewest && one.open * 5 >= people)
    .toSorted((a, b) => b.open - a.open || b.people - a.people);
  const missed = ({answered, right}: Struggles['questions'][number]) => answered - right;
  const misread = questions
    .filter((one) => missed(one) >= fewest && missed(one) * 3 >= one.answered)
    .toSorted((a, b) => missed(b) / b.answered - missed(a) / a.answered);
  const unpassed = exercises.filter(({tried, passed}) => tried - passed >= fewest && passed * 3 < tried * 2);
  return [
    ...open.slice(0, mostOfEach).map((one) => ({kind: 'rule' as const, ...one})),
    ...misread.slice(0, mostOfEach).map((one) => ({kind: 'question' as const, ...one})),
    ...unpassed.slice(0, mostOfEach).map((one) => ({kind: 'exercise' as const, ...one})),
  ];
}
