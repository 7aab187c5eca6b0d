import {needsExist} from '../../../../src/validators/workflow/rules/needs-exist.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(needsExist, {
  good: [
    'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  b: {needs: test, runs-on: x, steps: [{run: x}]}\n',
    'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  b: {needs: [test], runs-on: x, steps: [{run: x}]}\n',
    'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  b: {needs: TEST, runs-on: x, steps: [{run: x}]}\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  b: {needs: tset, runs-on: x, steps: [{run: x}]}\n',
      at: '4:14',
      says: [/`test`/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  b: {needs: [test, lint], runs-on: x, steps: [{run: x}]}\n',
      at: '4:21',
      says: [/Jobs here/],
      times: 1,
    },
  ],
});
