import {serverNameAllowed} from '../../../../src/validators/stack/rules/server-name-allowed.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const settings = (hosts: string, path = 'mysite/settings.py') => `-- ${path} --\nDEBUG = False\n${hosts}\n`;
const nginx = (names: string, inside = 'include proxy_params;\nproxy_pass http://unix:/run/a.sock;') =>
  `-- nginx.conf --\nevents {}\nhttp {\nserver {\nserver_name ${names};\nlocation / {\n${inside}\n}\n}\n}\n`;
const fromEnv = settings('import os\nALLOWED_HOSTS = os.environ["HOSTS"].split(",")');

checkStackRule(serverNameAllowed, {
  good: [
    settings('ALLOWED_HOSTS = ["a.com"]', 'c/settings/prod.py') +
      settings('ALLOWED_HOSTS = ["b.com"]', 'c/settings/dev.py') +
      nginx('a.com'),
    `${fromEnv}-- .env --\nHOSTS=example.com,www.example.com\n${nginx('example.com')}`,
    `${fromEnv}-- .env --\nHOSTS=localhost,127.0.0.1\n${nginx('example.com')}`,
    `${fromEnv}-- .env.example --\nHOSTS=other.com\n${nginx('example.com')}`,
    settings('ALLOWED_HOSTS = ["example.com", "www.example.com"]') + nginx('example.com www.example.com'),
    settings('ALLOWED_HOSTS = [".example.com"]') + nginx('example.com api.example.com'),
    settings('ALLOWED_HOSTS = ["*"]') + nginx('example.com'),
    settings('ALLOWED_HOSTS = ["EXAMPLE.com"]') + nginx('Example.COM'),
    settings('ALLOWED_HOSTS = ["example.com"]') + nginx('_'),
    settings('ALLOWED_HOSTS = ["example.com"]') + nginx('localhost'),
    settings('ALLOWED_HOSTS = ["example.com"]') + nginx('*.example.com ~^www\\d+\\.example\\.com$'),
    settings('ALLOWED_HOSTS = []') + nginx('example.com'),
    settings('import os\nALLOWED_HOSTS = os.environ["HOSTS"].split(",")') + nginx('example.com'),
    settings('ALLOWED_HOSTS = ["a.com"]\nALLOWED_HOSTS += more()') + nginx('example.com'),
    `${fromEnv}-- .env.example --\nHOSTS=example.com,www.example.com\n${nginx('example.com www.example.com')}`,
    `${fromEnv}-- .env.example --\nHOSTS=your-domain.com\n${nginx('example.com www.example.com')}`,
    `${fromEnv}-- .env.example --\nHOSTS=example.com\n-- .env --\nHOSTS=a.com,b.com\n${nginx('a.com b.com')}`,
    settings('ALLOWED_HOSTS = ["localhost"]') +
      settings('ALLOWED_HOSTS = ["example.com"]', 'mysite/settings/prod.py') +
      nginx('example.com'),
    settings('ALLOWED_HOSTS = ["a.com"]') + nginx('example.com', 'root /srv/www;'),
    settings('ALLOWED_HOSTS = ["a.com"]') + nginx('example.com', 'proxy_pass https://api.example.org;'),
    settings('ALLOWED_HOSTS = ["a.com"]') +
      nginx('example.com', 'proxy_set_header Host a.com;\nproxy_pass http://127.0.0.1:8000;'),
    settings('ALLOWED_HOSTS = ["a.com"]') + nginx('example.com', 'proxy_pass http://127.0.0.1:8000;'),
  ],
  bad: [
    {
      files: `${fromEnv}-- .env.example --\nHOSTS=example.com\n${nginx('example.com www.example.com')}`,
      related: ['.env.example:1'],
      says: [/`www\.example\.com` there/],
    },
    {
      files:
        settings('ALLOWED_HOSTS = ["a.com"]', 'c/settings/prod.py') +
        settings('ALLOWED_HOSTS = ["*"]', 'c/settings/local.py') +
        nginx('b.com'),
      related: ['c/settings/prod.py:2'],
    },
    {
      files: `${fromEnv}-- .env --\nDEBUG=0\nHOSTS=localhost,example.com\n${nginx('www.example.com')}`,
      related: ['.env:2'],
      says: [/`www\.example\.com` there/],
    },
    {
      files: settings('ALLOWED_HOSTS = ["example.com"]') + nginx('example.com www.example.com'),
      at: 'nginx.conf:4',
      related: ['mysite/settings.py:2'],
      says: [/`www\.example\.com`/, /400/],
    },
    {files: settings('ALLOWED_HOSTS = ["a.com", "b.com"]') + nginx('c.com d.com'), times: 2},
    {files: settings('ALLOWED_HOSTS = [".example.com"]') + nginx('myexample.com')},
    {files: settings('ALLOWED_HOSTS = ["a.com"]') + nginx('203.0.113.9'), says: [/203\.0\.113\.9/]},
    {
      files:
        settings('ALLOWED_HOSTS = ("a.com",)') +
        nginx('b.com', 'proxy_set_header Host $http_host;\nproxy_pass http://web:8000;'),
    },
  ],
});
