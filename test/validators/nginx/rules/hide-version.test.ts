import {hideVersion} from '../../../../src/validators/nginx/rules/hide-version.ts';
import {checkRule} from '../../../support/check-rule.ts';

const main = (...lines: readonly string[]) => `events {}\nhttp {\n${lines.join('\n')}\n}\n`;

checkRule(hideVersion, {
  good: [
    main('server_tokens off;', 'server { listen 80; }'),
    main('server_tokens build;', 'server { listen 80; }'),
    main('server { listen 80; server_tokens off; }'),
    main('include conf.d/security.conf;', 'server { listen 80; }'),
    main('include /etc/nginx/conf.d/*.conf;', 'include /etc/nginx/sites-enabled/*;'),
    main('include mime.types;', 'include sites-enabled/*;'),
    'server { listen 80; }\n',
    'server { listen 80; server_tokens off; }\n',
    'events {}\n',
  ],
  bad: [
    {text: main('server { listen 80; }'), at: '2:1', times: 1},
    {text: main('include mime.types;', 'server { listen 80; }'), at: '2:1'},
    {text: main('server { listen 80; server_tokens off; }', 'server { listen 81; }'), at: '2:1'},
    {text: 'server { listen 80; server_tokens on; }\n', at: '1:21'},
    {text: main('server_tokens on;', 'server { listen 80; }'), at: '3:1', times: 1},
  ],
  present: ['server_tokens off;\n', main('server_tokens off;')],
  absent: ['', 'server { listen 80; }\n', '# server_tokens off;\n'],
});
