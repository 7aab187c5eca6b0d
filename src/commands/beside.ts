import {readdir} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {readText} from '../io/read-text.ts';
import {codeOf} from '../io/trouble.ts';
import {withoutMark} from '../validators/validator.ts';

/**
 * The texts of the files that a validator wants to know of beside a file; null: there is none.
 * A Dockerfile's own `NAME.dockerignore` wins over `.dockerignore`, as in Docker. A name is left out, because nothing
 * is known, when its file cannot be read, or when a folder above (up to the repository's) has one: which of them the
 * build uses depends on the folder it is started in.
 */
export async function filesBeside(
  path: string,
  companions: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>();
  for (const name of companions) {
    const text = await companion(path, name);
    if (text !== undefined) found.set(name, text);
  }
  return found;
}

async function companion(path: string, name: string): Promise<string | null | undefined> {
  const folder = dirname(path);
  const names = name === '.dockerignore' ? [`${basename(path)}${name}`, name] : [name];
  for (const candidate of names) {
    const file = await readText(join(folder, candidate), candidate);
    if (file.kind === 'text') return withoutMark(file.text);
    if (file.kind === 'refused') return undefined;
  }
  return (await isAbove(folder, name)) ? undefined : null;
}

async function isAbove(folder: string, name: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const names = await namesIn(at);
    if (names.includes(name)) return true;
    if (names.includes('.git') || dirname(at) === at) return false;
  }
}

/** The names in a folder; none where we may not look. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return [];
  }
}
