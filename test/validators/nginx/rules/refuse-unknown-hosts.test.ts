import {refuseUnknownHosts} from '../../../../src/validators/nginx/rules/refuse-unknown-hosts.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n${lines.join('\n')}\n}\n`;
const site = server('listen 80;', 'server_name example.com;', 'root /srv;');

checkRule(refuseUnknownHosts, {
  good: [
    server('listen 80 default_server;', 'return 444;') + site,
    site + server('listen 80 default_server;', 'server_name _;', 'return 404;'),
    site + server('listen 80 default;', 'return 400;'),
    server('listen 80;', 'server_name "";', 'return 444;') + site,
    server('return 444;') + site,
    server('listen 443 ssl default_server;', 'ssl_reject_handshake on;') + site,
  ],
  bad: [
    {text: site, at: '1:1', times: 1, says: [/return 444/]},
    {text: site + server('listen 80;', 'return 444;'), at: '1:1'},
    {text: server('listen 80 default_server;', 'root /srv;') + server('listen 81;', 'root /x;'), at: '1:1'},
    {text: server('listen 80 default_server;', 'return 301 https://$host$request_uri;') + site, at: '1:1'},
    {text: site + server('listen 80 default_server;', 'root /srv;'), at: '6:1'},
  ],
  present: [site],
  absent: ['', 'location / { return 444; }\n'],
});
