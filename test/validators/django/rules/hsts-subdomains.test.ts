import {hstsSubdomains} from '../../../../src/validators/django/rules/hsts-subdomains.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(hstsSubdomains, {
  good: [hstsSubdomains.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: hstsSubdomains.bad}],
  absent: ['', '# only a comment\n'],
});
