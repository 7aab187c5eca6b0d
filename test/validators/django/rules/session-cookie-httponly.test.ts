import {sessionCookieHttponly} from '../../../../src/validators/django/rules/session-cookie-httponly.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(sessionCookieHttponly, {
  good: [sessionCookieHttponly.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: sessionCookieHttponly.bad}],
  absent: ['', '# only a comment\n'],
});
