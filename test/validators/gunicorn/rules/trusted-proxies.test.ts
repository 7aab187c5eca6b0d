import {trustedProxies} from '../../../../src/validators/gunicorn/rules/trusted-proxies.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(trustedProxies, {
  good: [
    'forwarded_allow_ips = "127.0.0.1"\n',
    'bind = "unix:/run/x.sock"\nforwarded_allow_ips = "*"\n',
    'proxy_allow_ips = "10.0.0.0/8"\n',
  ],
  bad: [
    {text: 'forwarded_allow_ips = "*"\n', at: '1:23'},
    {text: 'bind = ["unix:a", ":8000"]\nforwarded_allow_ips = "10.0.0.1, *"\n'},
    {text: 'gunicorn --forwarded-allow-ips="*" app\n'},
  ],
});
