import {expect, test} from 'vitest';
import {cardText, type FullCard, ruleList} from '../../src/report/card.ts';
import type {TextStyle} from '../../src/report/style.ts';
import {cells} from '../../src/text/width.ts';
import {madeUpRule} from './sample.ts';

const plain: TextStyle = {language: 'en', color: 'plain', width: 60};
const rule: FullCard = {
  ...madeUpRule({at: '', severity: 'warning'}),
  bad: 'FROM x\n\nRUN\ty\n',
  learn: 'first-image#from',
  defaults: {image: 'python', paths: ['.env']},
};

test('a card says everything there is to know', () => {
  expect(cardText(rule, plain).split('\n')).toEqual([
    'dockerfile/be-good',
    'The title of be-good',
    'warning: it is accepted, and it will hurt later',
    '',
    'Because it matters.',
    '',
    'Bad',
    '    FROM x',
    '',
    '    RUN y',
    '',
    'Good',
    '    good',
    '',
    'Options, with their defaults',
    '    image: "python"',
    '    paths: [".env"]',
    '',
    'Reference      https://example.com/rule?a=1&b=2',
    'Also known as  hadolint DL0000',
    'Lesson         drydock first-image#from',
    '',
  ]);
});

test('a card without options or lesson leaves them out, and says when only exercises ask', () => {
  const card = cardText({...madeUpRule({at: ''}), onlyWhenAsked: true}, plain);
  expect(card).not.toMatch(/Options|Lesson/);
  expect(card).toContain('When           only in exercises that ask for it');
});

test('in Korean the columns stand in line too', () => {
  const card = cardText(rule, {...plain, language: 'ko'});
  expect(card).toContain('**중요**하기 때문이에요.'.replaceAll('**', ''));
  const values = card.split('\n').filter((line) => /^(공식 문서|다른 도구에서|레슨) /.test(line));
  expect(new Set(values.map((line) => cells(line.slice(0, line.search(/\S+$|hadolint|drydock/)))))).toEqual(
    new Set([15]),
  );
});

test('long reasons are wrapped, colour marks code and strong words', () => {
  const long = {...rule, why: {en: `A **strong** word and \`code\`${' and more'.repeat(20)}.`, ko: ''}};
  for (const line of cardText(long, plain).split('\n')) expect(cells(line)).toBeLessThanOrEqual(60);
  const colored = cardText(long, {...plain, color: 'color'});
  expect(colored).toContain('\u001b[1mstrong\u001b[0m');
  expect(colored).toContain('\u001b[36m`code`\u001b[0m');
});

test('stars that are no pair, or are code, stay as they are', () => {
  const why = (markdown: string) => cardText({...rule, why: {en: markdown, ko: ''}}, plain);
  expect(why('Use **/a or **/b.')).toContain('Use **/a or **/b.');
  expect(why('`**/a` **and** `**/b`')).toContain('`**/a` and `**/b`');
});

test('a list has one line for each rule, by name', () => {
  const rules = [
    madeUpRule({at: '', name: 'zeta'}),
    {...madeUpRule({at: '', name: 'a', severity: 'hint'}), onlyWhenAsked: true as const},
  ];
  expect(ruleList('dockerfile', rules, plain)).toBe(
    [
      'dockerfile',
      '  dockerfile/a     exercise  The title of a',
      '  dockerfile/zeta  error     The title of zeta',
      '',
    ].join('\n'),
  );
});
