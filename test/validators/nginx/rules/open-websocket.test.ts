import {openWebsocket} from '../../../../src/validators/nginx/rules/open-websocket.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;
const pass = 'proxy_pass http://127.0.0.1:9000;';
const three = 'proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";';

checkRule(openWebsocket, {
  good: [
    `server { listen 80; location / { return 301 https://$host$request_uri; } }\n${server(`location /ws/ { ${three} ${pass} }`)}`,
    `server { listen 80; rewrite ^ https://$host$request_uri? permanent; }\n${server(`location /ws/ { ${three} ${pass} }`)}`,
    `server { listen 80; if ($host = a.kr) { return 301 https://$host$request_uri; } return 404; }\n${server(`location / { ${three} ${pass} }`)}`,
    `server { listen 80; location /.well-known/ { root /srv; } location / { return 301 https://$host$request_uri; } }\n${server(`location / { ${three} ${pass} }`)}`,
    // Two sites: one of them has the path.
    `${server(`location / { ${pass} }`)}${server(`location /ws/ { ${three} ${pass} }`)}`,
    server(`location /ws/ { ${three} ${pass} }`),
    server(`location / { ${three} ${pass} }`),
    server(three, `location / { ${pass} }`),
    server(`location / { try_files $uri @app; }`, `location @app { ${three} ${pass} }`),
    server(`location /ws/ { include websocket.conf; ${pass} }`, `location / { ${pass} }`),
    {text: server(`location /chat/ { ${three} ${pass} }`), options: {path: '/chat/'}},
    `server { listen 80; return 301 https://$host$request_uri; }\n${server(`location /ws/ { ${three} ${pass} }`)}`,
  ],
  bad: [
    {
      text: `server { listen 80; location / { return 301 https://$host$request_uri; } }\n${server(`location / { ${pass} }`)}`,
      at: '4:14',
      times: 1,
      says: [/Upgrade/],
    },
    {
      text: `server { return 301 https://$host$request_uri; location /ws/ { ${three} ${pass} } }\n`,
      at: '1:10',
      says: [/answers every request/],
    },
    {text: server(`location / { ${pass} }`), at: '3:14', times: 1, says: [/Upgrade/]},
    {text: server(`location /api/ { ${three} ${pass} }`), at: '1:1', says: [/does not reach/]},
    {text: server('location /ws/ { root /srv; }', `location / { ${three} ${pass} }`), at: '3:1'},
    {text: server(`location /ws/ { include proxy_params; ${pass} }`), says: [/proxy_http_version/]},
  ],
  present: [server(`location / { ${pass} }`)],
  absent: ['', server('root /srv;')],
});
