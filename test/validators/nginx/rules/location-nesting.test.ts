import {locationNesting} from '../../../../src/validators/nginx/rules/location-nesting.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(locationNesting, {
  good: ['server {\n    location /a { location ~ b { return 204; } location /a/b { return 204; } }\n}\n'],
  bad: [
    {
      text: 'server {\n    location /a {\n        location /b { return 204; }\n    }\n}\n',
      at: '3:18',
      says: [/does not begin with/],
    },
    {
      text: 'server {\n    location = /a {\n        location /a/b { return 204; }\n    }\n}\n',
      at: '3:9',
      says: [/exact location/],
    },
    {
      text: 'server {\n    location /a {\n        location @b { return 204; }\n    }\n}\n',
      at: '3:18',
      says: [/named location/],
    },
    {text: 'server {\n    location !~ a { return 204; }\n}\n', at: '2:14', says: [/no modifier/]},
  ],
});
