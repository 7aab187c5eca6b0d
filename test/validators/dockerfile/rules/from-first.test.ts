import {fromFirst} from '../../../../src/validators/dockerfile/rules/from-first.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(fromFirst, {
  good: [
    'FROM python:3.13\nRUN true\n',
    'ARG V=3.13\nFROM python:$V\n',
    '# syntax=docker/dockerfile:1\n\n# hi\nFROM python:3.13\n',
    'FORM python:3.13\nRUN true\n',
    'FROM a\nFROM b\n',
  ],
  bad: [
    {text: '', at: '1:1', says: [/no instruction in this file/, /아직 명령어가 없어요/], times: 1},
    {text: '# only a comment\n\n', at: '1:1'},
    {text: 'RUN pip install django\n', at: '1:1', says: [/There is no `FROM` in this file/, /`FROM`이 없어서/]},
    {text: 'ARG V=3.13\n', at: '1:1', says: [/no `FROM`/]},
    {text: 'RUN a\nCOPY b c\nFROM python:3.13\n', at: '1:1', says: [/`RUN` stands before the first `FROM`/], times: 1},
    {text: 'ARG V=1\nENV A=1\nFROM python:3.13\n', at: '2:1', says: [/`ENV`/]},
  ],
});
