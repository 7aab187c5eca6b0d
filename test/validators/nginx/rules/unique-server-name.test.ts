import {uniqueServerName} from '../../../../src/validators/nginx/rules/unique-server-name.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(uniqueServerName, {
  good: ['server {\n    server_name a.com;\n    listen 80;\n}\nserver {\n    server_name a.com;\n    listen 81;\n}\n'],
  bad: [
    {
      text: 'server {\n    server_name a.com;\n}\nserver {\n    server_name b.com A.com;\n}\n',
      at: '5:23',
      says: [/already taken/],
    },
  ],
});
