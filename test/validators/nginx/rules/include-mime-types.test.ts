import {includeMimeTypes} from '../../../../src/validators/nginx/rules/include-mime-types.ts';
import {checkRule} from '../../../support/check-rule.ts';

const main = (...lines: readonly string[]) => `events {}\nhttp {\n${lines.join('\n')}\n}\n`;
const files = 'server { listen 80; root /srv; }';

checkRule(includeMimeTypes, {
  good: [
    main('include mime.types;', files),
    main('include /etc/nginx/mime.types;', files),
    main(files, 'include "mime.types";'),
    main('types { text/css css; }', files),
    main('include common.conf;', files),
    main('server { listen 80; include mime.types; root /srv; }'),
    main('server { listen 80; location / { proxy_pass http://127.0.0.1:8000; } }'),
    main('server { listen 80; return 204; }'),
    main('server { listen 80; location / { default_type text/css; types {} root /srv; } }'),
    'server { listen 80; root /srv; }\n',
    'events {}\n',
  ],
  bad: [
    {text: main(files), at: '2:1', times: 1, says: [/text\/plain/]},
    {text: main('server { listen 80; location /static/ { alias /srv/static/; } }'), at: '2:1'},
    {text: main('include conf.d/*.conf;', 'include sites-enabled/*;', files), at: '2:1'},
    {text: main('default_type application/octet-stream;', files), at: '2:1'},
    {text: main('# include mime.types;', files), at: '2:1'},
  ],
});
