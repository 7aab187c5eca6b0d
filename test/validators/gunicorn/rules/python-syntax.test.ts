import {gunicornPythonSyntax} from '../../../../src/validators/gunicorn/rules/python-syntax.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(gunicornPythonSyntax, {
  good: ['workers = 3\n', '', 'gunicorn -w 3 app:app\n'],
  bad: [
    {text: 'bind = "x\nworkers = 3\n', at: '1:8'},
    {text: 'workers = \n'},
    {text: 'if True\n    workers = 3\n'},
    {text: 'workers = 3\n  threads = 2\n'},
    {text: 'umask = 007\n'},
  ],
});
