import {securityMiddleware} from '../../../../src/validators/django/rules/security-middleware.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(securityMiddleware, {
  good: [securityMiddleware.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: securityMiddleware.bad}],
  absent: ['', '# only a comment\n'],
});
