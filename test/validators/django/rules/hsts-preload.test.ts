import {hstsPreload} from '../../../../src/validators/django/rules/hsts-preload.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(hstsPreload, {
  good: [hstsPreload.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: hstsPreload.bad}],
  absent: ['', '# only a comment\n'],
});
