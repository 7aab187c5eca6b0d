import {allowedHosts} from '../../../../src/validators/django/rules/allowed-hosts.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(allowedHosts, {
  good: [
    allowedHosts.good,
    'DEBUG = True\nALLOWED_HOSTS = []\n',
    "DEBUG = False\nALLOWED_HOSTS = ['https://a.com', 'a.com']\n",
    'from .base import *\nDEBUG = False\nALLOWED_HOSTS = []\n',
    "import os\nDEBUG = False\nALLOWED_HOSTS = os.environ.get('HOSTS', '').split(',')\n",
    "DEBUG = False\nALLOWED_HOSTS = []\nALLOWED_HOSTS.append('example.com')\n",
  ],
  bad: [
    {text: allowedHosts.bad},
    {text: 'DEBUG = False\nALLOWED_HOSTS = []\n', at: '2:17', says: [/400/, /`DEBUG`/]},
    {text: 'DEBUG = not True\nALLOWED_HOSTS = list()\n', at: '2:17'},
    {
      text: "DEBUG = True\nALLOWED_HOSTS = ['https://a.com', 'b.com:80']\n",
      at: '2:18',
      says: [/scheme|앞부분|port|포트/],
      times: 2,
    },
    {
      text: "DEBUG = False\nALLOWED_HOST = ['a.com']\nINSTALLED_APPS = []\n",
      at: '2:1',
      says: [/`ALLOWED_HOSTS`/],
      times: 1,
    },
    {text: 'DEBUG = False\nINSTALLED_APPS = []\n', at: '1:1'},
  ],
  absent: ['', '# only a comment\n'],
});
