import {referrerPolicy} from '../../../../src/validators/django/rules/referrer-policy.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(referrerPolicy, {
  good: [referrerPolicy.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: referrerPolicy.bad}],
  absent: ['', '# only a comment\n'],
});
