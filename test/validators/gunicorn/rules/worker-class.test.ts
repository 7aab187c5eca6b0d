import {workerClass} from '../../../../src/validators/gunicorn/rules/worker-class.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(workerClass, {
  good: [
    'worker_class = "gevent"\n',
    {text: 'threads = 4\n', options: {name: 'gthread'}},
    {text: 'worker_class = "gunicorn.workers.gthread.ThreadWorker"\n', options: {name: 'gthread'}},
    {text: 'worker_class = "uvicorn.workers.UvicornWorker"\n', options: {name: 'asgi'}},
    {text: 'gunicorn -k asgi app\n', options: {name: 'asgi'}},
  ],
  bad: [
    {text: 'worker_class = "sync"\n', at: '1:16', options: {name: 'gthread'}},
    {text: 'worker_class = "gthread"\n', options: {name: 'asgi'}},
  ],
  present: ['worker_class = "sync"\n'],
  absent: ['', 'workers = 3\n'],
});
