import {saneTimeout} from '../../../../src/validators/gunicorn/rules/sane-timeout.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(saneTimeout, {
  good: ['timeout = 30\n', 'timeout = 120\n', 'timeout = x\n', 'gunicorn -t 60 app\n'],
  bad: [
    {text: 'timeout = 0\n', at: '1:11', says: [/never replaced/]},
    {text: 'timeout = 30000\n', says: [/not milliseconds/]},
    {text: 'gunicorn --timeout 0 app\n'},
  ],
});
