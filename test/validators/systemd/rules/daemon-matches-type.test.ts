import {daemonMatchesType} from '../../../../src/validators/systemd/rules/daemon-matches-type.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(daemonMatchesType, {
  good: [
    '[Service]\nExecStart=/bin/sh -c "exec /x/gunicorn mysite.wsgi"\n',
    '[Service]\nExecStart=/bin/sh -c "migrate && exec /x/gunicorn mysite.wsgi"\n',
    '[Service]\nType=forking\nExecStart=/bin/sh -c "/x/gunicorn mysite.wsgi &"\n',
    '[Service]\nType=forking\nEnvironment=GUNICORN_CMD_ARGS=--daemon\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    '[Service]\nEnvironment=GUNICORN_CMD_ARGS=--workers=3\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    '[Service]\nType=forking\nExecStart=/srv/venv/bin/gunicorn --daemon mysite.wsgi\n',
    '[Service]\nType=forking\nExecStart=/usr/sbin/nginx\n',
    '[Service]\nType=forking\nExecStart=/srv/venv/bin/gunicorn -c x.py mysite.wsgi\n',
    '[Service]\nType=notify\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/bin/sh -c "/x/gunicorn mysite.wsgi &"\n', at: '2:22', times: 1, says: [/background/]},
    {text: "[Service]\nExecStart=/bin/bash -lc 'cd /srv && gunicorn mysite.wsgi > /x.log 2>&1 & '\n", at: '2:25'},
    {
      text: '[Service]\nEnvironment="GUNICORN_CMD_ARGS=-D -w 3"\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
      at: '2:32',
      times: 1,
    },
    {
      text: '[Service]\nType=oneshot\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
      at: '2:6',
      says: [/hangs/],
      times: 1,
    },
    {
      text: '[Service]\nType=forking\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
      at: '2:6',
      says: [/foreground/, /포그라운드/],
      times: 1,
    },
    {
      text: '[Service]\nExecStart=/srv/venv/bin/gunicorn --daemon mysite.wsgi\n',
      at: '2:34',
      says: [/background/, /백그라운드/],
      times: 1,
    },
    {text: '[Service]\nType=notify\nExecStart=/srv/venv/bin/gunicorn -D mysite.wsgi\n', at: '3:34'},
  ],
});
