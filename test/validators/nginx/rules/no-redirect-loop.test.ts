import {noRedirectLoop} from '../../../../src/validators/nginx/rules/no-redirect-loop.ts';
import {checkRule} from '../../../support/check-rule.ts';

const pair = 'ssl_certificate /etc/ssl/a.pem; ssl_certificate_key /etc/ssl/a.key;';
const server = (...lines: readonly string[]) => `server {\n${lines.join('\n')}\n}\n`;
const away = 'return 301 https://$host$request_uri;';

checkRule(noRedirectLoop, {
  good: [
    server('listen 80;', 'server_name a.com;', away),
    server('listen 80;', 'server_name a.com www.a.com;', 'return 301 https://a.com$request_uri;'),
    server('listen 443 ssl;', 'server_name www.a.com;', pair, 'return 301 https://a.com$request_uri;'),
    server('listen 80;', 'listen 443 ssl;', 'server_name www.a.com;', pair, 'return 301 https://a.com$request_uri;'),
    server('listen 80;', 'listen 443 ssl;', pair, 'if ($scheme = http) { return 301 https://$host$request_uri; }'),
    server('listen 80;', 'listen 443 ssl;', pair, `location /old/ { ${away} }`),
    server('listen 443 ssl;', 'server_name a.com;', pair, 'return 301 https://a.com/new/;'),
    server('listen 443 ssl;', 'server_name a.com;', pair, 'return 301 https://a.com:8443$request_uri;'),
    server('listen 8443 ssl;', 'server_name a.com;', pair, away),
    server('listen 443 ssl;', 'server_name a.com b.com;', pair, 'return 301 https://$server_name$request_uri;'),
    server('listen 443 ssl;', pair, 'return 444;'),
    server('listen 443;', away),
    server(away),
  ],
  bad: [
    {
      text: server('listen 80;', 'listen 443 ssl;', 'server_name a.com;', pair, away),
      at: '6:1',
      times: 1,
      says: [/443/],
    },
    {text: server('listen 443 ssl;', 'server_name a.com;', pair, 'return 301 https://a.com$request_uri;'), at: '5:1'},
    {text: server('listen 443 ssl;', 'server_name a.com;', pair, 'return 301 https://$server_name$request_uri;')},
    {text: server('listen 80;', 'server_name a.com;', 'return 301 http://a.com$request_uri;'), says: [/80/]},
    {text: server('server_name a.com;', 'return 302 http://$host$request_uri;')},
    {
      text: server(
        'listen 443 ssl;',
        'server_name a.com www.a.com;',
        pair,
        'return 301 https://www.a.com$request_uri;',
      ),
    },
    {text: server('listen 8443 ssl;', 'server_name a.com;', pair, 'return 301 https://$host:8443$request_uri;')},
  ],
});
