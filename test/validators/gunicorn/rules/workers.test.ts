import {workers} from '../../../../src/validators/gunicorn/rules/workers.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(workers, {
  good: ['workers = 3\n', 'workers = "3"\n', 'import os\n\nworkers = os.cpu_count()\n', 'gunicorn -w 4 app\n'],
  bad: [
    {text: 'workers = 1\n', at: '1:11'},
    {text: 'workers = 9\n', options: {most: 5}},
    {text: 'gunicorn -w 1 app\n'},
  ],
  present: ['workers = 1\n'],
  absent: ['', 'bind = "x"\n'],
});
