import {mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {constants} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {codeOf, printable, trouble} from '../../src/io/trouble.ts';
import {temporaryFolder} from '../support/temporary.ts';

/** An error as the system gives it. */
function systemError(code: string): Error {
  return Object.assign(new Error(code), {code, syscall: 'open', errno: -1});
}

function caught(deed: () => unknown): unknown {
  try {
    deed();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing went wrong');
}

it('says what was seen and what to do, in both languages', () => {
  expect(trouble(systemError('ENOSPC'), 'write', 'sandbox/Dockerfile')).toEqual({
    en: 'drydock could not write sandbox/Dockerfile: the disk is full. Free some space and try again; nothing was lost.',
    ko: 'sandbox/Dockerfile을 쓰지 못했어요. 디스크가 가득 찼어요. 공간을 비우고 다시 해 보세요. 사라진 내용은 없어요.',
  });
});

it.each(Object.keys(constants.errno))('has whole sentences for %s', (code) => {
  const {en, ko} = trouble(systemError(code), 'read', 'notes');
  expect(en).toMatch(/^drydock could not read notes: [a-z][^:]*\. [A-Z].*\.$/);
  expect(ko).toMatch(/^notes를 읽지 못했어요\. .*요\. .*요\.$/);
});

it('knows the errors of the system from mistakes of ours', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'there'));
  expect(codeOf(caught(() => readFileSync(join(folder, 'there'))))).toBe('EISDIR');
  expect(codeOf(caught(() => readdirSync(join(folder, 'missing'))))).toBe('ENOENT');
  expect(codeOf(caught(() => process.kill(2 ** 22 + 1, 0)))).toBe('ESRCH');
  const ours = caught(() => readFileSync(3.5 as unknown as string));
  expect(codeOf(ours)).toBeUndefined();
  expect(() => trouble(ours, 'read', 'x')).toThrow(ours as Error);
});

it('prints names without anything that could steer a terminal', () => {
  expect(printable('한글 🐳 ok.txt')).toBe('한글 🐳 ok.txt');
  expect(printable('a\u001b[2Jb\nc\u202ed\u0007')).toBe('a?[2Jb?c?d?');
});
