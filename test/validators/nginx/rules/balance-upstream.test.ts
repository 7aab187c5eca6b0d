import {balanceUpstream} from '../../../../src/validators/nginx/rules/balance-upstream.ts';
import {checkRule} from '../../../support/check-rule.ts';

const site = (pass: string) => `server {\n    listen 80;\n    location / { proxy_pass ${pass}; }\n}\n`;
const upstream = (...servers: readonly string[]) =>
  `upstream app {\n${servers.map((one) => `    server ${one};\n`).join('')}}\n`;

checkRule(balanceUpstream, {
  good: [
    upstream('127.0.0.1:8000', '127.0.0.1:8001') + site('http://app'),
    upstream('unix:/run/a.sock', 'unix:/run/b.sock weight=2') + site('http://app/'),
    site('http://APP') + upstream('10.0.0.1', '10.0.0.2', '10.0.0.3 backup'),
    `upstream app { least_conn; server 10.0.0.1; server 10.0.0.2; }\n${site('http://app')}`,
    upstream('10.0.0.1', '10.0.0.2') + site('http://$pool'),
    {text: upstream('10.0.0.1', '10.0.0.2', '10.0.0.3') + site('http://app'), options: {servers: 3}},
    `upstream other { server 10.0.0.9; }\n${upstream('10.0.0.1', '10.0.0.2')}${site('http://app')}`,
  ],
  bad: [
    {text: upstream('127.0.0.1:8000') + site('http://app'), at: '1:1', times: 1, says: [/1 of the 2/]},
    {text: upstream('10.0.0.1', '10.0.0.1') + site('http://app'), at: '1:1'},
    {text: upstream('10.0.0.1', '10.0.0.2 backup') + site('http://app'), at: '1:1'},
    {text: upstream('10.0.0.1', '10.0.0.2 down') + site('http://app'), at: '1:1'},
    {text: upstream('10.0.0.1', '10.0.0.2') + site('http://127.0.0.1:8000'), at: '1:1', says: [/Nothing uses/]},
    {text: upstream('10.0.0.1', '10.0.0.2') + site('http://app'), options: {servers: 3}, says: [/2 of the 3/]},
  ],
  present: [upstream('10.0.0.1')],
  absent: ['', site('http://127.0.0.1:8000'), '# upstream app { }\n'],
});
