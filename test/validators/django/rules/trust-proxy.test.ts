import {trustProxy} from '../../../../src/validators/django/rules/trust-proxy.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(trustProxy, {
  good: [trustProxy.good, "SECURE_PROXY_SSL_HEADER = ['HTTP_X_FORWARDED_PROTO', 'https']\n"],
  bad: [{text: trustProxy.bad}, {text: "SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'http')\n", at: '1:27'}],
  absent: ['', '# only a comment\n'],
});
