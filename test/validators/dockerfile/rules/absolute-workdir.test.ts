import {absoluteWorkdir} from '../../../../src/validators/dockerfile/rules/absolute-workdir.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(absoluteWorkdir, {
  good: [
    'FROM python:3.13\nWORKDIR /app\n',
    'FROM python:3.13\nWORKDIR "/my app"\n',
    'FROM python:3.13\nWORKDIR /app\nWORKDIR src\n',
    'FROM python:3.13 AS base\nWORKDIR /app\nFROM base\nWORKDIR src\n',
    'FROM python:3.13\nARG DIR=/app\nWORKDIR $DIR\n',
    'FROM python:3.13\nARG DIR\nWORKDIR $DIR\n',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nWORKDIR C:\\app\n',
    'FROM python:3.13\nRUN true\n',
  ],
  bad: [
    {
      text: 'FROM python:3.13\nWORKDIR app\n',
      at: '2:9',
      says: [/`app` continues/, /`app`은 베이스 이미지/, /WORKDIR \/app/],
      times: 1,
    },
    {text: 'FROM python:3.13\nWORKDIR ./app/src\nWORKDIR more\n', at: '2:9', times: 1, says: [/WORKDIR \/app\/src/]},
    {text: 'FROM python:3.13 AS a\nWORKDIR /x\nFROM python:3.13\nWORKDIR y\n', at: '4:9'},
    {text: 'FROM python:3.13\nENV D=app\nWORKDIR $D\n', at: '3:9', says: [/`\$D`/]},
  ],
  present: ['FROM python:3.13\nWORKDIR /app\n'],
  absent: ['FROM python:3.13\n', '# WORKDIR /app\n'],
});
