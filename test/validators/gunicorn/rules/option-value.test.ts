import {optionValue} from '../../../../src/validators/gunicorn/rules/option-value.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(optionValue, {
  good: [
    'gunicorn -w 3 app:app\n',
    'gunicorn -w " 3 " app:app\n',
    'gunicorn -w 1_0 app:app\n',
    'gunicorn --umask 022 app:app\n',
    'gunicorn --proxy-protocol app:app\n',
    'gunicorn -w $WORKERS app:app\n',
    'gunicorn --bind=$HOST:8000 app:app\n',
    'gunicorn -h\n',
    'gunicorn -help\n',
  ],
  bad: [
    {text: 'gunicorn -w auto app:app\n', at: '1:13', says: [/`auto` is not one/], times: 1},
    {text: 'gunicorn -w app:app\n', at: '1:13'},
    {text: 'gunicorn app:app --bind\n', at: '1:18', says: [/needs a value/]},
    {text: 'gunicorn --bind --workers 3 app:app\n', at: '1:10'},
    {text: 'gunicorn --reload=true app:app\n', says: [/is a switch/]},
    {text: 'gunicorn -Dx app:app\n'},
    {text: 'gunicorn -workers 3 app:app\n', says: [/`--workers` with two dashes/]},
    {text: 'gunicorn -w 2.5 app:app\n'},
    {text: 'gunicorn -m 08 app:app\n'},
    {text: 'gunicorn --timeout 30s app:app\n'},
    {text: 'gunicorn -w "" app:app\n'},
  ],
});
