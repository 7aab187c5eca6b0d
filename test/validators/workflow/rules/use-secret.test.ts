import {useSecret} from '../../../../src/validators/workflow/rules/use-secret.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(useSecret, {
  good: [
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        env: {A: '${{ secrets.A_1 }}'}\n",
  ],
  bad: [
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        env: {A: '${{ secrets.A-B }}'}\n",
      says: [/A_B/],
      times: 1,
    },
  ],
  present: [
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        env: {A: '${{ secrets.ssh_key }}'}\n",
      options: {name: 'SSH_KEY'},
    },
  ],
  absent: ['', 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n'],
});
