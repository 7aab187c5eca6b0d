import {colonBeforeName} from '../../../../src/validators/gunicorn/rules/colon-before-name.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(colonBeforeName, {
  good: [
    'gunicorn mysite.wsgi:application\n',
    'gunicorn mysite.wsgi\n',
    'gunicorn src.application\n',
    'gunicorn main.app\n',
    'gunicorn $APP\n',
    'wsgi_app = "mysite.wsgi:application"\n',
  ],
  bad: [
    {text: 'gunicorn mysite.wsgi.application\n', at: '1:10', says: [/`mysite\.wsgi:application`/], times: 1},
    {text: 'wsgi_app = "mysite.wsgi.application"\n', at: '1:12'},
    {text: 'gunicorn -k uvicorn_worker.UvicornWorker mysite.asgi.app\n', says: [/`mysite\.asgi:app`/]},
  ],
});
