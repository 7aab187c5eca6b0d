import {describe, expect, test} from 'vitest';
import {importAiken, looksLikeAiken} from '../../../src/quiz/exchange/aiken.ts';
import {questionsIn} from './fences.ts';

const told = (source: string) =>
  importAiken(source).remarks.map(({line, kind, message}) => `${line} ${kind}: ${message.en}`);

test('a question, its choices, its answer', () => {
  const source =
    'What holds *secrets*?\nA) The image\nB. An environment file\nC) `git`\nANSWER: B\n\nNext?\nA) x\nB) y\nANSWER:A\n';
  for (const written of [source, `\ufeff${source}`, source.replaceAll('\n', '\r\n'), source.trimEnd()]) {
    const {text, count, seen} = importAiken(written);
    expect([count, seen]).toEqual([2, 2]);
    expect(text).toBe(
      '````quiz single id=what-holds-secrets\nWhat holds \\*secrets\\*?\n\n- [ ] The image\n- [x] An environment file\n- [ ] \\`git\\`\n````\n\n````quiz single id=next\nNext?\n\n- [x] x\n- [ ] y\n````\n',
    );
  }
});

test('several letters make a multi question; a text of two lines stays one', () => {
  const [question] = questionsIn(importAiken('One\ntwo\nA) x\nB) y\nC) z\nANSWER: A, C').text);
  expect(question).toMatchObject({kind: 'multi', choices: [{correct: true}, {correct: false}, {correct: true}]});
  expect(question?.prompt).toEqual([
    {kind: 'paragraph', inlines: [{kind: 'text', text: 'One'}, {kind: 'break'}, {kind: 'text', text: 'two'}]},
  ]);
});

describe('what is missing is told with its line', () => {
  test.each([
    ['Q\nA) x\nB) y\nANSWER: A', '1 to-write: The question has no explanation'],
    ['Q\nA) x\nB) y\nANSWER: A', '1 advice: This wrong choice has no feedback'],
    ['Q\nA) x\nB) y\nANSWER: D', '4 left-out: ANSWER names no choice ("D")'],
    ['Q\nA) x\nB) y\nANSWER:', '4 left-out: ANSWER names no choice'],
    ['\nQ\nA) x\nB) y\n\nR\nA) x\nB) y\nANSWER: A', '2 left-out: no line "ANSWER: …"'],
    ['Q\nA) x\nB) y', '1 left-out: no line "ANSWER: …"'],
    ['Q\nA) x\nANSWER: A', '1 left-out: it has fewer than two choices'],
    ['ANSWER: A', '1 left-out: the question has no text'],
  ])('%j', (source, expected) => {
    expect(told(source)).toContainEqual(expect.stringContaining(expected));
  });

  test('a text without questions has none', () => {
    expect(importAiken('Just\n\na text')).toEqual({text: '', count: 0, seen: 0, remarks: []});
  });
});

test('told from GIFT by its answers', () => {
  expect(looksLikeAiken('Q\nA) x\nB) y\nANSWER: A')).toBe(true);
  expect(looksLikeAiken('Q {=x ~y}')).toBe(false);
  expect(looksLikeAiken('::t::Q {=x ~y\n}\n\nANSWER: none')).toBe(false);
});
