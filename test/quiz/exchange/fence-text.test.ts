import {expect, test} from 'vitest';
import {fenceText, type Imported} from '../../../src/quiz/exchange/fence-text.ts';
import type {Inline} from '../../../src/text/document.ts';
import {questionsIn} from './fences.ts';

const words = (text: string): readonly Inline[] => [{kind: 'text', text}];
const common = {id: 'a', tags: [], rules: [], line: 1, hash: '', explanation: words('e')};

test('code with fences, paragraphs in reasons, breaks in choices', () => {
  const code = {kind: 'code', listing: {language: 'text', lines: [[{text: '````'}], [], [{text: '  x'}]]}} as const;
  const two: readonly Inline[] = [...words('b'), {kind: 'break'}, {kind: 'break'}, ...words('c')];
  const question: Imported = {
    ...common,
    kind: 'single',
    prompt: [
      {kind: 'item', depth: 0, marker: '•', inlines: words('in a list')},
      code,
      {kind: 'item', depth: 0, marker: '1.', inlines: words('n')},
    ],
    explanation: two,
    choices: [
      {inlines: [...words('one'), {kind: 'break'}, ...words('two')], correct: true, reason: two},
      {inlines: words('- no list'), correct: false, reason: words('> no quote')},
    ],
  };
  const text = fenceText(question);
  expect(text).toMatch(/^``````quiz single id=a\n/);
  const [read] = questionsIn(text);
  expect({...read, hash: '', line: 1}).toEqual(question);
});

test.each([
  [['a|b', 'c'], 'accept="a\\\\|b|c"'],
  [['"x"', '\\d'], 'accept="\\"x\\"|\\\\d"'],
  [['two words'], 'accept="two words"'],
])('accepted answers %j', (accept, written) => {
  const prompt = [{kind: 'paragraph', inlines: words('A ____ b.')} as const];
  const text = fenceText({
    ...common,
    kind: 'fill',
    prompt,
    accept: [accept],
    caseSensitive: true,
    tags: ['t', 'u'],
    rules: ['a/b'],
  });
  expect(text.split('\n')[0]).toBe(`\`\`\`\`quiz fill id=a ${written} case=exact tags=t,u rules=a/b`);
  expect(questionsIn(text)).toMatchObject([
    {accept: [accept], caseSensitive: true, tags: ['t', 'u'], rules: ['a/b'], prompt},
  ]);
});
