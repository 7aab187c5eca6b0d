import {validPass} from '../../../../src/validators/nginx/rules/valid-pass.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validPass, {
  good: [
    'server {\n    location / {\n        proxy_pass http://127.0.0.1:8000;\n    }\n}\n',
    'server {\n    location / {\n        proxy_pass https://$backend/x;\n    }\n}\n',
    'server {\n    location / {\n        proxy_pass http://unix:/run/a.sock:/b;\n    }\n}\n',
    'server {\n    location / {\n        proxy_pass http://[::1]:80/;\n    }\n}\n',
    'server {\n    location / {\n        proxy_pass HTTP://a;\n    }\n}\n',
    'server {\n    location ~ a { proxy_pass http://b; }\n}\n',
    'server {\n    location / {\n        fastcgi_pass unix:/run/php.sock;\n    }\n}\n',
    'server {\n    location / {\n        grpc_pass grpcs://a:1;\n    }\n}\n',
  ],
  bad: [
    {
      text: 'server {\n    location / {\n        proxy_pass 127.0.0.1:8000;\n    }\n}\n',
      at: '3:20',
      says: [/http:\/\/127\.0\.0\.1:8000/],
    },
    {text: 'server {\n    location ~ a { proxy_pass http://b/; }\n}\n', says: [/must end behind host and port/]},
    {
      text: 'server {\n    location / {\n        proxy_pass http://:80;\n    }\n}\n',
      at: '3:20',
      says: [/names no host/],
    },
    {text: 'server {\n    location / {\n        proxy_pass http://a:99999;\n    }\n}\n', at: '3:20', says: [/port/]},
    {text: 'server {\n    location / {\n        fastcgi_pass http://a:1;\n    }\n}\n'},
    {text: 'events {}\nstream { server { listen 1; proxy_pass tcp://a:1; } }\n', says: [/no URL/]},
  ],
});
