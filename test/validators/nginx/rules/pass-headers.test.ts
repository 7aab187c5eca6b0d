import {passHeaders} from '../../../../src/validators/nginx/rules/pass-headers.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;
const pass = 'proxy_pass http://127.0.0.1:8000;';
const three =
  'proxy_set_header Host $host; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; proxy_set_header X-Forwarded-Proto $scheme;';

checkRule(passHeaders, {
  good: [
    `server { listen 443 ssl; location / { ${three.replace('$scheme', 'https')} ${pass} } }`,
    server(`location / { ${three.replace('$scheme', 'http')} ${pass} }`),
    server('include snippets/tls.conf;', `location / { ${three.replace('$scheme', 'https')} ${pass} }`),
    {
      text: server(`location / { ${three.replace('$scheme', 'https')} ${pass} }`),
      options: {headers: ['Host']},
    },
    server(`location / { include proxy_params; ${pass} }`),
    server(`location / { ${three} ${pass} }`),
    server(three, `location / { ${pass} }`),
    server(`location / { include snippets/proxy.conf; ${pass} }`),
    server(`location / { include proxy_params; proxy_set_header Host $http_host; ${pass} }`),
    server(
      `location / { include proxy_params; ${pass} }`,
      'location = /auth { internal; proxy_pass http://127.0.0.1:9; }',
    ),
    {text: server(`location / { proxy_set_header Host $host; ${pass} }`), options: {headers: ['host']}},
    {text: server(`location / { include proxy_params; ${pass} }`), options: {headers: ['X-Real-IP', 'Host']}},
    `${pass}\n`,
  ],
  bad: [
    {
      text: server('listen 443 ssl;', `location / { ${three.replace('$scheme', 'https')} ${pass} }`),
      times: 1,
      says: [/plain HTTP too/],
    },
    {
      text: server('listen 443 ssl;', `location / { ${three.replace('$scheme', 'http')} ${pass} }`),
      times: 1,
      says: [/takes HTTPS/],
    },
    {
      text: server(`location / { ${three.replace('$host', '$proxy_host')} ${pass} }`),
      at: '3:14',
      times: 1,
      says: [/`\$proxy_host`/],
    },
    {
      text: server(`location / { ${three.replace('$scheme', 'https')} ${pass} }`),
      times: 1,
      says: [/port 80 only/, /\$scheme/],
    },
    {
      text: server(`location / { ${pass} }`),
      at: '3:14',
      times: 1,
      says: [/`Host, X-Forwarded-For, X-Forwarded-Proto`/],
    },
    {
      text: server(`location / { proxy_set_header Host $host; ${pass} }`),
      says: [/`X-Forwarded-For, X-Forwarded-Proto`/],
    },
    {text: server(three, `location / { proxy_set_header X-A b; ${pass} }`)},
    {text: server(`location / { ${three} proxy_set_header Host ""; ${pass} }`), says: [/`Host`/]},
    {text: server(`location / { include proxy_params; ${pass} }`), options: {headers: ['X-Request-ID']}},
  ],
  present: [server(`location / { ${pass} }`)],
  absent: ['', server('root /srv;'), `# ${pass}\n`],
});
