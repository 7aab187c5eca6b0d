import {spawnSync} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {bundled} from './bundled.ts';
import {temporaryFolder} from './temporary.ts';

const mount = 'mount -t tmpfs -o "size=64k,$3" none "$1" && exec "$0" "$2" "$1"';

/** Whether this machine lets a test mount a disk of its own (Linux with user namespaces). */
export const canMount = spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;
export const cannotMount = 'this system lets nobody mount a disk in a namespace of their own';

/**
 * Runs a program (see `bundled`) that finds the path of an empty disk of 64 KiB in `process.argv[2]`; gives the JSON
 * values it printed, one a line. `ro`: the disk can only be read.
 */
export async function onSmallDisk(source: string, mode: 'rw' | 'ro' = 'rw'): Promise<unknown[]> {
  const folder = temporaryFolder();
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const program = await bundled(source, folder);
  const {status, stdout, stderr} = spawnSync(
    'unshare',
    ['-Urm', 'sh', '-c', mount, process.execPath, disk, program, mode],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`The program ended with ${status}: ${stderr}`);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
