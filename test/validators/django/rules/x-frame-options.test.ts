import {xFrameOptions} from '../../../../src/validators/django/rules/x-frame-options.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(xFrameOptions, {
  good: [xFrameOptions.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: xFrameOptions.bad}],
  absent: ['', '# only a comment\n'],
});
