import {nameImage} from '../../../../src/validators/workflow/rules/name-image.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(nameImage, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: postgres:17}\n    steps: [{run: x}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    container: {image: a}\n    steps: [{run: x}]\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: {db: {ports: ["1:1"]}}\n    steps: [{run: x}]\n',
      says: [/`db`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    container: {options: x}\n    steps: [{run: x}]\n',
      times: 1,
    },
  ],
});
