import {startGunicorn} from '../../../../src/validators/systemd/rules/start-gunicorn.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(startGunicorn, {
  good: [
    '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    {text: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n', options: {module: 'mysite.wsgi'}},
    '[Service]\nExecStart=/x/python -m gunicorn -w 3 mysite.wsgi:application\n',
    '[Service]\nExecStart=/x/gunicorn -c /srv/gunicorn.conf.py\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/x/gunicorn mysite/wsgi.py\n', at: '2:23', says: [/mysite.wsgi/], times: 1},
    {text: '[Service]\nExecStart=/x/gunicorn\n', at: '2:11'},
    {
      text: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
      options: {module: 'config.wsgi'},
      at: '2:34',
      says: [/config.wsgi/],
      times: 1,
    },
  ],
  present: ['[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n'],
  absent: [
    '[Service]\nExecStart=/usr/bin/true\n',
    '[Service]\nExecStart=/x/uvicorn a:b\n',
    '[Service]\nExecStartPre=/x/gunicorn a\n',
  ],
});
