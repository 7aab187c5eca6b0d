import {booleanSettings} from '../../../../src/validators/django/rules/boolean-settings.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(booleanSettings, {
  good: [
    booleanSettings.good,
    'DEBUG = False\n',
    "import os\nDEBUG = os.environ.get('DEBUG') in ('1', 'True')\n",
    "from decouple import config\nDEBUG = config('DEBUG', default=False, cast=bool)\n",
    "import environ\nenv = environ.Env(DEBUG=(bool, False))\nDEBUG = env('DEBUG')\nUSE_TZ = env.bool('TZ', True)\n",
    "import os\nDEBUG = bool(int(os.environ.get('DEBUG', 0)))\n",
    "import json, os\nDEBUG = json.loads(os.environ['DEBUG'])\n",
    "import os\nDEBUG = os.getenv('DEBUG', 'false').lower() == 'true'\n",
  ],
  bad: [
    {text: booleanSettings.bad},
    {text: "DEBUG = 'False'\n", at: '1:9', says: [/without quotes|따옴표 없이/]},
    {text: "import os\nDEBUG = os.environ.get('DEBUG', False)\n", at: '2:9', says: [/== 'True'/]},
    {text: "import os\nDEBUG = bool(os.getenv('DEBUG'))\n", at: '2:9'},
    {text: "from decouple import config\nDEBUG = config('DEBUG', default=False)\n", at: '2:9', says: [/cast=bool/]},
    {text: "import os\nSECURE_SSL_REDIRECT = os.environ['SSL']\n", at: '2:23', says: [/`SSL`/]},
  ],
  absent: ['', '# only a comment\n'],
});
