import {rmSync} from 'node:fs';
import {mkdir, mkdtemp, realpath, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {atEveryEnd} from './every-end.ts';

const forced = {recursive: true, force: true, maxRetries: 3} as const;

/** Does something in a new folder that only this user can enter, by its real path; it is gone afterwards, also after Ctrl+C. */
export async function inWorkFolder<Value>(deed: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'drydock-')));
  const forget = atEveryEnd(() => rmSync(folder, forced));
  try {
    return await deed(folder);
  } finally {
    await rm(folder, forced);
    forget();
  }
}

/** Writes files below a folder, with the folders they need: name → text. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), text);
  }
}
