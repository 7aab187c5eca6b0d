import {keepNeededFiles} from '../../../../src/validators/dockerignore/rules/keep-needed-files.ts';
import {checkRule} from '../../../support/check-rule.ts';

const beside = (text: string | null) => ({Dockerfile: text});

checkRule(keepNeededFiles, {
  good: [
    '.env\n.git\nvenv\n**/__pycache__\n',
    '*.txt\n!requirements.txt\n',
    '*\n!manage.py\n!requirements.txt\n!mysite\n',
    '*\n!src\n',
    '**\n!app\n',
    'requirements-dev.txt\n',
    'Dockerfile\n.dockerignore\ndocker-compose.yml\n',
    '*.md\n',
    {text: 'requirements.txt\n', beside: beside('FROM python:3.13\nCOPY pyproject.toml .\n')},
    {text: '*.txt\n', beside: beside('FROM python:3.13\nCOPY poetry.lock pyproject.toml ./\n')},
    {text: '*\n!requirements.txt\n', beside: beside('FROM python:3.13\nCOPY requirements.txt .\n')},
    {text: 'mysite\n!mysite/urls.py\n', beside: beside('FROM python:3.13\nCOPY mysite mysite\n')},
    {text: 'requirements.txt\n', beside: beside('FROM python:3.13\nCOPY --from=build requirements.txt .\n')},
    {text: '*.txt\n', beside: beside('FROM python:3.13\nCOPY *.txt ./\n')},
    {text: '.env\n', beside: beside(null)},
    {text: '.env\n', beside: beside('not a Dockerfile at all')},
    {text: '*\n!mysite\n!manage.py\n!requirements.txt\n', options: {paths: ['mysite/wsgi.py']}},
    {text: '**/__pycache__\n', options: {paths: ['mysite/wsgi.py']}},
    '',
  ],
  bad: [
    {
      text: '.git\nmysite\n',
      options: {paths: ['mysite/wsgi.py']},
      at: '2:1',
      says: [/`mysite` leaves out `mysite\/wsgi\.py`/],
    },
    {text: '*\n!manage.py\n!requirements.txt\n', options: {paths: ['mysite/wsgi.py']}, at: '1:1', times: 1},
    {text: '*.txt\n', at: '1:1', says: [/leaves out `requirements\.txt`/, /`!requirements\.txt`/]},
    {text: '.git\nmanage.py\n', at: '2:1'},
    {text: 'requirements*.txt\n', at: '1:1'},
    {text: '**/*.txt\n', at: '1:1'},
    {text: '*.py\n', at: '1:1', says: [/manage\.py/]},
    {text: '.git\n*.toml\n', beside: beside('FROM python:3.13\nCOPY pyproject.toml uv.lock ./\n'), at: '2:1', times: 1},
    {
      text: '*\n!mysite\n',
      beside: beside('FROM python:3.13\nCOPY requirements.txt .\nCOPY . .\n'),
      at: '1:1',
      times: 2,
    },
    {text: 'deploy\n', beside: beside('FROM nginx:1\nCOPY deploy/nginx.conf /etc/nginx/nginx.conf\n'), at: '1:1'},
    {text: 'requirements.txt\n', beside: beside(null), at: '1:1'},
  ],
});
