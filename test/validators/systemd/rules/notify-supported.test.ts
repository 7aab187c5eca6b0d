import {notifySupported} from '../../../../src/validators/systemd/rules/notify-supported.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(notifySupported, {
  good: [
    '[Service]\nType=notify\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    '[Service]\nType=simple\nExecStart=/x/uvicorn a:b\n',
    '[Service]\nType=notify\nExecStart=/x/own\n',
    '[Service]\nType=notify\nExecStart=/x/python manage.py runserver\n',
  ],
  bad: [{text: '[Service]\nType=notify\nExecStart=/x/uvicorn a:b\n', at: '2:6', says: [/uvicorn/], times: 1}],
});
