import {definedNames} from '../../../../src/validators/gunicorn/rules/defined-names.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(definedNames, {
  good: [
    'import multiprocessing\n\nworkers = multiprocessing.cpu_count()\n',
    'from os import *\n\nworkers = cpu_count()\n',
    'try:\n    import x\nexcept ImportError:\n    x = None\ny = x\n',
    'def f():\n    return undefined\n',
    'workers = len([a for a in range(3)])\n',
    'for i in range(3):\n    pass\nx = i\n',
    'with open(__file__) as f:\n    pass\ny = f\n',
    'x = (y := 3) + y\n',
    'workers = 3 if True else nothing\n',
    'a = lambda: later\nlater = 3\n',
    'import os.path\n\nx = os.path.join("a", "b")\n',
    'import logging\n\nx = logging.handlers\n',
    'globals()["a"] = 3\nb = a\n',
    'class A:\n    pass\nx = A()\n',
    'import os as multiprocessing\n\nx = multiprocessing.nothing\n',
    '',
    'def f():\n    global g\n    g = 1\nf()\nx = g\n',
    'match 3:\n    case n:\n        pass\nx = n\n',
    'gunicorn app:app\n',
  ],
  bad: [
    {text: 'workers = multiprocessing.cpu_count() * 2 + 1\n', at: '1:11', says: [/import multiprocessing/], times: 1},
    {text: 'workers = cpu_count()\n', says: [/from multiprocessing import cpu_count/]},
    {text: 'workers = n\nn = 3\n', says: [/further down/]},
    {text: 'reload = true\n', says: [/`True`/]},
    {text: 'loglevel = info\n', says: [/in quotes/]},
    {text: 'import os\n\nworkers = os.cpu_cuont()\n', at: '3:14', says: [/`cpu_count`/]},
    {text: 'from multiprocessing import cpu_conut\n', at: '1:29'},
    {text: 'base = 3\nworkers = bsae\n', says: [/Did you mean `base`\?/]},
    {text: 'if x:\n    pass\n'},
    {text: 'def f(a=undefined):\n    pass\n'},
    {text: 'raw_env = [f"A={b}"]\n'},
  ],
});
