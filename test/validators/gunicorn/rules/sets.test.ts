import {sets} from '../../../../src/validators/gunicorn/rules/sets.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(sets, {
  good: ['bind = "x:1"\nworkers = 3\n', {text: 'gunicorn -t 3 app\n', options: {settings: ['timeout']}}],
  bad: [
    {text: 'workers = 3\n', says: [/`bind` is not set/]},
    {text: 'gunicorn -w 3 -b x:1 app\n', times: 1, options: {settings: ['workers', 'timeout']}},
  ],
  present: ['bind = "x:1"\n'],
  absent: ['', 'reload = True\n'],
});
