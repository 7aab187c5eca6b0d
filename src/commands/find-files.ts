import type {Dirent} from 'node:fs';
import {readdir, realpath, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {codeOf, trouble} from '../io/trouble.ts';
import type {Text} from '../text/language.ts';
import {judgeName, type NameVerdict} from '../validators/detect.ts';

/** Something in a folder that matters to a check. */
export type Found =
  | {readonly kind: 'file'; readonly path: string; readonly verdict: NameVerdict}
  | {readonly kind: 'closed'; readonly path: string; readonly reason: Text};

/** Folders that hold other people's files or a program's own. Virtual environments are known by their pyvenv.cfg. */
const skipped = new Set([
  ...['.git', '.hg', '.svn', 'node_modules', 'bower_components', 'site-packages', 'dist-packages', '__pypackages__'],
  ...['__pycache__', '.tox', '.nox', '.eggs', '.mypy_cache', '.pytest_cache', '.ruff_cache', '.terraform', '.direnv'],
]);

/**
 * The files below a folder, in the order of their names, folders after files. Links to folders are not followed; a link
 * to a file only when the file lies below the folder under a name that drydock does not know. `show` is how a path is named to the user.
 */
export async function* findFiles(root: string, show: (path: string) => string): AsyncGenerator<Found> {
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await list(folder, show);
    if (!Array.isArray(entries)) {
      yield entries;
      continue;
    }
    if (folder !== root && entries.some(({name}) => name === 'pyvenv.cfg')) continue;
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const verdict = judgeName(slashed(path));
      const link = entry.isSymbolicLink() && verdict !== 'other' && (await standsAlone(path, root));
      if (entry.isFile() || link) yield {kind: 'file', path, verdict};
    }
    const below = entries.filter((entry) => entry.isDirectory() && !skipped.has(entry.name));
    folders.push(...below.map(({name}) => join(folder, name)).reverse());
  }
}

/** A path with forward slashes. */
export function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

async function list(folder: string, show: (path: string) => string): Promise<Dirent[] | Found> {
  try {
    const entries = await readdir(folder, {withFileTypes: true});
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return {kind: 'closed', path: folder, reason: trouble(error, 'read', show(folder))};
  }
}

/** Is this link the only door to a file below the root? Whatever else it leads to is not ours to read, or is read anyway. */
async function standsAlone(link: string, root: string): Promise<boolean> {
  try {
    const target = await realpath(link);
    const below = target.startsWith(join(await realpath(root), '/'));
    return below && judgeName(slashed(target)) === 'other' && (await stat(target)).isFile();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}
