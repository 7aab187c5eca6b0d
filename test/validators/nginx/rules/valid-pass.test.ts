import {validPass} from '../../../../src/validators/nginx/rules/valid-pass.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validPass, {
  good: [
    'upstream app { server a:1; }\nserver { location / { proxy_pass http://app; } }\n',
    'upstream app { server a:1; }\nserver { location / { proxy_pass http://APP/x/; } }\n',
    'upstream app { server a:1; }\nserver { location / { grpc_pass grpc://app; } }\n',
    'upstream app { server a:1; }\nserver { location / { proxy_pass http://app.example.com:8000; } }\n',
    // The upstream may be in another file: defined-elsewhere speaks.
    'server { location / { grpc_pass backend; } }\n',
    'server { location / { memcached_pass 127.0.0.1:11211; } location /b { uwsgi_pass uwsgi://b:1; } }\n',
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
      text: 'upstream app { server a:1; }\nserver {\n    location / { proxy_pass http://app:8000/; }\n}\n',
      at: '3:29',
      says: [/refuses `:8000`/, /Write `http:\/\/app\/`/],
      times: 1,
    },
    {text: 'upstream app { server a:1; }\nserver { location / { grpc_pass grpc://app:1; } }\n'},
    {
      text: 'upstream mysite { server a:1; }\nserver {\n    location / { grpc_pass grpc://mysit; }\n}\n',
      at: '3:28',
      says: [/Did you mean `mysite`/],
    },
    {text: 'server {\n    location / { fastcgi_pass 127.0.0.1; }\n}\n', at: '2:31', says: [/needs a port/]},
    {text: 'server { location / { uwsgi_pass localhost; } }\n', says: [/`localhost:8000`/]},
    {text: 'events {}\nhttp { server { location / { scgi_pass other; } } }\n', at: '2:40', says: [/port/]},
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
