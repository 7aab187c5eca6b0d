import {knownDirective} from '../../../../src/validators/nginx/rules/known-directive.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownDirective, {
  good: [
    'server {\n    listen 80;\n}\n',
    'stream { server { listen 1; proxy_pass a:1; } }\n',
    'server {\n    more_clear_headers Server;\n}\n',
    'location / { content_by_lua_block { if a then b = {} end } }\n',
  ],
  bad: [
    {text: 'server {\n    max_body_size 10m;\n}\n', at: '2:5', says: [/`client_max_body_size`/]},
    {text: 'server {\n    read_timeout 60s;\n}\n', says: [/`proxy_read_timeout`/]},
    {text: 'server {\n    set_header Host $host;\n}\n', says: [/`proxy_set_header` or `add_header`/]},
    {text: 'server {\n    listn 80;\n}\n', at: '2:5', says: [/Did you mean `listen`/]},
    {text: 'server {\n    Listen 80;\n}\n', at: '2:5', says: [/`listen`/]},
    {text: 'server {\n    proxy-pass http://a;\n}\n', at: '2:5', says: [/`proxy_pass`/]},
    {text: 'server {\n    listen: 80;\n}\n', at: '2:5'},
    {text: '// a comment\nserver { }\n', at: '1:1', says: [/comments begin with `#`/]},
    {text: 'server {\n    frobnicate on;\n}\n', at: '2:5', says: [/typing error/]},
  ],
});
