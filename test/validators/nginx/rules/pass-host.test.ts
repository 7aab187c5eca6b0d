import {passHost} from '../../../../src/validators/nginx/rules/pass-host.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;
const pass = 'proxy_pass http://127.0.0.1:8000;';

checkRule(passHost, {
  good: [
    server(`location / { include proxy_params; ${pass} }`),
    server(`location / { include /etc/nginx/proxy_params; ${pass} }`),
    server(`location / { proxy_set_header Host $host; ${pass} }`),
    server(`location / { proxy_set_header Host $http_host; ${pass} }`),
    server('location / { proxy_set_header Host $proxy_host; proxy_pass https://api.example.com; }'),
    server(`location / { proxy_set_header "host" '$host:$server_port'; ${pass} }`),
    server(`location / { proxy_set_header Host example.com; ${pass} }`),
    server('proxy_set_header Host $host;', `location / { ${pass} }`),
    server('include proxy_params;', `location / { ${pass} }`),
    `proxy_set_header Host $host;\n${server(`location / { ${pass} }`)}`,
    `events {}\nhttp {\nproxy_set_header Host $host;\n${server(`location / { ${pass} }`)}}\n`,
    server('proxy_set_header Host $host;', `location / { if ($arg_x) { ${pass} } }`),
    // An included file may set it.
    server(`location / { include snippets/proxy.conf; ${pass} }`),
    server('include /etc/nginx/common/*;', `location / { ${pass} }`),
    // Snippets: whoever includes them may set it.
    `${pass}\n`,
    'location / {\n    root /srv;\n}\nlocation /api/ {\n    proxy_pass http://127.0.0.1:8000;\n}\n',
    // Other people's servers want their own names, and nobody knows what a variable holds.
    server('location / { proxy_pass https://api.example.com; }'),
    server('location / { proxy_pass http://bucket.s3.amazonaws.com/; }'),
    server('location / { proxy_pass $backend; }'),
    server('location / { proxy_pass http://$backend; }'),
    `upstream api.example.com { server 10.0.0.1; }\n${server('location / { proxy_pass http://api.example.com; }')}`,
    // nginx asks these itself.
    server('location = /auth { internal; proxy_pass http://127.0.0.1:9000/check; }'),
    server('location /x { auth_request /auth; }', 'location = /auth { proxy_pass http://127.0.0.1:9000; }'),
    server('location / { uwsgi_pass 127.0.0.1:3031; include uwsgi_params; }'),
    'stream { server { listen 53; proxy_pass 127.0.0.1:53; } }\n',
    // The line that drops it is what repeat-proxy-headers speaks of.
    server('proxy_set_header Host $host;', `location / { proxy_set_header X-A b; ${pass} }`),
  ],
  bad: [
    {
      text: server(`location / { ${pass} }`),
      at: '3:14',
      times: 1,
      says: [/Host: 127\.0\.0\.1:8000/, /include proxy_params/],
    },
    {text: server('location / { proxy_pass http://unix:/run/a.sock; }'), says: [/Host: localhost/]},
    {
      text: `upstream app_server { server 127.0.0.1:8000; }\n${server('location / { proxy_pass http://app_server; }')}`,
      says: [/Host: app_server/],
    },
    {
      text: server(`location / { proxy_set_header Host $proxy_host; ${pass} }`),
      at: '3:14',
      times: 1,
      says: [/`\$proxy_host`/, /proxy_set_header Host \$host/],
    },
    {text: server('proxy_set_header host "${proxy_host}:$proxy_port";', `location / { ${pass} }`), at: '3:1', times: 1},
    {text: server('location / { proxy_pass http://web:8000; }'), says: [/Host: web:8000/]},
    {text: server(`location / { proxy_set_header X-Real-IP $remote_addr; ${pass} }`)},
    {text: server(`location / { include mime.types; ${pass} }`)},
    {text: server(`location /a/ { ${pass} }`, `location /b/ { ${pass} }`), times: 2},
    {text: server(`location @app { ${pass} }`)},
    {text: server('location / { proxy_pass http://[::1]:8000; }')},
    {text: server(`location / { # include proxy_params;\n ${pass} }`)},
  ],
});
