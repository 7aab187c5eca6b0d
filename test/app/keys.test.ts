import {expect, test} from 'vitest';
import {actionOf, type KeyPlace, keysOf, keyTable} from '../../src/app/keys.ts';

const places: readonly KeyPlace[] = ['home', 'lesson', 'question', 'exercise', 'panel', 'confirm', 'over', 'card'];

test('in one place a key means one thing', () => {
  for (const place of places) {
    const keys = keysOf(place).flatMap((row) => row.keys);
    expect(keys, place).toEqual([...new Set(keys)]);
  }
});

test('every row is used somewhere and says what it does in both languages', () => {
  for (const {places: where, label} of keyTable) {
    expect(where.length).toBeGreaterThan(0);
    expect(label.en).not.toBe('');
    expect(label.ko).toMatch(/[가-힣]/);
  }
});

test('help, language and quit work everywhere', () => {
  for (const place of places) {
    expect(actionOf('?', place)).toBe('help');
    expect(actionOf('L', place)).toBe('language');
    expect(actionOf('q', place)).toBe('quit');
  }
});

test('the Korean layout’s letters are their Latin twins', () => {
  expect(actionOf('ㄷ', 'exercise')).toBe('edit');
  expect(actionOf('ㅗ', 'exercise')).toBe('hint');
  expect(actionOf('ㅂ', 'home')).toBe('quit');
});
