import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import type {Owner, ServerFolder} from './server-folder.ts';

/** Debian's Python: the one its Django, gunicorn and uvicorn are installed for. */
const python = '/usr/bin/python3';

/** True when nginx, gunicorn and a Django with the REST framework are installed. */
export function hasPrograms(): boolean {
  const modules = 'import django, rest_framework, gunicorn, uvicorn, sys; print("%d.%d" % sys.version_info[:2])';
  return spawnSync(python, ['-c', modules]).status === 0 && spawnSync('nginx', ['-v']).status === 0;
}

/**
 * Lays a virtual environment at a path of the server: Debian's packages with the scripts that pip would have written,
 * and, where no driver for PostgreSQL is installed, one that can do all but connect.
 */
export function layVirtualEnvironment(path: string, server: ServerFolder, owner: Owner): void {
  const ask = 'import sys, importlib.util as u; print("%d.%d" % sys.version_info[:2], bool(u.find_spec("psycopg2")))';
  const [version, driver] = spawnSync(python, ['-c', ask], {encoding: 'utf8'}).stdout.trim().split(' ');
  const packages = join(server.path(path), `lib/python${version}/site-packages`);
  mkdirSync(packages, {recursive: true});
  server.put(join(path, 'pyvenv.cfg'), 'home = /usr/bin\ninclude-system-site-packages = true\n', owner);
  server.folder(join(path, 'bin'), owner);
  for (const name of ['python', 'python3']) symlinkSync(python, join(server.path(path), 'bin', name));
  const scripts = {gunicorn: 'from gunicorn.app.wsgiapp import run', uvicorn: 'from uvicorn.main import main as run'};
  for (const [name, line] of Object.entries(scripts)) {
    server.put(join(path, 'bin', name), `#!${join(path, 'bin/python')}\n${line}\nrun()\n`, owner, 0o755);
  }
  if (driver === 'False') cpSync(join(import.meta.dirname, 'psycopg2'), join(packages, 'psycopg2'), {recursive: true});
}
