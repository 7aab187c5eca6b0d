import {copySource} from '../../../../src/validators/dockerfile/rules/copy-source.ts';
import {checkRule} from '../../../support/check-rule.ts';

const python = (lines: string) => `FROM python:3.13-slim\nWORKDIR /app\n${lines}\n`;

checkRule(copySource, {
  good: [
    python('COPY . .'),
    python('COPY . /app'),
    python('COPY ./ ./'),
    python('COPY / /app/'),
    python('COPY * ./'),
    python('ADD . .'),
    python('COPY ["." , "."]'),
    python('COPY --chown=app:app . .'),
    python('COPY --chown=1000:1000 --chmod=755 . /app/'),
    python('COPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .'),
    python('COPY manage.py .\nCOPY mysite mysite'),
    python('COPY manage.py mysite/ ./'),
    python('COPY *.py ./'),
    'FROM python:3.13 AS build\nWORKDIR /app\nCOPY . .\nFROM python:3.13-slim\nCOPY --from=build /app /app\n',
    'FROM python:3.13 AS build\nCOPY . /src\nFROM python:3.13-slim\nCOPY --from=0 /src/ /app/\n',
    'FROM python:3.13 AS base\nCOPY . /app\nFROM base\n',
    {text: python('COPY . .'), beside: {'.dockerignore': '.env\n.git\n'}},
    {text: python('COPY . .'), beside: {'.dockerignore': '*\n!manage.py\n!mysite\n'}},
    {text: python('COPY main.py .'), options: {entry: 'main.py'}},
    ...[
      'COPY . .',
      'COPY mysite mysite',
      'COPY mysite/ /srv/mysite/',
      'COPY mysite/*.py mysite/',
      'COPY mysite/wsgi.py mysite/wsgi.py',
      'COPY --parents mysite/wsgi.py .',
      'WORKDIR mysite\nCOPY mysite .',
    ].map((lines) => ({text: python(lines), options: {entry: 'mysite/wsgi.py'}})),
  ],
  bad: [
    {text: python('COPY requirements.txt .'), at: '3:1', says: [/`requirements.txt`, but not `manage.py`/]},
    {text: python('COPY requirements.txt .\nCOPY entrypoint.sh /'), at: '4:1'},
    {text: python('COPY requirements/ requirements/'), at: '3:1'},
    {text: python('COPY mysite/wsgi.py .'), at: '3:1'},
    {text: python('COPY mysite .'), at: '3:1', says: [/but not `manage\.py`/]},
    {
      text: python('COPY manage.py .\nCOPY mysite/ .'),
      options: {entry: 'mysite/wsgi.py'},
      at: '4:1',
      says: [/not the folder itself/, /Write `COPY mysite mysite`/],
    },
    {text: python('COPY mysite/wsgi.py .'), options: {entry: 'mysite/wsgi.py'}, at: '3:1'},
    {
      text: python('COPY . .'),
      beside: {'.dockerignore': '*.py\n'},
      at: '3:6',
      says: [/`\.dockerignore` leaves out `manage\.py`/],
    },
    {text: python('COPY . .'), beside: {'.dockerignore': '*\n'}, at: '3:6'},
  ],
  present: [python('COPY requirements.txt .'), python('ADD https://github.com/team/project.git /app')],
  absent: [
    '',
    'FROM python:3.13\n',
    python('# COPY . .'),
    python('COPY --from=build /app /app'),
    'FROM python:3.13 AS build\nCOPY . /src\nFROM python:3.13-slim\nCOPY --from=build /wheels /wheels\n',
    'FROM python:3.13 AS build\nCOPY . /app\nFROM python:3.13-slim\n',
  ],
});
