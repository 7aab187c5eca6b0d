import {uniqueLocation} from '../../../../src/validators/nginx/rules/unique-location.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(uniqueLocation, {
  good: [
    'server {\n    location = /a { return 204; }\n    location /a { return 204; }\n}\n',
    'server {\n    location ~ a { return 204; }\n    location ~ a { return 204; }\n}\n',
  ],
  bad: [
    {
      text: 'server {\n    location /a { return 204; }\n    location ^~ /a { return 204; }\n}\n',
      at: '3:5',
      says: [/already a location/],
    },
  ],
});
