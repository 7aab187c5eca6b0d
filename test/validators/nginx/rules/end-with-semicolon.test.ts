import {endWithSemicolon} from '../../../../src/validators/nginx/rules/end-with-semicolon.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(endWithSemicolon, {
  good: ['server {\n    server_name a.com\n        b.com;\n}\n', 'server {\n    add_header A "b;";\n}\n'],
  bad: [
    {
      text: 'server {\n    listen 80\n    server_name a.com;\n}\n',
      at: '2:5',
      says: [/no `;` at the end of `listen`/, /세미콜론|`;`이 없어서/],
    },
    {text: 'server {\n    listen 80\n}\n', at: '2:5', says: [/the block ends right behind it/]},
    {text: 'upstream a {\n    server 127.0.0.1:1\n    server 127.0.0.1:2;\n}\n', at: '2:5'},
    {text: 'server {\n    root /a\n    location / {\n        return 204;\n    }\n}\n', at: '2:5'},
    {text: 'user a', at: '1:1', says: [/the file ends right behind it/]},
    {text: 'map $a $b {\n    x y\n    z w;\n}\n', at: '2:5'},
  ],
});
