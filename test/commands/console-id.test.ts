import {statSync, writeFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {consoleId, consoleSecret} from '../../src/commands/console-id.ts';
import {temporaryFolder} from '../support/temporary.ts';

test('a console has one id for good, and none that another machine with the same name and login has', async () => {
  const [here, there] = [temporaryFolder(), temporaryFolder()];
  const id = async (data: string) => consoleId(await consoleSecret(data), 'root 192.168.0.10:7878');
  expect(await id(here)).toBe(await id(here));
  expect(await id(here)).not.toBe(await id(there));
  expect(statSync(`${here}/class/console.key`).mode & 0o777).toBe(0o600);
});

test('where nothing can be kept, a console opens all the same', async () => {
  expect(await consoleSecret(undefined)).not.toBe(await consoleSecret(undefined));
  const file = `${temporaryFolder()}/file`;
  writeFileSync(file, 'not a folder');
  expect(await consoleSecret(file)).toMatch(/^[\w-]{43}$/);
});
