import {proxyHeaderName} from '../../../../src/validators/django/rules/proxy-header-name.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(proxyHeaderName, {
  good: [proxyHeaderName.good, "SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')\n"],
  bad: [
    {text: proxyHeaderName.bad},
    {
      text: "SECURE_PROXY_SSL_HEADER = ('HTTP_X-FORWARDED-PROTO', 'https')\n",
      at: '1:28',
      says: [/'HTTP_X_FORWARDED_PROTO'/],
    },
  ],
  absent: ['', '# only a comment\n'],
});
