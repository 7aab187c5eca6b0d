import {redirectToHttps} from '../../../../src/validators/nginx/rules/redirect-to-https.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n${lines.join('\n')}\n}\n`;

checkRule(redirectToHttps, {
  good: [
    server('listen 80;', 'return 301 https://$host$request_uri;'),
    server('listen 80;', 'return 308 https://example.com$request_uri;'),
    server('listen 80;', 'return 302 https://$server_name${request_uri};'),
    server('listen 80;', 'return https://example.com$request_uri;'),
    server('return 301 https://$host$request_uri;'),
    server('listen 80;', 'location / { return 301 https://$host$request_uri; }'),
    server('listen 80;', 'if ($host = example.com) { return 301 https://$host$request_uri; }', 'return 404;'),
    server('listen 80;', 'listen 443 ssl;', 'if ($scheme = http) { return 301 https://$host$request_uri; }'),
    server('listen 80;', 'rewrite ^ https://$host$request_uri? permanent;'),
    server('listen 80;', 'rewrite ^/(.*)$ https://example.com/$1 permanent;'),
    server('listen 443 ssl;', 'return 301 https://example.com$request_uri;') +
      server('listen [::]:80;', 'return 301 https://example.com$request_uri;'),
  ],
  bad: [
    {text: server('listen 80;', 'return 301 https://example.com;'), at: '3:1', says: [/\$request_uri/], times: 1},
    {text: server('listen 80;', 'return 301 https://$host/;'), at: '3:1'},
    {text: server('listen 443 ssl;', 'return 301 https://example.com$request_uri;'), at: '3:1', says: [/port 80/]},
    {text: server('listen 8080;', 'return 301 https://$host$request_uri;')},
  ],
  present: [server('return 301 https://$host$request_uri;')],
  absent: [
    '',
    server('listen 80;', 'return 301 http://example.com$request_uri;'),
    server('listen 80;', 'return 200 https://example.com;'),
    server('listen 80;', '# return 301 https://$host$request_uri;'),
    server('listen 80;', 'location / { proxy_pass https://127.0.0.1; }'),
  ],
});
