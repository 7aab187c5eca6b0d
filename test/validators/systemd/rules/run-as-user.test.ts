import {runAsUser} from '../../../../src/validators/systemd/rules/run-as-user.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(runAsUser, {
  good: [
    '[Service]\nUser=ubuntu\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    '[Service]\nDynamicUser=yes\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    '[Service]\nExecStart=/usr/bin/true\n',
    '[Service]\nUser=%i\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n', at: '2:1', says: [/root/], times: 1},
    {text: '[Service]\nUser=root\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n', at: '2:6'},
    {text: '[Service]\nUser=0\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n', at: '2:6'},
  ],
});
