import {allowedHostsNamed} from '../../../../src/validators/django/rules/allowed-hosts-named.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(allowedHostsNamed, {
  good: [
    allowedHostsNamed.good,
    "DEBUG = True\nALLOWED_HOSTS = ['*']\n",
    "ALLOWED_HOSTS = ['.example.com']\n",
    "import os\nALLOWED_HOSTS = os.environ.get('ALLOWED_HOSTS', '').split(',')\n",
    "import os\nALLOWED_HOSTS = os.environ.get('ALLOWED_HOSTS', 'example.com').split(',')\nCORS = os.environ.get('CORS', '*')\n",
  ],
  bad: [
    {text: allowedHostsNamed.bad},
    {text: "ALLOWED_HOSTS = ['example.com', '*']\n", at: '1:33', says: [/'\*'/]},
    {
      text: "import os\nALLOWED_HOSTS = os.environ.get('ALLOWED_HOSTS', '*').split(',')\n",
      at: '2:17',
      says: [/fallback/],
    },
    {
      text: "import os\nALLOWED_HOSTS = [h.strip() for h in os.getenv('HOSTS', '*').split(',') if h]\n",
      at: '2:37',
      says: [/`HOSTS`/],
    },
    {text: "from decouple import config, Csv\nALLOWED_HOSTS = config('HOSTS', default='*', cast=Csv())\n", at: '2:17'},
    {text: "import environ\nenv = environ.Env()\nALLOWED_HOSTS = env.list('HOSTS', default=['*'])\n", at: '3:17'},
  ],
  absent: ['', '# only a comment\n'],
});
