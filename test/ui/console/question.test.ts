import {describe, expect, test} from 'vitest';
import type {ConsoleState} from '../../../src/app/console/state.ts';
import {keyOf} from '../../../src/classroom/key.ts';
import {languages} from '../../../src/text/language.ts';
import {cells} from '../../../src/text/width.ts';
import {drawAnswers} from '../../../src/ui/console/answers.ts';
import {look} from '../../../src/ui/look.ts';
import {type Bare, happened, inConsole, joins} from '../../support/in-console.ts';
import {longQuestions, longTexts, squeezed} from '../../support/long-questions.ts';

/** A class that is asked this question, and knows its words; with its right answer once it is revealed. */
function asks(id: string, stage: 'open' | 'revealed'): ConsoleState {
  const texts = longTexts[id];
  const key = texts && keyOf(texts.en);
  if (texts === undefined || key === undefined) throw new Error(`No class is asked ${id}.`);
  const tally = key.kind === 'choices' ? [0, 1, 0, 0, 0] : [1, 0, 0];
  const reveal: readonly Bare[] = [
    {by: 'i:ada', k: 'quiz.reveal', quiz: 'z1'},
    {by: 'server', k: 'revealed', quiz: 'z1', q: id, key, tally},
  ];
  const state = inConsole([
    joins('l1', 'Ann', 0),
    {by: 'i:ada', k: 'quiz.open', quiz: 'z1', questions: [{id, hash: 'h'}]},
    {by: 'l:l1', k: 'answer', quiz: 'z1', q: id, given: key},
    ...(stage === 'revealed' ? reveal : []),
  ]);
  const questions = [{id, hash: 'h', prompt: {en: 'Which?', ko: '무엇?'}, question: texts}];
  return happened(state, {type: 'questions-loaded', questions}).state;
}

function drawn(state: ConsoleState, columns = 80, depth: 0 | 3 = 0): readonly string[] {
  const {head, lines} = drawAnswers(state, look(state.language, 'dark', depth, columns, 24));
  return [...head, ...lines];
}

const asked = longQuestions.en.filter(({kind}) => kind !== 'config');

describe.each(asked.map(({kind, id}) => ({kind, id})))('a question of the kind $kind', ({kind, id}) => {
  test.each(['open', 'revealed'] as const)('fits the window while it is %s', (stage) => {
    for (const language of languages)
      for (const columns of [40, 80, 120])
        for (const depth of [0, 3] as const)
          for (const line of drawn({...asks(id, stage), language}, columns, depth))
            expect(cells(line), line).toBeLessThanOrEqual(columns);
  });

  test('says what learners are asked, and not how to answer it here', () => {
    const shown = squeezed(drawn(asks(id, 'open')));
    expect(shown).toContain(squeezed('Which of these holds for the proxy?'));
    expect(shown).toContain(squeezed('1 of 1 answered'));
    expect(shown).not.toMatch(/↑↓|Enter|▶/);
    if (kind === 'bug') expect(shown).toContain(squeezed('proxy_pass http://unix:'));
    if (kind === 'order') expect(shown).toContain(squeezed('six is a step'));
    if (kind === 'match') expect(shown).toContain(squeezed('What stands in the file of the service'));
  });

  test('counts right answers live where there are no choices', () => {
    const hasChoices = ['single', 'multi', 'truefalse', 'poll'].includes(kind);
    const shown = drawn(asks(id, 'open')).join('\n');
    if (hasChoices) expect(shown).not.toContain('█');
    else expect(shown).toMatch(/right +█+ 1 +100 %\n +partly right +░+ 0 +0 %\n +wrong +░+ 0/);
  });
});

test('nothing of the answer is shown before the reveal, all of it afterwards', () => {
  const both = (id: string) => (['open', 'revealed'] as const).map((stage) => drawn(asks(id, stage)).join('\n'));
  const [bugOpen, bug] = both('long-bug');
  expect([bugOpen?.includes('→'), bug?.includes('→')]).toEqual([false, true]);
  const [fillOpen, fill] = both('long-fill');
  expect([fillOpen?.includes('443'), fill?.includes('`443`')]).toEqual([false, true]);
  const [matchOpen, match] = both('long-match');
  expect([matchOpen?.includes('→'), match?.includes('→')]).toEqual([false, true]);
  const [singleOpen, single] = both('long-single');
  expect([singleOpen?.includes('✓'), single?.includes('✓ 2. beta')]).toEqual([false, true]);
  const places = (text = '') => [...text.matchAll(/\d\. (\w+) is a step/g)].map(([, name]) => name);
  const inOrder = ['one', 'two', 'three', 'four', 'five', 'six'];
  const [orderOpen, order] = both('long-order');
  expect(places(orderOpen)).toHaveLength(6);
  expect(places(orderOpen)).not.toEqual(inOrder);
  expect(places(order)).toEqual(inOrder);
});
