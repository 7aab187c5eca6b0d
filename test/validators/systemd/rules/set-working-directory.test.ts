import {setWorkingDirectory} from '../../../../src/validators/systemd/rules/set-working-directory.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(setWorkingDirectory, {
  good: [
    '[Service]\nWorkingDirectory=/srv\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    '[Service]\nExecStart=/srv/venv/bin/gunicorn --chdir /srv mysite.wsgi\n',
    '[Service]\nExecStart=/usr/bin/true\n',
    '[Service]\nEnvironment=PYTHONPATH=/srv\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
    '[Service]\nWorkingDirectory=~\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n',
  ],
  bad: [
    {text: '[Service]\nExecStart=/srv/venv/bin/gunicorn mysite.wsgi\n', at: '2:1', says: [/manage.py/], times: 1},
    {text: '[Service]\nExecStart=/x/uvicorn a:b\n', at: '2:1'},
  ],
});
