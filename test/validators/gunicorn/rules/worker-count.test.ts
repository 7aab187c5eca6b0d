import {workerCount} from '../../../../src/validators/gunicorn/rules/worker-count.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(workerCount, {
  good: ['workers = 3\n', 'workers = "2"\n', 'workers = n\n', 'gunicorn app\n'],
  bad: [
    {text: 'workers = 0\n', at: '1:11', says: [/never answers/]},
    {text: 'workers = 200\n', says: [/200 processes/]},
    {text: 'gunicorn -w 0 app\n'},
  ],
});
