import {noIgnoredWords} from '../../../../src/validators/gunicorn/rules/no-ignored-words.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noIgnoredWords, {
  good: [
    'gunicorn app:app\n',
    'gunicorn app:app -w 3\n',
    'gunicorn --preload app:app\n',
    'gunicorn $APP\n',
    'gunicorn -bind 0.0.0.0:8000 mysite.wsgi\n',
    'gunicorn manage.py runserver\n',
  ],
  bad: [
    {text: 'gunicorn app:app ––bind :80\n', at: '1:18', says: [/long dash/, /`--bind`/], times: 1},
    {text: 'gunicorn app:app extra\n', at: '1:18', says: [/`extra`/]},
    {text: 'gunicorn --preload yes mysite.wsgi\n', at: '1:20', says: [/`yes`/]},
    {text: 'gunicorn app:app -- --workers 3\n', at: '1:21'},
  ],
});
