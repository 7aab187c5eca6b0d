import fc from 'fast-check';
import {expect, test} from 'vitest';
import {asciiOnly, cells, cut, hang, markedLine, padTo, sliceCells, visible, wrap} from '../../src/text/width.ts';

const text = fc.string({unit: fc.constantFrom(...'ab  한글가나 ─✓🙂👨‍👩‍👧é'), maxLength: 60});

test('pads and cuts by cells, not by characters', () => {
  expect(padTo('한글', 6)).toBe('한글  ');
  expect(cut('한글과 영어', 6)).toBe('한글…');
  expect(cut('한글', 4)).toBe('한글');
  expect(cut('abc', 0)).toBe('');
});

test('nothing that is cut or wrapped is wider than asked', () => {
  fc.assert(
    fc.property(text, fc.integer({min: 2, max: 30}), (words, width) => {
      expect(cells(cut(words, width))).toBeLessThanOrEqual(width);
      for (const line of wrap(words, width)) expect(cells(line)).toBeLessThanOrEqual(width);
    }),
  );
});

test('a word without width takes no blank with it over the edge', () => {
  expect(wrap('aa \u200d', 2)).toEqual(['aa\u200d']);
  expect(wrap('aa  \u200d bb', 2)).toEqual(['aa\u200d', 'bb']);
});

test('wrapping loses no word', () => {
  fc.assert(
    fc.property(text, fc.integer({min: 4, max: 30}), (words, width) => {
      const squeezed = (one: string) => one.replace(/\s+/g, '');
      expect(squeezed(wrap(words, width).join(''))).toBe(squeezed(words));
    }),
  );
});

test('a text hangs from its lead', () => {
  expect(hang('• ', 'one two three', 9)).toEqual(['• one two', '  three']);
  expect(hang('가) ', '하나 둘 셋', 10)).toEqual(['가) 하나', '    둘 셋']);
});

test('control, format and bidirectional characters become visible', () => {
  expect(visible('a\u001b[31mb\u0007\u007f\u202ec\u2028')).toBe('a␛[31mb␇␡�c�');
  expect(visible('\tx')).toBe('    x');
  expect(visible('한\tx')).toBe('한  x');
  expect(visible('👨‍👩‍👧 fine')).toBe('👨‍👩‍👧 fine');
});

test('whatever the text, nothing but printable characters is left', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (anything) => {
      expect(visible(anything)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
    }),
    {numRuns: 1_000},
  );
});

test('a slice by cells leaves a blank for half a character', () => {
  expect(sliceCells('한글', 1, 3)).toBe('  ');
  expect(sliceCells('a한b', 1, 3)).toBe('한');
});

test('a place in a line is marked below it, Korean and tabs counted in cells', () => {
  expect(markedLine('FROM 파이썬:latest', 6, 9, 40)).toEqual({line: 'FROM 파이썬:latest', mark: '     ^^^^^^'});
  expect(markedLine('\tRUN x', 2, 5, 40)).toEqual({line: '    RUN x', mark: '    ^^^'});
});

test('a long line is cut around the mark, which stays under its text', () => {
  const line = `RUN ${'a'.repeat(100)} HERE ${'b'.repeat(100)}`;
  const column = line.indexOf('HERE') + 1;
  const marked = markedLine(line, column, column + 4, 40);
  expect(cells(marked.line)).toBeLessThanOrEqual(40);
  const at = marked.mark.indexOf('^');
  expect(marked.line.slice(at, at + 4)).toBe('HERE');
  expect(marked.mark.trim()).toBe('^^^^');
});

test('a mark is never wider than the window, wherever it is', () => {
  fc.assert(
    fc.property(text, fc.nat(80), fc.nat(80), fc.integer({min: 10, max: 60}), (line, start, length, width) => {
      const marked = markedLine(line, start + 1, start + 1 + length, width);
      expect(cells(marked.line)).toBeLessThanOrEqual(width);
      expect(marked.mark).toMatch(/^ *\^+$/);
    }),
  );
});

test('signs have ASCII twins of the same width', () => {
  expect(asciiOnly('├─▶ ✓ ✗ ○ … “x”')).toBe('+-> v x o . "x"');
  expect(asciiOnly('한국어')).toBe('한국어');
});
