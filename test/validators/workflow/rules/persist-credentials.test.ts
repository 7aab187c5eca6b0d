import {persistCredentials} from '../../../../src/validators/workflow/rules/persist-credentials.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(persistCredentials, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n      - uses: actions/upload-artifact@v6\n        with: {path: dist}\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n        with: {persist-credentials: false}\n      - uses: actions/upload-artifact@v6\n        with: {path: .}\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n      - uses: actions/upload-artifact@v6\n        with: {path: .}\n',
      at: '6:15',
      times: 1,
    },
  ],
});
