import {consistentCase} from '../../../../src/validators/dockerfile/rules/consistent-case.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(consistentCase, {
  good: [
    'FROM python:3.13 AS base\nRUN true\n',
    'from python:3.13 as base\nrun true\ncmd ["x"]\n',
    'FROM python:3.13\nRUN run install\nLABEL as=AS\n',
    'FROM python:3.13\nRNU x\n',
  ],
  bad: [
    {text: 'FROM python:3.13\nrun true\nCMD ["x"]\n', at: '2:1', says: [/`run`/, /`RUN`으?로 쓰세요/], times: 1},
    {text: 'FROM python:3.13\nCopy a b\n', at: '2:1', says: [/Write `COPY`/]},
    {text: 'FROM python:3.13 as base\nRUN true\n', at: '1:18', says: [/Write `AS`/], times: 1},
    {text: 'from python:3.13 AS base\nrun true\n', at: '1:18', says: [/Write `as`/], times: 1},
    {text: 'from a\nRUN x\nrun y\n', at: '2:1', says: [/Write `run`/]},
  ],
});
