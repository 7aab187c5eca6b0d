import {bindsTo} from '../../../../src/validators/systemd/rules/binds-to.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(bindsTo, {
  good: [
    '[Service]\nExecStart=/x/gunicorn -b unix:/run/a.sock a.wsgi\n',
    '[Service]\nExecStart=/x/gunicorn --bind=127.0.0.1:8000 a.wsgi\n',
    {text: '[Service]\nExecStart=/x/gunicorn -b 0.0.0.0:80 a.wsgi\n', options: {address: '0.0.0.0:80'}},
    '[Service]\nUser=ubuntu\nExecStart=/x/gunicorn -b unix:/run/a.sock --umask 007 a.wsgi\n',
    '[Service]\nUser=www-data\nExecStart=/x/gunicorn -b unix:/run/a.sock -m 077 a.wsgi\n',
    '[Service]\nUser=ubuntu\nExecStart=/x/gunicorn -b 127.0.0.1:8000 -m 077 a.wsgi\n',
  ],
  bad: [
    {
      text: '[Service]\nEnvironment=GUNICORN_CMD_ARGS=--bind=0.0.0.0:8000\nExecStart=/x/gunicorn a.wsgi\n',
      at: '2:38',
      times: 1,
    },
    {text: '[Service]\nExecStart=/x/gunicorn -b [::]:8000 -b unix:/run/a a.wsgi\n', at: '2:26', times: 1},
    {text: '[Service]\nExecStart=/x/gunicorn -b 0.0.0.0:8000 a.wsgi\n', at: '2:26', times: 1},
    {text: '[Service]\nExecStart=/x/gunicorn --bind=0:5000 a.wsgi\n', at: '2:30'},
    {
      text: '[Service]\nUser=ubuntu\nExecStart=/x/gunicorn -b unix:/run/a.sock --umask 077 a.wsgi\n',
      at: '3:51',
      says: [/Permission denied/, /`ubuntu`/],
    },
    {text: '[Service]\nUser=ubuntu\nExecStart=/x/gunicorn -m 0o77 -b unix:/run/a.sock a.wsgi\n', at: '3:26'},
  ],
  present: [
    {
      text: '[Service]\nExecStart=/x/gunicorn -b unix:%t/gunicorn/mysite.sock a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nExecStart=/x/gunicorn --bind=unix:%t/gunicorn/mysite.sock a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nExecStart=/x/gunicorn -bunix:/run//gunicorn/mysite.sock a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nExecStart=/x/gunicorn --bin unix:/run/gunicorn/mysite.sock a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nExecStart=/x/gunicorn -b 127.0.0.1:1 -b unix:/run/gunicorn/mysite.sock a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nEnvironment=GUNICORN_CMD_ARGS=--bind=unix:/run/gunicorn/mysite.sock\nExecStart=/x/gunicorn a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nEnvironment="GUNICORN_CMD_ARGS=--workers 3 --bind unix:/run/gunicorn/mysite.sock"\nExecStart=/x/gunicorn a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nEnvironment="GUNICORN_CMD_ARGS=-b unix:%t/gunicorn/mysite.sock" A=1\nExecStart=/x/gunicorn a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nEnvironment=SOCK=unix:/run/gunicorn/mysite.sock\nExecStart=/x/gunicorn --bind ${SOCK} a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nEnvironment="OPTS=-w 3 -b unix:/run/gunicorn/mysite.sock"\nExecStart=/x/gunicorn $OPTS a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nRuntimeDirectory=gunicorn\nExecStart=/x/gunicorn --bind unix:${RUNTIME_DIRECTORY}/mysite.sock a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nEnvironmentFile=/srv/.env\nExecStart=/x/gunicorn --bind ${BIND} a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nEnvironmentFile=/srv/.env\nExecStart=/x/gunicorn $OPTIONS a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nExecStart=/x/gunicorn -c /srv/gunicorn.conf.py a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nExecStart=/x/gunicorn --config=/srv/gunicorn.conf.py\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nEnvironment=GUNICORN_CMD_ARGS=--config=/srv/gunicorn.conf.py\nExecStart=/x/gunicorn a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Unit]\nRequires=mysite.socket\n[Service]\nExecStart=/x/gunicorn a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nExecStart=/bin/sh -c "exec /x/gunicorn -b unix:/run/gunicorn/mysite.sock a.wsgi"\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    '[Service]\nExecStart=/x/gunicorn -b unix:/a a.wsgi\n',
    {text: '[Service]\nExecStart=/x/gunicorn -b unix:///run/a a.wsgi\n', options: {address: 'unix:/run/a'}},
  ],
  absent: [
    {
      text: '[Service]\nExecStart=/x/gunicorn -b unix:%t/mysite.sock a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nExecStart=/x/gunicorn -c /srv/gunicorn.conf.py -b 127.0.0.1:8000 a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nEnvironment=GUNICORN_CMD_ARGS=--bind=unix:/run/gunicorn/mysite.sock\nExecStart=/x/gunicorn -b :80 a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nEnvironment=GUNICORN_CMD_ARGS=--workers=3\nExecStart=/x/gunicorn a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nEnvironment=GUNICORN_CMD_ARGS=--bind unix:/run/gunicorn/mysite.sock\nExecStart=/x/gunicorn a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nEnvironment=BIND=unix:/run/gunicorn/mysite.sock\nExecStart=/x/gunicorn a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    {
      text: '[Service]\nEnvironment=S=/run/gunicorn/mysite.sock\nExecStart=/x/gunicorn --bind unix:$S a.wsgi\n',
      options: {address: 'unix:/run/gunicorn/mysite.sock'},
    },
    '[Service]\nExecStart=/usr/bin/true\n',
    '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    {text: '[Service]\nExecStart=/x/gunicorn -b unix:/b a.wsgi\n', options: {address: 'unix:/a'}},
  ],
});
