import {sessionCookieSecure} from '../../../../src/validators/django/rules/session-cookie-secure.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(sessionCookieSecure, {
  good: [sessionCookieSecure.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: sessionCookieSecure.bad}],
  absent: ['', '# only a comment\n'],
});
