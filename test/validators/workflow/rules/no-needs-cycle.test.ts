import {noNeedsCycle} from '../../../../src/validators/workflow/rules/no-needs-cycle.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noNeedsCycle, {
  good: [
    'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  b: {needs: test, runs-on: x, steps: [{run: x}]}\n  c: {needs: [test, b], runs-on: x, steps: [{run: x}]}\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  a: {needs: b, runs-on: x, steps: [{run: x}]}\n  b: {needs: a, runs-on: x, steps: [{run: x}]}\n',
      at: '3:14',
      says: [/circle/],
      times: 1,
    },
    {text: 'on: push\njobs:\n  a: {needs: a, runs-on: x, steps: [{run: x}]}\n', says: [/itself/], times: 1},
    {
      text: 'on: push\njobs:\n  a: {needs: b, runs-on: x, steps: [{run: x}]}\n  b: {needs: c, runs-on: x, steps: [{run: x}]}\n  c: {needs: b, runs-on: x, steps: [{run: x}]}\n',
      at: '4:14',
      times: 1,
    },
  ],
});
