import {readTimeout} from '../../../../src/validators/nginx/rules/read-timeout.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;
const app = 'location / { proxy_pass http://127.0.0.1:8000; }';

checkRule(readTimeout, {
  good: [
    server('proxy_read_timeout 120s;', app),
    server('proxy_read_timeout 120;', app),
    server('proxy_read_timeout 2m;', app),
    server('proxy_read_timeout "1m 60s";', app),
    server('proxy_read_timeout 1h;', app),
    server('location / { proxy_read_timeout 3m; proxy_pass http://127.0.0.1:8000; }'),
    server('location /slow/ { proxy_read_timeout 3m; proxy_pass http://127.0.0.1:8000; }', app),
    'proxy_read_timeout 300s;\n',
    {text: server('proxy_read_timeout 90s;', app), options: {seconds: 90}},
  ],
  bad: [
    {text: server('proxy_read_timeout 60s;', app), at: '3:1', times: 1, says: [/120/]},
    {text: server('proxy_read_timeout 2000ms;', app), at: '3:1'},
    {text: server('proxy_read_timeout 1m;', app), at: '3:1'},
    {
      text: server('proxy_read_timeout 5m;', 'location / { proxy_read_timeout 5s; proxy_pass http://127.0.0.1:8000; }'),
      at: '4:14',
    },
  ],
  present: ['proxy_read_timeout 1s;\n'],
  absent: ['', server(app), '# proxy_read_timeout 5m;\n'],
});
