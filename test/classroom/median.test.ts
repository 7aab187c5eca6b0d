import {expect, test} from 'vitest';
import {medianOf} from '../../src/classroom/median.ts';

test('the middle of some numbers, in any order', () => {
  expect(medianOf([])).toBeUndefined();
  expect(medianOf([7])).toBe(7);
  expect(medianOf([10, 2])).toBe(6);
  expect(medianOf([10, 2, 9])).toBe(9);
  expect(medianOf([4, 1, 3, 2])).toBe(2.5);
});
