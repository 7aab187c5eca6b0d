import {existsSync, utimesSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {Settings} from '../../src/cli/arguments.ts';
import {hostClass} from '../../src/commands/class-host.ts';
import {newSession} from '../../src/commands/class-sessions.ts';
import {temporaryFolder} from '../support/temporary.ts';
import {worldIn} from './world.ts';

const day = 24 * 60 * 60 * 1000;
const settings: Settings = {
  watching: 'events',
  screen: 'plain',
  signs: 'unicode',
  color: 'never',
  theme: 'dark',
  lessons: new URL('../support/quiz-course', import.meta.url).pathname,
};

test('classes that nothing has happened in for long are removed and named, but never the one that is wanted', async () => {
  const data = temporaryFolder();
  const now = Date.now();
  const old = async (name: string) => {
    const session = await newSession(data, {name, title: name, now: now - 31 * day, keeping: 'file'});
    utimesSync(join(session.folder, 'session.json'), (now - 31 * day) / 1000, (now - 31 * day) / 1000);
    return session.folder;
  };
  const [semester, forgotten] = await Promise.all([old('semester'), old('forgotten')]);
  let said = '';
  const tell = (text: string) => {
    said += text;
  };
  const world = {
    ...worldIn(data, {data, now: () => now}),
    say: tell,
    complain: tell,
    interrupted: Promise.resolve(),
  };
  await hostClass({kind: 'host', session: 'semester', port: 0, cap: 60, console: 'none'}, settings, world);
  expect(said).toContain('Nothing has happened in the class forgotten for 30 days: it was removed.');
  expect(said).not.toContain('in the class semester');
  expect(existsSync(forgotten)).toBe(false);
  expect(existsSync(join(semester, 'log.jsonl'))).toBe(true);
});
