import {sslRedirect} from '../../../../src/validators/django/rules/ssl-redirect.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(sslRedirect, {
  good: [sslRedirect.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: sslRedirect.bad}],
  absent: ['', '# only a comment\n'],
});
