import {requirementsComplete} from '../../../../src/validators/stack/rules/requirements-complete.ts';
import {checkStackRule} from '../../../support/check-stack-rule.ts';

const settings = (lines: string) => `-- mysite/settings.py --\nDEBUG = False\n${lines}\n`;
const list = (text: string, path = 'requirements.txt') => `-- ${path} --\n${text}\n`;
const apps = settings('INSTALLED_APPS = ["django.contrib.admin", "rest_framework", "blog"]');
const unit = '-- web.service --\n[Service]\nExecStart=/v/bin/gunicorn mysite.wsgi\n';
const postgres = settings('DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql"}}');

checkStackRule(requirementsComplete, {
  good: [
    apps.replace('rest_framework', 'daphne') + list('channels[daphne]>=4'),
    apps + list('Django\nDjangoRestFramework>=3.15'),
    apps + list('django_rest_framework\ndjangorestframework[all] == 3.16 ; python_version > "3"'),
    apps + list('-r base.txt', 'requirements/prod.txt') + list('djangorestframework', 'requirements/base.txt'),
    apps + list('-r ../elsewhere.txt'),
    apps + list('-e .'),
    apps + list('[project]\ndependencies = ["djangorestframework>=3"]', 'pyproject.toml'),
    apps + list('[packages]\ndjangorestframework = "*"', 'Pipfile'),
    apps,
    unit + list('gunicorn==23.0.0'),
    `${unit + list('Django')}-- Dockerfile --\nFROM python:3.13-slim\nRUN pip install gunicorn\n`,
    postgres + list('psycopg[binary]'),
    postgres + list('psycopg2-binary'),
    settings('import os\nimport json\nfrom pathlib import Path\nfrom . import base\nfrom mysite import x') +
      list('Django'),
    settings('try:\n    import environ\nexcept ImportError:\n    environ = None') + list('Django'),
  ],
  bad: [
    {
      files: apps + list('Django\ngunicorn'),
      at: 'mysite/settings.py:2',
      related: ['requirements.txt:1'],
      says: [/`djangorestframework`/],
    },
    {files: unit + list('Django'), at: 'web.service:2', says: [/`gunicorn`/]},
    {files: postgres + list('Django'), says: [/`psycopg2`/]},
    {files: settings('import environ\nenv = environ.Env()') + list('Django'), says: [/`django-environ`/]},
    {files: settings('MIDDLEWARE = ["whitenoise.middleware.WhiteNoiseMiddleware"]') + list('Django')},
    {files: settings('from decouple import config') + list('# python-decouple\nDjango')},
    {
      files: `-- compose.yaml --\nservices:\n  web:\n    command: gunicorn mysite.wsgi\n-- Dockerfile --\nFROM python:3.13-slim\nCMD ["gunicorn", "mysite.wsgi"]\n${list('Django')}`,
      at: 'Dockerfile:2',
    },
  ],
});
