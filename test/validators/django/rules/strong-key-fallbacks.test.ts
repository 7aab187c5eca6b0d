import {strongKeyFallbacks} from '../../../../src/validators/django/rules/strong-key-fallbacks.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(strongKeyFallbacks, {
  good: [strongKeyFallbacks.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: strongKeyFallbacks.bad}],
  absent: ['', '# only a comment\n'],
});
