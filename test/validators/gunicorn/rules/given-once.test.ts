import {givenOnce} from '../../../../src/validators/gunicorn/rules/given-once.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(givenOnce, {
  good: [
    'gunicorn -b :1 -b :2 app\n',
    'gunicorn -e A=1 -e B=2 app\n',
    'gunicorn -w 2 app\n',
    'gunicorn -w 2 --workers 2 app\n',
    'workers = 2\nworkers = 4\n',
  ],
  bad: [
    {text: 'gunicorn -w 2 -w 4 app\n', at: '1:10', says: [/takes `4`/], times: 1},
    {text: 'gunicorn --timeout 30 -t 60 app\n'},
  ],
});
