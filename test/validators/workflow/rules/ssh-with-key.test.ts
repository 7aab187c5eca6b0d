import {sshWithKey} from '../../../../src/validators/workflow/rules/ssh-with-key.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(sshWithKey, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            x\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1\n        with: {host: h, key: k, password: p}\n',
  ],
  bad: [
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1\n        with: {host: h, password: '${{ secrets.P }}'}\n",
      says: [/ssh-keygen/],
      times: 1,
    },
  ],
});
