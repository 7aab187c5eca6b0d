import {alreadyThere} from '../../../../src/validators/gunicorn/rules/already-there.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(alreadyThere, {
  good: ['worker_class = "sync"\n', 'workers = 3\n', 'gunicorn -w 3 app:app\n', 'gunicorn --wokers 3 app:app\n'],
  bad: [
    {text: 'worker_class = "asgi"\n', at: '1:16', says: [/20\.1\.0/]},
    {text: 'asgi_loop = "uvloop"\n', at: '1:1'},
    {text: 'gunicorn --control-socket /x app:app\n', at: '1:10'},
    {text: 'statsd_host = "localhost"\n'},
  ],
});
