import {cronCanHappen} from '../../../../src/validators/workflow/rules/cron-can-happen.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(cronCanHappen, {
  good: [
    'on:\n  schedule:\n    - cron: "*/5 * * * *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on:\n  schedule:\n    - cron: "0 0 29 2 *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on:\n  schedule:\n    - cron: "0 0 31 2 1"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on:\n  schedule:\n    - cron: "0 0 31 * *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on:\n  schedule:\n    - cron: "0,5,10 1 * * *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
  ],
  bad: [
    {
      text: 'on:\n  schedule:\n    - cron: "* * * * *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '3:13',
      says: [/five minutes/],
      times: 1,
    },
    {
      text: 'on:\n  schedule:\n    - cron: "0 0 30 2 *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      says: [/never comes/],
      times: 1,
    },
    {
      text: 'on:\n  schedule:\n    - cron: "0 0 31 4,6 *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      times: 1,
    },
    {
      text: 'on:\n  schedule:\n    - cron: "0,2 * * * *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      says: [/2 minutes/],
      times: 1,
    },
    {
      text: 'on:\n  schedule:\n    - cron: "0-10 1 * * *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      times: 1,
    },
  ],
});
