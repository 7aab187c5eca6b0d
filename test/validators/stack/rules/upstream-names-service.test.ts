import {upstreamNamesService} from '../../../../src/validators/stack/rules/upstream-names-service.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const app = '-- Dockerfile --\nFROM python:3.13-slim\nCMD ["gunicorn", "-b", "0.0.0.0:8000", "mysite.wsgi"]\n';
const front = '    image: nginx:1.29\n    volumes: ["./nginx:/etc/nginx/conf.d:ro"]';
const compose = (nginx = front, web = '') =>
  `-- compose.yaml --\nservices:\n  web:\n    build: .\n${web}  nginx:\n${nginx}\n`;
const built = '-- nginx/Dockerfile --\nFROM nginx:1.29\nCOPY app.conf /etc/nginx/conf.d/default.conf\n';
const nginx = (pass: string) => `-- nginx/app.conf --\nserver {\nlocation / {\nproxy_pass ${pass};\n}\n}\n`;

checkStackRule(upstreamNamesService, {
  good: [
    app + compose() + nginx('http://web:8000'),
    app + compose(front, '    container_name: django\n') + nginx('http://django:8000'),
    app + compose(front, '    networks: {default: {aliases: [api]}}\n') + nginx('http://api:8000'),
    app + compose(`${front}\n    extra_hosts: ["api:10.0.0.2"]`) + nginx('http://api:8000'),
    app + compose(`${front}\n    network_mode: host`) + nginx('http://localhost:8000'),
    app + compose('    image: nginx:1.29') + nginx('http://localhost:8000'),
    app + compose('    image: node:22\n    volumes: ["./nginx:/x"]') + nginx('http://localhost:8000'),
    app + compose() + nginx('http://localhost:3000'),
    app + compose() + nginx('http://api.internal:8000'),
    app + nginx('http://localhost:8000'),
  ],
  bad: [
    {
      files: app + compose() + nginx('http://localhost:8000'),
      at: 'nginx/app.conf:3',
      related: ['compose.yaml:2'],
      says: [/`web:8000`/],
    },
    {files: app + built + compose('    build: ./nginx') + nginx('http://127.0.0.1:8000')},
    {files: app + compose() + nginx('http://backend:8000'), says: [/`backend`/, /`web:8000`/]},
    {files: app + compose() + nginx('http://wep:9000'), says: [/`web:9000`/]},
  ],
});
