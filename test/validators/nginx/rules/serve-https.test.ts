import {serveHttps} from '../../../../src/validators/nginx/rules/serve-https.ts';
import {checkRule} from '../../../support/check-rule.ts';

const pair = 'ssl_certificate /etc/ssl/a.pem;\nssl_certificate_key /etc/ssl/a.key;';
const server = (...lines: readonly string[]) => `server {\n${lines.join('\n')}\n}\n`;

checkRule(serveHttps, {
  good: [
    server('listen 443 ssl;', pair),
    server('listen 443 ssl http2;', pair),
    server('listen [::]:443 ssl;', pair),
    server('listen 443;', 'ssl on;', pair),
    server('listen 80;', 'listen 443 ssl;', pair),
    `${pair}\n${server('listen 443 ssl;')}`,
    server('listen 443 ssl;', 'include snippets/certificate.conf;'),
    server('listen 8443 ssl;', pair) + server('listen 443 ssl;', pair),
  ],
  bad: [
    {text: server('listen 8443 ssl;', pair), at: '1:1', times: 1, says: [/443/]},
    {text: server('listen 443 ssl;', 'ssl_certificate /etc/ssl/a.pem;'), at: '1:1', says: [/ssl_certificate_key/]},
    {text: server('listen 443 ssl;'), at: '1:1'},
  ],
  present: [server('listen 8443 ssl;')],
  absent: ['', server('listen 443;', pair), server('listen 80;'), '# listen 443 ssl;\n'],
});
