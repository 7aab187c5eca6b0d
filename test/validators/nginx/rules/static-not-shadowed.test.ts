import {staticNotShadowed} from '../../../../src/validators/nginx/rules/static-not-shadowed.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;
const folder = 'location /static/ { alias /srv/static/; }';

checkRule(staticNotShadowed, {
  good: [
    server(folder),
    server('location ^~ /static/ { alias /srv/static/; }', 'location ~* \\.(css|js)$ { expires 7d; }'),
    server('location /static/ { root /srv; }', 'location ~* \\.(css|js)$ { expires 7d; }'),
    server('location /static/ { root /srv; }', 'root /srv;', 'location ~* \\.(css|js)$ { expires 7d; }'),
    server(folder, 'location ~ \\.php$ { fastcgi_pass 127.0.0.1:9000; }'),
    server(folder, 'location ~ /\\. { deny all; }'),
    server(folder, 'location ~ ^/api/ { return 204; }'),
    server(folder, 'location ~ ^/media/.+\\.(css|js)$ { expires 7d; }'),
    server(folder, 'location ~* \\.(css|js)$ { proxy_pass http://127.0.0.1:8000; }'),
    server(folder, 'location ~* \\.(css|js)$ { deny all; }'),
    server(folder, 'location ~* \\.(mp4|webm)$ { expires 7d; }'),
    server('location /static/ { alias /srv/static/; location ~* \\.(css|js)$ { expires 7d; } }'),
    server(
      'location /static/ { alias /srv/static/; location ~* \\.css$ { expires 7d; } }',
      'location ~* \\.css$ { expires 1d; }',
    ),
    server('location / { alias /srv/www/; }', 'location ~* \\.(css|js)$ { expires 7d; }'),
    server('location = /static/x.css { alias /srv/x.css; }', 'location ~* \\.(css|js)$ { expires 7d; }'),
    server(folder, 'location ~ ((a+)+)+$ { expires 7d; }'),
    server(folder, 'location ~ \\.(css { expires 7d; }'),
  ],
  bad: [
    {
      text: server(folder, 'location ~* \\.(?:css|js|png)$ { expires 7d; }'),
      at: '3:10',
      times: 1,
      says: [/`\/static\/app\.css`/, /location \^~ \/static\//],
    },
    {text: server('location ~* \\.(jpg|png)$ { access_log off; }', folder), at: '4:10'},
    {text: server(folder, 'location ~ \\.css$ { root /srv/other; }')},
    {
      text: server(folder, 'location /media/ { alias /srv/media/; }', 'location ~ \\.(css|js)$ { expires 1d; }'),
      times: 2,
    },
    {text: `${folder}\nlocation ~* \\.(css|js)$ { expires 7d; }\n`, at: '1:10'},
  ],
});
