import {twoDashes} from '../../../../src/validators/gunicorn/rules/two-dashes.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(twoDashes, {
  good: [
    'gunicorn --bind x:1 app\n',
    'gunicorn -b x:1 app\n',
    'gunicorn -bind_x app\n',
    'gunicorn -b ind app\n',
    'bind = "ind"\n',
  ],
  bad: [
    {text: 'gunicorn -bind 0.0.0.0:8000 app\n', at: '1:10', says: [/Write `--bind`/], times: 1},
    {text: 'gunicorn -config /srv app\n'},
  ],
});
