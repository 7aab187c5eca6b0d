import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Examined, Place} from '../../../src/io/engines/engine.ts';
import type {Kind} from '../../../src/validators/index.ts';
import {temporaryFolder} from '../../support/temporary.ts';

/** A folder for the PATH with these shell scripts in it, by name; their own commands come from /bin. */
export function fakePrograms(scripts: Readonly<Record<string, string>>): Place['env'] {
  const folder = temporaryFolder();
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return {PATH: folder, HOME: folder};
}

/** A project of these files (path → text), of which the first is to be judged. */
export function project(kind: Kind, files: Readonly<Record<string, string>>): Examined & {readonly folder: string} {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  const [file = '', text = ''] = Object.entries(files)[0] ?? [];
  return {file, path: join(folder, file), kind, text, tree: undefined, folder};
}

/** The place of such a project. */
export function placeOf(folder: string, env: Place['env']): Place {
  return {env, project: folder, show: (path) => path.replace(`${folder}/`, '')};
}
