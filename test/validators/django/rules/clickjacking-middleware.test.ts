import {clickjackingMiddleware} from '../../../../src/validators/django/rules/clickjacking-middleware.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(clickjackingMiddleware, {
  good: [clickjackingMiddleware.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: clickjackingMiddleware.bad}],
  absent: ['', '# only a comment\n'],
});
