import {validCron} from '../../../../src/validators/workflow/rules/valid-cron.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validCron, {
  good: [
    'on:\n  schedule:\n    - cron: "0 5 * * *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on:\n  schedule:\n    - cron: "*/15 0-6,22 1,15 JAN,jul MON-FRI"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on:\n  schedule:\n    - cron: "5/10 * * * 0"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
  ],
  bad: [
    {
      text: 'on:\n  schedule:\n    - cron: "0 25 * * *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '3:13',
      says: [/hour/, /둘째 칸/],
      times: 1,
    },
    {
      text: 'on:\n  schedule:\n    - cron: "* * * *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      says: [/five fields/],
      times: 1,
    },
    {
      text: 'on:\n  schedule:\n    - cron: "@daily"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      times: 1,
    },
    {
      text: 'on:\n  schedule:\n    - cron: "0 0 * * 7"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      says: [/Sunday is 0/],
      times: 1,
    },
    {
      text: 'on:\n  schedule:\n    - cron: "60 0 * * *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      times: 1,
    },
    {
      text: 'on:\n  schedule:\n    - cron: "0 0 31-1 * *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      times: 1,
    },
    {
      text: 'on:\n  schedule:\n    - cron: "*/0 0 * * *"\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      times: 1,
    },
  ],
});
