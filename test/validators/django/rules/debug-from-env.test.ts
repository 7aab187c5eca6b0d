import {debugFromEnv} from '../../../../src/validators/django/rules/debug-from-env.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(debugFromEnv, {
  good: [debugFromEnv.good, 'DEBUG = False\n', "import os\nDEBUG = bool(os.environ.get('DEBUG'))\n"],
  bad: [
    {text: debugFromEnv.bad},
    {text: "import os\nDEBUG = os.environ.get('DEBUG', 'True') == 'True'\n", at: '2:9', says: [/off/]},
  ],
  absent: ['', '# only a comment\n'],
});
