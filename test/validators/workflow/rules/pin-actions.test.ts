import {pinActions} from '../../../../src/validators/workflow/rules/pin-actions.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(pinActions, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n      - uses: a/b@release/v1\n      - uses: ./x\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@master\n',
      at: '6:35',
      says: [/branch/],
      times: 1,
    },
    {text: 'on: push\njobs: {a: {uses: a/b/.github/workflows/x.yml@main}}\n', times: 1},
  ],
});
