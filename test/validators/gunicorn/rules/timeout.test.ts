import {timeout} from '../../../../src/validators/gunicorn/rules/timeout.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(timeout, {
  good: ['timeout = 60\n', 'timeout = "60"\n', 'timeout = n\n'],
  bad: [
    {text: 'timeout = 0\n', at: '1:11'},
    {text: 'timeout = 10\n', options: {least: 30}},
    {text: 'gunicorn -t 0 app\n'},
  ],
  present: ['timeout = 0\n'],
  absent: ['', 'workers = 3\n'],
});
