import {usesFormat} from '../../../../src/validators/workflow/rules/uses-format.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(usesFormat, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n      - uses: a/b/c/d@main\n      - uses: ./local\n      - uses: docker://a:b\n      - uses: a/b@0123456789012345678901234567890123456789 # v1\n',
    'on: push\njobs: {a: {uses: ./.github/workflows/x.yml}, b: {uses: a/b/.github/workflows/x.yaml@v1}}\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout\n',
      at: '6:15',
      says: [/no version/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: checkout@v5\n',
      says: [/owner/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@${{ github.ref }}\n',
      says: [/before it knows/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: https://github.com/a/b\n',
      times: 1,
    },
    {text: 'on: push\njobs: {a: {uses: actions/checkout@v5}}\n', says: [/whole workflow/], times: 1},
  ],
});
