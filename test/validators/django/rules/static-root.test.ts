import {staticRoot} from '../../../../src/validators/django/rules/static-root.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(staticRoot, {
  good: [staticRoot.good, "from .base import *\nINSTALLED_APPS = ['django.contrib.staticfiles']\n"],
  bad: [
    {text: staticRoot.bad},
    {text: "INSTALLED_APPS = ['django.contrib.staticfiles']\nDEBUG = False\n", at: '1:1', says: [/collectstatic/]},
  ],
  absent: ['', '# only a comment\n'],
});
