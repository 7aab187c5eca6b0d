import {listSettings} from '../../../../src/validators/django/rules/list-settings.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(listSettings, {
  good: [
    listSettings.good,
    "ALLOWED_HOSTS = ('a.com',)\n",
    "ALLOWED_HOSTS = '*'\n",
    "import os\nALLOWED_HOSTS = os.environ['HOSTS']\n",
    'DATABASES = dict(default={})\n',
    'MIDDLEWARE = [] if X else ()\nX = 1\n',
  ],
  bad: [
    {text: listSettings.bad},
    {text: "ALLOWED_HOSTS = 'example.com'\n", at: '1:17', says: [/\['example.com'\]/]},
    {text: "INSTALLED_APPS = ('blog')\n", at: '1:19', says: [/comma|쉼표/]},
    {text: "DATABASES = [{'default': {}}]\n", at: '1:13', says: [/dict/]},
    {text: "TEMPLATES = {'BACKEND': 'x'}\n", at: '1:13', says: [/list/]},
    {text: "CSRF_TRUSTED_ORIGINS = 'https://a.com'\n", at: '1:24'},
    {text: "INSTALLED_APPS = []\nINSTALLED_APPS += ('blog')\n", at: '2:20', says: [/\['blog'\]/], times: 1},
    {text: "import os\nSTATICFILES_DIRS = (os.path.join(B, 'static'))\n", at: '2:21', says: [/path|경로/], times: 1},
  ],
  absent: ['', '# only a comment\n'],
});
