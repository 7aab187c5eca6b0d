import {knownInputs} from '../../../../src/validators/workflow/rules/known-inputs.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownInputs, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n        with: {fetch-depth: 0, Path: x}\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: x/y@v1\n        with: {anything: a}\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/setup-python@v6\n        with: {python_version: "3"}\n',
      at: '7:16',
      says: [/`python-version`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1\n        with: {hots: a}\n',
      says: [/`host`/],
      times: 1,
    },
  ],
});
