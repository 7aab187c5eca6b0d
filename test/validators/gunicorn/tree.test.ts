import {expect, it} from 'vitest';
import {readGunicornFile} from '../../../src/validators/gunicorn/tree.ts';

it.each([
  ['gunicorn.conf.py', 'gunicorn app\n', 'config', 1],
  ['start.sh', 'bind = "x"\n', 'commands', 0],
  [
    'Procfile',
    'release: python manage.py migrate\nweb: gunicorn app:app\nworker: celery -A app worker\n',
    'commands',
    1,
  ],
  ['x', '#!/bin/bash\nset -e\ncd /srv\nexec gunicorn -c x app\n', 'commands', 1],
  ['x', 'gunicorn app:app\n', 'commands', 1],
  ['x', '. venv/bin/activate && venv/bin/gunicorn app:app\n', 'commands', 1],
  ['x', 'python3 -m gunicorn app:app\n', 'commands', 1],
  ['x', 'PORT=1 exec gunicorn app:app &\n', 'commands', 1],
  ['x', 'web: poetry run gunicorn app:app\n', 'commands', 1],
  ['x', 'sudo -u www-data gunicorn app:app\n', 'commands', 1],
  ['x', 'if [ -n "$DEV" ]; then\n  gunicorn --reload app\nelse\n  gunicorn app\nfi\n', 'commands', 2],
  ['x', '"""\ngunicorn -c gunicorn.conf.py app:app\n"""\nworkers = 3\n', 'config', 1],
  ['x', '# gunicorn app:app\nworkers = 3\n', 'config', 1],
  ['x', 'workers = "3\n', 'config', 1],
  ['x', '', 'config', 1],
])('%s %j is %s', (path, text, kind, launches) => {
  const file = readGunicornFile({path, text});
  expect([file.kind, file.launches.length]).toEqual([kind, launches]);
});

it('takes the last value of a setting, and none that is deleted', () => {
  const [launch] = readGunicornFile({path: 'x.py', text: 'workers = 1\nworkers = 3\nbind = "x"\ndel bind\n'}).launches;
  expect(launch?.given.map(({setting, written}) => `${setting}=${written}`)).toEqual(['workers=3']);
});

it.each([
  ['gunicorn_dev.py', 'development'],
  ['config/gunicorn/dev.py', 'development'],
  ['run-local.sh', 'development'],
  ['Procfile.dev', 'development'],
  ['devices/gunicorn.conf.py', 'any'],
  ['device.py', 'any'],
])('%s is for %s', (path, purpose) => {
  expect(readGunicornFile({path, text: 'workers = 3\n'}).purpose).toBe(purpose);
});

it('reads a line of a Procfile without a blank behind the colon', () => {
  const [launch] = readGunicornFile({path: 'Procfile', text: 'web:gunicorn app:app\n'}).launches;
  expect([launch?.app?.value, launch?.app?.span.start]).toEqual(['app:app', 13]);
});
