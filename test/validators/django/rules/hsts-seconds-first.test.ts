import {hstsSecondsFirst} from '../../../../src/validators/django/rules/hsts-seconds-first.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(hstsSecondsFirst, {
  good: [hstsSecondsFirst.good, 'from .base import *\nSECURE_HSTS_PRELOAD = True\n'],
  bad: [
    {text: hstsSecondsFirst.bad},
    {text: 'SECURE_HSTS_SECONDS = 0\nSECURE_HSTS_INCLUDE_SUBDOMAINS = True\n', at: '2:34', says: [/no effect/]},
  ],
  absent: ['', '# only a comment\n'],
});
