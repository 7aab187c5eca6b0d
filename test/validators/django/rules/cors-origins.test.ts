import {corsOrigins} from '../../../../src/validators/django/rules/cors-origins.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(corsOrigins, {
  good: [
    corsOrigins.good,
    "CORS_ALLOWED_ORIGINS = ['https://a.example.com', 'http://localhost:3000']\n",
    'CORS_ALLOW_ALL_ORIGINS = False\n',
  ],
  bad: [
    {text: corsOrigins.bad},
    {text: "CORS_ALLOWED_ORIGINS = ['example.com']\n", at: '1:25', says: [/https:\/\/app.example.com/]},
    {text: "CORS_ALLOWED_ORIGINS = ['https://example.com/']\n", at: '1:25'},
    {text: 'CORS_ORIGIN_ALLOW_ALL = True\n', at: '1:25'},
  ],
  absent: ['', '# only a comment\n'],
});
