import {serverNames} from '../../../../src/validators/nginx/rules/server-names.ts';
import {checkRule} from '../../../support/check-rule.ts';

const named = (names: string) => `server {\n    listen 80;\n    server_name ${names};\n}\n`;
const both = {names: ['example.com', 'www.example.com']};

checkRule(serverNames, {
  good: [
    {text: named('example.com www.example.com'), options: both},
    {text: named('www.example.com\n  "EXAMPLE.com"'), options: both},
    {text: named('.example.com'), options: both},
    {text: named('example.com *.example.com'), options: both},
    {text: named('~^(www\\.)?example\\.com$'), options: both},
    {text: named('example.com') + named('www.example.com'), options: both},
    {text: named('example.*'), options: {names: ['example.com']}},
    named('example.com'),
    {text: 'server_name example.com;\nroot /srv;\nlocation / {\n}\n', options: {names: ['example.com']}},
  ],
  bad: [
    {text: named('example.com'), options: both, at: '3:17', says: [/`www\.example\.com`/], times: 1},
    {text: named('_'), options: both},
    {text: named('_'), at: '3:17'},
    {text: named('localhost')},
    {text: named('https://example.com'), options: {names: ['example.com']}},
    {text: named('*.example.com'), options: {names: ['example.com']}},
  ],
  present: [named('_')],
  absent: ['', 'server { listen 80; }\n', '# server_name a.com;\n'],
});
