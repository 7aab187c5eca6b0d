import {proxyPassTo} from '../../../../src/validators/nginx/rules/proxy-pass-to.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;
const socket = {target: 'unix:/run/gunicorn/mysite.sock'};
const pass = 'proxy_pass http://unix:/run/gunicorn/mysite.sock;';

checkRule(proxyPassTo, {
  good: [
    {text: server('location / { proxy_pass https://127.0.0.1:8443; }')},
    {text: server(`location / { ${pass} }`), options: socket},
    {text: server('location / { proxy_pass http://unix:///run/gunicorn/mysite.sock:/; }'), options: socket},
    {text: server(`location / { try_files $uri @app; }`, `location @app { ${pass} }`), options: socket},
    {text: server('location / { error_page 404 = @app; }', `location @app { ${pass} }`), options: socket},
    {
      text: `upstream app { server unix:/run/gunicorn/mysite.sock fail_timeout=0; }\n${server('location / { proxy_pass http://app; }')}`,
      options: socket,
    },
    {
      text: server('set $app unix:/run/gunicorn/mysite.sock;', 'location / { proxy_pass http://$app; }'),
      options: socket,
    },
    {text: server('location / { proxy_pass http://$mapped; }'), options: socket},
    {text: server('location / { proxy_pass "http://localhost:8000"; }'), options: {target: '127.0.0.1:8000'}},
    {text: server('location / { proxy_pass http://127.0.0.1; }'), options: {target: '127.0.0.1:80'}},
    {text: server(`location /api/ { ${pass} }`), options: {...socket, path: '/api/v1/'}},
    {text: server(`location ~ ^/api/ { ${pass} }`), options: {...socket, path: '/api/v1/'}},
    {text: server('location /api/ { proxy_pass http://127.0.0.1:8000/api/; }'), options: {path: '/api/v1/'}},
    {
      text: server(`location /static/ { alias /srv/; }`, `location / { ${pass} }`),
      options: {...socket, path: '/api/v1/'},
    },
    {text: `server { listen 80 default_server; return 444; }\n${server(`location / { ${pass} }`)}`, options: socket},
    {
      text: `server { listen 80; return 301 https://$host$request_uri; }\nserver { listen 443 ssl; ssl_certificate a.pem; ssl_certificate_key a.key; location / { ${pass} } }\n`,
      options: socket,
    },
    {text: `events {}\nhttp {\n${server(`location / { ${pass} }`)}}\n`, options: socket},
    {text: `${pass}\n`, options: socket},
    {text: server('location ~ ^/((a+)+)$ { return 204; }'), options: socket},
    {text: server(`location / { if ($host = x) { return 404; } ${pass} }`), options: socket},
    {text: server(`location / { allow all; ${pass} }`), options: socket},
    {text: server(`location /admin/ { deny all; ${pass} }`, `location / { ${pass} }`), options: socket},
  ],
  bad: [
    {text: server(`location / { return 404; ${pass} }`), options: socket, at: '3:14', says: [/before `proxy_pass`/]},
    {text: server(`location / { ${pass} return 503; }`), options: socket},
    {
      text: server(`location / { allow 127.0.0.1; deny all; ${pass} }`),
      options: socket,
      at: '3:31',
      says: [/refused/],
    },
    {text: server('deny all;', `location / { ${pass} }`), options: socket, at: '3:1'},
    {text: server(`location / { internal; ${pass} }`), options: socket, at: '3:14'},
    {
      text: server(`location / { ${pass.replace('http:', 'https:')} }`),
      options: socket,
      at: '3:25',
      says: [/TLS/, /`http:\/\/unix:/],
      times: 1,
    },
    {text: `${pass.replace('http:', 'https:')}\n`, options: socket, says: [/502/], times: 1},
    {text: server(`location /api/ { ${pass} }`), options: socket, at: '1:1', says: [/no location/], times: 1},
    {
      text: server('location / { root /srv; }', `location /api/ { ${pass} }`),
      options: socket,
      at: '3:1',
      says: [/`location \/`/],
    },
    {
      text: server('location / { proxy_pass http://unix:/tmp/mysite.sock; }'),
      options: socket,
      at: '3:25',
      says: [/tmp\/mysite\.sock/],
    },
    {
      text: server('location / { proxy_pass http://127.0.0.1:8001; }'),
      options: {target: '127.0.0.1:8000'},
      says: [/8001/],
    },
    {
      text: server('location /api/ { proxy_pass http://127.0.0.1:8000/; }'),
      options: {path: '/api/v1/'},
      at: '3:29',
      says: [/`\/v1\/`/],
    },
    {text: server('location / { return 204; }', `location /x/ { ${pass} }`), options: socket},
    {text: 'proxy_pass http://127.0.0.1:9;\n', options: {target: '127.0.0.1:8000'}},
    {
      text: `upstream app { server 127.0.0.1:8001; }\n${server('location / { proxy_pass http://app; }')}`,
      options: {target: '127.0.0.1:8000'},
    },
    {text: server('location = / { root /srv; }', `location /x { ${pass} }`), options: socket},
  ],
  present: [server(`location / { ${pass} }`)],
  absent: [
    '',
    server('location / { root /srv; }'),
    `# ${pass}\n`,
    'stream { server { listen 1; proxy_pass 127.0.0.1:2; } }\n',
  ],
});
