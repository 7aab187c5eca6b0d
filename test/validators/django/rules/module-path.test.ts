import {modulePath} from '../../../../src/validators/django/rules/module-path.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(modulePath, {
  good: [
    modulePath.good,
    "ROOT_URLCONF = 'mysite.urls'\nWSGI_APPLICATION = 'mysite.wsgi.application'\nINSTALLED_APPS = ['my-app', 'blog.apps.BlogConfig']\n",
  ],
  bad: [
    {text: modulePath.bad},
    {text: "WSGI_APPLICATION = 'mysite.wsgi:application'\n", at: '1:20', says: [/mysite.wsgi.application/]},
    {text: "ROOT_URLCONF = 'mysite/urls.py'\n", at: '1:16'},
    {text: "INSTALLED_APPS = ['<app>']\n", at: '1:19', says: [/placeholder/]},
  ],
  absent: ['', '# only a comment\n'],
});
