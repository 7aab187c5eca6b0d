import {allowedHostsForm} from '../../../../src/validators/django/rules/allowed-hosts-form.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(allowedHostsForm, {
  good: [
    allowedHostsForm.good,
    "import os\nALLOWED_HOSTS = [os.environ['HOST']]\n",
    "ALLOWED_HOSTS = ['*', 'localhost', '127.0.0.1', '[::1]', '.example.com', 'xn--bcher-kva.example', 'web']\n",
    'from .base import *\n',
    // Nothing matches at all: an error of allowed-hosts.
    "DEBUG = False\nALLOWED_HOSTS = ['https://a.com']\n",
    "import os\nALLOWED_HOSTS = os.environ['HOSTS'].split(',')\n",
    "import environ\nenv = environ.Env(HOSTS=(list, []))\nALLOWED_HOSTS = env('HOSTS')\n",
  ],
  bad: [
    {text: allowedHostsForm.bad},
    {text: "import os\nALLOWED_HOSTS = [os.environ['ALLOWED_HOSTS']]\n", at: '2:18', says: [/split/]},
    {text: "ALLOWED_HOSTS = ['example.com:8000']\n", at: '1:18', says: [/port/, /'example.com'/]},
    {text: "ALLOWED_HOSTS = ['a.com', 'https://b.com']\n", at: '1:27', says: [/scheme/, /'b.com'/]},
    {text: "ALLOWED_HOSTS = ('example.com/api',)\n", at: '1:18', says: [/path/]},
    {text: "ALLOWED_HOSTS = ['*.example.com']\n", at: '1:18', says: [/'.example.com'/]},
    {text: "ALLOWED_HOSTS = 'a.com b.com:1'.split()\n", at: '1:17', says: [/b.com:1/]},
    {text: "ALLOWED_HOSTS = ['{domain}']\n", at: '1:18'},
    {text: "import os\nALLOWED_HOSTS = os.environ['HOSTS']\n", at: '2:17', says: [/split/], times: 1},
    {text: "from decouple import config\nALLOWED_HOSTS = config('HOSTS')\n", at: '2:17', times: 1},
    {text: "import os\nALLOWED_HOSTS = [os.environ['HOSTS'].split(',')]\n", at: '2:18', says: [/500/], times: 1},
  ],
  absent: ['', '# only a comment\n'],
});
