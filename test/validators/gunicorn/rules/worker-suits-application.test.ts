import {workerSuitsApplication} from '../../../../src/validators/gunicorn/rules/worker-suits-application.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(workerSuitsApplication, {
  good: [
    'gunicorn mysite.wsgi\n',
    'gunicorn -k uvicorn_worker.UvicornWorker mysite.asgi\n',
    'gunicorn -k asgi mysite.asgi:application\n',
    'gunicorn -c conf.py mysite.asgi\n',
    'gunicorn $OPTS mysite.asgi\n',
    'gunicorn -k gevent mysite.wsgi\n',
    'worker_class = "asgi"\n',
    'wsgi_app = "mysite.wsgi"\n',
    'gunicorn -k $CLASS mysite.asgi\n',
  ],
  bad: [
    {text: 'gunicorn mysite.asgi:application\n', at: '1:10', says: [/UvicornWorker/]},
    {text: 'gunicorn -k gthread mysite.asgi\n'},
    {text: 'gunicorn -k uvicorn.workers.UvicornWorker mysite.wsgi\n', at: '1:13'},
    {text: 'wsgi_app = "mysite.asgi:application"\n'},
  ],
});
