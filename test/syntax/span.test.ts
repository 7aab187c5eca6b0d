import {expect, it} from 'vitest';
import {Lines} from '../../src/syntax/span.ts';

it('turns offsets into places and back', () => {
  const lines = new Lines('one\r\ntwo\n\nfour');
  expect(lines.count).toBe(4);
  expect([0, 3, 5, 9, 10, 14].map((offset) => lines.position(offset))).toEqual([
    {line: 1, column: 1},
    {line: 1, column: 4},
    {line: 2, column: 1},
    {line: 3, column: 1},
    {line: 4, column: 1},
    {line: 4, column: 5},
  ]);
  expect(lines.offset({line: 4, column: 3})).toBe(12);
  expect([1, 2, 3, 4].map((line) => lines.line(line))).toEqual(['one', 'two', '', 'four']);
});

it('pulls places outside the text to its ends', () => {
  const lines = new Lines('ab\nc');
  expect(lines.position(-5)).toEqual({line: 1, column: 1});
  expect(lines.position(99)).toEqual({line: 2, column: 2});
  expect(lines.offset({line: 9, column: 9})).toBe(4);
  expect(lines.offset({line: 1, column: 9})).toBe(2);
  expect(new Lines('').span(1)).toEqual({start: 0, end: 0});
});
