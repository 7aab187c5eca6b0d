import {noAutoindex} from '../../../../src/validators/nginx/rules/no-autoindex.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;

checkRule(noAutoindex, {
  good: [
    server('root /srv;'),
    server('autoindex off;'),
    server('location /downloads/ { autoindex on; }'),
    server('location /files { autoindex on; autoindex_format json; }'),
    server('location / { auth_basic "team"; autoindex on; }'),
    server('location / { allow 10.0.0.0/8; deny all; autoindex on; }'),
    server('location ~ ^/pub/ { autoindex on; }'),
  ],
  bad: [
    {text: server('autoindex on;'), at: '3:1', times: 1},
    {text: server('location / { autoindex on; }'), at: '3:14'},
    {text: server('location /media/ { autoindex on; }')},
    {text: 'autoindex on;\nserver { listen 80; }\n', at: '1:1'},
  ],
});
