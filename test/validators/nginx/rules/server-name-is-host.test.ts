import {serverNameIsHost} from '../../../../src/validators/nginx/rules/server-name-is-host.ts';
import {checkRule} from '../../../support/check-rule.ts';

const named = (names: string) => `server {\n    listen 80;\n    server_name ${names};\n}\n`;

checkRule(serverNameIsHost, {
  good: [
    named('example.com'),
    named('example.com www.example.com'),
    named('_'),
    named('""'),
    named('localhost'),
    named('203.0.113.10'),
    named('[2001:db8::1]'),
    named('2001:db8::1'),
    named('*.example.com'),
    named('.example.com'),
    named('www.example.*'),
    named('$hostname'),
    named('~^(?<user>.+)\\.example\\.com$'),
    named('"~^[a-z]{1,3}:x/$"'),
    named('한글.kr'),
    named('xn--bj0bj06e.kr'),
    named('my_app'),
    // The quotes are another rule's matter.
    named('“example.com”'),
    'map $x $y { server_name https://x; }\n',
    'server {\n    server_name example.com\n    location / {\n    }\n}\n',
  ],
  bad: [
    {text: named('https://example.com'), at: '3:17', times: 1, says: [/`https:\/\/`/, /`example\.com`/]},
    {text: named('http://example.com/'), at: '3:17'},
    {text: named('example.com:8000'), at: '3:17', says: [/`:8000`/]},
    {text: named('localhost:8000'), at: '3:17'},
    {text: named('example.com/api'), at: '3:17', says: [/`\/api`/]},
    {text: named('example.com/'), at: '3:17'},
    {text: named('example.com,www.example.com'), at: '3:17', says: [/comma/]},
    {text: named('example.com, www.example.com'), at: '3:17', times: 1},
    {text: named('"https://example.com"'), at: '3:17'},
    {text: named('a.com https://b.com'), at: '3:23'},
  ],
});
