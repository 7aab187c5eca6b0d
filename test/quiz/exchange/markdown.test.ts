import fc from 'fast-check';
import {expect, test} from 'vitest';
import {markdownOf, markdownOfInlines} from '../../../src/quiz/exchange/markdown.ts';
import type {Question} from '../../../src/quiz/question.ts';
import type {Block, Inline} from '../../../src/text/document.ts';
import {languages} from '../../../src/text/language.ts';
import {readMarkdown} from '../../../src/text/markdown.ts';
import {Problems} from '../../../src/text/problem.ts';
import {printedSeed} from '../../support/seed.ts';
import {wholeCourse} from './course.ts';
import {nastyText} from './nasty.ts';

const read = (source: string) => {
  const problems = new Problems('written');
  const blocks = readMarkdown(source, problems);
  expect(problems.list).toEqual([]);
  return blocks;
};

function runsOf(question: Question): (readonly Inline[])[] {
  if ('choices' in question) return question.choices.flatMap(({inlines, reason}) => [inlines, reason]);
  if (question.kind === 'order') return [...question.items];
  return question.kind === 'match' ? [...question.header, ...question.pairs.flat()] : [];
}

test.each(languages)(
  'every prompt, choice, reason and explanation of the course reads back as it was, in %s',
  async (language) => {
    const asked = await wholeCourse(language);
    expect(asked.length).toBeGreaterThan(150);
    for (const {question} of asked) {
      expect(read(markdownOf(question.prompt))).toEqual(question.prompt);
      for (const inlines of [...runsOf(question), question.explanation]) {
        const quoted = read(markdownOfInlines(inlines).replace(/^/gm, '> '));
        expect(quoted).toEqual([{kind: 'quote', inlines}]);
      }
    }
  },
);

test('any text in any mark keeps every sign', () => {
  const inline: fc.Arbitrary<Inline> = fc.record({kind: fc.constantFrom('text', 'code'), text: nastyText});
  fc.assert(
    fc.property(fc.array(inline, {minLength: 1, maxLength: 4}), (inlines) => {
      const [block, ...more] = readMarkdown(markdownOfInlines(inlines), new Problems('')) as [Block];
      expect(more).toEqual([]);
      const words = (one: readonly Inline[]) => one.map((part) => ('text' in part ? part.text : '')).join('');
      expect('inlines' in block && words(block.inlines)).toBe(words(inlines));
    }),
    {seed: printedSeed(), numRuns: 400},
  );
});
