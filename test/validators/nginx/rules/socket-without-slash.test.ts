import {socketWithoutSlash} from '../../../../src/validators/nginx/rules/socket-without-slash.ts';
import {checkRule} from '../../../support/check-rule.ts';

const pass = (line: string) => `server {\n    listen 80;\n    location / {\n        ${line}\n    }\n}\n`;

checkRule(socketWithoutSlash, {
  good: [
    pass('proxy_pass http://unix:/run/app.sock;'),
    pass('proxy_pass http://unix:/run/app.sock:/;'),
    pass('proxy_pass http://unix:/run/app.sock:/api/;'),
    pass('proxy_pass http://unix:///run/app.sock;'),
    pass('proxy_pass http://127.0.0.1:8000/;'),
    pass('proxy_pass http://app/;'),
    pass('fastcgi_pass unix:/run/php.sock;'),
    pass('uwsgi_pass unix:/run/app.sock;'),
    pass('root /run/app.sock/;'),
    'upstream a { server unix:/run/app.sock fail_timeout=0; }\n',
    '# proxy_pass http://unix:/run/app.sock/;\nserver { listen 80; }\n',
  ],
  bad: [
    {text: pass('proxy_pass http://unix:/run/app.sock/;'), at: '4:20', times: 1, says: [/502/]},
    {text: pass('proxy_pass "http://unix:/run/app.sock/";'), at: '4:20'},
    {text: pass('proxy_pass http://unix:/tmp/gunicorn.sock//;'), at: '4:20'},
    {text: pass('uwsgi_pass unix:/run/app.sock/;'), at: '4:20'},
    {text: pass('fastcgi_pass unix:/run/php.sock/;'), at: '4:22'},
    {text: 'upstream a {\n    server unix:/run/app.sock/;\n}\n', at: '2:12'},
  ],
});
