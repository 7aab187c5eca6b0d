import {upstreamMatchesBind} from '../../../../src/validators/stack/rules/upstream-matches-bind.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const unit = (args: string) => `-- gunicorn.service --\n[Service]\nExecStart=/v/bin/gunicorn ${args} mysite.wsgi\n`;
const socket = (listen: string) => `-- gunicorn.socket --\n[Socket]\nListenStream=${listen}\n`;
const image = (bind: string) =>
  `-- Dockerfile --\nFROM python:3.13-slim\nCMD ["gunicorn", "-b", "${bind}", "mysite.wsgi"]\n`;
const config = (text: string) => `-- gunicorn.conf.py --\n${text}\n`;
const nginx = (pass: string, upstream = '') =>
  `-- nginx.conf --\nevents {}\nhttp {\n${upstream}\nserver {\nlocation / {\nproxy_pass ${pass};\n}\n}\n}\n`;
const compose = '-- compose.yaml --\nservices:\n  web:\n    build: .\n  front:\n    image: node\n';
const published = (ports: string) =>
  `${compose}    ports: [${ports}]\n`.replace('image: node\n    ports', 'build: .\n    ports');
const script =
  '-- Dockerfile --\nFROM python:3.13-slim\nENTRYPOINT ["./entrypoint.sh"]\n' +
  '-- entrypoint.sh --\n#!/bin/sh\nexec gunicorn -b 0.0.0.0:8000 mysite.wsgi\n';

checkStackRule(upstreamMatchesBind, {
  good: [
    image('0.0.0.0:8000') + published('"127.0.0.1:9000:8000"') + nginx('http://127.0.0.1:9000'),
    image('127.0.0.1:8000') + compose + nginx('http://web:8000'),
    unit('-b unix:/run/b.sock') + socket('/run/a.sock') + nginx('http://unix:/run/a.sock'),
    unit('-b unix:/run/a.sock') + nginx('http://unix:/run/a.sock'),
    unit('-b unix:/run/a.sock') + nginx('http://unix:/run/a.sock:/'),
    unit('-b unix:///run/a.sock') + nginx('http://unix:/run/a.sock'),
    unit('-b 127.0.0.1:8000') + nginx('http://127.0.0.1:8000'),
    unit('-b 127.0.0.1:8000') + nginx('http://localhost:8000'),
    unit('-b 0.0.0.0:8000') + nginx('http://127.0.0.1:8000'),
    unit('-b :8000') + nginx('http://127.0.0.1:8000'),
    unit('') + nginx('http://127.0.0.1:8000'),
    unit('-b 127.0.0.1:8001 -b unix:/run/a.sock') + nginx('http://unix:/run/a.sock'),
    unit('--bind=unix:/run/a.sock') + nginx('http://app', 'upstream app { server unix:/run/a.sock fail_timeout=0; }'),
    unit('-b unix:%t/a.sock') + nginx('http://unix:/run/b.sock'),
    unit('-b $BIND') + nginx('http://unix:/run/b.sock'),
    unit('-c /etc/gunicorn.py') + nginx('http://unix:/run/b.sock'),
    unit('') + socket('/run/a.sock') + nginx('http://unix:/run/a.sock'),
    unit('') + config('bind = "unix:/run/a.sock"') + nginx('http://unix:/run/a.sock'),
    unit('') + config('bind = ["127.0.0.1:9000"]') + nginx('http://127.0.0.1:9000'),
    unit('') + config('import os\nbind = os.environ["BIND"]') + nginx('http://127.0.0.1:9000'),
    unit('-b 127.0.0.1:8000') + nginx('http://$backend'),
    unit('-b 127.0.0.1:8000') + nginx('https://api.example.com'),
    unit('-b 127.0.0.1:8000') +
      nginx('http://127.0.0.1:8000', 'server { location /node/ { proxy_pass http://127.0.0.1:3000; } }'),
    image('0.0.0.0:8000') + compose + nginx('http://web:8000'),
    image('0.0.0.0:8000') + compose + nginx('http://front:3000'),
    image('0.0.0.0:8000') + nginx('http://backend:9000'),
    image('0.0.0.0:8000') + unit('-b unix:/run/a.sock') + nginx('http://unix:/run/a.sock'),
    `${image('0.0.0.0:8000')}${unit('-b unix:/run/a.sock')}-- run.sh --\ndocker run -p 8000:8000 mysite\n${nginx('http://127.0.0.1:8000')}`,
    unit('-b 127.0.0.1:8000'),
    nginx('http://127.0.0.1:8000'),
  ],
  bad: [
    {
      files: unit('-b unix:/run/b.sock') + socket('/run/a.sock') + nginx('http://unix:/run/b.sock'),
      at: 'nginx.conf:6',
      related: ['gunicorn.socket:2'],
    },
    {
      files: `${script}${compose}${nginx('http://web:8001', 'server { location /ws/ { proxy_pass http://web:8000; } }')}`,
      at: 'nginx.conf:6',
      related: ['entrypoint.sh:2'],
    },
    {
      files: unit('-b unix:/run/gunicorn.sock') + nginx('http://unix:/run/gunicon.sock'),
      at: 'nginx.conf:6',
      related: ['gunicorn.service:2'],
      says: [/502/, /unix:\/run\/gunicorn\.sock/],
    },
    {files: unit('-b 127.0.0.1:8000') + nginx('http://127.0.0.1:8001'), says: [/`http:\/\/127\.0\.0\.1:8000`/]},
    {files: unit('-b unix:/run/a.sock') + nginx('http://127.0.0.1:8000')},
    {files: unit('-b 0:5000') + nginx('http://127.0.0.1:8000'), says: [/127\.0\.0\.1:5000/]},
    {
      files: unit('-b unix:/run/a.sock') + nginx('http://app', 'upstream app { server unix:/tmp/a.sock; }'),
      at: 'nginx.conf:3',
    },
    {files: unit('') + socket('/run/a.sock') + nginx('http://unix:/run/b.sock'), related: ['gunicorn.socket:2']},
    {
      files: unit('') + config('bind = "127.0.0.1:9000"') + nginx('http://127.0.0.1:8000'),
      related: ['gunicorn.conf.py:1'],
    },
    {
      files: image('0.0.0.0:8000') + unit('-b unix:/run/a.sock') + nginx('http://127.0.0.1:8000'),
      related: ['gunicorn.service:2'],
    },
    {files: image('0.0.0.0:8000') + compose + nginx('http://web:80'), related: ['Dockerfile:2']},
    {
      files: `-- uvicorn.service --\n[Service]\nExecStart=/v/bin/uvicorn --uds /run/u.sock mysite.asgi:application\n${nginx('http://unix:/run/v.sock')}`,
    },
  ],
});
