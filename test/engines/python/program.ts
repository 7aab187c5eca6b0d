import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import type {Said} from '../support/agreement.ts';

/** The system's own Python, the one that Debian's Django and gunicorn run on. */
export const python = '/usr/bin/python3';

/** What CPython's compile() says of each text, in one process. */
export function compileAll(texts: readonly string[]): readonly Said[] {
  const {stdout, stderr, status} = spawnSync(python, [join(import.meta.dirname, 'judge.py')], {
    input: JSON.stringify(texts),
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return (JSON.parse(stdout) as readonly ([number, string] | null)[]).map((verdict) =>
    verdict === null
      ? {kind: 'accepted'}
      : {kind: 'refused', message: verdict[1], ...(verdict[0] > 0 && {line: verdict[0]})},
  );
}

/** The version of the system's Python, such as 3.11; undefined when there is none. */
export function pythonVersion(): string | undefined {
  const {stdout, status} = spawnSync(python, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}
