import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type RunningStack, withRunningStack} from './running-stack.ts';

/** The files of one answer. */
export type Files = ReadonlyMap<string, string>;

/** Runs an answer with the real programs, its static files collected or not, its long waits made short. */
export async function withIncident<Result>(
  files: Files,
  folder: string,
  visitor: (stack: RunningStack) => Promise<Result>,
  collected = false,
): Promise<Result> {
  return withRunningStack(
    {
      files: quickened(files),
      folder,
      onServer: new Map([['/home/ubuntu/mysite/.env', 'SECRET_KEY=x8fJ2mQ7vT4zB9nR5kW1pL6sD3gH0yC\n']]),
      folders: ['/var/www/mysite', '/srv/mysite'],
      prepare: collected ? ['collectstatic'] : [],
    },
    visitor,
  );
}

/**
 * Seconds of the lesson → seconds of the test. What rings first in the lesson rings first here, with gaps of more than
 * the second in which gunicorn looks at its workers: nginx's 60, gunicorn's 75, the report's 90, and what waits longer.
 */
export function shortened(seconds: number): number {
  if (seconds <= 60) return 2;
  if (seconds <= 75) return 3;
  return seconds <= 90 ? 5.5 : 9;
}

/** The answer with every wait of it shortened, and nginx's own 60 seconds where it sets none for all of its sites. */
function quickened(files: Files): Files {
  if (![...files.values()].some((text) => text.includes('time.sleep('))) return files;
  const sleep = (text: string) => text.replace(/time\.sleep\((\d+)\)/g, (_, time) => `time.sleep(${shortened(+time)})`);
  const conf = (text: string) =>
    text.replace(/^(timeout|slowest_report) = (\d+)/gm, (_, name, time) => `${name} = ${shortened(+time)}`);
  const site = (text: string) => {
    const own = text.replace(
      /(proxy_read_timeout) (\d+)(m|s)?;/g,
      (_, name, time, unit) => `${name} ${shortened(+time * (unit === 'm' ? 60 : 1))}s;`,
    );
    return /^proxy_read_timeout/m.test(own) ? own : `proxy_read_timeout ${shortened(60)}s;\n${own}`;
  };
  const change: Readonly<Record<string, (text: string) => string>> = {
    'mysite/urls.py': sleep,
    'deploy/gunicorn.conf.py': conf,
    'deploy/mysite.nginx': site,
  };
  return new Map([...files].map(([path, text]) => [path, change[path]?.(text) ?? text]));
}

/** Lines of error.log without what differs from one time to the next: date, processes, number of the connection. */
export function errorLines(log: string): readonly string[] {
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^\S+ \S+ (\[\w+\]) \d+#\d+: (?:\*\d+ )?/, '$1 '));
}

/** A journal without dates and the numbers of processes. */
export function plain(journal: string): string {
  return journal.replace(/^\[[\d :+-]+\] \[\d+\] /gm, '').replace(/\(pid:\d+\)/g, '(pid:…)');
}

/** Lines of a journal that tell something, each once: no start of gunicorn or a worker, no request, no traceback. */
export function tellingLines(journal: string): ReadonlySet<string> {
  const told = plain(journal).split('\n');
  return new Set(
    told.filter((line) => /^(?:\[(?:WARNING|ERROR|CRITICAL)\]|(?!Traceback|During)[A-Z][a-z])/.test(line)),
  );
}

/** What `systemd-analyze verify` finds wrong with a unit, that its programs are not installed here left out. */
export function unitComplaints(text: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-unit-'));
  const path = join(folder, 'mysite.service');
  writeFileSync(path, text);
  const {stderr} = spawnSync('systemd-analyze', ['verify', '--man=no', path], {encoding: 'utf8'});
  rmSync(folder, {recursive: true});
  return stderr
    .split('\n')
    .filter((line) => line.includes('mysite.service') && !line.includes('/home/ubuntu/mysite/.venv/bin/'));
}
