import {definedNames} from '../../../../src/validators/django/rules/defined-names.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(definedNames, {
  good: [
    definedNames.good,
    'X = [x for x in (1, 2)]\n',
    "from .base import *\nINSTALLED_APPS += ['x']\nY = UNKNOWN\n",
    'try:\n    X = Y\nexcept NameError:\n    X = 1\n',
    'def f():\n    return LATER\n\nLATER = 1\n',
    'if (n := 3) > 2:\n    M = n\n',
    'import os.path as p\nX = p.join(__file__, str(1))\n',
    "globals()['X'] = 1\nY = X\n",
    'A = B if False else 1\n',
    'X = lambda: NOWHERE\n',
    'for i in range(3):\n    J = i\nK = i\n',
    "with open('x') as f:\n    D = f.read()\nE = D\n",
    'match 1:\n    case n:\n        M = n\nO = n\n',
  ],
  bad: [
    {text: definedNames.bad},
    {text: "DATABASES = {'NAME': DB_NAME}\n", at: '1:22', says: [/NameError/, /os.environ\['DB_NAME'\]/]},
    {text: "X = os.environ['X']\n", at: '1:5', says: [/import os/]},
    {text: 'DEBUG = true\n', at: '1:9', says: [/`True`/]},
    {text: 'A = B\nB = 1\n', at: '1:5', says: [/further down/]},
    {text: "STATIC_ROOT = BASE_DRI / 'x'\nBASE_DIR = 'y'\n", at: '1:15', says: [/BASE_DIR/]},
    {text: 'ROOT = {project}\n', at: '1:9', says: [/project/]},
    {text: "INSTALLED_APPS += ['x']\n", at: '1:1'},
    {text: 'X = [y for y in z]\n', at: '1:17'},
  ],
  absent: ['', '# only a comment\n'],
});
