import {workingDirectory} from '../../../../src/validators/dockerfile/rules/working-directory.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(workingDirectory, {
  good: [
    'FROM python:3.13\nWORKDIR /app\n',
    'FROM python:3.13\nWORKDIR /usr/src/app\nCOPY . .\n',
    'FROM python:3.13\nARG DIR=/srv\nWORKDIR $DIR\n',
    'FROM python:3.13\nARG DIR\nWORKDIR $DIR\n',
    'FROM python:3.13\nWORKDIR /\nRUN true\nWORKDIR /app\n',
    'FROM python:3.13\nworkdir app\n',
  ],
  bad: [
    {text: 'FROM python:3.13\nWORKDIR /\n', at: '2:9'},
    {text: 'FROM python:3.13\nWORKDIR /app\nWORKDIR /\n', at: '3:9'},
    {text: 'FROM python:3.13\nENV D=/\nWORKDIR $D\n', at: '3:9'},
  ],
  present: ['FROM python:3.13 AS base\nWORKDIR /app\nFROM base\nCOPY . .\n', 'FROM python:3.13\nWORKDIR /app\n'],
  absent: [
    '',
    'FROM python:3.13\n',
    'FROM python:3.13\nRUN mkdir /app && cd /app\n',
    'FROM python:3.13 AS build\nWORKDIR /app\nFROM python:3.13\nCOPY --from=build /app /app\n',
    'FROM python:3.13\n# WORKDIR /app\n',
  ],
});
