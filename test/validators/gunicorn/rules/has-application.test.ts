import {hasApplication} from '../../../../src/validators/gunicorn/rules/has-application.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(hasApplication, {
  good: [
    'gunicorn app:app\n',
    'gunicorn -c gunicorn.conf.py\n',
    'gunicorn $ARGS\n',
    'gunicorn --version\n',
    'gunicorn --paste dev.ini\n',
    'GUNICORN_CMD_ARGS="-c x" gunicorn\n',
    'workers = 3\n',
  ],
  bad: [
    {text: 'gunicorn -w 3\n', at: '1:1', says: [/wsgi_app/]},
    {text: 'gunicorn\n'},
    {text: 'gunicorn --bind :8000\n'},
  ],
});
