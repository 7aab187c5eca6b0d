import {makeRuntimeDirectory} from '../../../../src/validators/systemd/rules/make-runtime-directory.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(makeRuntimeDirectory, {
  good: [
    '[Service]\nUser=u\nRuntimeDirectory=gunicorn\nExecStart=/x/gunicorn --bind unix:%t/gunicorn/x.sock mysite.wsgi\n',
    '[Service]\nUser=u\nRuntimeDirectory=gunicorn\nExecStart=/x/gunicorn --bind unix:${RUNTIME_DIRECTORY}/x.sock mysite.wsgi\n',
    '[Service]\nUser=u\nRuntimeDirectory=gunicorn\nExecStart=/srv/venv/bin/gunicorn --bind unix:/run/gunicorn/x.sock mysite.wsgi\n',
    '[Service]\nExecStart=/srv/venv/bin/gunicorn --bind unix:/run/gunicorn/x.sock mysite.wsgi\n',
    '[Service]\nUser=u\nExecStart=/srv/venv/bin/gunicorn --bind 127.0.0.1:80 mysite.wsgi\n',
    '[Service]\nUser=u\nExecStartPre=+/bin/mkdir -p /run/gunicorn\nExecStart=/srv/venv/bin/gunicorn --bind unix:/run/gunicorn/x.sock mysite.wsgi\n',
    '[Unit]\nRequires=gunicorn.socket\n[Service]\nUser=u\nExecStart=/srv/venv/bin/gunicorn --bind unix:/run/gunicorn.sock mysite.wsgi\n',
  ],
  bad: [
    {
      text: '[Service]\nUser=u\nExecStart=/x/gunicorn --bind unix:%t/gunicorn/x.sock mysite.wsgi\n',
      at: '3:30',
      says: [/RuntimeDirectory=gunicorn/],
    },
    {
      text: '[Service]\nUser=u\nEnvironment=GUNICORN_CMD_ARGS=--bind=unix:/run/gunicorn/x.sock\nExecStart=/x/gunicorn mysite.wsgi\n',
      at: '3:38',
      says: [/RuntimeDirectory=gunicorn/],
    },
    {
      text: '[Service]\nUser=u\nExecStart=/srv/venv/bin/gunicorn --bind unix:/run/gunicorn/x.sock mysite.wsgi\n',
      says: [/RuntimeDirectory=gunicorn/],
      times: 1,
    },
    {text: '[Service]\nUser=u\nExecStart=/srv/venv/bin/gunicorn -b unix:/run/x.sock mysite.wsgi\n', says: [/\/run/]},
    {
      text: '[Unit]\nRequires=network.target\nAfter=gunicorn.socket\n[Service]\nUser=u\nExecStart=/srv/venv/bin/gunicorn --bind unix:/run/gunicorn.sock mysite.wsgi\n',
    },
    {
      text: '[Service]\nUser=u\nRuntimeDirectory=other\nExecStart=/srv/venv/bin/gunicorn --bind unix:/run/gunicorn/x.sock mysite.wsgi\n',
    },
  ],
});
