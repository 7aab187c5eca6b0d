import {tryFilesOrProxy} from '../../../../src/validators/nginx/rules/try-files-or-proxy.ts';
import {checkRule} from '../../../support/check-rule.ts';

const location = (...lines: readonly string[]) =>
  `server {\n    listen 80;\n    location / {\n${lines.join('\n')}\n    }\n}\n`;
const pass = 'proxy_pass http://127.0.0.1:8000;';

checkRule(tryFilesOrProxy, {
  good: [
    location('try_files $uri @app;'),
    location('try_files $uri $uri/ =404;'),
    location(pass),
    location('try_files $uri =404;', 'fastcgi_pass unix:/run/php.sock;'),
    location('try_files /maintenance.html @app;', pass),
    location('try_files $uri /index.html;', pass),
    location('try_files $uri/ /cached/$uri.html $uri /index.html;', pass),
    location('# try_files $uri =404;', pass),
    `server {\n    listen 80;\n    root /srv;\n    try_files $uri =404;\n    location /api/ { ${pass} }\n}\n`,
    location('location /a/ { try_files $uri =404; }', pass),
  ],
  bad: [
    {text: location('try_files $uri $uri/ =404;', pass), at: '4:1', times: 1, says: [/404/, /`proxy_pass`/]},
    {text: location(pass, 'try_files $uri =404;'), at: '5:1'},
    {text: location('try_files $uri $uri/ @other;', pass), at: '4:1', says: [/`@other`/]},
    {text: location('try_files $uri =404;', 'uwsgi_pass 127.0.0.1:3031;'), says: [/`uwsgi_pass`/]},
  ],
});
