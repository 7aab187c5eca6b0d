import {websocketUpgrade} from '../../../../src/validators/nginx/rules/websocket-upgrade.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;
const pass = 'proxy_pass http://127.0.0.1:9000;';
const version = 'proxy_http_version 1.1;';
const upgrade = 'proxy_set_header Upgrade $http_upgrade;';
const connection = 'proxy_set_header Connection "upgrade";';

checkRule(websocketUpgrade, {
  good: [
    server(`location /ws/ { ${version} ${upgrade} ${connection} ${pass} }`),
    server(`location /ws/ { ${version} ${upgrade} proxy_set_header Connection $connection_upgrade; ${pass} }`),
    server(`location /ws/ { ${version} ${upgrade} proxy_set_header connection Upgrade; ${pass} }`),
    server(`location /ws/ { ${version} ${upgrade} proxy_set_header Connection $http_connection; ${pass} }`),
    server(version, upgrade, connection, `location /ws/ { ${pass} }`),
    `${version}\n${server(`location / { ${upgrade} ${connection} ${pass} }`)}`,
    server(`location /ws/ { include snippets/websocket.conf; ${pass} }`),
    server(`location / { include proxy_params; ${pass} }`),
    server(`location /news/ { include proxy_params; ${pass} }`),
    server(`location /aws/ { include proxy_params; ${pass} }`),
    server(`location /wsgi/ { include proxy_params; ${pass} }`),
    server(`location / { proxy_set_header Upgrade ""; proxy_set_header Host $host; ${pass} }`),
    server('location /ws/ { root /srv; }'),
    server('location /ws/ { return 404; }'),
    `${upgrade}\n${connection}\nproxy_read_timeout 1h;\n`,
    server(`location / { ${version} proxy_set_header Connection ""; proxy_set_header Host $host; ${pass} }`),
  ],
  bad: [
    {
      text: server(`location /ws/ { include proxy_params; ${pass} }`),
      times: 1,
      says: [/Upgrade \$http_upgrade/, /Connection/, /1\.1/],
    },
    {text: server(`location /ws/ { ${version} ${upgrade} ${pass} }`), says: [/Connection "upgrade"/]},
    {text: server(`location /ws/ { ${upgrade} ${connection} ${pass} }`), says: [/proxy_http_version 1\.1/]},
    {text: server(`location / { ${version} ${upgrade} proxy_set_header Connection ""; ${pass} }`)},
    {text: server(`location / { ${version} ${upgrade} proxy_set_header Connection keep-alive; ${pass} }`)},
    {text: server(`location /socket.io/ { include proxy_params; ${pass} }`)},
    {text: server(`location ~ ^/ws/chat/ { include proxy_params; ${pass} }`)},
    {text: server(`location / { proxy_http_version 1.0; ${upgrade} ${connection} ${pass} }`)},
    {text: server(version, upgrade, connection, `location /ws/ { proxy_set_header Host $host; ${pass} }`)},
  ],
});
