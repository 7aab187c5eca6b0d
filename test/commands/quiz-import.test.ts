import {describe, expect, test} from 'vitest';
import {quizImport} from '../../src/commands/quiz-import.ts';
import {steers} from '../report/sample.ts';
import {folderWith, worldIn} from './world.ts';

const good = '::a::Why?{=x#yes ~y#no ####e}\n';
const aiken = 'Why?\nA) x\nB) y\nANSWER: B\n';

describe('quiz import', () => {
  test('prints fences: code 0 when all of it came over', async () => {
    const folder = await folderWith({'a.gift': good});
    expect(await quizImport({kind: 'quiz-import', file: 'a.gift'}, worldIn(folder))).toEqual({
      code: 0,
      stdout: '````quiz single id=a\nWhy?\n\n- [x] x\n  > yes\n- [ ] y\n  > no\n\n> e\n````\n',
      stderr: '1 of 1 questions taken over. Paste them at the end of a page, in both languages.\n',
    });
  });

  test('what is lost is told as FILE:line, in the language: code 1', async () => {
    const folder = await folderWith({'a.gift': `${good}\nEssay{}\n`});
    const run = (language: 'en' | 'ko') =>
      quizImport({kind: 'quiz-import', file: 'a.gift'}, worldIn(folder, {language}));
    const {code, stderr, stdout} = await run('en');
    expect(code).toBe(1);
    expect(stdout).toContain('quiz single id=a');
    expect(stderr).toMatch(/^a\.gift:3: left out: an essay .*\n1 of 2 questions taken over\. /);
    expect((await run('ko')).stderr).toMatch(/^a\.gift:3: 빠짐: 서술형은 .*\n2문제 중 1문제를 옮겼어요\. /);
  });

  test('advice alone is no loss', async () => {
    const folder = await folderWith({'a.gift': 'Why?{=x#yes ~y ####e}'});
    expect(await quizImport({kind: 'quiz-import', file: 'a.gift'}, worldIn(folder))).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^a\.gift:1: advice: This wrong choice/),
    });
  });

  test('finds out what it is, unless it is told; - is the standard input', async () => {
    const world = worldIn('/', {readInput: async () => Buffer.from(aiken)});
    const run = (as?: 'gift' | 'aiken') => quizImport({kind: 'quiz-import', file: '-', ...(as && {as})}, world);
    expect(await run()).toMatchObject({code: 1, stdout: expect.stringContaining('- [x] y')});
    expect(await run('aiken')).toEqual(await run());
    expect((await run()).stderr).toMatch(/^<stdin>:1: to write: The question has no explanation/);
    expect(await run('gift')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('<stdin> has no question'),
    });
  });

  test('a file that cannot be read or has no question: code 2', async () => {
    const folder = await folderWith({
      'a.txt': 'words',
      'b.txt': new Uint8Array([0xff, 0xfe, 65, 0]),
      'd/x': '',
      empty: '',
    });
    const run = (file: string) => quizImport({kind: 'quiz-import', file}, worldIn(folder));
    const wrong = {
      'a.txt': 'has no question',
      'b.txt': 'UTF-16',
      d: 'is a folder',
      empty: 'has no question',
      no: 'no is not there',
    };
    for (const [file, says] of Object.entries(wrong))
      expect(await run(file)).toMatchObject({code: 2, stdout: '', stderr: expect.stringContaining(says)});
  });

  test('signs that steer a terminal stay out of what is told', async () => {
    const folder = await folderWith({'a.gift': 'Why?{=\u001b[31mx*\n=ok####e}'});
    const {stderr} = await quizImport({kind: 'quiz-import', file: 'a.gift'}, worldIn(folder));
    expect(stderr).toContain('wildcard');
    expect(steers(stderr)).toBe(false);
  });
});
