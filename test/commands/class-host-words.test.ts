import {expect, test} from 'vitest';
import {closed, exposed} from '../../src/commands/class-host-words.ts';

test('a class that can go on is told how, one in Redis with its store, one that was ended not at all', () => {
  const open = closed({name: 'day-1', keeping: 'file', end: 'open'});
  expect(open.en).toContain(
    'To go on (with --host, --port, --cap and --behind as before):\n  drydock class host --session day-1\n',
  );
  expect(open.ko).toContain(
    '이어서 열기 (--host, --port, --cap, --behind도 처음과 똑같이):\n  drydock class host --session day-1\n',
  );
  expect(open.en).not.toContain('--store');
  const redis = closed({name: 'day-1', keeping: 'redis', end: 'open'});
  expect(redis.en).toContain('--behind and --store as before');
  expect(redis.ko).toContain('결과 보기 (--store는');
  const over = closed({name: 'day-1', keeping: 'file', end: 'over'});
  for (const text of [over.en, over.ko]) {
    expect(text).not.toContain('class host');
    expect(text).toContain('\n  drydock class report day-1\n');
  }
});

test('what can be copied stays in one line, prose is broken between words, and only a network is warned of', () => {
  const board = `http://192.168.0.10:7373/#t=${'k'.repeat(90)}`;
  const told = (from: 'network' | 'this machine' | 'proxy') =>
    exposed({from, place: '192.168.0.10:7373', commands: '  drydock class join X@192.168.0.10\n', board, folder: '/d'});
  for (const text of [told('network').en, told('network').ko]) {
    expect(text.split('\n')).toContain(`  ${board}`);
    for (const line of text.split('\n').filter((one) => !one.includes('#t=')))
      expect(line.length).toBeLessThanOrEqual(78);
  }
  expect(told('network').en).toContain('NOT encrypted');
  expect(told('proxy').en).not.toContain('NOT');
  expect(told('this machine').en).toContain('--host ADDRESS');
});
