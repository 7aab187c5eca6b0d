import {noByteOrderMark} from '../../../../src/validators/nginx/rules/no-byte-order-mark.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noByteOrderMark, {
  good: ['server {\n    listen 80;\n}\n'],
  bad: [{text: '\uFEFFserver { listen 80; }\n', at: '1:1', says: [/byte order mark/]}],
});
