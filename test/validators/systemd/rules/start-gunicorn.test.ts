import {startGunicorn} from '../../../../src/validators/systemd/rules/start-gunicorn.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(startGunicorn, {
  good: [
    '[Service]\nEnvironment=GUNICORN_CMD_ARGS=-c/srv/gunicorn.conf.py\nExecStart=/x/gunicorn\n',
    '[Service]\nExecStart=/x/gunicorn $OPTIONS\n',
    {
      text: '[Service]\nEnvironment=APP=mysite.wsgi\nExecStart=/x/gunicorn ${APP}\n',
      options: {module: 'mysite.wsgi'},
    },
    {
      text: '[Service]\nExecStart=/x/gunicorn mysite.wsgi:application\n',
      options: {module: 'mysite.wsgi:application'},
    },
    '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    {text: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n', options: {module: 'mysite.wsgi'}},
    '[Service]\nExecStart=/x/python -m gunicorn -w 3 mysite.wsgi:application\n',
    '[Service]\nExecStart=/x/gunicorn -c /srv/gunicorn.conf.py\n',
  ],
  bad: [
    // gunicorn takes no application from there.
    {text: '[Service]\nEnvironment=GUNICORN_CMD_ARGS=mysite.wsgi\nExecStart=/x/gunicorn\n', at: '3:11'},
    {text: '[Service]\nExecStart=/x/gunicorn --workers 3 -b unix:/run/a.sock\n', at: '2:11', says: [/at the end/]},
    {text: '[Service]\nWorkingDirectory=/srv\nExecStart=/x/python -m gunicorn\n', at: '3:11'},
    {
      text: '[Service]\nEnvironment=APP=other.wsgi\nExecStart=/x/gunicorn ${APP}\n',
      options: {module: 'mysite.wsgi'},
      at: '3:23',
    },
    {text: '[Service]\nExecStart=/x/gunicorn mysite/wsgi.py\n', at: '2:23', says: [/mysite.wsgi/], times: 1},
    {text: '[Service]\nExecStart=/x/gunicorn\n', at: '2:11'},
    {
      text: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
      options: {module: 'config.wsgi'},
      at: '2:34',
      says: [/config.wsgi/],
      times: 1,
    },
  ],
  present: ['[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n'],
  absent: [
    '[Service]\nExecStart=/usr/bin/true\n',
    '[Service]\nExecStart=/x/uvicorn a:b\n',
    '[Service]\nExecStartPre=/x/gunicorn a\n',
  ],
});
