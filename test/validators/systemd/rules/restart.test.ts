import {restart} from '../../../../src/validators/systemd/rules/restart.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(restart, {
  good: [
    '[Unit]\nRequires=gunicorn.socket\n[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\nRestartPolicy=always\n',
    '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\nRestart=always\n',
    '[Service]\nExecStart=/usr/bin/true\n',
    '[Service]\nType=oneshot\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n', at: '2:1', says: [/on-failure/], times: 1},
    {text: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\nRestart=no\n', at: '3:9'},
  ],
});
