import {allowedHosts} from '../../../../src/validators/django/rules/allowed-hosts.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(allowedHosts, {
  good: [
    allowedHosts.good,
    'DEBUG = True\nALLOWED_HOSTS = []\n',
    'from .base import *\nDEBUG = False\nALLOWED_HOSTS = []\n',
    "import os\nDEBUG = False\nALLOWED_HOSTS = os.environ.get('HOSTS', '').split(',')\n",
    "DEBUG = False\nALLOWED_HOSTS = []\nALLOWED_HOSTS.append('example.com')\n",
  ],
  bad: [
    {text: allowedHosts.bad},
    {text: 'DEBUG = False\nALLOWED_HOSTS = []\n', at: '2:17', says: [/400/, /`DEBUG`/]},
    {text: 'DEBUG = not True\nALLOWED_HOSTS = list()\n', at: '2:17'},
    {text: 'DEBUG = False\nINSTALLED_APPS = []\n', at: '1:1'},
  ],
  absent: ['', '# only a comment\n'],
});
