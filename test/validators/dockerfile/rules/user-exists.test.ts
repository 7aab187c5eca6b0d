import {userExists} from '../../../../src/validators/dockerfile/rules/user-exists.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(userExists, {
  good: [
    'FROM python:3.13\nRUN echo "app:x:1000:1000::/app:/bin/sh" >> /etc/passwd\nUSER app\n',
    'FROM python:3.13-slim\nRUN useradd app\nUSER app\n',
    'FROM python:3.13-slim\nRUN groupadd -r web && useradd -r -g web app\nUSER app:web\n',
    'FROM python:3.13-alpine\nRUN adduser -D app\nUSER app\n',
    'FROM python:3.13-slim\nRUN ["useradd", "app"]\nUSER app\n',
    'FROM python:3.13-slim\nRUN <<EOF\nset -e\nuseradd app\nEOF\nUSER app\n',
    'FROM python:3.13-slim\nRUN ./setup.sh\nUSER app\n',
    'FROM python:3.13-slim\nARG NAME=app\nRUN useradd $NAME\nUSER $NAME\n',
    'FROM python:3.13-slim\nRUN useradd "${NAME}"\nUSER app\n',
    'FROM python:3.13-slim\nUSER 1000\n',
    'FROM python:3.13-slim\nUSER 1000:1000\n',
    'FROM python:3.13-slim\nUSER nobody\n',
    'FROM python:3.13-slim\nUSER www-data\n',
    'FROM python:3.13-slim\nUSER root\n',
    'FROM ubuntu:24.04\nUSER ubuntu\n',
    'FROM debian:13\nRUN apt-get update && apt-get install -y postgresql\nUSER postgres\n',
    'FROM team/base:1\nUSER app\n',
    'FROM node:22\nUSER node\n',
    'FROM python:3.13-slim AS base\nRUN useradd app\nFROM base\nUSER app\n',
    'FROM python:3.13-slim\nCOPY --from=build /etc/passwd /etc/passwd\nUSER app\n',
    'FROM python:3.13-slim\nCOPY rootfs /\nUSER app\n',
    'FROM python:3.13-slim\nARG USER_NAME\nUSER $USER_NAME\n',
    'FROM python:3.13-slim\n',
  ],
  bad: [
    {
      text: 'FROM python:3.13\nRUN useradd app\nUSER app # me\n',
      at: '3:6',
      says: [/`app # me` as a whole/, /Write `USER app`/],
    },
    {text: 'FROM python:3.13\nRUN apt-get update && apt-get install -y curl\nUSER ap\n', at: '3:6'},
    {text: 'FROM python:3.13\nRUN useradd --create-home app\nUSER ap\n', at: '3:6'},
    {
      text: 'FROM python:3.13-slim\nUSER app\n',
      at: '2:6',
      says: [/Nothing creates the user `app`/, /unable to find user app/],
    },
    {text: 'FROM python:3.13-slim\nRUN useradd web\nUSER app\n', at: '3:6'},
    {text: 'FROM python:3.13-slim\nUSER app:app\nCMD ["gunicorn"]\n', at: '2:6'},
    {
      text: 'FROM python:3.13 AS build\nRUN useradd app\nFROM python:3.13-slim\nUSER app\n',
      at: '4:6',
      says: [/created in another stage/, /다른 스테이지/],
    },
    {text: 'FROM python:3.13-slim AS base\nFROM base\nUSER django\n', at: '3:6'},
    {text: 'FROM debian:13-slim\nENV WHO=app\nUSER $WHO\n', at: '3:6'},
  ],
});
