import {noReservedVariables} from '../../../../src/validators/workflow/rules/no-reserved-variables.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noReservedVariables, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        env: {GITHUB_TOKEN: a, CI: b, GITHUB_OWNER: c}\n',
  ],
  bad: [
    {
      text: 'on: push\nenv: {GITHUB_SHA: x}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: x}]}}\n',
      at: '2:7',
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n        env: {RUNNER_OS: x}\n',
      times: 1,
    },
  ],
});
