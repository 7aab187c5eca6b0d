import {sslCertificate} from '../../../../src/validators/nginx/rules/ssl-certificate.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(sslCertificate, {
  good: [
    'server {\n    listen 443 ssl;\n    include ssl.conf;\n}\n',
    'ssl_certificate a;\nssl_certificate_key b;\nserver {\n    listen 443 ssl;\n}\n',
    'server {\n    listen 443 ssl;\n    ssl_reject_handshake on;\n}\n',
  ],
  bad: [
    {text: 'server {\n    listen 443 ssl;\n}\n', at: '2:5', says: [/no certificate/]},
    {text: 'server {\n    listen 443 ssl;\n    ssl_certificate a;\n}\n', at: '3:5', says: [/key/]},
  ],
});
