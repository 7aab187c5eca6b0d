import {describe, expect, test} from 'vitest';
import {wholeStack} from '../../src/course/exercise.ts';
import {deskPaths, judge} from '../../src/course/judge.ts';
import {verbatim} from '../../src/text/language.ts';
import type {StackRule} from '../../src/validators/stack/stack.ts';
import {deskOf, exercise, smallValidators} from './bench.ts';

const judged = (files: Readonly<Record<string, string | null>>) => judge(exercise, deskOf(files), smallValidators);
const states = (files: Readonly<Record<string, string | null>>) => judged(files).goals.map(({state}) => state);

describe('a goal', () => {
  test('passes when all its rules are content, and then the exercise does', () => {
    const verdict = judged({a: 'HELLO', b: 'WORLD'});
    expect(verdict.goals.map(({state}) => state)).toEqual(['passed', 'passed', 'passed']);
    expect(verdict).toMatchObject({outcome: 'passed', diagnostics: []});
  });

  test('fails by what its own rules see, and names it', () => {
    const verdict = judged({a: 'HELLO WARNING', b: 'HELLO'});
    expect(verdict.outcome).toBe('failed');
    expect(verdict.goals.map(({state, diagnostics}) => [state, diagnostics.map(({rule}) => rule)])).toEqual([
      ['failed', ['dockerfile/no-warning']],
      ['failed', ['dockerfile/has-word']],
      ['failed', ['dockerfile/no-warning']],
    ]);
    expect(verdict.goals[1]?.diagnostics[0]?.message.en).toBe('WORLD is missing');
  });

  test('never passes on an empty file', () => {
    expect(states({a: '', b: ''})).toEqual(['failed', 'failed', 'failed']);
  });

  test('waits for a file that is not there, and says so', () => {
    const verdict = judged({a: 'HELLO', b: null});
    expect(verdict.goals.map(({state}) => state)).toEqual(['passed', 'waiting', 'passed']);
    expect(verdict.outcome).toBe('failed');
    expect(verdict.goals[1]).toMatchObject({
      waitsFor: {en: 'b is not there yet: create it and save it.', ko: '아직 b가 없어요. 파일을 만들고 저장하세요.'},
    });
    expect(states({})).toEqual(['waiting', 'waiting', 'waiting']);
  });

  test('waits for a file that was refused, and says why', () => {
    const desk = new Map([
      ...deskOf({b: 'WORLD'}),
      ['a', {kind: 'refused', wrong: 'thing', reason: verbatim('It is a folder.')}] as const,
    ]);
    const {goals, outcome} = judge(exercise, desk, smallValidators);
    expect(goals[0]).toMatchObject({state: 'waiting', waitsFor: verbatim('It is a folder.')});
    expect(goals[1]?.state).toBe('passed');
    expect(outcome).toBe('failed');
  });

  test('waits while its file cannot be read, and says from which line; the finding stands in front of all others', () => {
    const verdict = judged({a: 'ERROR\nBROKEN', b: 'WORLD'});
    expect(verdict.goals.map(({state}) => state)).toEqual(['waiting', 'passed', 'waiting']);
    expect(verdict.goals[0]).toMatchObject({waitsFor: {en: expect.stringContaining('a cannot be read beyond line 2')}});
    expect(verdict.diagnostics.map(({rule}) => rule)).toEqual(['dockerfile/readable', 'dockerfile/no-error']);
  });
});

describe('everything else', () => {
  test('stands once, worst first, files in the order of the exercise', () => {
    const verdict = judged({a: 'HINT HELLO WARNING ERROR', b: 'ERROR WORLD WARNING'});
    expect(verdict.diagnostics.map(({rule, file}) => `${file} ${rule}`)).toEqual([
      'a dockerfile/no-error',
      'b dockerfile/no-error',
      'b dockerfile/no-warning',
      'a dockerfile/no-hint',
    ]);
  });

  test('of severity error keeps the exercise from passing, a warning or hint does not', () => {
    expect(judged({a: 'HELLO ERROR', b: 'WORLD'})).toMatchObject({outcome: 'failed'});
    expect(judged({a: 'HELLO HINT', b: 'WORLD WARNING'})).toMatchObject({outcome: 'passed'});
  });
});

test('a byte order mark changes nothing, places included', () => {
  expect(judged({a: '\uFEFFHELLO ERROR', b: 'WORLD'})).toEqual(judged({a: 'HELLO ERROR', b: 'WORLD'}));
});

test('what lies beside a file is told to its rules: the text, that there is none, or nothing', () => {
  const alone = (files: Readonly<Record<string, string | null>>) =>
    judged(files).diagnostics.filter(({rule}) => rule === 'dockerfile/alone').length;
  expect(alone({a: 'HELLO', b: 'WORLD'})).toBe(0);
  expect(alone({a: 'HELLO', b: 'WORLD', beside: 'text'})).toBe(0);
  expect(alone({a: 'HELLO', b: 'WORLD', beside: null})).toBe(2);
});

test('the desk holds the judged files and those beside them', () => {
  expect(deskPaths(exercise, smallValidators)).toEqual(['a', 'beside', 'b']);
  const deeper = {...exercise, files: [{path: 'deploy/a', kind: 'dockerfile' as const}]};
  expect(deskPaths(deeper, smallValidators)).toEqual(['deploy/a', 'deploy/beside']);
});

test('a goal about a rule that nobody has is our bug', () => {
  const broken = {
    ...exercise,
    goals: [{id: 'x', title: verbatim('x'), file: 'a', rules: [{rule: 'dockerfile/nobody'}]}],
  };
  expect(() => judge(broken, deskOf({a: 'x'}), smallValidators)).toThrow('dockerfile/nobody');
});

describe('files that have to fit together', () => {
  const sameLength: StackRule = {
    id: 'stack/same-length',
    title: verbatim('Same length'),
    why: verbatim('Because.'),
    reference: 'https://example.com',
    severity: 'error',
    bad: '',
    good: '',
    *check({files: [a, b], texts}) {
      if (a === undefined || b === undefined || a.text.length === b.text.length) return;
      const place = (file: string) => ({file, span: {start: 0, end: 1}, message: verbatim('Another length.')});
      yield {...place(a.path), related: [place(b.path), ...[...texts.keys()].map(place)]};
    },
  };
  const fit = {id: 'fit', title: verbatim('Fit'), file: wholeStack, rules: [{rule: 'stack/same-length'}]};
  const together = {
    ...exercise,
    goals: [...exercise.goals, fit],
    start: {'requirements.txt': 'django', 'notes.md': ''},
  };
  const withRule = {...smallValidators, stack: [sameLength]};
  const verdictOf = (files: Readonly<Record<string, string | null>>) => judge(together, deskOf(files), withRule);

  test('a goal about the folder is reached when they fit and every file has reached its own goals', () => {
    expect(verdictOf({a: 'HELLO', b: 'WORLD'})).toMatchObject({outcome: 'passed', diagnostics: []});
    expect(verdictOf({a: 'WORLD', b: 'WORLD'}).goals.at(-1)).toMatchObject({state: 'waiting'});
    expect(verdictOf({a: 'HELLO', b: null}).goals.at(-1)).toMatchObject({state: 'waiting'});
  });

  test('one that they miss names both places, before the other goals are reached too', () => {
    const {goals, outcome} = verdictOf({a: 'HI', b: 'WORLD', 'requirements.txt': 'django', 'notes.md': ''});
    expect(outcome).toBe('failed');
    expect(goals.at(-1)).toMatchObject({
      state: 'failed',
      diagnostics: [{rule: 'stack/same-length', file: 'a', related: [{file: 'b'}, {file: 'requirements.txt'}]}],
    });
  });

  test('what stands at no goal is told all the same', () => {
    const asksNothing = {...together, goals: [...exercise.goals, {...fit, rules: [{rule: 'stack/another'}]}]};
    const {diagnostics} = judge(asksNothing, deskOf({a: 'HELLO!', b: 'WORLD'}), withRule);
    expect(diagnostics.map(({rule}) => rule)).toEqual(['stack/same-length']);
  });

  test('the desk holds everything that was laid', () => {
    expect(deskPaths(together, withRule)).toEqual(['a', 'beside', 'b', 'requirements.txt', 'notes.md']);
  });

  test('without such a goal nobody asks whether they fit', () => {
    expect(judge(exercise, deskOf({a: 'HELLO!', b: 'WORLD'}), withRule)).toMatchObject({outcome: 'passed'});
  });
});
