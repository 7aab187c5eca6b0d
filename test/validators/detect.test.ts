import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  detectKind,
  hasPlaceholders,
  isTemplateName,
  judgeName,
  kindByName,
  templateKind,
} from '../../src/validators/detect.ts';
import {kinds} from '../../src/validators/index.ts';

const dockerfile = '# syntax=docker/dockerfile:1\n\nARG V=3.13\nFROM python:$V-slim AS base\nRUN true\n';
const django = 'from pathlib import Path\n\nINSTALLED_APPS = []\n';
const nginx = 'upstream app {\n  server unix:/run/a.sock;\n}\nserver {\n  listen 80;\n}\n';
const unit = '[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n';

describe('names that speak for themselves', () => {
  test.each([
    ['Dockerfile', 'dockerfile'],
    ['web/Dockerfile', 'dockerfile'],
    ['dockerfile', 'dockerfile'],
    ['Dockerfile.dev', 'dockerfile'],
    ['Dockerfile-alpine', 'dockerfile'],
    ['app.Dockerfile', 'dockerfile'],
    ['Containerfile', 'dockerfile'],
    ['.dockerignore', 'dockerignore'],
    ['Dockerfile.dev.dockerignore', 'dockerignore'],
    ['.github/workflows/ci.yml', 'workflow'],
    ['repo/.github/workflows/deploy.yaml', 'workflow'],
    ['deploy/nginx.conf', 'nginx'],
    ['mysite.nginx', 'nginx'],
    ['mysite.service', 'systemd'],
    ['gunicorn.socket', 'systemd'],
    ['backup.timer', 'systemd'],
    ['mysite.service.d/override.conf', 'systemd'],
    ['gunicorn.conf.py', 'gunicorn'],
    ['gunicorn_config.py', 'gunicorn'],
    ['mysite/wsgi.py', 'wsgi'],
    ['mysite/asgi.py', 'asgi'],
    ['.env', 'dotenv'],
    ['.env.example', 'dotenv'],
    ['prod.env', 'dotenv'],
    ['env.example', 'dotenv'],
    ['.env-sample', 'dotenv'],
    ['.env.template', 'dotenv'],
    ['db.mount.d/10-options.conf', 'systemd'],
    ['app@.service.d/limits.conf', 'systemd'],
    ['nginx/proxy_params', 'nginx'],
  ])('%s is %s, even when it is empty', (path, kind) => {
    expect(judgeName(path)).toBe('named');
    expect(detectKind(path, '')).toBe(kind);
  });
});

describe('names whose text decides', () => {
  test.each([
    ['Dockerfile.py', dockerfile, 'dockerfile'],
    ['Dockerfile.py', 'from x import y\n', undefined],
    ['mysite/settings.py', django, 'django'],
    ['mysite/settings.py', '', 'django'],
    ['mysite/settings.py', 'from .base import *\nX = 1\n', 'django'],
    ['scraper/settings.py', "BOT_NAME = 'x'\n", undefined],
    ['config/settings/production.py', 'from .base import *\n', 'django'],
    ['config/settings/__init__.py', '', undefined],
    ['settings_prod.py', 'DEBUG: bool = False\n', 'django'],
    ['conf.d/mysite.conf', nginx, 'nginx'],
    ['sites-enabled/example.com', nginx, 'nginx'],
    ['sites-enabled/example.com', '<VirtualHost *:80>\n', undefined],
    ['app.conf', '[section]\nkey = 1\n', undefined],
    ['srv.mount', unit, 'systemd'],
    ['nginx/snippets/tls.conf', 'ssl_protocols TLSv1.2;\n', 'nginx'],
    ['snippets/proxy.conf', 'proxy_set_header Host $host; # as it came\n', 'nginx'],
    ['nginx.conf.prod', nginx, 'nginx'],
    ['conf.d/mysql.conf', '[mysqld]\nbind-address = 127.0.0.1\n', undefined],
    ['deploy/gunicorn_prod.py', "bind = '0.0.0.0:8000'\n", 'gunicorn'],
    ['gunicorn/dev.py', 'workers: int = 2\n', 'gunicorn'],
    ['gunicorn_app.py', 'class App:\n    pass\n', undefined],
    ['mysite/wsgi_prod.py', 'application = get_wsgi_application()\n', 'wsgi'],
    ['mysite/wsgi_middleware.py', 'class M:\n    pass\n', undefined],
    ['mysite/asgi_prod.py', 'application = get_asgi_application()\n', 'asgi'],
    ['build.target', 'something\n', undefined],
  ])('%s with its text', (path, text, kind) => {
    expect(judgeName(path)).toBe('look');
    expect(kindByName(path, text)).toBe(kind);
  });
});

test.each([
  'Dockerfile.bak',
  'Dockerfile.j2',
  'Dockerfile~',
  '.env.gpg',
  '.env.ts',
  '.envrc',
  'dockerfile.md',
  'docker-compose.yml',
  'main.py',
  'nginx.conf.template',
  'README.md',
  'Dockerfile/notes',
  'environment',
])('%s is nothing we know, or only its text can tell', (path) => {
  expect(kindByName(path, 'x\n')).toBeUndefined();
  expect(judgeName(path)).not.toBe('named');
});

describe('a file that somebody names explicitly is known by its text', () => {
  test.each([
    ['web.docker', dockerfile, 'dockerfile'],
    ['web.docker', '\r\n# a\r\nfrom python:3.13\r\n', 'dockerfile'],
    ['pipeline.yml', 'name: x\non: push\njobs:\n  a:\n', 'workflow'],
    ['unit.txt', unit, 'systemd'],
    ['site.txt', nginx, 'nginx'],
    ['application.py', 'application = get_wsgi_application()\n', 'wsgi'],
    ['main.py', 'async def app(scope, receive, send):\n    pass\n', 'asgi'],
    ['production.py', django, 'django'],
    ['workers.py', "worker_class = 'gthread'\n", 'gunicorn'],
    ['compose.yml', 'services:\n  web:\n', undefined],
    ['letter.txt', 'From me to you\n', undefined],
    ['views.py', 'from django.http import HttpResponse\n', undefined],
    ['empty', '', undefined],
  ])('%s', (path, text, kind) => {
    expect(detectKind(path, text)).toBe(kind);
  });
});

const settings = "DEBUG = False\nALLOWED_HOSTS = ['a']\n";

describe('settings that stand in no folder of settings', () => {
  test.each([
    ['config/production.py', settings, 'django'],
    ['prod.py', settings, 'django'],
    ['mysite/local.py', 'from .base import *\nDEBUG = True\n', 'django'],
    ['mysite/dev.py', 'from mysite.settings import *\n\nDEBUG = True\n', 'django'],
    ['local.py', 'DEBUG = True\nNAME = 1\n', undefined],
    ['base.py', 'class Base:\n    DEBUG = True\n    ALLOWED_HOSTS = []\n', undefined],
    ['test.py', 'def test_x():\n    pass\n', undefined],
    [
      'settings.py',
      'from pydantic_settings import BaseSettings\n\nclass Settings(BaseSettings):\n    debug = 1\n',
      undefined,
    ],
    ['settings.py', "SECRET_KEY = 'x'\nDEBUG = 1\nSQLALCHEMY_DATABASE_URI = 'x'\n", undefined],
    ['settings.py', '# soon\nimport os\n', 'django'],
    ['settings.py', '', 'django'],
    ['.envs/.production/.django', 'A=1\n', 'dotenv'],
    ['.envs/README', 'hello\n', undefined],
    ['nginx/default', nginx, 'nginx'],
    ['nginx/Makefile', 'all:\n', undefined],
    ['.github/actions/x/action.yml', 'name: a\nruns:\n  using: composite\n', undefined],
    ['.github/dependabot.yml', 'version: 2\nupdates: []\n', undefined],
    ['.gitlab-ci.yml', 'test:\n  script: x\n', undefined],
    ['docker-compose.yml', 'services: {}\n', undefined],
  ])('%s %j', (path, text, kind) => {
    expect(kindByName(path, text)).toBe(kind);
  });

  test('are known by their content alone', () => {
    expect(detectKind('x.py', settings)).toBe('django');
    expect(detectKind('x.py', 'DEBUG = True\n')).toBeUndefined();
  });
});

describe('templates', () => {
  test.each([
    ['nginx/default.conf.template', nginx, 'nginx'],
    ['web.service.j2', unit, 'systemd'],
    ['.env.j2', 'A={{ a }}\n', 'dotenv'],
    ['index.html.j2', '<p>{{ a }}</p>\n', undefined],
    ['web.service', unit, undefined],
  ])('%s', (path, text, kind) => {
    expect(templateKind(path, text)).toBe(kind);
    if (kind !== undefined) expect([isTemplateName(path), kindByName(path, text)]).toEqual([true, undefined]);
  });

  test.each([
    ['listen ${PORT};', true],
    ['User={{ user }}', true],
    ['proxy_pass http://$BACKEND;', true],
    ['proxy_set_header Host $host;', false],
    ['', false],
  ])('places to be filled in: %j', (text, has) => {
    expect(hasPlaceholders(text)).toBe(has);
  });
});

test('any name and any text give a kind or nothing, and the same kind by name as by both', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), fc.string({unit: 'binary'}), (path, text) => {
      const kind = detectKind(path, text);
      expect(kind === undefined || kinds.includes(kind)).toBe(true);
      if (judgeName(path) === 'other') expect(kindByName(path, text)).toBeUndefined();
    }),
  );
});

test.each([
  ['blanks', ' '.repeat(1 << 20)],
  ['blank lines', '\n'.repeat(1 << 20)],
  ['location without a brace', `location ${' '.repeat(1 << 20)}`],
  ['from dots', `from ${'.'.repeat(1 << 20)}`],
  ['one word', 'x'.repeat(1 << 20)],
  ['FROM blanks', `FROM ${' '.repeat(15_000)}x y`],
  ['ARG lines', 'ARG X\n'.repeat(100_000)],
  ['directives without an end', 'proxy_pass x\n'.repeat(80_000)],
  ['annotation', `DEBUG: ${'x '.repeat(500_000)}`],
])('a megabyte of %s does not hang', (_name, text) => {
  const before = performance.now();
  for (const path of [
    'settings.py',
    'settings/x.py',
    'a.conf',
    'Dockerfile.py',
    'x.path',
    'local.py',
    'nginx/x',
    '.envs/x',
    'x',
  ])
    detectKind(path, text);
  expect(performance.now() - before).toBeLessThan(15_000);
});
