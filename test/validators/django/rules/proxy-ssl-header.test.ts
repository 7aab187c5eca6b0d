import {proxySslHeader} from '../../../../src/validators/django/rules/proxy-ssl-header.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(proxySslHeader, {
  good: [
    proxySslHeader.good,
    'SECURE_PROXY_SSL_HEADER = None\n',
    "SECURE_PROXY_SSL_HEADER = ['HTTP_X_FORWARDED_PROTO', 'https']\n",
  ],
  bad: [
    {text: proxySslHeader.bad},
    {text: "SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO',)\n", at: '1:27', says: [/two/]},
  ],
  absent: ['', '# only a comment\n'],
});
