import {contentTypeNosniff} from '../../../../src/validators/django/rules/content-type-nosniff.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(contentTypeNosniff, {
  good: [contentTypeNosniff.good, 'from .base import *\nDEBUG = False\n', 'DEBUG = False\n'],
  bad: [{text: contentTypeNosniff.bad}],
  absent: ['', '# only a comment\n'],
});
