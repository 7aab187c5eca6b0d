import {validValues} from '../../../../src/validators/workflow/rules/valid-values.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(validValues, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    timeout-minutes: 5.5\n    continue-on-error: true\n    steps: [{run: x}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    timeout-minutes: ${{ fromJSON(vars.T) }}\n    steps: [{run: x}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        env: ${{ fromJSON(vars.E) }}\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: 5\n        env: {A: true, B: 1.5, C: }\n',
    'name:\non: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    timeout-minutes: ten\n    steps: [{run: x}]\n',
      at: '5:22',
      says: [/a number/, /숫자/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    timeout-minutes: "10"\n    steps: [{run: x}]\n',
      at: '5:22',
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    continue-on-error: "true"\n    steps: [{run: x}]\n',
      says: [/`true`/],
      times: 1,
    },
    {text: 'on: push\njobs: []\n', at: '2:7', says: [/list/], times: 1},
    {text: 'on: push\njobs:\n', at: '2:6', says: [/nothing/], times: 1},
    {
      text: 'name: ${{ github.ref }}\non: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '1:7',
      says: [/before it knows/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: [a, b]\n',
      at: '6:14',
      says: [/list/],
      times: 1,
    },
    {
      text: 'on:\n  workflow_dispatch:\n    inputs: {a: {type: chioce}}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      says: [/`choice`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        continue-on-error: "true"\n',
      at: '7:28',
      says: [/quotes/],
      times: 1,
    },
  ],
});
