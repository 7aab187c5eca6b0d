import {uniqueKeys} from '../../../../src/validators/workflow/rules/unique-keys.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(uniqueKeys, {
  good: ['on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        env: {A: 1, B: 2}\n'],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        run: y\n',
      at: '7:9',
      says: [/already/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a: {runs-on: x, steps: [{run: x}]}\n  A: {runs-on: x, steps: [{run: x}]}\n',
      at: '4:3',
      times: 1,
    },
  ],
});
