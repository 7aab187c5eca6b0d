import {describe, expect, test} from 'vitest';
import {nextHint, type OpenedHints, openHints} from '../../src/course/hint.ts';
import {judge} from '../../src/course/judge.ts';
import type {Prose} from '../../src/text/document.ts';
import {deskOf, exercise, smallValidators} from './bench.ts';

function prose(words: string): Prose {
  const blocks = [{kind: 'paragraph', inlines: [{kind: 'text', text: words}]}] as const;
  return {en: blocks, ko: blocks};
}

const [look, concept, line, other, repair] = ['look', 'concept', 'line', 'other', 'repair'].map(prose) as [
  Prose,
  Prose,
  Prose,
  Prose,
  Prose,
];
const laddered = {
  ...exercise,
  hints: {greets: [look, concept], 'dockerfile/no-warning': [line], world: [other], 'dockerfile/readable': [repair]},
};

function hint(files: Readonly<Record<string, string | null>>, opened: OpenedHints = {}) {
  return nextHint(laddered, judge(laddered, deskOf(files), smallValidators), opened);
}

describe('the next hint', () => {
  const warned = {a: 'HELLO WARNING', b: 'HELLO'};

  test('climbs the ladder of the first goal that fails', () => {
    expect(hint(warned)).toEqual({kind: 'rung', ladder: 'greets', rung: 0, rungs: 2, prose: look});
    expect(hint(warned, {greets: 1})).toEqual({kind: 'rung', ladder: 'greets', rung: 1, rungs: 2, prose: concept});
  });

  test('goes on with the ladder of the rule that fails, then its card', () => {
    expect(hint(warned, {greets: 2})).toEqual({
      kind: 'rung',
      ladder: 'dockerfile/no-warning',
      rung: 0,
      rungs: 1,
      prose: line,
    });
    expect(hint(warned, {greets: 2, 'dockerfile/no-warning': 1})).toEqual({
      kind: 'card',
      rule: 'dockerfile/no-warning',
    });
    expect(hint({a: 'x', b: 'x'}, {greets: 2})).toEqual({kind: 'card', rule: 'dockerfile/has-word'});
  });

  test('is about the next goal once the first is reached', () => {
    expect(hint({a: 'HELLO', b: 'HELLO'}, {greets: 1})).toMatchObject({ladder: 'world', prose: other});
  });

  test('is about what blocks the file before anything else', () => {
    expect(hint({a: 'BROKEN', b: 'x'})).toMatchObject({ladder: 'dockerfile/readable', prose: repair});
    expect(hint({a: 'BROKEN', b: 'x'}, {'dockerfile/readable': 1})).toEqual({
      kind: 'card',
      rule: 'dockerfile/readable',
    });
  });

  test('is about an error when every goal is reached', () => {
    expect(hint({a: 'HELLO ERROR', b: 'WORLD'})).toEqual({kind: 'card', rule: 'dockerfile/no-error'});
  });

  test('helps with a missing file by its goal, as long as there are rungs', () => {
    expect(hint({a: null, b: 'WORLD'})).toMatchObject({ladder: 'greets', prose: look});
    expect(hint({a: null, b: 'WORLD'}, {greets: 2})).toEqual({kind: 'exhausted'});
  });

  test('is nothing when all is well', () => {
    expect(hint({a: 'HELLO', b: 'WORLD'})).toEqual({kind: 'nothing'});
  });
});

test('open hints are those of what fails first, in the order they were opened', () => {
  const verdict = judge(laddered, deskOf({a: 'HELLO WARNING', b: 'x'}), smallValidators);
  expect(openHints(laddered, verdict, {})).toEqual([]);
  expect(openHints(laddered, verdict, {greets: 2, 'dockerfile/no-warning': 1, world: 1})).toEqual([
    look,
    concept,
    line,
  ]);
  const passed = judge(laddered, deskOf({a: 'HELLO', b: 'WORLD'}), smallValidators);
  expect(openHints(laddered, passed, {greets: 2})).toEqual([]);
});
