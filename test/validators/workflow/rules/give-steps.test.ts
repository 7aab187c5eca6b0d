import {giveSteps} from '../../../../src/validators/workflow/rules/give-steps.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(giveSteps, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n',
    'on: push\njobs: {a: {uses: ./.github/workflows/x.yml}}\n',
  ],
  bad: [
    {text: 'on: push\njobs: {a: {runs-on: x}}\n', says: [/no steps/], times: 1},
    {text: 'on: push\njobs: {a: {runs-on: x, steps: []}}\n', times: 1},
  ],
});
