import {threads} from '../../../../src/validators/gunicorn/rules/threads.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(threads, {
  good: [
    'threads = 2\n',
    'import os\nthreads = int(os.environ.get("THREADS", 4))\n',
    'gunicorn --threads 4 app\n',
    'gunicorn --threads=4 app\n',
    {text: 'threads = 1\n', options: {least: 1}},
  ],
  bad: [
    {text: 'threads = 1\n', at: '1:11', times: 1, says: [/between 2 and 32/]},
    {text: 'threads = 500\n'},
    {text: 'threads = None\n'},
    {text: 'gunicorn --threads 1 app\n', at: '1:20'},
    {text: 'threads = 4\n', options: {least: 8}, says: [/between 8/]},
  ],
  present: ['threads = 1\n', 'gunicorn --threads 1 app\n'],
  absent: ['workers = 3\n', 'gunicorn -w 3 app\n', ''],
});
