import {pinToCommit} from '../../../../src/validators/workflow/rules/pin-to-commit.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(pinToCommit, {
  good: [
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n        with: {token: '${{ secrets.A }}'}\n",
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n',
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@0123456789012345678901234567890123456789\n        with: {key: '${{ secrets.A }}'}\n",
  ],
  bad: [
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n        with: {key: '${{ secrets.A }}'}\n",
      at: '6:19',
      times: 1,
    },
  ],
});
