import {oneDeployAtATime} from '../../../../src/validators/workflow/rules/one-deploy-at-a-time.ts';
import {checkRule} from '../../../support/check-rule.ts';

checkRule(oneDeployAtATime, {
  good: [
    'on: push\nconcurrency: {group: x-${{ github.ref }}}\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
    'on: push\njobs:\n  deploy:\n    concurrency: p\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
    'on: push\nconcurrency: x\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: pytest\n',
  ],
  bad: [
    {
      text: 'on: push\njobs:\n  deploy:\n    concurrency: deploy-${{ github.sha }}\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      at: '4:18',
      says: [/another name in every run/],
      times: 1,
    },
    {
      text: 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: [{run: ssh u@h ./deploy.sh}]\n',
      at: '3:3',
      times: 1,
    },
  ],
});
