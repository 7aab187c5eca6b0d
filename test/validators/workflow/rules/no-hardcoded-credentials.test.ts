import {noHardcodedCredentials} from '../../../../src/validators/workflow/rules/no-hardcoded-credentials.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noHardcodedCredentials, {
  good: [
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n        with: {password: '${ secrets.P }'}\n",
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n        with: {password: '${{ secrets.P }}', token: ''}\n",
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/cache@v5\n        with: {path: a, key: b-c}\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n        with: {password: hunter2}\n',
      at: '7:26',
      says: [/git/],
      times: 1,
    },
    ...['${ vars.P }', '${ env.P }', '${ secrets.P'].map((password) => ({
      text: `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: a/b@v1\n        with: {password: '${password}'}\n`,
      at: '7:26',
      times: 1,
    })),
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    container: {image: a, credentials: {username: u, password: p}}\n    steps: [{run: x}]\n',
      times: 1,
    },
  ],
});
