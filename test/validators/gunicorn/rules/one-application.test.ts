import {oneApplication} from '../../../../src/validators/gunicorn/rules/one-application.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(oneApplication, {
  good: [
    // The word behind a refused option is its value: that rule tells of it.
    'gunicorn app:app --timout 60\n',
    'gunicorn app:app --access-log -\n',
    'gunicorn app:app -timeout 60\n',
    'gunicorn app:app -e DJANGO_SETTINGS_MODULE mysite.settings\n',
    'gunicorn app:app -w 3\n',
    'gunicorn -w 3 app:app\n',
    'gunicorn app:app extra -w 3\n',
    'gunicorn $OPTS -w 3 app:app\n',
    'gunicorn -w 3 -- app:app\n',
    'gunicorn app:app -- -w 3\n',
  ],
  bad: [
    {text: 'gunicorn app:app -w 3 app2 --bnd x\n', at: '1:23', times: 1},
    {text: 'gunicorn app:app -w 3 bind 0.0.0.0:8000\n', at: '1:23', says: [/`bind`/, /`app:app`/], times: 1},
    {text: 'gunicorn app:app -w 3 --\n'},
    {text: 'gunicorn app -w 3 app2\n'},
  ],
});
