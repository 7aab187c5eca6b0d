import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect} from 'vitest';
import {judgeWithGunicorn} from '../../src/io/engines/gunicorn.ts';
import {judgeWithPython} from '../../src/io/engines/python.ts';
import {judgeWithSystemd} from '../../src/io/engines/systemd.ts';
import type {Kind} from '../../src/validators/index.ts';
import {placeOf, project} from '../io/engines/fake.ts';
import {itNeeds} from '../support/programs.ts';

type Files = Readonly<Record<string, string>>;

/** What a program makes of the first of these files; it must leave the project as it was. */
async function judge(judgeWith: typeof judgeWithGunicorn, kind: Kind, files: Files) {
  const {folder, ...examined} = project(kind, files);
  const before = readdirSync(folder, {recursive: true}).sort();
  const {outcome, version} = await judgeWith(
    examined,
    placeOf(folder, {...process.env, PATH: `/usr/bin:${process.env.PATH}`}),
  );
  expect(version).toMatch(/^\d/);
  expect(readdirSync(folder, {recursive: true}).sort()).toEqual(before);
  return outcome;
}

const accepted = {kind: 'accepted', complaints: [], unjudged: []};

describe('systemd-analyze verify', () => {
  const verify = (files: Files) => judge(judgeWithSystemd, 'systemd', files);
  const service = (more: string) =>
    `[Unit]\nDescription=x\nAfter=network.target\n\n[Service]\n${more}\n[Install]\nWantedBy=multi-user.target\n`;

  itNeeds('systemd-analyze', 'a service of a server: what this machine lacks is named, not refused', async () => {
    const text = service(
      'User=deploy\nWorkingDirectory=/srv/app\nEnvironmentFile=/srv/app/.env\nExecStart=/srv/app/venv/bin/gunicorn x\n',
    );
    expect(await verify({'app.service': text})).toMatchObject({
      kind: 'accepted',
      complaints: [],
      unjudged: [{en: expect.stringContaining('/srv/app/venv/bin/gunicorn')}],
    });
  });

  itNeeds('systemd-analyze', 'an ordinary service, a template, a socket with its service, a timer', async () => {
    const run = service('ExecStart=/bin/true\n');
    expect(await verify({'app.service': run})).toEqual(accepted);
    expect(await verify({'app@.service': service('ExecStart=/bin/echo %i\n')})).toEqual(accepted);
    const socket = '[Socket]\nListenStream=/run/app.sock\n[Install]\nWantedBy=sockets.target\n';
    expect(await verify({'app.socket': socket, 'app.service': run})).toEqual(accepted);
    expect(await verify({'app.timer': '[Timer]\nOnCalendar=daily\n', 'app.service': run})).toEqual(accepted);
  });

  itNeeds('systemd-analyze', 'what it refuses or ignores, with its line', async () => {
    const refused = (line: number, message: string) => ({
      kind: 'refused',
      complaints: [{severity: 'error', line, message: expect.stringContaining(message)}],
    });
    expect(await verify({'a.service': service('ExecStart=/bin/true\nExecStrat=x\n')})).toMatchObject(
      refused(7, 'Unknown key'),
    );
    expect(await verify({'a.service': service('ExecStart=/bin/true\nRestart=alwys\n')})).toMatchObject(
      refused(7, 'estart'),
    );
    expect(await verify({'a@.service': service('ExecStart=/bin/true\nFoo=1\n')})).toMatchObject(
      refused(7, 'Unknown key'),
    );
    expect(
      await verify({'a.service.d/o.conf': '[Service]\nFoo=1\n', 'a.service': service('ExecStart=/bin/true\n')}),
    ).toMatchObject(refused(2, 'Unknown key'));
    expect(await verify({'a.service': service('Type=simple\n')})).toMatchObject({
      kind: 'refused',
      complaints: [{message: expect.stringContaining('ExecStart=')}],
    });
    expect(await verify({'unit.txt': '[Timer]\nOnCalendar=dialy\n'})).toMatchObject({kind: 'refused'});
  });
});

const application = 'def application(environ, start_response):\n    return []\n';

describe('gunicorn --check-config', () => {
  const config = (text: string, more: Files = {}) =>
    judge(judgeWithGunicorn, 'gunicorn', {'gunicorn.conf.py': text, ...more});
  const wsgi = (text: string, more: Files = {}) =>
    judge(judgeWithGunicorn, 'wsgi', {'mysite/wsgi.py': text, 'mysite/__init__.py': '', 'manage.py': '', ...more});

  itNeeds('gunicorn', 'a configuration is judged by itself, whatever the application', async () => {
    expect(await config('bind = "unix:/run/gunicorn.sock"\nworkers = 3\n')).toEqual(accepted);
    expect(await config('workers = "three"\n')).toMatchObject({kind: 'refused'});
    expect(await config('x = 1\nworkers = \n')).toMatchObject({kind: 'refused', complaints: [{line: 2}]});
    expect(await config('import nothing_like_this\n')).toMatchObject({kind: 'not checked'});
    expect(await config('user = "nobody-of-this-name"\n')).toMatchObject({kind: 'not checked'});
    expect(await config('wsgi_app = "app:application"\n', {'app.py': application})).toEqual(accepted);
    expect(await config('wsgi_app = "app:aplication"\n', {'app.py': application})).toMatchObject({kind: 'refused'});
  });

  itNeeds(
    'gunicorn',
    'an application is loaded from the folder of manage.py, without the project’s configuration',
    async () => {
      expect(await wsgi(application, {'gunicorn.conf.py': 'workers = "x"\n'})).toEqual(accepted);
      expect(await wsgi(application.replace('application', 'app'))).toEqual(accepted);
      expect(await wsgi('x = 1\n')).toMatchObject({kind: 'refused'});
      expect(await wsgi('x = 1\nfrom mysite.nothing import y\n')).toMatchObject({
        kind: 'refused',
        complaints: [{line: 2}],
      });
      expect(await wsgi('from . import other\n', {'mysite/other.py': '\n1 / 0\n'})).toMatchObject({
        kind: 'refused',
        complaints: [{message: 'ZeroDivisionError: division by zero', line: 2, file: 'mysite/other.py'}],
      });
      expect(await wsgi('import os\nos.environ["NOT_SET_HERE"]\n')).toMatchObject({
        kind: 'not checked',
        reason: {en: expect.stringContaining('NOT_SET_HERE')},
      });
      expect(await wsgi('import time\nimport os\nos.abort()\n')).toMatchObject({kind: 'not checked'});
    },
  );
});

describe('python -m py_compile', () => {
  itNeeds('python3', 'reads a file and leaves nothing behind', async () => {
    const compile = (text: string) => judge(judgeWithPython, 'django', {'settings.py': text});
    expect(await compile('DEBUG = False\nraise SystemExit\n')).toEqual(accepted);
    expect(await compile('\uFEFFDEBUG = False\n')).toEqual(accepted);
    expect(await compile('DEBUG = False\nX = [1\n')).toMatchObject({kind: 'refused', complaints: [{line: 2}]});
    expect(await compile('if True:\nX = 1\n')).toMatchObject({kind: 'refused', complaints: [{line: 2}]});
    expect(await compile('x = “a”\n')).toMatchObject({kind: 'refused', complaints: [{line: 1}]});
  });

  itNeeds('python3', 'a file of the learner’s is never taken for one of Python’s own', async () => {
    const {folder, ...examined} = project('wsgi', {'tokenize.py': 'x = 1\n'});
    const {outcome} = await judgeWithPython(examined, placeOf(join(folder), process.env));
    expect(outcome).toEqual(accepted);
  });
});
