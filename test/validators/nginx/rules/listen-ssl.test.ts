import {listenSsl} from '../../../../src/validators/nginx/rules/listen-ssl.ts';
import {checkRule} from '../../../support/check-rule.ts';

const pair = 'ssl_certificate /etc/ssl/a.pem; ssl_certificate_key /etc/ssl/a.key;';
const server = (...lines: readonly string[]) => `server {\n${lines.join('\n')}\n}\n`;

checkRule(listenSsl, {
  good: [
    server('listen 443 ssl;', pair),
    server('listen 443 ssl http2;', pair),
    server('listen [::]:443 ssl ipv6only=on;', 'listen 443 ssl;', pair),
    server('listen 80;', 'listen 443 ssl;', pair),
    server('listen 443 quic;', pair),
    server('listen 443;', 'ssl on;', pair),
    `ssl on;\n${server('listen 443;', pair)}`,
    server('listen 80;'),
    server('listen 80;', pair),
    // A load balancer may speak plain HTTP to port 443.
    server('listen 443;', 'return 204;'),
    server('listen 443 proxy_protocol;', 'root /srv;'),
    server('listen 8080;'),
    server('listen unix:/run/x.sock;', 'listen 127.0.0.1:8080;', pair),
    server('listen 443;', 'include snippets/listen.conf;', pair),
    `stream { server { listen 443; ${pair} proxy_pass 127.0.0.1:1; } }\n`,
  ],
  bad: [
    {text: server('listen 443;', pair), at: '2:1', times: 1, says: [/`listen 443 ssl;`/]},
    {text: server('listen 443 default_server;', pair), at: '2:1'},
    {text: server('listen [::]:443;', pair), at: '2:1'},
    {text: server('listen 80;', 'listen 443;', pair), at: '3:1'},
    {text: server('listen 8443;', pair), at: '2:1'},
    {text: server('listen 443 http2;', pair), at: '2:1'},
  ],
});
