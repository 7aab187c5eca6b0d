import {openerPolicy} from '../../../../src/validators/django/rules/opener-policy.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(openerPolicy, {
  good: [openerPolicy.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: openerPolicy.bad}],
  absent: ['', '# only a comment\n'],
});
