import {modernTls} from '../../../../src/validators/nginx/rules/modern-tls.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(modernTls, {
  good: [
    '',
    'ssl_protocols TLSv1.2 TLSv1.3;\n',
    'ssl_protocols TLSv1.3;\n',
    'server {\n    listen 443 ssl;\n    ssl_protocols TLSv1.2;\n}\n',
    '# ssl_protocols SSLv3;\nserver { listen 80; }\n',
    'server { location / { proxy_ssl_protocols TLSv1; proxy_pass https://127.0.0.1; } }\n',
  ],
  bad: [
    {text: 'ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3;\n', at: '1:15', times: 1, says: [/`TLSv1, TLSv1\.1`/]},
    {text: 'ssl_protocols SSLv3 TLSv1.2;\n', at: '1:15'},
    {text: 'server {\n    ssl_protocols TLSv1.1 TLSv1.2;\n}\n', at: '2:19'},
    {text: 'ssl_protocols TLSv1;\n'},
  ],
});
