import {repeatProxyHeaders} from '../../../../src/validators/nginx/rules/repeat-proxy-headers.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;
const pass = 'proxy_pass http://127.0.0.1:8000;';
const host = 'proxy_set_header Host $host;';

checkRule(repeatProxyHeaders, {
  good: [
    server(host, `location / { ${pass} }`),
    server(host, `location / { ${host} proxy_set_header X-A b; ${pass} }`),
    server(host, `location / { include proxy_params; proxy_set_header X-A b; ${pass} }`),
    server(host, `location / { include mine; proxy_set_header X-A b; ${pass} }`),
    server('proxy_set_header Connection "";', `location / { proxy_set_header Host $host; ${pass} }`),
    server('proxy_set_header X-Request-ID $request_id;', `location / { ${host} ${pass} }`),
    server(host, 'location / { proxy_set_header X-A b; root /srv; }'),
    server(host, 'location / { proxy_set_header X-A b; proxy_pass https://api.example.com; }'),
    server(host, 'location = /auth { internal; proxy_set_header X-A b; proxy_pass http://127.0.0.1:9000; }'),
    server(host, `location /a/ { location /a/b/ { ${pass} } }`),
    server(`location /a/ { proxy_set_header X-A b; ${pass} }`, `location /b/ { ${host} ${pass} }`),
  ],
  bad: [
    {text: server(host, `location / { proxy_set_header X-A b; ${pass} }`), at: '4:14', times: 1, says: [/`Host`/]},
    {
      text: `${host}\nproxy_set_header X-Forwarded-For $remote_addr;\n${server(`location / { proxy_set_header X-A b; ${pass} }`)}`,
      says: [/`Host, X-Forwarded-For`/],
    },
    {text: server('include proxy_params;', host, `location /ws/ { proxy_set_header Upgrade $http_upgrade; ${pass} }`)},
    {text: server(host, `location /a/ { proxy_set_header X-A b; location /a/b/ { ${pass} } }`)},
  ],
});
