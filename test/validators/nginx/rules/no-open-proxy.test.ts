import {noOpenProxy} from '../../../../src/validators/nginx/rules/no-open-proxy.ts';
import {checkRule} from '../../../support/check-rule.ts';

const location = (head: string, ...lines: readonly string[]) =>
  `server {\n    listen 80;\n    location ${head} {\n${lines.join('\n')}\n    }\n}\n`;

checkRule(noOpenProxy, {
  good: [
    location('/', 'proxy_pass http://127.0.0.1:8000;'),
    location('/', 'proxy_pass http://127.0.0.1:8000$request_uri;'),
    location('/', 'proxy_pass http://app/$arg_x;'),
    location('/', 'proxy_pass http://$backend;'),
    location('/', 'proxy_pass $app;'),
    location('/', 'proxy_pass http://$host:8000;'),
    location('~ ^/(a|b)/', 'proxy_pass http://app/$1;'),
    location('~ ^/(\\w+)/', 'proxy_pass http://$1.internal:8000;'),
    location('/', 'proxy_pass http://unix:/run/$arg_x.sock;'),
    location('/fetch/', 'internal;', 'proxy_pass http://$arg_host;'),
    location('/', 'root /srv/$arg_x;'),
  ],
  bad: [
    {text: location('/', 'proxy_pass http://$arg_host;'), at: '4:12', times: 1, says: [/`\$arg_host`/]},
    {text: location('/', 'proxy_pass http://$arg_host/path;')},
    {text: location('/', 'proxy_pass https://$http_x_target:443;')},
    {text: location('/', 'proxy_pass http://$cookie_server;')},
    {text: location('/', 'proxy_pass $arg_url;')},
    {text: location('~ ^/proxy/([^/]+)/(.*)$', 'proxy_pass http://$1/$2;')},
    {text: location('/', 'proxy_pass http:/$request_uri;')},
    {text: location('/', 'proxy_pass http://${arg_host};')},
  ],
});
