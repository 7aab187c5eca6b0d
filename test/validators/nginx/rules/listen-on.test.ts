import {listenOn} from '../../../../src/validators/nginx/rules/listen-on.ts';
import {checkRule} from '../../../support/check-rule.ts';

const on = (...listens: readonly string[]) => `server {\n${listens.map((one) => `    listen ${one};\n`).join('')}}\n`;

checkRule(listenOn, {
  good: [
    on('80'),
    on('80 default_server'),
    on('[::]:80'),
    on('*:80'),
    on('0.0.0.0:80'),
    on('example.com'),
    on('127.0.0.1:80', '80'),
    on('10.0.0.1:80'),
    on('"80"'),
    on(),
    on('443 ssl', '80'),
    on('8080') + on('80'),
    {text: on('443 ssl'), options: {port: 443}},
    {text: on('[2001:db8::1]:8080'), options: {port: 8080}},
  ],
  bad: [
    {text: on('127.0.0.1:80'), at: '2:5', times: 1, says: [/only this machine/]},
    {text: on('127.0.0.1'), at: '2:5'},
    {text: on('localhost:80'), at: '2:5'},
    {text: on('8080', '[::1]:80'), at: '3:5', times: 1},
    {text: on('8080'), at: '2:5', times: 1, says: [/port 80/]},
    {text: on('443 ssl'), at: '2:5'},
    {text: on('unix:/run/80.sock'), at: '2:5'},
    {text: on(), options: {port: 443}, at: '1:1', says: [/443/]},
    {text: on('800'), at: '2:5'},
  ],
  present: [on()],
  absent: ['', 'listen 80;\n', '# server { listen 80; }\n', 'upstream a { server 127.0.0.1:80; }\n'],
});
