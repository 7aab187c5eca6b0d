import {portsPublished} from '../../../../src/validators/stack/rules/ports-published.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const image = (cmd: string, path = 'Dockerfile') => `-- ${path} --\nFROM python:3.13-slim\nCMD ${cmd}\n`;
const compose = (lines: string, path = 'compose.yaml') => `-- ${path} --\nservices:\n  web:\n${lines}\n`;
const gunicorn = image('["gunicorn", "-b", "0.0.0.0:8000", "mysite.wsgi"]');

checkStackRule(portsPublished, {
  good: [
    gunicorn + compose('    build: .\n    command: gunicorn -b :9000 mysite.wsgi\n    ports: ["80:9000"]'),
    gunicorn + compose('    build: .\n    ports: ["80:8000"]'),
    gunicorn + compose('    build: ./\n    ports: ["443:443", "80:8000"]'),
    gunicorn + compose('    build: .\n    ports: ["8000"]'),
    gunicorn + compose('    build: .\n    ports: [{target: 8000, published: 80}]'),
    gunicorn + compose('    build: .'),
    gunicorn + compose('    build: .\n    ports: ["80:$PORT"]'),
    gunicorn + compose('    image: postgres\n    ports: ["5432:5432"]'),
    gunicorn + compose('    build: ./other\n    ports: ["80:80"]'),
    gunicorn + compose('    build: .\n    command: gunicorn -b 0.0.0.0:80 mysite.wsgi\n    ports: ["80:80"]'),
    image('["gunicorn", "mysite.wsgi"]').replace('CMD', 'ENV PORT=80\nCMD') +
      compose('    build: .\n    ports: ["80:80"]'),
    image('["./start.sh"]') + compose('    build: .\n    ports: ["80:80"]'),
    image('["gunicorn", "-b", "unix:/run/a.sock", "mysite.wsgi"]') + compose('    build: .\n    ports: ["80:80"]'),
  ],
  bad: [
    {
      files: gunicorn + compose('    build: .\n    command: gunicorn -b :9000 mysite.wsgi\n    ports: ["80:8000"]'),
      at: 'Dockerfile:2',
      related: ['compose.yaml:4', 'compose.yaml:5'],
      says: [/"80:9000"/],
    },
    {
      files: `${image('["x"]').replace('CMD ["x"]', 'ENTRYPOINT ["./start.sh"]')}-- start.sh --\ngunicorn -b :8000 a.wsgi\n${compose('    build: .\n    ports: ["80:80"]')}`,
      at: 'Dockerfile:2',
      related: ['compose.yaml:4', 'start.sh:1'],
    },
    {
      files: gunicorn + compose('    build: .\n    ports:\n      - "8080:80"'),
      at: 'Dockerfile:2',
      related: ['compose.yaml:5'],
      says: [/"8080:8000"/],
    },
    {
      files:
        image('["uvicorn", "mysite.asgi:application", "--host", "0.0.0.0", "--port", "9000"]', 'api/Dockerfile') +
        compose('    build:\n      context: api\n    ports: ["80:8000"]', 'docker-compose.yml'),
      at: 'api/Dockerfile:2',
    },
    {
      files:
        image('["gunicorn", "-b", "0.0.0.0:8000", "mysite.wsgi"]', 'deploy/prod.Dockerfile') +
        compose('    build:\n      context: .\n      dockerfile: deploy/prod.Dockerfile\n    ports: ["80:80"]'),
    },
  ],
});
