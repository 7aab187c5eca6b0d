import {installSystemPackage} from '../../../../src/validators/dockerfile/rules/install-system-package.ts';
import {checkRule} from '../../../support/check-rule.ts';

const slim = (lines: string) => `FROM python:3.13-slim\n${lines}\n`;

checkRule(installSystemPackage, {
  good: [
    slim('RUN apt-get update && apt-get install -y libpq5'),
    slim('RUN apt-get update && apt install -y libpq5=17.* curl'),
    slim('RUN apt-get install -y libpq-dev gcc'),
    slim('RUN apt-get install -y postgresql-client-17'),
    slim('RUN apt-get update && xargs apt-get install -y < packages.txt && sh packages.sh'),
    slim('ARG PACKAGES\nRUN apt-get install -y $PACKAGES'),
    slim('RUN ["bash", "-c", "apt-get update && apt-get install -y libpq5"]'),
    slim('RUN <<EOF\napt-get update\napt-get install -y libpq5\nEOF'),
    slim('RUN ./install.sh'),
    'FROM python:3.13-alpine\nRUN apk add --no-cache libpq\n',
    'FROM python:3.13\n',
    'FROM registry.example.com/python-with-libpq:3.13-slim\n',
    'FROM python:3.13-slim AS base\nRUN apt-get install -y libpq5\nFROM base\n',
    'FROM python:3.13 AS build\nFROM python:3.13-slim\nCOPY --from=build /usr/lib/x86_64-linux-gnu/libpq.so.5 /usr/lib/\n',
    {text: slim('RUN apt-get install -y libxml2'), options: {packages: ['libxml2']}},
  ],
  bad: [
    {text: slim('RUN pip install psycopg'), at: '1:1', says: [/Nothing installs `libpq5`/, /libpq5`를 설치하는 곳이/]},
    {text: slim('RUN apt-get update && apt-get install -y libmariadb3'), at: '1:1'},
    {text: slim('RUN apt-get remove libpq5'), at: '1:1'},
    {text: slim('# RUN apt-get install -y libpq5'), at: '1:1'},
    {text: 'FROM python:3.13-alpine\nRUN apk add --no-cache curl\n', at: '1:1'},
    {
      text: 'FROM python:3.13 AS build\nRUN apt-get install -y libpq5\nFROM python:3.13-slim\n',
      at: '2:1',
      says: [/in another stage/],
    },
  ],
  present: ['FROM python:3.13\n'],
  absent: ['', '# FROM python:3.13\n'],
});
