import {balancedBraces} from '../../../../src/validators/nginx/rules/balanced-braces.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(balancedBraces, {
  good: ['server {\n    location / { }\n}\n', 'events {\n}\n'],
  bad: [
    {text: 'server {\n    listen 80;\n', at: '1:1', says: [/not closed/]},
    {text: 'server { listen 80; }\n}\n', at: '2:1', says: [/closes nothing/]},
    {text: 'server {\n    listen 80;;\n}\n', at: '2:15', says: [/nothing before this `;`/]},
    {text: 'server\n    listen 80;\n}\n', at: '1:1', says: [/needs `\{`/]},
    {text: 'server;\n', at: '1:1'},
    {
      text: 'server {\n    location /a {\n        return 204;\n    location /b { return 204; }\n}\n',
      at: '2:5',
      says: [/`location` that begins here/],
    },
    {text: '{ listen 80; }\n', at: '1:1', says: [/no name before/]},
  ],
});
