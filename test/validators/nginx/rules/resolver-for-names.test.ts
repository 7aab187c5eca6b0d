import {resolverForNames} from '../../../../src/validators/nginx/rules/resolver-for-names.ts';
import {checkRule} from '../../../support/check-rule.ts';

const main = (...lines: readonly string[]) => `events {}\nhttp {\nserver {\nlisten 80;\n${lines.join('\n')}\n}\n}\n`;

checkRule(resolverForNames, {
  good: [
    main('resolver 127.0.0.11;', 'set $app web;', 'location / { proxy_pass http://$app:8000; }'),
    main('location / { resolver 127.0.0.11; set $app web; proxy_pass http://$app:8000; }'),
    main('location / { proxy_pass http://web:8000; }'),
    main('set $app 127.0.0.1:8000;', 'location / { proxy_pass http://$app; }'),
    main('set $app unix:/run/a.sock;', 'location / { proxy_pass http://$app; }'),
    main('location / { proxy_pass http://$host; }'),
    main('location / { proxy_pass http://$mapped; }'),
    main('location / { proxy_pass http://127.0.0.1:8000$request_uri; }'),
    main('set $app web;', 'set $app $host;', 'location / { proxy_pass http://$app; }'),
    `events {}\nhttp {\nupstream web { server 127.0.0.1:8000; }\nserver { set $app web; location / { proxy_pass http://$app; } }\n}\n`,
    main('include common.conf;', 'set $app web;', 'location / { proxy_pass http://$app:8000; }'),
    // The resolver may stand in nginx.conf.
    'server { listen 80; set $app web; location / { proxy_pass http://$app:8000; } }\n',
  ],
  bad: [
    {
      text: main('set $app http://web:8000;', 'location / { proxy_pass $app; }'),
      at: '6:25',
      times: 1,
      says: [/`web:8000`/],
    },
    {text: main('set $app web;', 'location / { proxy_pass http://$app:8000; }')},
    {text: main('location / { set $app api.example.com; proxy_pass https://$app; }')},
    {text: main('location / { proxy_pass http://web:8000$request_uri; }')},
    {text: main('location / { proxy_pass http://web:8000/x$is_args$args; }')},
  ],
});
