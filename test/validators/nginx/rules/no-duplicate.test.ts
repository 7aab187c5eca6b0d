import {noDuplicate} from '../../../../src/validators/nginx/rules/no-duplicate.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noDuplicate, {
  good: [
    'server {\n    add_header A b;\n    add_header A c;\n}\n',
    'server {\n    root /a;\n    location / { root /b; }\n}\n',
    'server {\n    location / {\n        proxy_set_header A b;\n        proxy_set_header A c;\n    }\n}\n',
  ],
  bad: [
    {text: 'server {\n    root /a;\n    root /b;\n}\n', at: '3:5', says: [/second time/]},
    {
      text: 'server {\n    location / {\n        alias /a/;\n        root /b;\n    }\n}\n',
      at: '4:9',
      says: [/`alias`|`root`/],
    },
    {
      text: 'upstream a { server 127.0.0.1; }\nupstream a { server 127.0.0.1; }\n',
      at: '2:1',
      says: [/already an upstream/],
    },
    {text: 'log_format a b;\nlog_format a c;\n', at: '2:1'},
    {text: 'server {\n    set $host a;\n}\n', at: '2:9', says: [/nginx's own variables/]},
  ],
});
