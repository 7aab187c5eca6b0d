import {multiStage} from '../../../../src/validators/dockerfile/rules/multi-stage.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(multiStage, {
  good: [
    'FROM python:3.13.1 AS build\nRUN pip install --prefix=/install -r requirements.txt\nFROM python:3.13-slim\nCOPY --from=build /install /usr/local\n',
    'FROM python:3.12 AS test\nRUN pip install -r requirements.txt\nFROM python:3.13 AS build\nRUN pip install --prefix=/install -r requirements.txt\nFROM python:3.13-slim\nCOPY --from=build /install /usr/local\n',
    'FROM python:3.13 AS builder\nRUN make\nFROM python:3.13-slim\nCOPY --from=builder /opt/venv /opt/venv\n',
    'FROM python:3.13\nRUN make\nFROM python:3.13-slim\nCOPY --from=0 /opt/venv /opt/venv\n',
    'FROM python:3.13 AS Builder\nFROM python:3.13-slim\nCOPY --from=builder /a /a\n',
    'FROM python:3.13 AS b\nRUN make\nFROM python:3.13-slim\nRUN --mount=type=bind,from=b,source=/wheels,target=/wheels pip install /wheels/*\n',
    'FROM python:3.13-slim AS base\nFROM base AS builder\nRUN make\nFROM base\nCOPY --from=builder /a /a\n',
    'FROM node:22 AS js\nFROM python:3.13 AS py\nFROM python:3.13-slim\nCOPY --from=js /a /a\nCOPY --from=py /b /b\n',
    'FROM python:3.13 AS b\nFROM python:3.13-slim AS run\nCOPY --from=b /a /a\nFROM run\nCMD ["x"]\n',
  ],
  bad: [
    {
      text: 'FROM python:3.12 AS build\nRUN python -m venv /venv && /venv/bin/pip install -r requirements.txt\nFROM python:3.13-slim\nCOPY --from=build /venv /venv\n',
      at: '2:29',
      says: [/Python 3\.12 on Debian.*Python 3\.13 on Debian/],
    },
    {
      text: 'FROM python:3.13-alpine AS build\nRUN pip install --prefix=/install -r requirements.txt\nFROM python:3.13-slim\nCOPY --from=build /install /usr/local\n',
      at: '2:5',
      says: [/on Alpine/],
    },
    {
      text: 'FROM python:3.13 AS builder\nRUN make\nFROM python:3.13-slim\n',
      at: '3:1',
      says: [/takes nothing/, /--from=builder/],
    },
    {text: 'FROM python:3.13\nFROM python:3.13-slim\nCOPY . .\n', at: '2:1', says: [/--from=0/]},
    {text: 'FROM python:3.13 AS b\nFROM python:3.13-slim\nCOPY --from=nginx:1.29 /a /a\n', at: '2:1'},
    {
      text: 'FROM python:3.13 AS b\nRUN make\nFROM b\nCOPY --from=b /a /a\n',
      at: '3:1',
      says: [/all its tools are in the image/],
    },
    {text: 'FROM python:3.13 AS base\nFROM base\nCOPY . .\n', at: '2:1'},
  ],
  present: ['FROM python:3.13 AS a\nFROM python:3.13-slim\n'],
  absent: ['', 'FROM python:3.13\nRUN make\n', 'FROM python:3.13\n# FROM python:3.13-slim\n'],
});
