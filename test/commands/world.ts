import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {World} from '../../src/commands/world.ts';

/** A real temporary folder with these files (path → content), gone when the test is over. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'drydock-commands-'));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** A world in that folder, in English, without colour, with nothing on the standard input. */
export function worldIn(directory: string, more: Partial<World> = {}): World {
  return {
    directory,
    language: 'en',
    version: '1.2.3',
    color: 'plain',
    signs: 'unicode',
    columns: undefined,
    readInput: async () => new Uint8Array(),
    env: process.env,
    data: undefined,
    ask: undefined,
    now: () => 1_000,
    ...more,
  };
}
