import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** What Django says of one settings module: the ids of `check --deploy` and whether it answers any host, or why it does not start. */
export type Verdict =
  | {readonly ids: readonly string[]; readonly answers: boolean; readonly error?: undefined}
  | {readonly error: string; readonly line: number | null; readonly ids?: undefined};

/** The words that run the Python of the installed Django; `DRYDOCK_DJANGO` names another (`chroot … python3`). */
const command = (process.env.DRYDOCK_DJANGO ?? '/usr/bin/python3').split(' ');

/** The installed Django's version; undefined when there is none. */
export function djangoVersion(): string | undefined {
  const [program = '', ...words] = command;
  const {status, stdout} = spawnSync(program, [...words, '-c', 'import django; print(django.get_version())'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** Asks Django about many settings modules in one process. */
export function judgeSettings(texts: readonly string[]): readonly Verdict[] {
  const script = readFileSync(join(import.meta.dirname, 'judge.py'), 'utf8');
  const [program = '', ...words] = command;
  const {status, stdout, stderr} = spawnSync(program, [...words, '-c', script], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    cwd: '/',
    maxBuffer: 2 ** 27,
  });
  if (status !== 0) throw new Error(stderr);
  return (JSON.parse(stdout) as {verdicts: readonly Verdict[]}).verdicts;
}
