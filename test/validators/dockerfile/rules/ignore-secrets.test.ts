import {ignoreSecrets} from '../../../../src/validators/dockerfile/rules/ignore-secrets.ts';
import {checkRule} from '../../../support/check-rule.ts';

const python = (lines: string) => `FROM python:3.13-slim\nWORKDIR /app\n${lines}\n`;
const beside = (text: string | null) => ({'.dockerignore': text});

checkRule(ignoreSecrets, {
  good: [
    python('COPY . .'),
    {text: python('COPY . .'), beside: beside('.env\n.git\n')},
    {text: python('COPY . .'), beside: beside('.env*\n!.env.example\n')},
    {text: python('COPY . .'), beside: beside('**/.env\n')},
    {text: python('COPY . .'), beside: beside('*\n!manage.py\n!mysite\n')},
    {text: python('COPY . .'), beside: beside('/.env\n')},
    {text: python('COPY . .'), beside: beside('./.env\n')},
    {text: python('COPY requirements.txt .\nCOPY mysite mysite'), beside: beside(null)},
    {text: python('COPY --from=build . .'), beside: beside(null)},
    {
      text: 'FROM python:3.13 AS build\nCOPY . /src\nRUN pip wheel -w /wheels /src\nFROM python:3.13-slim\nCOPY --from=build /wheels /wheels\n',
      beside: beside(null),
    },
    {text: 'FROM python:3.13 AS test\nCOPY . .\nFROM python:3.13-slim\nCOPY manage.py .\n', beside: beside(null)},
    python('COPY .env.example .env'),
    python('COPY .env.sample .'),
    python('COPY id_rsa.pub /root/.ssh/'),
    python('COPY .envrc.template .'),
    {text: python('RUN --mount=type=secret,id=env cat /run/secrets/env'), beside: beside(null)},
  ],
  bad: [
    {
      text: python('COPY . .'),
      beside: beside(null),
      at: '3:6',
      says: [/no `\.dockerignore`/, /`\.dockerignore`가 없어요/],
    },
    {text: python('ADD . /app'), beside: beside(null), at: '3:5'},
    {text: python('COPY ./ ./'), beside: beside(''), at: '3:6', says: [/does not leave out `\.env`/]},
    {text: python('COPY . .'), beside: beside('.git\nvenv\n'), at: '3:6'},
    {text: python('COPY . .'), beside: beside('# .env\n'), at: '3:6'},
    {text: python('COPY . .'), beside: beside('.env\n!.env\n'), at: '3:6'},
    {text: python('COPY . .'), beside: beside('.env # secrets\n'), at: '3:6'},
    {text: python('COPY .env .'), at: '3:6', says: [/`\.env` holds secrets/]},
    {text: python('COPY manage.py .env.prod ./'), at: '3:16'},
    {text: python('COPY id_rsa /root/.ssh/id_rsa'), at: '3:6'},
    {
      text: 'FROM python:3.13 AS build\nCOPY . /app\nFROM python:3.13-slim\nCOPY --from=build /app /app\n',
      beside: beside(null),
      at: '2:6',
    },
    {text: 'FROM python:3.13 AS base\nCOPY . /app\nFROM base\nRUN true\n', beside: beside(null), at: '2:6'},
  ],
});
