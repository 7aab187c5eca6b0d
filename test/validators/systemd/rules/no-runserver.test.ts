import {noRunserver} from '../../../../src/validators/systemd/rules/no-runserver.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noRunserver, {
  good: [
    '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    '[Service]\nExecStart=/x/python manage.py migrate\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/x/python manage.py runserver\n', says: [/gunicorn/], times: 1},
    {text: '[Service]\nExecStart=/x/python3 /srv/manage.py runserver 0:80\n'},
  ],
});
