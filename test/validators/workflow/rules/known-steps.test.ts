import {knownSteps} from '../../../../src/validators/workflow/rules/known-steps.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(knownSteps, {
  good: [
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - id: a\n        run: x\n      - run: echo ${{ steps.A.outputs.b }}\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ toJSON(steps) }} ${{ steps.*.outcome }}\n',
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    outputs: {v: '${{ steps.s.outputs.v }}'}\n    steps: [{id: s, run: x}]\n",
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - id: ab\n        run: x\n      - run: echo ${{ steps.abc.outputs.b }}\n',
      at: '8:29',
      says: [/`ab`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ steps.a.outputs.b }}\n      - id: a\n        run: x\n',
      says: [/runs after/],
      times: 1,
    },
    {
      text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    outputs: {v: '${{ steps.nope.outputs.v }}'}\n    steps: [{run: x}]\n",
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - {id: a, run: x}\n      - run: echo ${{ steps.a.output.b }} ${{ steps.a.outputs.b }} ${{ steps.a.outcome }}\n',
      at: '7:31',
      says: [/always empty/],
      times: 1,
    },
  ],
});
