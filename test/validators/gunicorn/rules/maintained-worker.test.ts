import {maintainedWorker} from '../../../../src/validators/gunicorn/rules/maintained-worker.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(maintainedWorker, {
  good: ['worker_class = "uvicorn_worker.UvicornWorker"\n', 'worker_class = "asgi"\n'],
  bad: [
    {text: 'worker_class = "uvicorn.workers.UvicornWorker"\n', at: '1:16', says: [/uvicorn_worker\.UvicornWorker/]},
    {text: 'gunicorn -k uvicorn.workers.UvicornH11Worker app\n'},
  ],
});
