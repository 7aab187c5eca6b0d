import {healthCheck} from '../../../../src/validators/dockerfile/rules/health-check.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(healthCheck, {
  good: [
    'FROM python:3.13\nHEALTHCHECK CMD curl -f http://127.0.0.1:8000/ || exit 1\n',
    'FROM python:3.13\nHEALTHCHECK --interval=30s --timeout=3s CMD ["python", "check.py"]\n',
    'FROM python:3.13\nHEALTHCHECK NONE\nHEALTHCHECK CMD python check.py\n',
    'FROM python:3.13\nhealthcheck cmd python check.py\n',
  ],
  bad: [
    {text: 'FROM python:3.13\nHEALTHCHECK NONE\n', at: '2:1', says: [/switches the check off/]},
    {text: 'FROM python:3.13\nHEALTHCHECK CMD python check.py\nHEALTHCHECK NONE\n', at: '3:1'},
    {text: 'FROM python:3.13 AS a\nHEALTHCHECK CMD x\nFROM a\nHEALTHCHECK none\n', at: '4:1'},
  ],
  present: ['FROM python:3.13 AS base\nHEALTHCHECK CMD true\nFROM base\n'],
  absent: [
    '',
    'FROM python:3.13\n',
    'FROM python:3.13\nRUN curl http://127.0.0.1/\n',
    'FROM python:3.13 AS a\nHEALTHCHECK CMD x\nFROM python:3.13\n',
  ],
});
