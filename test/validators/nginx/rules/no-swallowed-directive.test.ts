import {noSwallowedDirective} from '../../../../src/validators/nginx/rules/no-swallowed-directive.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n${lines.join('\n')}\n}\n`;

checkRule(noSwallowedDirective, {
  good: [
    '',
    server('listen 80;', 'server_name example.com;', 'root /srv;'),
    server('server_name', '  example.com', '  www.example.com;'),
    server('server_name', '  example.com', '  mail.example.com', '  root.example.com;'),
    server('server_name example.com', '  "listen";'),
    server('server_name localhost index;'),
    server('server_name listen;'),
    server('index', '  index.html', '  index.php;'),
    server('try_files $uri', '  $uri/', '  =404;'),
    'gzip_types\n  text/css\n  application/json;\n',
    "log_format main '$remote_addr'\n  'return'\n  \"root\";\n",
    'map $x $y {\n  default\n  listen;\n  root server;\n}\n',
    'types {\n  text/html\n  html\n  index;\n}\n',
    server('listen 80 default_server;', 'return 301', '  https://example.com$request_uri;'),
    server('location / {', '  add_header', '    X-A', '    b;', '}'),
    // nginx itself stops at these; its own rule says where.
    server('root /srv', 'listen 80;'),
    server('server_name example.com', 'location / {', '}'),
    server('server_name example.com', '}'),
  ],
  bad: [
    {
      text: server('server_name example.com', 'listen 8080;'),
      at: '3:1',
      times: 1,
      says: [/`listen`/, /`example\.com`/],
    },
    {text: server('server_name example.com www.example.com', '  root /srv;'), at: '3:3'},
    {text: server('index index.html', 'server_name example.com;'), at: '3:1'},
    {text: server('root /srv;', 'index index.html', 'try_files $uri =404;'), at: '4:1'},
    {text: server('try_files $uri $uri/', 'index index.html;'), at: '3:1'},
    {text: 'gzip_types text/css application/json\nserver_tokens off;\n', at: '2:1'},
    {text: server('server_name example.com listen 80;'), at: '2:25'},
    {text: server('location / {', 'try_files $uri /index.html', 'internal;', '}'), at: '4:1'},
    {text: server('server_name example.com # no semicolon', '', 'listen 8080;'), at: '4:1'},
    {text: server('server_name example.com', '\tclient_max_body_size 20m;'), at: '3:2'},
  ],
});
