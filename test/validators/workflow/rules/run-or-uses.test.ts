import {runOrUses} from '../../../../src/validators/workflow/rules/run-or-uses.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(runOrUses, {
  good: ['on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n      - uses: a/b@v1\n'],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        uses: a/b@v1\n',
      at: '7:9',
      says: [/only one/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - name: x\n',
      at: '6:9',
      says: [/neither/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - name: x\n      - run: y\n',
      at: '6:9',
      times: 1,
    },
  ],
});
