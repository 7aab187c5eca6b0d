import {logToConsole} from '../../../../src/validators/django/rules/log-to-console.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(logToConsole, {
  good: [logToConsole.good, "DEBUG = True\nALLOWED_HOSTS = ['example.com']\n", 'from .base import *\nDEBUG = False\n'],
  bad: [
    {text: logToConsole.bad},
    {
      text: "import os\nDEBUG = os.environ.get('DEBUG') == 'True'\nALLOWED_HOSTS = ['example.com']\n",
      at: '2:9',
      says: [/LOGGING/],
    },
  ],
  absent: ['', '# only a comment\n'],
});
