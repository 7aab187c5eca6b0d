import {hardening} from '../../../../src/validators/systemd/rules/hardening.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(hardening, {
  good: [
    '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\nNoNewPrivileges=yes\n',
    '[Service]\nExecStart=/usr/bin/true\n',
    '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\nProtectSystem=full\n',
  ],
  bad: [
    {
      text: '[Service]\nExecStart=/srv/venv/bin/gunicorn --bind unix:/tmp/g.sock mysite.wsgi\n',
      at: '2:1',
      says: [/ProtectSystem/],
    },
    {text: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n', at: '2:1', says: [/NoNewPrivileges/], times: 1},
  ],
});
