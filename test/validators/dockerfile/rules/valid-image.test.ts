import {validImage} from '../../../../src/validators/dockerfile/rules/valid-image.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validImage, {
  good: [
    'FROM python:3.13-slim\n',
    'FROM scratch\n',
    'FROM "python:3.13"\n',
    'FROM GHCR.io/team/app:1\n',
    'FROM localhost:5000/app\n',
    `FROM python@sha256:${'a'.repeat(64)}\n`,
    'ARG V=3.13\nFROM python:${V}-slim\n',
    'ARG IMAGE\nFROM $IMAGE\n',
    'ARG V\nFROM python:$V\n',
    'FROM --platform=$BUILDPLATFORM python:3.13\n',
    'FROM python:${V:-3.13}\n',
    'FROM a AS b\nFROM b\nCOPY --from=b /x /x\nCOPY --from=0 /x /x\n',
    'FROM a\nRUN --mount=type=cache,target=/x,from=team/app:1 y\n',
    'FROM\n',
  ],
  bad: [
    {
      text: 'FROM Python:3.13\n',
      at: '1:6',
      says: [/names have only small letters/, /Write `python:3\.13`/, /소문자/],
      times: 1,
    },
    {text: 'FROM python:\n', says: [/no tag behind the `:`/, /Write `python`/]},
    {text: 'FROM python@3.13\n', says: [/`@` is for a digest/, /Write `python:3\.13`/]},
    {text: 'FROM https://hub.docker.com/python\n', says: [/web address/]},
    {text: 'FROM python:3.13,\n', at: '1:6'},
    {text: 'FROM “python:3.13”\n', says: [/typographic quotes/]},
    {text: 'FROM python:${V}\n', says: [/`\$V` is empty/, /ARG V=…/]},
    {text: 'FROM $IMAGE\n', says: [/Nobody sets `IMAGE`/, /`IMAGE` 값을 정하지 않아서/]},
    {text: 'FROM a\nARG IMAGE=b\nFROM $IMAGE\n', at: '3:6', says: [/stands below a `FROM`/, /그 스테이지에서만/]},
    {text: 'ARG IMAGE=\nFROM $IMAGE\n', says: [/comes out empty/]},
    {text: 'ARG V\nFROM }python:$V\n', at: '2:6'},
    {text: 'FROM python@sha256:abc\n', says: [/digest is not complete/]},
    {text: 'FROM a AS builder\nFROM b\nCOPY --from=Bulder /x /x\n', at: '3:13', says: [/`builder`/]},
    {text: 'FROM a\nRUN --mount=type=bind,from=Nope,target=/x y\n', at: '2:13'},
  ],
});
