import {appModuleExists} from '../../../../src/validators/stack/rules/app-module-exists.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const wsgi = (path: string) => `-- ${path} --\napplication = None\n`;
const unit = (command: string) => `-- web.service --\n[Service]\nExecStart=${command}\n`;

checkStackRule(appModuleExists, {
  good: [
    unit('/srv/venv/bin/gunicorn mysite.wsgi') + wsgi('mysite/wsgi.py'),
    unit('/srv/venv/bin/gunicorn mysite.wsgi:application') + wsgi('backend/mysite/wsgi.py'),
    unit('/srv/venv/bin/gunicorn --chdir mysite wsgi') + wsgi('mysite/wsgi.py'),
    unit('/srv/venv/bin/python -m gunicorn -w 3 mysite.wsgi') + wsgi('mysite/wsgi.py'),
    unit('/srv/venv/bin/gunicorn netbox.server') + wsgi('mysite/wsgi.py'),
    unit('/srv/venv/bin/gunicorn $APP') + wsgi('mysite/wsgi.py'),
    unit('/srv/venv/bin/gunicorn -c gunicorn.conf.py') + wsgi('mysite/wsgi.py'),
    unit('/srv/venv/bin/uvicorn main:app') + wsgi('mysite/wsgi.py'),
    unit('/usr/bin/redis-server mysite.wsgi') + wsgi('config/wsgi.py'),
    '-- Dockerfile --\nFROM python:3.13-slim\nCOPY . .\nCMD ["gunicorn", "mysite.wsgi"]\n',
  ],
  bad: [
    {
      files: unit('/srv/venv/bin/gunicorn mysit.wsgi') + wsgi('mysite/wsgi.py'),
      at: 'web.service:2',
      related: ['mysite/wsgi.py:1'],
      says: [/`mysit\.wsgi`/, /`mysite\.wsgi`로/],
    },
    {
      files: `-- Dockerfile --\nFROM python:3.13-slim\nCOPY . .\nCMD ["gunicorn", "-b", "0.0.0.0:8000", "app.wsgi:application"]\n${wsgi('config/wsgi.py')}`,
      at: 'Dockerfile:3',
    },
    {
      files: `-- compose.yaml --\nservices:\n  web:\n    build: .\n    command: gunicorn -b 0.0.0.0:8000 app.wsgi\n${wsgi('config/wsgi.py')}`,
      at: 'config/wsgi.py:1',
      related: ['compose.yaml:4'],
    },
    {files: `-- Procfile --\nweb: gunicorn app.wsgi --log-file -\n${wsgi('config/wsgi.py')}`, related: ['Procfile:1']},
    {
      files: unit('/srv/venv/bin/uvicorn mysite.asgi:application --uds /run/a.sock') + wsgi('config/asgi.py'),
      says: [/`config\.asgi`/],
    },
  ],
});
