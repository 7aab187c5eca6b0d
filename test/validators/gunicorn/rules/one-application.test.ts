import {oneApplication} from '../../../../src/validators/gunicorn/rules/one-application.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(oneApplication, {
  good: [
    'gunicorn app:app -w 3\n',
    'gunicorn -w 3 app:app\n',
    'gunicorn app:app extra -w 3\n',
    'gunicorn $OPTS -w 3 app:app\n',
    'gunicorn -w 3 -- app:app\n',
    'gunicorn app:app -- -w 3\n',
  ],
  bad: [
    {text: 'gunicorn app:app -w 3 bind 0.0.0.0:8000\n', at: '1:23', says: [/`bind`/, /`app:app`/], times: 1},
    {text: 'gunicorn app:app -w 3 --\n'},
    {text: 'gunicorn app -w 3 app2\n'},
  ],
});
