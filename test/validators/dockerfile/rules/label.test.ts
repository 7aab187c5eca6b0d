import {label} from '../../../../src/validators/dockerfile/rules/label.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(label, {
  good: [
    'FROM python:3.13\nLABEL maintainer="team@example.com"\n',
    'FROM python:3.13\nLABEL version=1\n',
    'FROM python:3.13\nLABEL maintainer team@example.com\n',
    'FROM python:3.13\nLABEL a="" b="x"\n',
    'FROM python:3.13\nARG V=1\nLABEL version=$V\n',
    'FROM python:3.13\nARG V\nLABEL version=$V\n',
    {text: 'FROM python:3.13\nLABEL a=b maintainer="x"\n', options: {name: 'maintainer'}},
  ],
  bad: [
    {text: 'FROM python:3.13\nLABEL maintainer=""\n', at: '2:7', says: [/`maintainer` is empty/]},
    {text: 'FROM python:3.13\nLABEL a= b=\n', at: '2:7', times: 1},
    {text: 'FROM python:3.13\nLABEL a=x maintainer=\n', options: {name: 'maintainer'}, at: '2:11'},
  ],
  present: ['FROM python:3.13\nLABEL a=b\n', 'FROM python:3.13 AS base\nLABEL a=b\nFROM base\n'],
  absent: [
    '',
    'FROM python:3.13\n',
    'FROM python:3.13\nMAINTAINER me\n',
    'FROM python:3.13 AS a\nLABEL a=b\nFROM python:3.13\n',
    {text: 'FROM python:3.13\nLABEL a=b\n', options: {name: 'maintainer'}},
  ],
});
