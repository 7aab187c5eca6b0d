import {referrerPolicySet} from '../../../../src/validators/django/rules/referrer-policy-set.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(referrerPolicySet, {
  good: [referrerPolicySet.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: referrerPolicySet.bad}],
  absent: ['', '# only a comment\n'],
});
