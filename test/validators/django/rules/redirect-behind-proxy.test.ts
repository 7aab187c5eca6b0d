import {redirectBehindProxy} from '../../../../src/validators/django/rules/redirect-behind-proxy.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(redirectBehindProxy, {
  good: [
    redirectBehindProxy.good,
    // nginx redirects.
    "ALLOWED_HOSTS = ['example.com']\nROOT_URLCONF = 'mysite.urls'\n",
    'from .base import *\nSECURE_SSL_REDIRECT = True\n',
    "SECURE_SSL_REDIRECT = False\nALLOWED_HOSTS = ['example.com']\n",
  ],
  bad: [
    {text: redirectBehindProxy.bad},
    {
      text: "SECURE_SSL_REDIRECT = True\nDEBUG = False\nALLOWED_HOSTS = ['example.com']\n",
      at: '1:23',
      says: [/for ever/],
    },
  ],
  present: ["ALLOWED_HOSTS = ['example.com']\n"],
  absent: ['', '# only a comment\n'],
});
