import {expect, test} from 'vitest';
import {contrast, readable} from '../../src/io/contrast.ts';

test('black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
  expect(contrast('#336699', '#336699')).toBe(1);
});

test('#767676 is the lightest grey that passes on white', () => {
  expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});

test('a readable colour stays, a faint one is moved just far enough', () => {
  expect(readable('#ffffff', ['#000000'], '#ffffff', 4.5)).toBe('#ffffff');
  const moved = readable('#ffaaaa', ['#ffffff'], '#000000', 4.5);
  expect(contrast(moved, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(moved, '#ffffff')).toBeLessThan(5.2);
});
