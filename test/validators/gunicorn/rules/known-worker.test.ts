import {knownWorker} from '../../../../src/validators/gunicorn/rules/known-worker.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownWorker, {
  good: [
    'worker_class = "sync"\n',
    'worker_class = "gthread"\n',
    'worker_class = "eventlet"\n',
    'worker_class = "asgi"\n',
    'worker_class = "uvicorn.workers.UvicornWorker"\n',
    'worker_class = "egg:gunicorn#gevent"\n',
    'worker_class = "mysite.workers.Mine"\n',
    'worker_class = " gevent "\n',
    'worker_class = some\n',
    'worker_class = None\n',
    'gunicorn -k gevent app:app\n',
  ],
  bad: [
    {text: 'worker_class = "gthreads"\n', at: '1:16', says: [/Did you mean `gthread`\?/]},
    {text: 'worker_class = "Gevent"\n'},
    {text: 'worker_class = "uvicorn.workers:UvicornWorker"\n', says: [/uvicorn\.workers\.UvicornWorker/]},
    {text: 'gunicorn -k uvicorn app:app\n', at: '1:13', says: [/uvicorn_worker\.UvicornWorker/]},
    {text: 'worker_class = "thread"\n'},
    {text: 'worker_class = ""\n'},
  ],
});
