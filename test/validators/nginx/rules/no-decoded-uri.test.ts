import {noDecodedUri} from '../../../../src/validators/nginx/rules/no-decoded-uri.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;

checkRule(noDecodedUri, {
  good: [
    server('return 301 https://$host$request_uri;'),
    server('return 301 https://example.com/;'),
    server('return 200 $uri;'),
    server('return 200 "$uri\\n";'),
    server('return 404;'),
    server('rewrite ^ https://example.com$request_uri? permanent;'),
    server('location / { try_files $uri $uri/ =404; }'),
    server('location / { add_header X-Path $request_uri; }'),
    server('return 301 https://example.com$uri_of_mine;'),
    server('location ~ ^/a/(.+)$ { return 301 /b/$1; }'),
    server('access_log /var/log/x.log combined if=$uri;'),
    'log_format x "$uri";\n',
  ],
  bad: [
    {text: server('return 301 https://$host$uri;'), at: '3:12', times: 1, says: [/`\$uri`/, /\$request_uri/]},
    {text: server('return 302 https://example.com$document_uri;'), at: '3:12'},
    {text: server('return 301 "https://example.com${uri}";'), at: '3:12'},
    {text: server('return 301 https://example.com$uri$is_args$args;'), at: '3:12'},
    {text: server('return https://example.com$uri;'), at: '3:8'},
    {text: server('location / { add_header X-Path $uri; }')},
    {text: server('if ($scheme = http) { return 301 https://$host$uri; }')},
  ],
});
