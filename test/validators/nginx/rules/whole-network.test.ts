import {wholeNetworks} from '../../../../src/validators/nginx/rules/whole-network.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(wholeNetworks, {
  good: [
    'allow 10.0.0.0/8;\ndeny all;\n',
    'allow 192.0.2.1/32;\nallow 192.0.2.1;\n',
    'allow 2001:db8::/32;\nallow ::1/128;\n',
    'set_real_ip_from 0.0.0.0/0;\nset_real_ip_from unix:;\n',
  ],
  bad: [
    {text: 'allow 192.168.0.7/24;\n', at: '1:7', says: [/192\.168\.0\.0\/24/]},
    {text: 'allow 10.200.3.4/10;\n', says: [/10\.192\.0\.0\/10/]},
    {text: 'allow 2001:db8::1:2/112;\n', says: [/2001:db8:0:0:0:0:1:0\/112/]},
    {text: 'deny ::ffff:1.2.3.4/96;\n', says: [/0:0:0:0:0:ffff::\/96/]},
    {text: 'set_real_ip_from 172.18.0.1/16;\n'},
    {text: 'geo $a {\n    10.1.0.0/8 2;\n}\n', at: '2:5'},
  ],
});
