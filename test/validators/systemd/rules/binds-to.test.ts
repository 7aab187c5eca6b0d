import {bindsTo} from '../../../../src/validators/systemd/rules/binds-to.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(bindsTo, {
  good: [
    '[Service]\nExecStart=/x/gunicorn -b unix:/run/a.sock a.wsgi\n',
    '[Service]\nExecStart=/x/gunicorn --bind=127.0.0.1:8000 a.wsgi\n',
    {text: '[Service]\nExecStart=/x/gunicorn -b 0.0.0.0:80 a.wsgi\n', options: {address: '0.0.0.0:80'}},
  ],
  bad: [
    {text: '[Service]\nExecStart=/x/gunicorn -b 0.0.0.0:8000 a.wsgi\n', at: '2:23', times: 1},
    {text: '[Service]\nExecStart=/x/gunicorn --bind=0:5000 a.wsgi\n', at: '2:23'},
  ],
  present: [
    '[Service]\nExecStart=/x/gunicorn -b unix:/a a.wsgi\n',
    {text: '[Service]\nExecStart=/x/gunicorn -b unix:///run/a a.wsgi\n', options: {address: 'unix:/run/a'}},
  ],
  absent: [
    '[Service]\nExecStart=/usr/bin/true\n',
    '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    {text: '[Service]\nExecStart=/x/gunicorn -b unix:/b a.wsgi\n', options: {address: 'unix:/a'}},
  ],
});
