import {stopOnError} from '../../../../src/validators/workflow/rules/stop-on-error.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(stopOnError, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            set -e\n            a\n            b\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            set -euo pipefail\n            a\n            b\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            a && b && c\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          a\n          b\n',
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1\n        with: {script_stop: true, script: 'a; b'}\n",
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: appleboy/ssh-action@v1.2.2\n        with:\n          host: h\n          key: k\n          script: |\n            cd x\n            git pull\n            restart\n',
      at: '11:13',
      says: [/3 commands/],
      times: 1,
    },
  ],
});
