import {requiredKeys} from '../../../../src/validators/workflow/rules/required-keys.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(requiredKeys, {
  good: [
    'on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
    'on: push\njobs: {a: {uses: ./.github/workflows/x.yml}}\n',
  ],
  bad: [
    {text: 'on: push\njobs:\n  a:\n    steps: [{run: x}]\n', at: '4:5', says: [/runs-on/], times: 1},
    {text: 'jobs: {a: {runs-on: x, steps: [{run: x}]}}\n', says: [/`on:`/], times: 1},
    {text: 'on: push\n', says: [/`jobs`/], times: 1},
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    concurrency: {cancel-in-progress: true}\n    steps: [{run: x}]\n',
      says: [/`group`/],
      times: 1,
    },
  ],
});
