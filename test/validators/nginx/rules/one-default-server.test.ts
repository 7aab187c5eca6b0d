import {oneDefaultServer} from '../../../../src/validators/nginx/rules/one-default-server.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(oneDefaultServer, {
  good: ['server {\n    listen 80 default_server;\n}\nserver {\n    listen 81 default_server;\n}\n'],
  bad: [
    {
      text: 'server {\n    listen 80 default_server;\n}\nserver {\n    listen *:80 default;\n}\n',
      at: '5:17',
      says: [/Two servers/],
    },
  ],
});
