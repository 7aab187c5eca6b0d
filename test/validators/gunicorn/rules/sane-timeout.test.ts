import {saneTimeout} from '../../../../src/validators/gunicorn/rules/sane-timeout.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(saneTimeout, {
  good: [
    // As Google documents it for Cloud Run.
    'exec gunicorn --bind :$PORT --workers 1 --threads 8 --timeout 0 main:app\n',
    'worker_class = "gthread"\ntimeout = 0\n',
    'timeout = 30\n',
    'timeout = 120\n',
    'timeout = x\n',
    'gunicorn -t 60 app\n',
  ],
  bad: [
    {text: 'worker_class = "gevent"\nthreads = 4\ntimeout = 0\n'},
    {text: 'timeout = 0\n', at: '1:11', says: [/never replaced/]},
    {text: 'timeout = 30000\n', says: [/not milliseconds/]},
    {text: 'gunicorn --timeout 0 app\n'},
  ],
});
