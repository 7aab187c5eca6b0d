import {stillThere} from '../../../../src/validators/gunicorn/rules/still-there.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(stillThere, {
  good: [
    'worker_class = "gevent"\n',
    'forwarded_allow_ips = "10.0.0.0/8"\n',
    'workers = 3\n',
    'gunicorn -w 3 app:app\n',
    'gunicorn --wokers app:app\n',
  ],
  bad: [
    {text: 'worker_class = "eventlet"\n', at: '1:16', says: [/gevent/]},
    {text: 'tolerate_dangerous_framing = True\n'},
    {text: 'forwarded_allow_ips = "10.0.0.1/8"\n'},
    {text: 'proxy_protocol = "maybe"\nforwarded_allow_ips = "localhost"\n'},
    {text: 'gunicorn -k eventlet app:app\n'},
  ],
});
