import {cacheStatic} from '../../../../src/validators/nginx/rules/cache-static.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;
const files = 'alias /srv/static/;';

checkRule(cacheStatic, {
  good: [
    server(`location /static/ { ${files} expires 30d; }`),
    server(`location /static/ { ${files} expires max; }`),
    server(`location /static/ { ${files} expires modified +1h; }`),
    server(`location /static/ { ${files} add_header Cache-Control "public, max-age=86400"; }`),
    server('expires 1d;', `location /static/ { ${files} }`),
    server(`location /static/ { ${files} include snippets/cache.conf; }`),
    server('root /srv;', 'location / { root /srv; }', 'location ~* \\.css$ { expires 7d; }'),
    `location /static/ {\n    ${files}\n    expires 1d;\n}\n`,
    {text: server('location /media/ { alias /srv/m/; expires 1h; }'), options: {url: '/media/'}},
  ],
  bad: [
    {text: server(`location /static/ { ${files} }`), at: '3:1', times: 1, says: [/expires 30d/]},
    {text: server(`location /static/ { ${files} expires off; }`), at: '3:1'},
    {text: server(`location /static/ { ${files} expires -1; }`), at: '3:1'},
    {text: server(`location /static/ { ${files} add_header Cache-Control no-store; }`), at: '3:1'},
    {text: server(`location /static/ { ${files} }`, 'location / { expires 1d; root /srv; }'), at: '3:1'},
  ],
  present: [server('location / { root /srv; }')],
  absent: ['', server('root /srv;')],
});
