import {plainCharacters} from '../../../../src/validators/nginx/rules/plain-characters.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;

checkRule(plainCharacters, {
  good: [
    server('server_name "example.com";'),
    server("server_name 'example.com';"),
    server('# a “comment” with ；'),
    server('return 200 "she said “hello”；";'),
    server("add_header X-Note 'it’s fine';"),
    server('location /it’s/ { return 204; }'),
    server('location /한글/ { return 204; }'),
    server('return 200 한글“따옴표”입니다;'),
    server("log_format x '“$host”';"),
    'map $x $y { "“" a; }\n',
  ],
  bad: [
    {text: server('server_name “example.com”;'), at: '3:13', times: 1, says: [/`"`/]},
    {text: server('server_name ‘example.com’;'), at: '3:13', says: [/`'`/]},
    {text: server('server_name example.com；', 'root /srv;'), at: '3:13', says: [/`;`/]},
    {text: server('add_header X-A “b”;'), at: '3:16'},
    {text: server('add_header X-A “b c”;')},
    {text: server('server_name ＂example.com＂;'), at: '3:13'},
    {text: server('location /a ｛', '}')},
  ],
});
