import {expect, test} from 'vitest';
import type {FullCard} from '../../src/report/card.ts';
import {rulePage} from '../../src/report/rule-page.ts';
import {madeUpRule} from './sample.ts';

const always: FullCard = {
  ...madeUpRule({at: '', severity: 'warning', name: 'zeta'}),
  title: {en: 'a | b', ko: 'ㄱ'},
  learn: 'first-image#from',
};
const asked: FullCard = {
  ...madeUpRule({at: '', name: 'asked'}),
  onlyWhenAsked: true,
  defaults: {port: 8000},
  bad: 'RUN echo ```\n',
};

test('a table with links, then a section for each rule', () => {
  const page = rulePage('dockerfile', [always, asked], 'en');
  expect(page).toMatch(/^# Rules for dockerfile files\n\nMade from the cards/);
  expect(page).toContain(
    '| [`dockerfile/zeta`](#dockerfile-zeta) | warning | a \\| b |\n\nThese speak only in exercises',
  );
  expect(page).toContain(
    [
      '<a id="dockerfile-zeta"></a>',
      '## a | b',
      '`dockerfile/zeta` · **warning**: it is accepted, and it will hurt later',
      'Because it **matters**.',
      'Bad:',
      '```dockerfile\nbad\n```',
      'Good:',
      '```dockerfile\ngood\n```',
      '- Reference: <https://example.com/rule?a=1&b=2>\n- Also known as: hadolint DL0000\n- Lesson: `first-image#from`',
    ].join('\n\n'),
  );
  expect(page).toContain('- Options: `port: 8000`\n');
  expect(page).toContain('````dockerfile\nRUN echo ```\n````');
});

test('a kind whose rules are never only asked for has one table', () => {
  expect(rulePage('dockerignore', [always], 'ko')).not.toContain('실습이 요구할 때만');
  expect(rulePage('dockerignore', [always], 'ko')).toContain('```text\nbad\n```');
});
