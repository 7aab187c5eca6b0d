import {proxyPassSlashes} from '../../../../src/validators/nginx/rules/proxy-pass-slashes.ts';
import {checkRule} from '../../../support/check-rule.ts';

const location = (head: string, ...lines: readonly string[]) =>
  `server {\n    listen 80;\n    location ${head} {\n${lines.join('\n')}\n    }\n}\n`;

checkRule(proxyPassSlashes, {
  good: [
    location('/api/', 'proxy_pass http://app;'),
    location('/api', 'proxy_pass http://app;'),
    location('/api/', 'proxy_pass http://app/;'),
    location('/api/', 'proxy_pass http://app/v1/;'),
    location('/api', 'proxy_pass http://app/v1;'),
    location('/', 'proxy_pass http://app/;'),
    location('/', 'proxy_pass http://app/base/;'),
    location('= /auth', 'proxy_pass http://app/;'),
    location('~ ^/api', 'proxy_pass http://app;'),
    location('@app', 'proxy_pass http://app;'),
    location('/api/', 'proxy_pass http://unix:/run/a.sock;'),
    location('/api/', 'proxy_pass http://unix:/run/a.sock:/;'),
    location('/api', 'proxy_pass http://app$request_uri;'),
    location('/go/', 'proxy_pass http://app/redirect?to=;'),
    location('/api', 'rewrite ^/api(.*)$ $1 break;', 'proxy_pass http://app/;'),
    location('/api/', 'proxy_pass $app;'),
    // The socket's own slash is another rule's matter.
    location('/api', 'proxy_pass http://unix:/run/a.sock/;'),
  ],
  bad: [
    {text: location('/api', 'proxy_pass http://app/;'), at: '4:12', times: 1, says: [/`\/\/users\/`/]},
    {text: location('/api/', 'proxy_pass http://app/v1;'), at: '4:12', says: [/`\/v1users\/`/]},
    {text: location('^~ /api', 'proxy_pass http://127.0.0.1:8000/;'), at: '4:12'},
    {text: location('/', 'proxy_pass http://127.0.0.1:8000/base;'), at: '4:12', says: [/`\/baseusers\/`/]},
    {text: location('/api', 'proxy_pass http://unix:/run/a.sock:/;'), at: '4:12'},
  ],
});
