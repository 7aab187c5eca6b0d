import {locationStartsWithSlash} from '../../../../src/validators/nginx/rules/location-starts-with-slash.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;

checkRule(locationStartsWithSlash, {
  good: [
    '',
    server('location / { return 204; }'),
    server('location /api/v1/{ return 204; }'),
    server('location = /health { return 204; }'),
    server('location =/health { return 204; }'),
    server('location ^~ /static/ { return 204; }'),
    server('location ^~/static/ { return 204; }'),
    server('location "/with space/" { return 204; }'),
    server('location ~ api/ { return 204; }'),
    server('location ~* \\.php$ { return 204; }'),
    server('location ~\\.php$ { return 204; }'),
    server('location @app { return 204; }'),
    server('location "" { return 204; }'),
    server('location /a/ { location /a/b/ { return 204; } }'),
    'location /static/ { return 204; }\n',
    // Another rule speaks of these.
    server('location ^/api/ { return 204; }'),
    server('location *.php { return 204; }'),
    server('location “/api/” { return 204; }'),
    // The rewrite takes the slash away.
    server('rewrite ^/x/(.*)$ $1 last;', 'location blog { return 204; }'),
    'map $uri $x { location api; }\n',
    'stream { server { listen 53; } }\n',
  ],
  bad: [
    {text: server('location api/v1/ { return 204; }'), at: '3:10', says: [/`\/api\/v1\/`/]},
    {text: server('location static/ { return 204; }'), at: '3:10', times: 1},
    {text: server('location = health { return 204; }'), at: '3:12'},
    {text: server('location ^~ static/ { return 204; }'), at: '3:13'},
    {text: server('location "api/" { return 204; }'), at: '3:11'},
    {text: server('location api { return 204; }', 'location media { return 204; }'), times: 2},
    {text: server('location ./static/ { return 204; }')},
    {text: server('location http://example.com/ { return 204; }')},
    {text: server('rewrite ^/old$ /new last;', 'location blog { return 204; }'), at: '4:10'},
    {text: 'location api/ { return 204; }\n', at: '1:10'},
  ],
});
