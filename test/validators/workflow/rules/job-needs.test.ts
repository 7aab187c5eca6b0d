import {jobNeeds} from '../../../../src/validators/workflow/rules/job-needs.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(jobNeeds, {
  good: [
    'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  deploy:\n    needs: [test]\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
    {
      text: 'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  z: {needs: test, runs-on: x, steps: [{run: x}]}\n',
      options: {job: 'z', needs: 'test'},
    },
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      at: '4:3',
      says: [/needs: test/],
      times: 1,
    },
  ],
  present: [
    'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
  ],
  absent: ['', 'on: push\njobs:\n  test: {runs-on: x, steps: [{run: pytest}]}\n'],
});
