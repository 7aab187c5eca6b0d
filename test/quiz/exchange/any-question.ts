import fc from 'fast-check';
import type {Asked} from '../../../src/quiz/exchange/asked.ts';
import type {Choice, Question} from '../../../src/quiz/question.ts';
import type {Inline} from '../../../src/text/document.ts';
import {nastyText} from './nasty.ts';

type Run = readonly Inline[];

/** Text and code by turns, both with everything that could be misread. */
const run: fc.Arbitrary<Run> = fc
  .array(nastyText, {minLength: 1, maxLength: 3})
  .chain((texts) =>
    fc
      .boolean()
      .map((first) => texts.map((text, at) => ({kind: (at % 2 === 0) === first ? 'text' : 'code', text}) as const)),
  );
const perhaps = fc.oneof(fc.constant<Run>([]), run);
const distinct = (length: {minLength: number; maxLength: number}) =>
  fc.uniqueArray(run, {...length, selector: (inlines) => JSON.stringify(inlines)});

const choices = (right: (count: number) => fc.Arbitrary<readonly number[]>): fc.Arbitrary<readonly Choice[]> =>
  fc
    .array(fc.record({inlines: run, reason: perhaps}), {minLength: 2, maxLength: 5})
    .chain((list) =>
      right(list.length).map((correct) => list.map((one, at) => ({...one, correct: correct.includes(at)}))),
    );
const one = (count: number) => fc.nat(count - 1).map((at) => [at]);
const some = (count: number) => fc.uniqueArray(fc.nat(count - 1), {minLength: 1, maxLength: count});

const listing = fc
  .array(nastyText, {minLength: 2, maxLength: 5})
  .map((lines) => ({language: 'text', lines: lines.map((text) => [{text}])}));

const kinds: fc.Arbitrary<Partial<Question>> = fc.oneof(
  fc.record({kind: fc.constant('single' as const), choices: choices(one)}),
  fc.record({kind: fc.constant('multi' as const), choices: choices(some)}),
  fc.tuple(fc.boolean(), perhaps, perhaps).map(([correct, first, second]) => ({
    kind: 'truefalse' as const,
    choices: [
      {inlines: [{kind: 'text', text: 'True'} as const], correct, reason: first},
      {inlines: [{kind: 'text', text: 'False'} as const], correct: !correct, reason: second},
    ],
  })),
  fc.record({
    kind: fc.constantFrom('fill' as const, 'predict' as const),
    accept: fc.tuple(fc.uniqueArray(nastyText, {minLength: 1, maxLength: 3})),
    caseSensitive: fc.boolean(),
  }),
  fc.record({kind: fc.constant('order' as const), items: distinct({minLength: 2, maxLength: 4})}),
  fc.record({
    kind: fc.constant('match' as const),
    header: fc.oneof(fc.constant<[Run, Run]>([[], []]), fc.tuple(run, run)),
    pairs: distinct({minLength: 2, maxLength: 4}).chain((lefts) =>
      fc
        .array(run, {minLength: lefts.length, maxLength: lefts.length})
        .map((rights) => lefts.map((left, at) => [left, rights[at] ?? []] as const)),
    ),
  }),
  listing.chain((code) =>
    fc.record({
      kind: fc.constant('bug' as const),
      listing: fc.constant(code),
      guilty: some(code.lines.length).map((lines) => lines.map((at) => at + 1)),
    }),
  ),
);

/** A question of any kind that GIFT can hold in some way; its prompt has no blank. */
export const anyAsked: fc.Arbitrary<Asked> = fc
  .record({of: kinds, prompt: fc.array(run, {minLength: 1, maxLength: 2}), explanation: perhaps, code: fc.boolean()})
  .map(({of, prompt, explanation, code}) => ({
    question: {
      id: 'x-1',
      tags: ['a'],
      rules: [],
      line: 1,
      hash: '',
      prompt: [
        ...prompt.map((inlines) => ({kind: 'paragraph', inlines}) as const),
        ...(code
          ? [{kind: 'code', listing: {language: 'nginx', lines: [[{text: '  a {'}], [], [{text: '}'}]]}} as const]
          : []),
      ],
      explanation,
      ...of,
    } as Question,
    lesson: {id: 'l', number: 3, title: 'A / B'},
    page: 'p',
  }));
