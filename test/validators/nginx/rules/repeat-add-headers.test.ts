import {repeatAddHeaders} from '../../../../src/validators/nginx/rules/repeat-add-headers.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;
const sniff = 'add_header X-Content-Type-Options nosniff always;';
const cache = 'add_header Cache-Control public;';

checkRule(repeatAddHeaders, {
  good: [
    server(sniff, 'location / { root /srv; }'),
    server(sniff, `location / { ${cache} ${sniff} }`),
    server(sniff, `location / { ${cache} add_header x-content-type-options nosniff; }`),
    server(`location / { ${cache} }`),
    server('add_header X-Country KR;', `location / { ${cache} }`),
    server('add_header Access-Control-Allow-Origin *;', `location / { ${cache} }`),
    server(sniff, 'location / { expires 1d; }'),
    server(sniff, 'location = /health { add_header Content-Type text/plain; return 200 ok; }'),
    server(sniff, `location / { include snippets/security.conf; ${cache} }`),
    server(sniff, 'add_header_inherit merge;', `location / { ${cache} }`),
    server(sniff, 'location / { if ($request_method = OPTIONS) { add_header X-A b; return 204; } }'),
    server(sniff, `location /a/ { ${sniff} ${cache} location /a/b/ { root /srv; } }`),
    server(sniff, `location / { ${cache} more_set_headers "X-Content-Type-Options: nosniff"; }`),
  ],
  bad: [
    {text: server(sniff, `location / { ${cache} }`), at: '4:14', times: 1, says: [/`X-Content-Type-Options`/]},
    {
      text: `add_header Strict-Transport-Security "max-age=1";\nadd_header X-Frame-Options DENY;\n${server(`location / { ${cache} }`)}`,
      says: [/`Strict-Transport-Security, X-Frame-Options`/],
    },
    {text: server(sniff, `location /a/ { location /a/b/ { ${cache} } }`), times: 1},
    {text: server(sniff, `location / { ${cache} add_header X-Frame-Options DENY; }`)},
  ],
});
