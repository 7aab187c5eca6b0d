import {middlewareOrder} from '../../../../src/validators/django/rules/middleware-order.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(middlewareOrder, {
  good: [
    middlewareOrder.good,
    "MIDDLEWARE = ['django.contrib.sessions.middleware.SessionMiddleware', 'django.contrib.messages.middleware.MessageMiddleware']\n",
  ],
  bad: [
    {text: middlewareOrder.bad},
    {
      text: "MIDDLEWARE = ['django.contrib.messages.middleware.MessageMiddleware', 'django.contrib.sessions.middleware.SessionMiddleware']\n",
      at: '1:15',
      says: [/500/],
    },
  ],
  absent: ['', '# only a comment\n'],
});
