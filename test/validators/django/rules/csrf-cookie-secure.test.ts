import {csrfCookieSecure} from '../../../../src/validators/django/rules/csrf-cookie-secure.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(csrfCookieSecure, {
  good: [csrfCookieSecure.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: csrfCookieSecure.bad}],
  absent: ['', '# only a comment\n'],
});
