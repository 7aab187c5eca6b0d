import {passClientAddress} from '../../../../src/validators/nginx/rules/pass-client-address.ts';
import {checkRule} from '../../../support/check-rule.ts';

const server = (...lines: readonly string[]) => `server {\n    listen 80;\n${lines.join('\n')}\n}\n`;
const pass = 'proxy_pass http://127.0.0.1:8000;';
const host = 'proxy_set_header Host $host;';

checkRule(passClientAddress, {
  good: [
    server(`location / { include proxy_params; ${pass} }`),
    server(`location / { ${host} proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; ${pass} }`),
    server(`location / { ${host} proxy_set_header X-Forwarded-For $remote_addr; ${pass} }`),
    server(`location / { ${host} proxy_set_header x-real-ip $remote_addr; ${pass} }`),
    server(`location / { ${host} proxy_set_header Forwarded "for=$remote_addr"; ${pass} }`),
    server(host, 'proxy_set_header X-Real-IP $remote_addr;', `location / { ${pass} }`),
    server(`location / { ${host} include my_headers; ${pass} }`),
    `${host}\n${pass}\n`,
    // Nothing is set at all: pass-host speaks.
    server(`location / { ${pass} }`),
    server('location / { proxy_pass https://api.example.com; proxy_set_header Host api.example.com; }'),
    server('proxy_set_header X-Real-IP $remote_addr;', `location / { ${host} ${pass} }`),
  ],
  bad: [
    {text: server(`location / { ${host} ${pass} }`), times: 1, says: [/X-Forwarded-For/]},
    {text: server(host, `location / { ${pass} }`), at: '4:14'},
    {text: server(`location / { ${host} proxy_set_header X-Forwarded-Proto $scheme; ${pass} }`)},
  ],
});
