import {listenHttp2} from '../../../../src/validators/nginx/rules/listen-http2.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(listenHttp2, {
  good: ['server {\n    listen 443 ssl;\n    http2 on;\n}\n'],
  bad: [{text: 'server {\n    listen 443 ssl http2;\n}\n', at: '2:20', says: [/1\.25\.1/]}],
});
