import {sshWithKey} from '../../../../src/validators/workflow/rules/ssh-with-key.ts';
import {checkRule} from '../../../support/check-rule.ts';
import {here} from '../deploying.ts';

checkRule(sshWithKey, {
  good: [
    here('ssh -i key u@h ./deploy.sh'),
    here('sudo apt-get install -y sshpass'),
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            x\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1\n        with: {host: h, key: k, password: p}\n',
  ],
  bad: [
    {text: here('sshpass -p "$PASSWORD" ssh u@h ./deploy.sh'), at: '7:11', says: [/sshpass/], times: 1},
    {text: here('sshpass -e scp -r . u@h:/srv'), times: 1},
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1\n        with: {host: h, password: '${{ secrets.P }}'}\n",
      says: [/ssh-keygen/],
      times: 1,
    },
  ],
});
