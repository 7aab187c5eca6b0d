import {rightContext} from '../../../../src/validators/nginx/rules/right-context.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(rightContext, {
  good: [
    'server {\n    location / {\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
    'events { worker_connections 1; }\n',
  ],
  bad: [
    {
      text: 'server {\n    location / {\n        timeout 130;\n    }\n}\n',
      at: '3:9',
      says: [/`proxy_read_timeout` or `keepalive_timeout`/, /`proxy_read_timeout`, `keepalive_timeout`/],
    },
    {text: 'server {\n    timeout 130s;\n    listen 80;\n    root /srv;\n}\n', at: '2:5', says: [/proxy_read_timeout/]},
    {text: 'http {\n    timeout 130s;\n}\nevents {}\n', at: '2:5', says: [/proxy_read_timeout/]},
    {text: 'server {\n    location / {\n        proxy_timeout 1m;\n    }\n}\n', says: [/proxy_read_timeout/]},
    {text: 'server {\n    location / {\n        proxy http://a;\n    }\n}\n', says: [/`proxy_pass`/]},
    {text: 'server {\n    keepalive 60;\n}\n', says: [/in `upstream`.*`keepalive_timeout`/]},
    {
      text: 'server {\n    proxy_pass http://127.0.0.1:8000;\n}\n',
      at: '2:5',
      says: [/may not stand in `server`/, /location/],
    },
    {text: 'http {\n    listen 80;\n}\nevents {}\n', at: '2:5'},
    {text: 'server {\n    location / {\n        listen 80;\n    }\n}\n', at: '3:9'},
    {text: 'http {\n    user a;\n    daemon off;\n}\nevents {}\n', at: '2:5'},
  ],
});
