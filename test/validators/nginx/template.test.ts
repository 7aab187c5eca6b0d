import {expect, it} from 'vitest';
import {nginx} from '../../../src/validators/nginx/index.ts';
import {validate} from '../../../src/validators/validator.ts';

const text = `upstream app { server \${APP_HOST}:8000; }
server {
    listen \${PORT} \${SSL};
    server_name $DOMAIN;
    client_max_body_size \${BODY};
    \${MORE};
    location /static/ { alias \${STATIC}/; expires \${DAYS}d; }
    location / { include proxy_params; proxy_pass http://\${APP_HOST}:\${APP_PORT}; }
    return \${CODE} /x;
}
`;
const rules = (path: string, judged = text) => validate(nginx, {path, text: judged}).diagnostics.map(({rule}) => rule);

it('leaves to the environment what envsubst fills in', () => {
  expect(rules('templates/default.conf.template')).toEqual([]);
  expect(rules('default.conf')).toContain('nginx/valid-listen');
});

it('says what no environment can put right', () => {
  expect(rules('default.conf.template', `${text}server { listen 81; lisen \${PORT}; root \${ROOT} }\n`)).toEqual([
    'nginx/end-with-semicolon',
    'nginx/known-directive',
  ]);
  expect(rules('default.conf.template', 'server {\n    listen 80;\n    client_max_body_size 10MB;\n}\n')).toEqual([
    'nginx/valid-value',
  ]);
});
