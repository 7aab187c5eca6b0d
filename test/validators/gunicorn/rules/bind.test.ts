import {bind} from '../../../../src/validators/gunicorn/rules/bind.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(bind, {
  good: [
    'bind = "x:1"\n',
    {text: 'bind = ":8000"\n', options: {address: '0.0.0.0:8000'}},
    {text: 'bind = "0:8000"\n', options: {address: '0.0.0.0:8000'}},
    {text: 'bind = "unix:///run/gunicorn/mysite.sock"\n', options: {address: 'unix:/run/gunicorn/mysite.sock'}},
    {text: 'bind = "unix:a"\n', options: {address: 'unix'}},
    {text: 'bind = ["x:1", "127.0.0.1:8000"]\n', options: {address: '127.0.0.1:8000'}},
    {text: 'gunicorn -b localhost:8000 app\n', options: {address: '127.0.0.1:8000'}},
    {text: 'bind = f":{port}"\n', options: {address: '127.0.0.1:8000'}},
  ],
  bad: [
    {text: 'bind = "127.0.0.1:9000"\n', at: '1:8', says: [/`127\.0\.0\.1:8000`/], options: {address: '127.0.0.1:8000'}},
    {text: 'bind = "127.0.0.1:9000"\n', options: {address: 'unix'}},
    {text: 'bind = None\n'},
    {text: 'gunicorn -b unix:/tmp/x app\n', options: {address: 'unix:/run/x'}},
  ],
  present: ['bind = "x:1"\n', 'gunicorn -b x:1 app\n'],
  absent: ['', 'workers = 3\n', 'gunicorn app\n'],
});
