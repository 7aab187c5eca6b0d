import {describe, expect, test} from 'vitest';
import {aliasName, offeredName} from '../../src/classroom/names.ts';
import {cells} from '../../src/text/cells.ts';
import {languages} from '../../src/text/language.ts';
import {remoteText} from '../../src/text/remote.ts';

const numbers = Array.from({length: 1600}, (_, number) => number);
const seeds = Array.from({length: 4000}, (_, number) => `seed ${number}`);

describe.each(languages)('names (%s)', (language) => {
  const aliases = numbers.map((number) => aliasName(number)[language]);
  const offered = new Set(seeds.map((seed) => offeredName(seed)[language]));

  test('are two words, as they would be read aloud, short enough to be shown whole', () => {
    const words = language === 'en' ? /^[A-Z][a-z]+ [A-Z][a-z]+$/ : /^[가-힣]+ [가-힣]+$/;
    for (const name of [...aliases, ...offered]) {
      expect(name).toMatch(words);
      expect(cells(`${name} 99`)).toBeLessThanOrEqual(24);
      expect(remoteText(name, 24)).toBe(name);
    }
  });

  test('differ for 1600 learners, and a number makes more of them', () => {
    expect(new Set(aliases).size).toBe(1600);
    expect(aliasName(1600)[language]).toBe(`${aliases[0]} 2`);
    expect(aliasName(3205)[language]).toBe(`${aliases[5]} 3`);
    expect(new Set(Array.from({length: 5000}, (_, number) => aliasName(number)[language])).size).toBe(5000);
  });

  test('share no word in a room of forty', () => {
    for (let from = 0; from < 1600; from += 40)
      expect(new Set(aliases.slice(from, from + 40).flatMap((name) => name.split(' '))).size).toBe(80);
  });

  test('of the board are never offered', () => {
    const things = new Set(aliases.map((name) => name.split(' ')[1]));
    expect(things.size).toBe(40);
    expect([...offered].filter((name) => things.has(name.split(' ')[1]))).toEqual([]);
  });

  test('are offered from all there are', () => {
    expect(offered.size).toBeGreaterThan(1300);
    expect(new Set([...offered].map((name) => name.split(' ')[1])).size).toBe(40);
  });
});

test('are the same each time', () => {
  expect(aliasName(0)).toEqual({en: 'Amber Otter', ko: '호박빛 수달'});
  expect(aliasName(41)).toEqual({en: 'Brave Heron', ko: '용감한 왜가리'});
  expect(offeredName('a')).toEqual(offeredName('a'));
  expect(offeredName('a')).not.toEqual(offeredName('b'));
});
