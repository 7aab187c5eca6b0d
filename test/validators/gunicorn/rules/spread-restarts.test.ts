import {spreadRestarts} from '../../../../src/validators/gunicorn/rules/spread-restarts.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(spreadRestarts, {
  good: [
    'max_requests = 1000\nmax_requests_jitter = 50\n',
    'max_requests = 0\n',
    'gunicorn --max-requests 10 --max-requests-jitter 2 app\n',
    'gunicorn -c x --max-requests 10 app\n',
  ],
  bad: [
    {text: 'max_requests = 1000\n', at: '1:16', says: [/max_requests_jitter = 50/]},
    {text: 'gunicorn --max-requests 1000 app\n', says: [/--max-requests-jitter 50/]},
  ],
});
