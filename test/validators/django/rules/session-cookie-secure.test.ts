import {sessionCookieSecure} from '../../../../src/validators/django/rules/session-cookie-secure.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(sessionCookieSecure, {
  good: [
    sessionCookieSecure.good,
    'from .base import *\nDEBUG = False\n',
    'DEBUG = False\n',
    "import os\nDEBUG = os.environ.get('DEBUG') == '1'\nSESSION_COOKIE_SECURE = not DEBUG\n",
  ],
  bad: [
    {text: sessionCookieSecure.bad},
    {
      text: "import os\nDEBUG = os.environ.get('DEBUG') == '1'\nSESSION_COOKIE_SECURE = DEBUG\n",
      at: '3:25',
      says: [/not DEBUG/],
    },
  ],
  absent: ['', '# only a comment\n'],
});
