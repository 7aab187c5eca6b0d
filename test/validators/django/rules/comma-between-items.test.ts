import {commaBetweenItems} from '../../../../src/validators/django/rules/comma-between-items.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(commaBetweenItems, {
  good: [
    commaBetweenItems.good,
    "INSTALLED_APPS = ['a', 'b']\n",
    "INSTALLED_APPS = [\n    'very.long.'\n    'name',\n]\n",
    "ALLOWED_HOSTS = ['a' 'b']\n",
    "TEXT = ['a'\n 'b']\n",
  ],
  bad: [
    {text: commaBetweenItems.bad},
    {
      text: "INSTALLED_APPS = [\n    'django.contrib.auth',\n    'django.contrib.sessions'\n    'blog',\n]\n",
      at: '3:5',
      says: [/blog/],
    },
    {text: "MIDDLEWARE = (\n    'a.B'  # note\n    'c.D',\n)\n", at: '2:5'},
    {text: "ALLOWED_HOSTS = [\n  'a.com'\n  'b.com'\n]\n", at: '2:3', says: [/b.com/]},
  ],
  absent: ['', '# only a comment\n'],
});
