import {csrfMiddleware} from '../../../../src/validators/django/rules/csrf-middleware.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(csrfMiddleware, {
  good: [csrfMiddleware.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: csrfMiddleware.bad}],
  absent: ['', '# only a comment\n'],
});
