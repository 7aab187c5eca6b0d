import {strongSecretKey} from '../../../../src/validators/django/rules/strong-secret-key.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(strongSecretKey, {
  good: [strongSecretKey.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: strongSecretKey.bad}],
  absent: ['', '# only a comment\n'],
});
