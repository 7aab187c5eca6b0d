import {requiredInputs} from '../../../../src/validators/workflow/rules/required-inputs.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(requiredInputs, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/cache@v5\n        with: {path: a, key: b}\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/cache@v5\n        with: {PATH: a, Key: b}\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/upload-artifact@v6\n',
      at: '6:15',
      says: [/`path`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/cache@v5\n        with: {path: a}\n',
      says: [/`key`/],
      times: 1,
    },
  ],
});
