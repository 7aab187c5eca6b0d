import {safeIf} from '../../../../src/validators/nginx/rules/safe-if.ts';
import {checkRule} from '../../../support/check-rule.ts';

const location = (...lines: readonly string[]) =>
  `server {\n    listen 80;\n    location / {\n${lines.join('\n')}\n    }\n}\n`;

checkRule(safeIf, {
  good: [
    location('try_files $uri =404;'),
    location('if ($request_method = POST) { return 405; }', 'try_files $uri =404;'),
    location('if ($arg_x) { rewrite ^ /x last; }', 'try_files $uri =404;'),
    location('if ($arg_x) { rewrite ^ /x permanent; }', 'try_files $uri =404;'),
    location('if ($arg_x) { set $a 1; }', 'proxy_pass http://127.0.0.1:8000;'),
    location('if ($arg_x) { add_header X-A b; }', 'root /srv;'),
    location('if ($arg_x) { add_header X-A b; return 204; }', 'if ($arg_y) { add_header X-B b; return 204; }'),
    location('if ($arg_x) { set $a 1; }', 'if ($arg_y) { set $a 2; }', 'root /srv;'),
    'server {\n    listen 80;\n    if ($arg_x) { set $a 1; }\n    location / { try_files $uri =404; }\n}\n',
    location('location /a/ { if ($arg_x) { set $a 1; } root /srv; }', 'try_files $uri =404;'),
  ],
  bad: [
    {text: location('if ($arg_x) { set $a 1; }', 'try_files $uri =404;'), at: '4:1', times: 1, says: [/`try_files`/]},
    {text: location('try_files $uri =404;', 'if ($arg_x) { add_header X-A b; }'), at: '5:1'},
    {text: location('if ($arg_x) { rewrite ^ /x break; }', 'try_files $uri =404;'), at: '4:1'},
    {
      text: location('if ($arg_x) { add_header X-A b; }', 'if ($arg_y) { add_header X-B b; }'),
      at: '4:1',
      says: [/`add_header`/],
    },
  ],
});
