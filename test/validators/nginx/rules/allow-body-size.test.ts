import {allowBodySize} from '../../../../src/validators/nginx/rules/allow-body-size.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;
const app = 'location / { proxy_pass http://127.0.0.1:8000; }';

checkRule(allowBodySize, {
  good: [
    server('client_max_body_size 10m;', app),
    server('client_max_body_size 10M;', app),
    server('client_max_body_size 10240k;', app),
    server('client_max_body_size 10485760;', app),
    server('client_max_body_size 1g;', app),
    server('client_max_body_size 0;', app),
    server('location / { client_max_body_size 20m; proxy_pass http://127.0.0.1:8000; }'),
    server('location /upload/ { client_max_body_size 20m; proxy_pass http://127.0.0.1:8000; }', app),
    `client_max_body_size 20m;\n${server(app)}`,
    'client_max_body_size 20m;\n',
    {text: server('client_max_body_size 5m;', app), options: {atLeast: '5m'}},
  ],
  bad: [
    {text: server('client_max_body_size 2m;', app), at: '3:1', times: 1, says: [/10m/]},
    {text: server('client_max_body_size 1000;', app), at: '3:1'},
    {text: server('location /static/ { client_max_body_size 20m; root /srv; }', app), at: '3:21'},
    {
      text: server(
        'client_max_body_size 20m;',
        'location / { client_max_body_size 1m; proxy_pass http://127.0.0.1:8000; }',
      ),
      at: '4:14',
    },
    {text: server('client_max_body_size 10m;', app), options: {atLeast: '50m'}, says: [/50m/]},
  ],
  present: ['client_max_body_size 1m;\n'],
  absent: ['', server(app), '# client_max_body_size 10m;\n'],
});
