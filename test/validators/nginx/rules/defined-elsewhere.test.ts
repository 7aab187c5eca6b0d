import {definedElsewhere} from '../../../../src/validators/nginx/rules/defined-elsewhere.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(definedElsewhere, {
  good: [
    'upstream mysite { server a:1; }\nserver { location / { proxy_pass http://mysite; } }\n',
    // A host in the network of Docker, beside an upstream that is used.
    'upstream app { server a:1; }\nserver { location / { proxy_pass http://app; } location /b { proxy_pass http://api; } }\n',
    'upstream app1 { server a:1; }\nserver { location / { proxy_pass http://app2; } }\n',
    'server { location / { proxy_pass http://web; } }\n',
    'server { location / { grpc_pass web:50051; } }\n',
    'server {\n    return 200 $host;\n}\n',
    'server {\n    access_log /a combined;\n}\n',
  ],
  bad: [
    {
      text: 'upstream mysite { server a:1; }\nserver {\n    location / { proxy_pass http://mysit; }\n}\n',
      at: '3:29',
      says: [/Did you mean `mysite`/],
      times: 1,
    },
    {text: 'server {\n    location / { grpc_pass backend; }\n}\n', at: '2:28', says: [/upstream `backend`/]},
    {
      text: 'server {\n    location / {\n        proxy_set_header Connection $connection_upgrade;\n        proxy_pass http://127.0.0.1;\n    }\n}\n',
      at: '3:37',
      says: [/`map`/],
    },
    {text: 'server {\n    limit_req zone=one;\n}\n', at: '2:15', says: [/limit_req_zone/]},
    {text: 'server {\n    access_log /a main;\n}\n', at: '2:19', says: [/log_format/]},
  ],
});
