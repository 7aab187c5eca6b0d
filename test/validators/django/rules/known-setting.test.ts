import {knownSetting} from '../../../../src/validators/django/rules/known-setting.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownSetting, {
  good: [
    knownSetting.good,
    "MY_OWN_NAME = 1\nDATABASE_HOST = 'x'\nSITE_ID = 1\nCELERY_BROKER_URL = 'x'\nSTATIC_DIR = 'x'\n",
    "ALLOWED_HOST = 'a'\nALLOWED_HOSTS = [ALLOWED_HOST]\n",
    "CACHE = {}\nCACHES = {'default': CACHE}\n",
    "DEBUG: bool\nDEBUG = False\nALLOWED_HOSTS: list[str] = []\nADMINS: 'list[str]'\n",
    "EMAIL_FROM = 'x'\nLOGIN = 1\nDB_NAME = 'x'\n",
  ],
  bad: [
    {text: knownSetting.bad},
    {text: 'INSTALED_APPS = []\n', at: '1:1', says: [/INSTALLED_APPS/]},
    {text: 'debug = False\n', at: '1:1', says: [/`DEBUG`/]},
    {text: 'Debug = True\n', at: '1:1', says: [/`DEBUG`/]},
    {text: "Allowed_Hosts = ['example.com']\n", at: '1:1', says: [/`ALLOWED_HOSTS`/]},
    {text: "MIDDELWARE = ['a.B']\n", at: '1:1', says: [/`MIDDLEWARE`/], times: 1},
    {text: 'DEBU = True\n', at: '1:1', says: [/`DEBUG`/], times: 1},
    {text: 'LOGIGNG = {}\n', at: '1:1', says: [/`LOGGING`/], times: 1},
    {text: 'DEBUG: False\nALLOWED_HOSTS: ["a.com"]\n', at: '2:1', says: [/`ALLOWED_HOSTS = …`/], times: 2},
    {text: "import os\nSECRET_KEY: os.environ['A']\n", at: '2:1', times: 1},
    {text: 'MIDDLEWARES = []\n', at: '1:1', says: [/MIDDLEWARE/]},
    {text: "STATIC_RoOT = ''\nSECURE_SSL_REDIRCT = True\n", at: '2:1', says: [/SECURE_SSL_REDIRECT/]},
  ],
  absent: ['', '# only a comment\n'],
});
