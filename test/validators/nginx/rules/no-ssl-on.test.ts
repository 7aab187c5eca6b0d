import {noSslOn} from '../../../../src/validators/nginx/rules/no-ssl-on.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noSslOn, {
  good: ['server {\n    listen 443 ssl;\n}\n'],
  bad: [{text: 'server {\n    ssl on;\n}\n', at: '2:5', says: [/listen 443 ssl/]}],
});
