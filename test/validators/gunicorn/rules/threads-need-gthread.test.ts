import {threadsNeedGthread} from '../../../../src/validators/gunicorn/rules/threads-need-gthread.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(threadsNeedGthread, {
  good: [
    'threads = 4\n',
    'worker_class = "gthread"\nthreads = 4\n',
    'worker_class = "gevent"\nthreads = 1\n',
    'worker_class = "sync"\nthreads = 4\n',
    'gunicorn -k gthread --threads 4 app\n',
  ],
  bad: [
    {text: 'worker_class = "gevent"\nthreads = 4\n', at: '2:11'},
    {text: 'worker_class = "uvicorn.workers.UvicornWorker"\nthreads = 4\n'},
    {text: 'gunicorn -k asgi --threads 4 app\n', at: '1:28'},
  ],
});
