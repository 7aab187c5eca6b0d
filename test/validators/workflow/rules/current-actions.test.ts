import {currentActions} from '../../../../src/validators/workflow/rules/current-actions.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(currentActions, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n      - uses: actions/checkout@v7\n      - uses: actions/checkout@main\n      - uses: actions/setup-python@v6.1.0\n      - uses: actions/checkout@v4\n      - uses: x/y@v1\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v3\n',
      at: '6:32',
      says: [/v5/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/upload-artifact@v3\n',
      says: [/failed every run/, /실패/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: Actions/Setup-Python@v4.7.1\n',
      times: 1,
    },
  ],
});
