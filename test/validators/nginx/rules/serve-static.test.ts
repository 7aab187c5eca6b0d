import {serveStatic} from '../../../../src/validators/nginx/rules/serve-static.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;
const app = 'location / { proxy_pass http://127.0.0.1:8000; }';
const root = {root: '/srv/mysite/static'};

checkRule(serveStatic, {
  good: [
    {
      text: server('location /static/ { alias /srv/mysite/static/; location ~* \\.(css|js)$ { expires 30d; } }', app),
      options: root,
    },
    {
      text: server('location /static/ { alias /srv/mysite/static/; location ~ \\.css$ { access_log off; } }', app),
      options: root,
    },
    {
      text: server('location /static { root /srv/mysite; location ~ \\.css$ { expires 30d; } }', app),
      options: root,
    },
    {
      text: server('location /static/ { alias /srv/x/; location ~ \\.css$ { root /srv/mysite; } }', app),
      options: root,
    },
    {
      text: server('location /static/ { alias /srv/mysite/static/; location /static/admin/ { expires 1d; } }', app),
      options: root,
    },
    {
      text: `server { listen 80; location / { return 301 https://$host$request_uri; } }\n${server('location /static/ { alias /srv/mysite/static/; }', app)}`,
      options: root,
    },
    {
      text: server('deny all;', 'location /static/ { allow all; deny all; alias /srv/mysite/static/; }', app),
      options: root,
    },
    {text: server('location /static/ { deny 1.2.3.4; alias /srv/mysite/static/; }', app), options: root},
    {
      text: server('location /static/ { satisfy any; auth_basic a; deny all; alias /srv/mysite/static/; }', app),
      options: root,
    },
    {
      text: server(
        'location /private/ { internal; alias /srv/p/; }',
        'location /static/ { alias /srv/mysite/static/; }',
      ),
      options: root,
    },
    {text: server('location /static/ { alias /srv/mysite/static/; }', app), options: root},
    {text: server('location /static { alias /srv/mysite/static; }', app), options: root},
    {text: server('location /static/ { root /srv/mysite; }', app), options: root},
    {
      text: server('location ^~ /static/ { alias "/srv/mysite/static/"; }', app),
      options: {root: '/srv/mysite/static/'},
    },
    {text: server('root /srv/mysite;', 'location /static/ { expires 1d; }', app), options: root},
    {
      text: server(
        'root /srv/mysite;',
        'location / { try_files $uri @app; }',
        'location @app { proxy_pass http://127.0.0.1:8000; }',
      ),
      options: root,
    },
    {text: server('location ~ ^/static/(.*)$ { alias /srv/mysite/static/$1; }', app), options: root},
    {text: server('location /static/ { alias /anywhere/; }', app)},
    {
      text: server('location /static/ { alias /srv/mysite/static/; }', 'location ~ \\.css$ { root /srv/mysite; }', app),
      options: root,
    },
    {text: server('location /assets/ { alias /srv/a/; }', app), options: {url: '/assets/', root: '/srv/a'}},
    {text: server('location /media/ { alias /srv/m/; }', app), options: {url: '/media', root: '/srv/m'}},
    {text: 'location /static/ {\n    alias /srv/mysite/static/;\n}\n', options: root},
    {
      text: `server { listen 80; return 301 https://$host$request_uri; }\n${server('location /static/ { alias /srv/mysite/static/; }', app)}`,
      options: root,
    },
  ],
  bad: [
    {
      text: server('location /static/ { alias /srv/other/; location ~* \\.(css|js)$ { expires 30d; } }', app),
      options: root,
      at: '3:21',
      says: [/`\/srv\/other\/app\.css`/],
    },
    {
      text: server('location /static/ { alias /srv/mysite/static/; location ~ \\.css$ { root /srv; } }', app),
      options: root,
      says: [/`\/srv\/static\/app\.css`/],
    },
    {
      text: server(
        'location /static/ { alias /srv/mysite/static/; location ~ css$ { proxy_pass http://127.0.0.1:1; } }',
        app,
      ),
      options: root,
    },
    {
      text: server('return 301 https://$host$request_uri;', 'location /static/ { alias /srv/mysite/static/; }', app),
      options: root,
      at: '3:1',
      says: [/answers every request/],
    },
    {
      text: server('location /static/ { internal; alias /srv/mysite/static/; }', app),
      options: root,
      at: '3:21',
      says: [/404/, /`internal;`/],
      times: 1,
    },
    {
      text: server('location /static/ { alias /srv/mysite/static/; allow 10.0.0.0/8; deny all; }', app),
      options: root,
      says: [/403/, /`deny all;`/],
      times: 1,
    },
    {text: server('deny all;', 'location /static/ { alias /srv/mysite/static/; }', app), options: root, at: '3:1'},
    {
      text: server('location /media/ { alias /srv/m/; }', app),
      options: root,
      at: '4:1',
      says: [/`location \/`/, /`location \/static\/`/],
      times: 1,
    },
    {
      text: server('location /static/ { alias /srv/other/; }', app),
      options: root,
      at: '3:21',
      says: [/`\/srv\/other\/app\.css`/],
    },
    {text: server('location /static/ { root /srv/mysite/static; }', app), options: root, says: [/static\/static/]},
    {text: server('location /static/ { alias /srv/mysite/static; }', app), options: root, says: [/staticapp\.css/]},
    {
      text: server('root /srv/mysite;', 'location /static/ { proxy_pass http://127.0.0.1:8000; }'),
      options: root,
      at: '4:1',
    },
    {text: server('location static/ { alias /srv/mysite/static/; }', app), options: root},
    {
      text: server('location /static/ { alias /srv/mysite/static/; }', 'location ~ \\.css$ { root /x; }', app),
      options: root,
    },
  ],
  present: [server('root /srv;')],
  absent: ['', server(app), '# alias /srv/;\n'],
});
