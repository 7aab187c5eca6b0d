import {allowedHostsForm} from '../../../../src/validators/django/rules/allowed-hosts-form.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(allowedHostsForm, {
  good: [
    allowedHostsForm.good,
    "ALLOWED_HOSTS = ['*', 'localhost', '127.0.0.1', '[::1]', '.example.com', 'xn--bcher-kva.example', 'web']\n",
    'from .base import *\n',
  ],
  bad: [
    {text: allowedHostsForm.bad},
    {text: "ALLOWED_HOSTS = ['example.com:8000']\n", at: '1:18', says: [/port/, /'example.com'/]},
    {text: "ALLOWED_HOSTS = ['a.com', 'https://b.com']\n", at: '1:27', says: [/scheme/, /'b.com'/]},
    {text: "ALLOWED_HOSTS = ('example.com/api',)\n", at: '1:18', says: [/path/]},
    {text: "ALLOWED_HOSTS = ['*.example.com']\n", at: '1:18', says: [/'.example.com'/]},
    {text: "ALLOWED_HOSTS = 'a.com b.com:1'.split()\n", at: '1:17', says: [/b.com:1/]},
    {text: "ALLOWED_HOSTS = ['{domain}']\n", at: '1:18'},
  ],
  absent: ['', '# only a comment\n'],
});
