import {allowedHostsSet} from '../../../../src/validators/django/rules/allowed-hosts-set.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(allowedHostsSet, {
  good: [
    allowedHostsSet.good,
    'from .base import *\nDEBUG = True\n',
    'DEBUG = True\n',
    'DEBUG = False\nALLOWED_HOSTS = []\n',
  ],
  bad: [
    {text: allowedHostsSet.bad},
    {text: "ALLOWED_HOSTS = []\nROOT_URLCONF = 'a.urls'\n", at: '1:17', says: [/400/]},
  ],
  absent: ['', '# only a comment\n'],
});
