import {serverHasListen} from '../../../../src/validators/nginx/rules/server-has-listen.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(serverHasListen, {
  good: [
    '',
    'server { listen 80; }\n',
    'server {\n    server_name a.com;\n    listen [::]:80;\n}\n',
    'server { listen unix:/run/a.sock; }\n',
    'server {\n    include snippets/listen.conf;\n}\n',
    'upstream a { server 127.0.0.1:8000; }\n',
    'location / { return 204; }\n',
    // Swallowed, or in the wrong place: another rule says so.
    'server {\n    server_name a.com\n    listen 80;\n}\n',
    'server {\n    location / { listen 80; }\n}\n',
    'events {}\nstream { server { proxy_pass 127.0.0.1:1; } }\n',
  ],
  bad: [
    {text: 'server {\n    server_name example.com;\n}\n', at: '1:1', times: 1, says: [/80/, /8000/]},
    {text: 'server { server_name example.com; }\n', at: '1:1'},
    {text: 'server {\n}\nserver {\n    listen 80;\n}\n', at: '1:1', times: 1},
    {text: 'events {}\nhttp {\n    server {\n        root /srv;\n    }\n}\n', at: '3:5'},
    {text: 'server {\n    include mime.types;\n}\n', at: '1:1'},
  ],
});
