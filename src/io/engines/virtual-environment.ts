import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';

const names = ['.venv', 'venv', 'env', '.env'];
const programs = process.platform === 'win32' ? 'Scripts' : 'bin';
const ending = process.platform === 'win32' ? '.exe' : '';

/**
 * A program of the virtual environment that a project brings: in the folder or in one above it, up to the project's.
 * Without a project only the folder itself and the one above are looked at.
 */
export function virtualProgram(program: string, folder: string, project: string | undefined): string | undefined {
  const last = project ?? dirname(folder);
  for (let at = folder; ; at = dirname(at)) {
    const found = names
      .filter((name) => existsSync(join(at, name, 'pyvenv.cfg')))
      .map((name) => join(at, name, programs, program + ending))
      .find((path) => existsSync(path));
    if (found !== undefined || at === last || dirname(at) === at) return found;
  }
}
