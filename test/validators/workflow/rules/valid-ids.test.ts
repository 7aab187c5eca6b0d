import {validIds} from '../../../../src/validators/workflow/rules/valid-ids.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validIds, {
  good: ['on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - id: a_b-1\n        run: x\n'],
  bad: [
    {text: 'on: push\njobs:\n  run tests: {runs-on: x, steps: [{run: x}]}\n', at: '3:3', says: [/`name:`/], times: 1},
    {text: 'on: push\njobs:\n  테스트: {runs-on: x, steps: [{run: x}]}\n', at: '3:3', times: 1},
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - id: 1st\n        run: x\n',
      at: '6:13',
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - id: __x\n        run: x\n',
      says: [/for itself/],
      times: 1,
    },
    {text: 'on: push\njobs: {a.b: {runs-on: x, steps: [{run: x}]}}\n', times: 1},
  ],
});
