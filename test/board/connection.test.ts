import {expect, test} from 'vitest';
import {linkAfter, waitBefore} from '../../src/board/retry.ts';
import {spokenVersion} from '../../src/board/version.ts';
import {preferredLanguage, wishesOf} from '../../src/board/wishes.ts';
import {closeCodes, protocolVersion} from '../../src/classroom/protocol.ts';

test('the page speaks the version of the protocol that it was built with', () => {
  expect(spokenVersion).toBe(protocolVersion);
});

test('a board gives up only where trying again is of no use', () => {
  const {token, code, removed, version, ended, ...others} = closeCodes;
  expect([token, code, removed].map(linkAfter)).toEqual(['refused', 'refused', 'refused']);
  expect(linkAfter(version)).toBe('outdated');
  expect(linkAfter(ended)).toBe('ended');
  for (const other of [...Object.values(others), 1000, 1001, 1006, 1011]) expect(linkAfter(other)).toBe('lost');
});

test('attempts become rarer, up to one in ten seconds, and do not fall together', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map((attempt) => waitBefore(attempt, 0))).toEqual([
    500, 1000, 2000, 4000, 8000, 10_000, 10_000,
  ]);
  expect(waitBefore(0, 1)).toBe(250);
});

test('the address brings the token and the language; what is odd is not taken over', () => {
  const read = (hash: string, search = '') => wishesOf({hash, search});
  expect(read('#t=abc_-9', '?lang=ko')).toEqual({token: 'abc_-9', language: 'ko'});
  expect(read('')).toEqual({});
  expect(read('#t=a%20b', '?lang=fr')).toEqual({});
  expect(read(`#t=${'x'.repeat(101)}`)).toEqual({});
});

test('the first language of the reader that the board has', () => {
  expect(preferredLanguage(['fr-FR', 'ko-KR', 'en'])).toBe('ko');
  expect(preferredLanguage(['en-GB', 'ko'])).toBe('en');
  expect(preferredLanguage(['fr'])).toBe('en');
  expect(preferredLanguage([])).toBe('en');
});
