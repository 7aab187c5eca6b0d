import {environmentPairs} from '../../../../src/validators/gunicorn/rules/environment-pairs.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(environmentPairs, {
  good: [
    'raw_env = ["A=1", "B="]\n',
    'raw_env = []\n',
    'raw_env = None\n',
    'raw_env = ""\n',
    'gunicorn -e A=1 --env=B=2 app:app\n',
    'gunicorn -e $X app:app\n',
  ],
  bad: [
    {text: 'raw_env = ["A=1", "B"]\n', at: '1:11', says: [/`B` has no equals sign/]},
    {text: 'raw_env = "A"\n'},
    {text: 'raw_env = {"A": "1"}\n'},
    {text: 'gunicorn -e DEBUG app:app\n', at: '1:13'},
  ],
});
