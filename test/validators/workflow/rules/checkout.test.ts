import {checkout} from '../../../../src/validators/workflow/rules/checkout.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(checkout, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n      - run: pytest\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n      - uses: actions/checkout@v5\n',
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n  b:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
      at: '10:14',
      times: 1,
    },
  ],
  present: ['on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n'],
  absent: ['', 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n'],
});
