import {wantedBy} from '../../../../src/validators/systemd/rules/wanted-by.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(wantedBy, {
  good: [
    '[Unit]\nRequires=gunicorn.socket\n[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n[install]\nWantedBy=multi-user.target\n',
    '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n[Install]\nWantedby=multi-user.target\n',
    '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n[Install]\nWantedBy=multi-user.target\n',
    '[Service]\nExecStart=/usr/bin/true\n',
    '[Timer]\nOnCalendar=daily\n[Install]\nWantedBy=timers.target\n',
    '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n[Install]\nAlias=a.service\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n', at: '1:1', says: [/multi-user/], times: 1},
    {text: '[Timer]\nOnCalendar=daily\n', at: '1:1', says: [/timers/]},
    {text: '[Socket]\nListenStream=1\n[Install]\n', at: '3:1', says: [/sockets/]},
  ],
});
