import {openWebsocket} from '../../../../src/validators/nginx/rules/open-websocket.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;
const pass = 'proxy_pass http://127.0.0.1:9000;';
const three = 'proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";';

checkRule(openWebsocket, {
  good: [
    server(`location /ws/ { ${three} ${pass} }`),
    server(`location / { ${three} ${pass} }`),
    server(three, `location / { ${pass} }`),
    server(`location / { try_files $uri @app; }`, `location @app { ${three} ${pass} }`),
    server(`location /ws/ { include websocket.conf; ${pass} }`, `location / { ${pass} }`),
    {text: server(`location /chat/ { ${three} ${pass} }`), options: {path: '/chat/'}},
    `server { listen 80; return 301 https://$host$request_uri; }\n${server(`location /ws/ { ${three} ${pass} }`)}`,
  ],
  bad: [
    {text: server(`location / { ${pass} }`), at: '3:14', times: 1, says: [/Upgrade/]},
    {text: server(`location /api/ { ${three} ${pass} }`), at: '1:1', says: [/does not reach/]},
    {text: server('location /ws/ { root /srv; }', `location / { ${three} ${pass} }`), at: '3:1'},
    {text: server(`location /ws/ { include proxy_params; ${pass} }`), says: [/proxy_http_version/]},
  ],
  present: [server(`location / { ${pass} }`)],
  absent: ['', server('root /srv;')],
});
