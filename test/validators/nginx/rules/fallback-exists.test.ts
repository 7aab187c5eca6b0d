import {fallbackExists} from '../../../../src/validators/nginx/rules/fallback-exists.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (lines: string) =>
  `server {\n    listen 80;\n    location / {\n        ${lines}\n    }\n    location @app { return 204; }\n}\n`;

checkRule(fallbackExists, {
  good: [
    server('try_files $uri $uri/ /index.html;'),
    server('try_files $uri @app;'),
    server('try_files $uri $uri/index.html $uri.html =404;'),
    server('try_files $uri $fallback;'),
    server('error_page 404 @app;'),
    server('error_page 404 /404.html;'),
    server('error_page 403 http://example.com/;'),
    'try_files $uri @elsewhere;\n',
    'server {\n    include named.conf;\n    location / {\n        try_files $uri @there;\n    }\n}\n',
  ],
  bad: [
    {text: server('try_files $uri $uri/ 404;'), at: '4:30', says: [/`=404`/], times: 1},
    {text: server('try_files $uri index.html;'), at: '4:24', says: [/`\/index.html`/]},
    {text: server('try_files $uri @ap;'), at: '4:24', says: [/`location @ap`/, /500/]},
    {text: server('error_page 404 = @ap;'), at: '4:26'},
  ],
});
