import {definedElsewhere} from '../../../../src/validators/nginx/rules/defined-elsewhere.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(definedElsewhere, {
  good: ['server {\n    return 200 $host;\n}\n', 'server {\n    access_log /a combined;\n}\n'],
  bad: [
    {
      text: 'server {\n    location / {\n        proxy_set_header Connection $connection_upgrade;\n        proxy_pass http://127.0.0.1;\n    }\n}\n',
      at: '3:37',
      says: [/`map`/],
    },
    {text: 'server {\n    limit_req zone=one;\n}\n', at: '2:15', says: [/limit_req_zone/]},
    {text: 'server {\n    access_log /a main;\n}\n', at: '2:19', says: [/log_format/]},
  ],
});
