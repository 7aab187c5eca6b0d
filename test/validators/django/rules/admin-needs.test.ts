import {adminNeeds} from '../../../../src/validators/django/rules/admin-needs.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(adminNeeds, {
  good: [
    adminNeeds.good,
    "INSTALLED_APPS = ['django.contrib.admin']\n",
    "from .base import *\nINSTALLED_APPS = ['django.contrib.admin']\nMIDDLEWARE = []\n",
    "INSTALLED_APPS = ['django.contrib.admin', 'django.contrib.auth', 'django.contrib.contenttypes', 'django.contrib.messages']\nROOT_URLCONF = 'a.urls'\n",
    // comma-between-items speaks first.
    "INSTALLED_APPS = [\n    'django.contrib.admin',\n    'django.contrib.auth'\n    'blog',\n]\nROOT_URLCONF = 'a.urls'\n",
  ],
  bad: [
    {text: adminNeeds.bad},
    {
      text: "INSTALLED_APPS = ['django.contrib.admin', 'django.contrib.auth', 'django.contrib.contenttypes', 'django.contrib.messages']\nMIDDLEWARE = []\n",
      at: '1:19',
      says: [/SessionMiddleware/],
    },
  ],
  absent: ['', '# only a comment\n'],
});
