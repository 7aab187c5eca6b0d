import {passScheme} from '../../../../src/validators/nginx/rules/pass-scheme.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (listen: string, ...lines: readonly string[]) => `server {\n    ${listen}\n${lines.join('\n')}\n}\n`;
const pass = 'proxy_pass http://127.0.0.1:8000;';
const host = 'proxy_set_header Host $host;';
const tls = 'listen 443 ssl; ssl_certificate /etc/ssl/a.pem; ssl_certificate_key /etc/ssl/a.key;';

checkRule(passScheme, {
  good: [
    server(tls, `location / { ${host} proxy_set_header X-Forwarded-Proto "https"; ${pass} }`),
    server(tls, `location / { ${host} proxy_set_header X-Forwarded-Proto ${'${scheme}'}; ${pass} }`),
    server(tls, `location / { ${host} proxy_set_header X-Forwarded-Proto $proxy_x_forwarded_proto; ${pass} }`),
    server(tls, `location / { ${host} proxy_set_header X-Forwarded-Ssl on; ${pass} }`),
    server('listen 80;', `location / { ${host} proxy_set_header X-Forwarded-Proto http; ${pass} }`),
    server(`listen 80; ${tls}`, `location / { ${host} proxy_set_header X-Forwarded-Proto $scheme; ${pass} }`),
    server(
      `listen 80; ${tls} if ($scheme = http) { return 301 https://$host$request_uri; }`,
      `location / { ${host} proxy_set_header X-Forwarded-Proto https; ${pass} }`,
    ),
    server(tls, `location / { include proxy_params; ${pass} }`),
    server(tls, `location / { ${host} proxy_set_header X-Forwarded-Proto $scheme; ${pass} }`),
    server(tls, `location / { ${host} proxy_set_header X-Forwarded-Proto https; ${pass} }`),
    server(tls, `location / { ${host} proxy_set_header X-Forwarded-Proto $http_x_forwarded_proto; ${pass} }`),
    server(tls, `location / { ${host} proxy_set_header x-forwarded-protocol $scheme; ${pass} }`),
    server(tls, `location / { ${host} proxy_set_header X-Scheme $scheme; ${pass} }`),
    server(tls, host, 'proxy_set_header X-Forwarded-Proto $scheme;', `location / { ${pass} }`),
    server(tls, `location / { ${host} include more; ${pass} }`),
    server(tls, `location / { ${host} proxy_pass https://127.0.0.1:8443; }`),
    // Plain HTTP: nothing to tell.
    server('listen 80;', `location / { ${host} ${pass} }`),
    server('', `location / { ${host} ${pass} }`),
    server('listen 8080;', `location / { ${host} ${pass} }`),
    // Nothing is set at all: pass-host speaks.
    server(tls, `location / { ${pass} }`),
  ],
  bad: [
    {
      text: server(tls, `location / { ${host} proxy_set_header X-Forwarded-Proto http; ${pass} }`),
      at: '3:43',
      times: 1,
      says: [/takes HTTPS/, /\$scheme/],
    },
    {text: server(tls, host, 'proxy_set_header x-forwarded-proto "http";', `location / { ${pass} }`), at: '4:1'},
    {
      text: server(`listen 80; ${tls}`, `location / { ${host} proxy_set_header X-Forwarded-Proto https; ${pass} }`),
      says: [/plain HTTP too/],
    },
    {text: server(tls, `location / { ${host} proxy_set_header X-Forwarded-Proto HTTPS; ${pass} }`), says: [/never/]},
    {text: server(tls, `location / { ${host} proxy_set_header X-Forwarded-Proto $server_protocol; ${pass} }`)},
    {
      text: server(tls, `location / { ${host} proxy_set_header X-Forwarded-Proto ""; ${pass} }`),
      says: [/does not hear/],
    },
    {text: server(tls, `location / { ${host} ${pass} }`), at: '3:43', times: 1, says: [/X-Forwarded-Proto \$scheme/]},
    {text: server('listen 80; ssl on;', `location / { ${host} ${pass} }`)},
    {text: server(tls, host, 'proxy_set_header X-Real-IP $remote_addr;', `location / { ${pass} }`)},
    {text: server(`listen 80; ${tls}`, `location / { ${host} ${pass} }`)},
  ],
});
