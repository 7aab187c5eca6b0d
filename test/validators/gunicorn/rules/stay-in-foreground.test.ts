import {stayInForeground} from '../../../../src/validators/gunicorn/rules/stay-in-foreground.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(stayInForeground, {
  good: ['daemon = False\n', 'daemon = "false"\n', 'daemon = None\n', 'gunicorn app\n'],
  bad: [
    {text: 'daemon = True\n', at: '1:10'},
    {text: 'daemon = "True"\n'},
    {text: 'gunicorn -D app\n', at: '1:10'},
    {text: 'gunicorn --daemon app\n'},
  ],
});
