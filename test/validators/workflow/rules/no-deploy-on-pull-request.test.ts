import {noDeployOnPullRequest} from '../../../../src/validators/workflow/rules/no-deploy-on-pull-request.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(noDeployOnPullRequest, {
  good: [
    'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
    "on: [push, pull_request]\njobs:\n  deploy:\n    if: github.ref == 'refs/heads/main'\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n",
    "on: [push, pull_request]\njobs:\n  deploy:\n    if: ${{ github.event_name != 'pull_request' }}\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n",
    'on: pull_request\njobs: {a: {runs-on: x, steps: [{run: pytest}]}}\n',
  ],
  bad: [
    {
      text: 'on: [push, pull_request]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      at: '3:3',
      says: [/proposal/],
      times: 1,
    },
    {
      text: 'on: {push: , pull_request: }\njobs:\n  deploy:\n    if: success()\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      times: 1,
    },
  ],
});
