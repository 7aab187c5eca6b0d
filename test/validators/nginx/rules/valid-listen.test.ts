import {validListen} from '../../../../src/validators/nginx/rules/valid-listen.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validListen, {
  good: [
    'server {\n    listen 127.1:8080;\n}\n',
    'server {\n    listen 80;\n}\n',
    'server {\n    listen *:80;\n}\n',
    'server {\n    listen [::]:80 ipv6only=on;\n}\n',
    'server {\n    listen 127.0.0.1;\n}\n',
    'server {\n    listen localhost:8080;\n}\n',
    'server {\n    listen unix:/run/a.sock;\n}\n',
    'server {\n    listen 443 ssl http2;\n}\n',
    'server {\n    listen 8000-8003;\n}\n',
    'server {\n    listen 443 quic reuseport;\n}\n',
    'server {\n    listen 80 so_keepalive=30m::10 backlog=64;\n}\n',
  ],
  bad: [
    {text: 'server {\n    listen 127.0.0.0.1:80;\n}\n', at: '2:12'},
    {text: 'server {\n    listen 300.1:80;\n}\n', at: '2:12'},
    {text: 'server {\n    listen 80800;\n}\n', at: '2:12', says: [/1 to 65535/]},
    {text: 'server {\n    listen http://a.com;\n}\n', at: '2:12', says: [/no `http:\/\/`/]},
    {text: 'server {\n    listen ::80;\n}\n', at: '2:12', says: [/brackets/]},
    {text: 'server {\n    listen 80 defualt_server;\n}\n', at: '2:15', says: [/default_server/]},
    {text: 'server {\n    listen 80;\n    listen *:80;\n}\n', at: '3:5', says: [/twice/]},
    {text: 'server {\n    listen a/b;\n}\n', at: '2:12'},
    {text: 'server {\n    listen 90-80;\n}\n', at: '2:12', says: [/range/]},
    {text: 'server {\n    listen unix:;\n}\n', at: '2:12'},
  ],
});
