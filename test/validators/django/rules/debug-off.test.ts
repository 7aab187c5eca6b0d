import {debugOff} from '../../../../src/validators/django/rules/debug-off.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(debugOff, {
  good: [debugOff.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: debugOff.bad}],
  absent: ['', '# only a comment\n'],
});
