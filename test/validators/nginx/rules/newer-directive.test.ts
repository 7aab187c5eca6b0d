import {newerDirective} from '../../../../src/validators/nginx/rules/newer-directive.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(newerDirective, {
  good: ['server {\n    listen 443 ssl;\n}\n'],
  bad: [{text: 'server {\n    http2 on;\n}\n', at: '2:5', says: [/1\.22\.1/]}],
});
