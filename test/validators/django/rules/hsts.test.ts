import {hsts} from '../../../../src/validators/django/rules/hsts.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(hsts, {
  good: [hsts.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: hsts.bad}],
  absent: ['', '# only a comment\n'],
});
